package org.leadtoorder.crm.example.migration.text;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Counts the cells that say nothing, by file, column and word, so that nothing is taken for absent unseen. Not for several threads. */
public final class Absences {
    private final TreeMap<Place, Set<Long>> lines = new TreeMap<>(
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

    /** A cell counts once, however often it is looked at. */
    void count(String file, long line, String column, String word) {
        lines.computeIfAbsent(new Place(file, column, word), unused -> new HashSet<>())
                .add(line);
    }

    /**
     * What was counted.
     *
     * @return the counts, by file, column and word; never null
     */
    public Seq<Absence> all() {
        return Vector.ofAll(lines.entrySet()).map(each -> {
            var place = each.getKey();
            return new Absence(
                    place.file(), place.column(), place.word(), each.getValue().size());
        });
    }
}
