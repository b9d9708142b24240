package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadtoorder.crm.example.migration.mapping.MappingFile;
import org.leadtoorder.crm.example.migration.mapping.Source;
import org.leadtoorder.crm.example.migration.text.Cell;
import org.leadtoorder.crm.example.migration.text.Table;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.migration.ForeignRecord;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.SecondaryId;

/** Writes records as files in the layout that a mapping file describes, which reads them again. */
public final class Exporting {
    private final MappingFile layout;
    private final Tellings tellings;

    private Exporting(MappingFile layout, ForeignRecords records) {
        this.layout = layout;
        this.tellings = new Tellings(records, layout.codes());
    }

    /**
     * Writes the files; a file of the layout that no record is in has its head alone.
     *
     * @param records the records, in the words of lead-to-order
     * @param layout which files there are, and what they hold
     * @param folder where to write them; made if it is not there
     * @return how many rows each file has, in the order of the layout; never null
     * @throws IOException if they cannot be written
     * @throws Unusable if the layout names a part that no record has
     */
    public static Map<String, Integer> write(ForeignRecords records, MappingFile layout, Path folder)
            throws IOException, Unusable {
        Sheets.parts(layout);
        return new Exporting(layout, records).write(Files.createDirectories(folder));
    }

    /**
     * The further systems whose ids a layout has no column for: what they call things stays behind.
     *
     * @param records the records
     * @param layout which files there are, and what they hold
     * @return the names of the systems, never null
     */
    public static Set<String> leftOut(ForeignRecords records, MappingFile layout) {
        var named = layout.sources()
                .flatMap(source -> Vector.ofAll(source.secondaryIds().keySet()))
                .toSet();
        return LinkedHashSet.ofAll(records.all())
                .flatMap(ForeignRecord::secondaryIds)
                .map(SecondaryId::system)
                .removeAll(named);
    }

    private Map<String, Integer> write(Path folder) throws IOException {
        Map<String, Integer> written = LinkedHashMap.empty();
        for (var file : layout.sources().map(Source::file).distinct()) {
            var sources = layout.sources().filter(source -> source.file().equals(file));
            written = written.put(file, write(folder.resolve(file), sources));
        }
        return written;
    }

    private int write(Path file, Seq<Source> sources) throws IOException {
        Set<String> head = LinkedHashSet.ofAll(sources).flatMap(Sheets::columns);
        var rows = 0;
        try (var table = Table.write(file, sources.head().notation(), head.toVector())) {
            for (var source : sources)
                for (var telling : tellings.of(source.take())) {
                    table.row(head.toVector().map(column -> cell(source, telling, column)));
                    rows++;
                }
        }
        return rows;
    }

    /** A column tells a part, an id in a further system, or which rows of a shared file are meant. */
    private static Cell cell(Source source, Tellings.Telling telling, String column) {
        var part = Vector.ofAll(source.columns().entrySet())
                .find(each -> each.getValue().name().contains(column))
                .map(java.util.Map.Entry::getKey);
        if (part.isDefined()) return telling.cell(part.get());
        var system = Vector.ofAll(source.secondaryIds().entrySet())
                .find(each -> each.getValue().equals(column))
                .map(java.util.Map.Entry::getKey);
        if (system.isDefined()) return telling.secondaryId(system.get());
        return Cell.text(Option.of(source.where().get(column)).map(Seq::head));
    }
}
