package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadtoorder.crm.example.migration.text.Decimals;
import org.leadtoorder.crm.example.migration.text.Moments;
import org.leadtoorder.crm.example.migration.text.Notation;
import org.leadtoorder.crm.example.migration.text.Placeholders;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.example.migration.yaml.Section;

/** Reads which files there are and what they hold. How cells are written may be said for all files, and otherwise for one. */
final class SourceReader {
    private final Path folder;
    private final ZoneId zone;
    private final Section whole;

    SourceReader(Path folder, ZoneId zone, Section whole) {
        this.folder = folder;
        this.zone = zone;
        this.whole = whole;
    }

    Seq<Source> sources() throws Unusable {
        // Said for all files: asked for even where each file says it for itself.
        notation(whole);
        charset(whole);
        var sources = Vector.<Source>empty();
        for (var section : whole.sections("sources")) sources = sources.appendAll(source(section));
        if (sources.isEmpty()) whole.wrong("sources", "names no file");
        return sources;
    }

    private Option<Source> source(Section section) throws Unusable {
        section.needed("take");
        var take = section.value("take", words -> Constants.of(Take.class, words));
        var file = section.needed("file");
        var columns = columns(section);
        var secondary = section.table("secondary ids");
        var where = new LinkedHashMap<String, Seq<String>>();
        for (var rows : section.section("where"))
            rows.names().forEach(column -> rows.texts(column).forEach(words -> where.put(column, words)));
        var charset = charset(section).orElse(charset(whole)).getOrElse(StandardCharsets.UTF_8);
        var notation = notation(section);
        section.done();
        return take.map(known -> new Source(known, file, charset, notation, columns, secondary, where));
    }

    private Map<String, Column> columns(Section section) throws Unusable {
        var columns = new LinkedHashMap<String, Column>();
        for (var parts : section.section("columns"))
            for (var part : parts.names())
                if (parts.hasParts(part)) parts.section(part).forEach(told -> columns.put(part, column(told)));
                else parts.text(part).forEach(name -> columns.put(part, Column.of(name)));
        for (var sdl : section.text("sdl")) {
            var fields = Sdl.columns(folder.resolve(sdl));
            columns.replaceAll((part, column) -> column.name()
                    .flatMap(field -> Option.of(fields.get(Sdl.key(field))))
                    .map(column::in)
                    .getOrElse(column));
        }
        if (columns.isEmpty()) section.wrong("columns", "names none");
        return columns;
    }

    private static Column column(Section told) {
        var column = new Column(
                told.text("column"),
                told.text("value"),
                told.value("times", BigDecimal::new).getOrElse(BigDecimal.ONE),
                told.table("spellings"));
        if (column.name().isEmpty() && column.otherwise().isEmpty()) told.wrong("", "names neither column nor value");
        told.done();
        return column;
    }

    private static Option<Charset> charset(Section section) {
        return section.value("encoding", Charset::forName);
    }

    private Notation notation(Section section) {
        var separator =
                one(section, "separator").orElse(one(whole, "separator")).getOrElse(',');
        var formats = section.texts("dates").orElse(whole.texts("dates")).getOrElse(Vector.of("iso"));
        var words = section.texts("placeholders").orElse(whole.texts("placeholders"));
        var guarded = section.text("guarded").orElse(whole.text("guarded")).exists("true"::equals);
        return new Notation(
                separator,
                moments(section, formats),
                decimals(section),
                words.map(Placeholders::of).getOrElse(Placeholders.USUAL),
                guarded);
    }

    private Moments moments(Section section, Seq<String> formats) {
        try {
            return Moments.of(zone, formats);
        } catch (IllegalArgumentException none) {
            section.wrong("dates", formats.mkString(", ") + " is not understood");
            return Moments.iso(zone);
        }
    }

    private Decimals decimals(Section section) {
        var point = one(section, "decimal").orElse(one(whole, "decimal")).getOrElse('.');
        var group = one(section, "grouping").orElse(one(whole, "grouping"));
        try {
            return Decimals.of(point, group);
        } catch (IllegalArgumentException alike) {
            section.wrong("decimal", "and grouping cannot be told apart");
            return Decimals.PLAIN;
        }
    }

    private static Option<Character> one(Section section, String name) {
        return section.value(name, text -> {
            if (text.length() != 1) throw new IllegalArgumentException("not one character");
            return text.charAt(0);
        });
    }
}
