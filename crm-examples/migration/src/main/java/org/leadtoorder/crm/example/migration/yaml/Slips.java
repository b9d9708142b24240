package org.leadtoorder.crm.example.migration.yaml;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a YAML text while it is read. Not for several threads. */
public final class Slips {
    private final List<Slip> slips = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param slip what is wrong
     */
    public void add(Slip slip) {
        slips.add(slip);
    }

    /**
     * All of them.
     *
     * @return the slips by line, never null
     */
    public Seq<Slip> all() {
        return Vector.ofAll(slips).distinct().sortBy(Slip::line);
    }

    /**
     * Whether there are none.
     *
     * @return true if nothing is wrong so far
     */
    public boolean isEmpty() {
        return slips.isEmpty();
    }
}
