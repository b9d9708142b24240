package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.leadtoorder.crm.example.migration.mapping.Constants;
import org.leadtoorder.crm.example.migration.mapping.Take;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Rows that are parts of records that other rows tell: by the record that they belong to. A row that cannot be read whole makes its
 * record unreadable, so that no document is taken in with a line less.
 *
 * @param <T> what a row tells
 */
final class Dependents<T> {
    private final String system;
    private final Take take;
    private final Map<String, List<T>> values = new LinkedHashMap<>();
    private final Map<String, List<Fault>> faults = new LinkedHashMap<>();
    private final Map<String, List<Place>> rows = new LinkedHashMap<>();

    /** A row, and what it calls the record that it belongs to. */
    private record Place(Row row, String parent) {}

    private Dependents(String system, Take take) {
        this.system = system;
        this.take = take;
    }

    static <T> Dependents<T> read(
            String system, Sheets sheets, Take take, String parent, Function<Entry, Option<T>> read) {
        var dependents = new Dependents<T>(system, take);
        for (var entry : sheets.entries(take)) dependents.add(entry.id(parent), entry, read.apply(entry));
        return dependents;
    }

    private void add(String parent, Entry entry, Option<T> value) {
        var key = key(parent);
        var row = entry.row().get();
        rows.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Place(row, parent));
        value.forEach(
                each -> values.computeIfAbsent(key, unused -> new ArrayList<>()).add(each));
        var wrong = faults.computeIfAbsent(key, unused -> new ArrayList<>());
        var place = row.file() + ":" + row.number();
        entry.faults().forEach(fault -> wrong.add(fault.in(place)));
        if (value.isEmpty() && entry.faults().isEmpty()) wrong.add(Fault.of(Code.MISSING, place));
    }

    /** One id is one, however it is written. */
    private String key(String id) {
        return ExternalRef.parse(system, id).map(ExternalRef::key).getOrElse(id);
    }

    Seq<T> of(String parent) {
        return Vector.ofAll(values.getOrDefault(key(parent), List.of()));
    }

    Seq<Fault> faults(String parent) {
        return Vector.ofAll(faults.getOrDefault(key(parent), List.of()));
    }

    /** The rows that belong to none of these. */
    Seq<Imported.Loose> loose(Seq<String> parents) {
        Set<String> known = new HashSet<>();
        parents.forEach(parent -> known.add(key(parent)));
        return Vector.ofAll(rows.entrySet())
                .filter(each -> !known.contains(each.getKey()))
                .flatMap(each -> Vector.ofAll(each.getValue())
                        .map(place -> new Imported.Loose(
                                place.row(),
                                Constants.words(take),
                                place.parent(),
                                Vector.ofAll(faults.getOrDefault(each.getKey(), List.of())))));
    }
}
