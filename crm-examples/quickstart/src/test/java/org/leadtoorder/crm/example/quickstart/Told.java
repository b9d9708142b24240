package org.leadtoorder.crm.example.quickstart;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures of the feed under the paths of a file of figures. */
final class Told {
    private final TreeMap<String, String> figures = new TreeMap<>();

    void put(String path, String figure) {
        if (figures.put(path, figure) != null) throw new IllegalStateException("twice: " + path);
    }

    void put(String path, long figure) {
        put(path, Long.toString(figure));
    }

    void put(String path, BigDecimal figure) {
        put(path, Leaves.number(figure));
    }

    void put(String path, Option<BigDecimal> figure) {
        put(path, figure.map(Leaves::number).getOrElse("null"));
    }

    SortedMap<String, String> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }
}
