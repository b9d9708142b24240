package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadtoorder.crm.example.migration.mapping.Column;
import org.leadtoorder.crm.example.migration.mapping.Constants;
import org.leadtoorder.crm.example.migration.mapping.MappingFile;
import org.leadtoorder.crm.example.migration.mapping.Source;
import org.leadtoorder.crm.example.migration.mapping.Take;
import org.leadtoorder.crm.example.migration.text.Absences;
import org.leadtoorder.crm.example.migration.text.Cells;
import org.leadtoorder.crm.example.migration.text.Sheet;
import org.leadtoorder.crm.example.migration.text.Unusable;

/** The files of a mapping, each read once. Used once, by one thread. */
final class Sheets {
    private final MappingFile mapping;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Absences absences = new Absences();

    private Sheets(MappingFile mapping) {
        this.mapping = mapping;
    }

    static Sheets read(MappingFile mapping, Path folder) throws Unusable {
        var read = new Sheets(mapping);
        parts(mapping);
        for (var source : mapping.sources()) {
            var sheet = read.sheets.get(source.file());
            if (sheet == null) sheet = sheet(source, folder);
            read.sheets.put(source.file(), sheet);
            check(source, sheet);
        }
        return read;
    }

    /** A part that is misspelt must not pass for one that is not mapped. */
    static void parts(MappingFile mapping) throws Unusable {
        for (var source : mapping.sources()) {
            var known = Tellings.parts(source.take());
            var strange = Vector.ofAll(source.columns().keySet()).removeAll(known);
            if (!strange.isEmpty())
                throw new Unusable("The mapping of " + source.file() + " names " + strange.mkString(", ") + "; "
                        + Constants.words(source.take()) + " have " + known.mkString(", ") + ".");
        }
    }

    private static Sheet sheet(Source source, Path folder) throws Unusable {
        var file = folder.resolve(source.file());
        if (!Files.isRegularFile(file)) throw new Unusable("No file " + file + ".");
        try {
            return Sheet.read(
                    source.file(),
                    Files.newInputStream(file),
                    source.charset(),
                    source.notation().separator());
        } catch (IOException failed) {
            throw new Unusable("Cannot read " + file + ": " + failed.getMessage(), failed);
        }
    }

    /** A column that is not there must not pass for one that says nothing. */
    private static void check(Source source, Sheet sheet) throws Unusable {
        var missing = columns(source).removeAll(sheet.head());
        if (!missing.isEmpty())
            throw new Unusable(sheet.name() + " has no column " + missing.mkString(", ") + "; it has "
                    + sheet.head().mkString(", ") + ".");
    }

    static Set<String> columns(Source source) {
        return LinkedHashSet.ofAll(source.columns().values())
                .flatMap(Column::name)
                .addAll(source.secondaryIds().values())
                .addAll(source.where().keySet());
    }

    /** The rows that a mapping takes as something, source by source. */
    Seq<Entry> entries(Take take) {
        return mapping.sources()
                .filter(source -> source.take() == take)
                .flatMap(source ->
                        Option.of(sheets.get(source.file())).toList().flatMap(sheet -> entries(source, sheet)));
    }

    private Seq<Entry> entries(Source source, Sheet sheet) {
        return sheet.lines()
                .map(line -> new Entry(source, new Cells(sheet, line, source.notation(), absences)))
                .filter(Entry::isTaken);
    }

    Absences absences() {
        return absences;
    }

    Seq<Imported.FileRead> files() {
        return Vector.ofAll(sheets.values()).map(sheet -> {
            var named = mapping.sources()
                    .filter(source -> source.file().equals(sheet.name()))
                    .flatMap(Sheets::columns)
                    .toSet();
            var passed =
                    sheet.head().zipWithIndex().filter(column -> !named.contains(column._1) && says(sheet, column._2));
            return new Imported.FileRead(
                    sheet.name(), sheet.charset(), sheet.lines().size(), passed.map(column -> column._1));
        });
    }

    private static boolean says(Sheet sheet, int column) {
        return sheet.lines()
                .exists(line -> column < line.cells().size()
                        && !line.cells().get(column).isBlank());
    }
}
