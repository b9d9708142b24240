package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.leadtoorder.crm.value.Country;
import org.leadtoorder.crm.value.PostalAddress;

/** The five parts of a postal address; those of a second address have a word in front. */
final class Address {
    private Address() {}

    static Option<PostalAddress> read(Entry entry, String front) {
        var lines = Vector.ofAll(entry.text(front + "street")).flatMap(text -> Vector.ofAll(text.lines()));
        var postcode = entry.text(front + "postcode");
        var city = entry.text(front + "city");
        var region = entry.text(front + "region");
        var country = entry.text(front + "country");
        if (lines.isEmpty() && postcode.isEmpty() && city.isEmpty() && region.isEmpty() && country.isEmpty())
            return Option.none();
        var parsed = PostalAddress.parse(
                lines, postcode.getOrNull(), city.getOrNull(), region.getOrNull(), country.getOrNull());
        if (parsed.isInvalid())
            parsed.getError()
                    .forEach(fault -> entry.fault(
                            fault.code(),
                            front + fault.field(),
                            fault.arguments().toJavaArray()));
        return parsed.toOption();
    }

    static <R> Parts<R> parts(Parts<R> parts, String front, Function<R, Option<PostalAddress>> from) {
        return parts.text(front + "street", from.andThen(each -> each.flatMap(Address::lines)))
                .text(front + "postcode", from.andThen(each -> each.flatMap(PostalAddress::postcode)))
                .text(front + "city", from.andThen(each -> each.flatMap(PostalAddress::city)))
                .text(front + "region", from.andThen(each -> each.flatMap(PostalAddress::region)))
                .text(
                        front + "country",
                        from.andThen(
                                each -> each.flatMap(PostalAddress::country).map(Country::code)));
    }

    private static Option<String> lines(PostalAddress address) {
        Seq<String> lines = address.lines();
        return Option.when(!lines.isEmpty(), () -> lines.mkString("\n"));
    }
}
