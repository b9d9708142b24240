package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures of all, and of each group. Immutable.
 *
 * @param dimensions by what is grouped; may be empty
 * @param total the figures of all
 * @param groups the groups that have an object, sorted by key, those without a value last; each once
 * @param <F> the figures
 */
public record Grouped<F>(Seq<String> dimensions, F total, Seq<Group<F>> groups) {
    private static final Comparator<Option<String>> VALUES =
            Comparator.<Option<String>, Boolean>comparing(Option::isEmpty).thenComparing(value -> value.getOrElse(""));

    /**
     * A group.
     *
     * @param key its value in each dimension, in their order
     * @param figures its figures
     * @param <F> the figures
     */
    public record Group<F>(Seq<Option<String>> key, F figures) {}

    /**
     * A group by the values of its key.
     *
     * @param values one value for each dimension
     * @return the figures, none if there is no such group; never null
     */
    public Option<F> group(String... values) {
        var key = Vector.of(values).map(Option::some);
        return groups.find(group -> group.key().equals(key)).map(Group::figures);
    }

    /**
     * The group without a value in any dimension.
     *
     * @return the figures, none if there is no such group; never null
     */
    public Option<F> rest() {
        return groups.find(group -> group.key().forAll(Option::isEmpty)).map(Group::figures);
    }

    /** Groups what a report is about. */
    static final class Groups<F, S extends Figures<F, S>> {
        private final Seq<Dimension> by;
        private final Supplier<S> fresh;
        private final HashMap<List<Option<String>>, S> found = new HashMap<>();
        /** The key that was asked for last: there are many objects to a group, so that one to look with does for all. */
        private final ArrayList<Option<String>> key = new ArrayList<>();

        Groups(Seq<Dimension> by, Supplier<S> fresh) {
            this.by = by;
            this.fresh = fresh;
        }

        /** The figures of the group that something belongs to. */
        S of(Facts facts) {
            key.clear();
            for (var dimension : by) key.add(dimension.value().apply(facts));
            @Nullable S known = found.get(key);
            if (known != null) return known;
            var figures = fresh.get();
            found.put(List.copyOf(key), figures);
            return figures;
        }

        /** The total is that of the groups, so that each object is added once. */
        Grouped<F> done() {
            var total = fresh.get();
            found.values().forEach(total::plus);
            if (by.isEmpty()) return new Grouped<>(Vector.empty(), total.done(), Vector.empty());
            var groups = found.entrySet().stream()
                    .sorted((one, other) -> compare(one.getKey(), other.getKey()))
                    .map(group -> new Group<F>(
                            Vector.ofAll(group.getKey()), group.getValue().done()))
                    .collect(Vector.collector());
            return new Grouped<>(by.map(Dimension::name), total.done(), groups);
        }
    }

    private static int compare(List<Option<String>> one, List<Option<String>> other) {
        for (var place = 0; place < one.size(); place++) {
            var order = VALUES.compare(one.get(place), other.get(place));
            if (order != 0) return order;
        }
        return 0;
    }
}
