package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sales stages that one opportunity came to, in the order in which it came to them first, and how long it stayed. */
final class Visits implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Visit[] NONE = {};

    /** Exactly as long as there are visits: opportunities come to few, and there are many of them. */
    private Visit[] all = NONE;

    /** A sales stage. */
    static final class Visit implements Serializable {
        private static final long serialVersionUID = 1L;

        final String pipeline;
        final String stage;
        /** The days of the first stay that has ended. */
        private int first = Row.NEVER;
        /** How often it stayed for how many days, once there was a second time. */
        private @Nullable TreeMap<Integer, Integer> lengths;

        Visit(String pipeline, String stage) {
            this.pipeline = pipeline;
            this.stage = stage;
        }

        private boolean isOf(String ofPipeline, String name) {
            return stage.equals(name) && pipeline.equals(ofPipeline);
        }

        private void left(int days) {
            if (first == Row.NEVER) {
                first = days;
                return;
            }
            if (lengths == null) {
                lengths = new TreeMap<>();
                lengths.put(first, 1);
            }
            lengths.merge(days, 1, Integer::sum);
        }

        /** Whether any stay has. */
        boolean hasEnded() {
            return first != Row.NEVER;
        }

        /** Adds the stays that have ended: how often each length. */
        void addTo(TreeMap<Long, Long> sum) {
            if (lengths != null) lengths.forEach((days, times) -> sum.merge((long) days, (long) times, Long::sum));
            else if (first != Row.NEVER) sum.merge((long) first, 1L, Long::sum);
        }

        /** How many distinct lengths are kept. */
        int size() {
            return lengths == null ? 1 : lengths.size();
        }
    }

    /** Not to be changed. */
    Visit[] all() {
        return all;
    }

    void enter(String pipeline, String stage) {
        find(pipeline, stage);
    }

    void leave(String pipeline, String stage, int days) {
        find(pipeline, stage).left(days);
    }

    private Visit find(String pipeline, String stage) {
        for (var visit : all) if (visit.isOf(pipeline, stage)) return visit;
        var visit = new Visit(pipeline, stage);
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = visit;
        return visit;
    }

    int size() {
        var size = 0;
        for (var visit : all) size += visit.size();
        return size;
    }
}
