package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Set;

/** Compares records with what has become of them. */
final class Comparing {
    /** What the target gives where the record leaves it open: a number that it draws, a total that it computes. */
    private static final Set<String> LEFT_OPEN = Set.of("number", "net", "gross");

    private Comparing() {}

    /** The fields that are not as they were to be. */
    static Seq<String> differing(ForeignRecord expected, ForeignRecord actual) {
        var wanted = Fields.of(expected);
        var found = Fields.of(actual);
        var differing = new ArrayList<String>();
        wanted.forEach((name, field) -> {
            var open = LEFT_OPEN.contains(name) && field.isEmpty();
            if (!open && !field.same(found.get(name))) differing.add(name);
        });
        return Vector.ofAll(differing);
    }

    /** What is not the same before and after: where a record stands, what it comes to, what it links to. */
    static Seq<Difference> structure(ForeignRecord before, ForeignRecord after, Seq<FindingCode> why) {
        var was = Fields.of(before);
        var is = Fields.of(after);
        var differences = new ArrayList<Difference>();
        was.forEach((name, field) -> {
            var unstated = field.isEmpty() && field.what() != Difference.Kind.LINK;
            if (field.what() != Difference.Kind.FIELD && !unstated && !field.same(is.get(name)))
                differences.add(of(before, field, is.get(name), name, why));
        });
        return Vector.ofAll(differences);
    }

    static Difference of(
            ForeignRecord record, Fields.Field before, Fields.Field after, String name, Seq<FindingCode> why) {
        return ImmutableDifference.builder()
                .what(before.what())
                .kind(record.kind())
                .externalId(record.externalId())
                .field(name)
                .before(Option.some(before.text()).filter(text -> !text.isEmpty()))
                .after(Option.some(after.text()).filter(text -> !text.isEmpty()))
                .explained(why)
                .build();
    }
}
