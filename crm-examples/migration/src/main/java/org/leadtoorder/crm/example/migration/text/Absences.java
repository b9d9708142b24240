package org.leadtoorder.crm.example.migration.text;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;
import java.util.TreeMap;

/** Counts the cells that say nothing, by file, column and word, so that nothing is taken for absent unseen. Not for several threads. */
public final class Absences {
    private final TreeMap<Place, Integer> counts = new TreeMap<>(
            Comparator.comparing(Place::file).thenComparing(Place::column).thenComparing(Place::word));

    private record Place(String file, String column, String word) {}

    /**
     * How often a column says nothing in one way. Immutable.
     *
     * @param file the file
     * @param column the column
     * @param word the placeholder as it is written, empty for blank cells
     * @param cells how many cells
     */
    public record Absence(String file, String column, String word, int cells) {}

    void count(String file, String column, String word) {
        counts.merge(new Place(file, column, word), 1, Integer::sum);
    }

    /**
     * What was counted.
     *
     * @return the counts, by file, column and word; never null
     */
    public Seq<Absence> all() {
        return Vector.ofAll(counts.entrySet()).map(each -> {
            var place = each.getKey();
            return new Absence(place.file(), place.column(), place.word(), each.getValue());
        });
    }
}
