package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.time.Instant;
import java.util.TreeMap;
import org.leadtoorder.crm.opportunity.EnteredStage;

/** How long sales stages took that were left: distinct lengths with their frequency, by pipeline and sales stage. */
final class StageTimes implements Serializable {
    private static final long serialVersionUID = 1L;

    final TreeMap<String, TreeMap<String, TreeMap<Long, Long>>> days = new TreeMap<>();

    void add(String pipeline, EnteredStage left, Instant at, Calendar calendar) {
        var length = calendar.day(at).toEpochDay() - calendar.day(left.at()).toEpochDay();
        add(pipeline, left.name(), length);
    }

    void add(String pipeline, String stage, long length) {
        of(pipeline, stage).merge(length, 1L, Long::sum);
    }

    void add(StageTimes others) {
        others.days.forEach((pipeline, stages) -> stages.forEach((stage, lengths) -> {
            var mine = of(pipeline, stage);
            lengths.forEach((length, times) -> mine.merge(length, times, Long::sum));
        }));
    }

    private TreeMap<Long, Long> of(String pipeline, String stage) {
        return days.computeIfAbsent(pipeline, name -> new TreeMap<>()).computeIfAbsent(stage, name -> new TreeMap<>());
    }
}
