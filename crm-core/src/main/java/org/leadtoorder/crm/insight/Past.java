package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Set;
import java.util.function.BiConsumer;

/** What was let go, as sums over things alike. */
final class Past implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<Traits, Sums> alike = new HashMap<>();

    void add(RowFacts facts, Set<Attribute> kept) {
        alike.computeIfAbsent(new Traits(facts, kept), traits -> new Sums(traits.state))
                .add(facts);
    }

    void add(Past other) {
        other.alike.forEach((traits, sums) -> alike.merge(traits, sums, Sums::plus));
    }

    void forEach(BiConsumer<Traits, Sums> each) {
        alike.forEach(each);
    }

    /** How many values are kept. */
    long size() {
        return alike.values().stream().mapToLong(Sums::size).sum();
    }
}
