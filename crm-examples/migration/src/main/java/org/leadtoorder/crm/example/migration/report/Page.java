package org.leadtoorder.crm.example.migration.report;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.List;

/**
 * A report before it is text or HTML. Immutable; its lists are those of the platform, as templates know no others.
 *
 * @param title what it is about
 * @param tables its tables
 */
public record Page(String title, List<Grid> tables) {
    /**
     * A table. Immutable.
     *
     * @param title what it is about
     * @param head the names of its columns
     * @param right whether a column holds figures, by column
     * @param rows its rows
     */
    public record Grid(String title, List<String> head, List<Boolean> right, List<List<String>> rows) {
        /**
         * A table whose last columns hold figures.
         *
         * @param title what it is about
         * @param figures how many of the last columns hold figures
         * @param head the names of its columns
         * @param rows its rows
         * @return the table, never null
         */
        static Grid of(String title, int figures, Seq<String> head, Seq<Seq<String>> rows) {
            var right = Vector.range(0, head.size()).map(at -> at >= head.size() - figures);
            return new Grid(
                    title, head.asJava(), right.asJava(), rows.map(Seq::asJava).asJava());
        }
    }
}
