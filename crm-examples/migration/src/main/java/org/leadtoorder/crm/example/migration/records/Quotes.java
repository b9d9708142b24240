package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.migration.AcceptanceRecord;
import org.leadtoorder.crm.migration.QuoteRecord;
import org.leadtoorder.crm.migration.VersionRecord;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Rows that are versions of quotes; what a quote is as a whole stands on each of its rows, and counts as the last one says it. */
final class Quotes {
    /**
     * A version of a quote.
     *
     * @param quote the quote as the row says it, with this version alone
     * @param version the version
     */
    record Version(QuoteRecord quote, VersionRecord version) {}

    static final Parts<Version> PARTS = parts();

    private Quotes() {}

    private static Parts<Version> parts() {
        var parts = new Parts<Version>()
                .text("id", from -> Option.some(from.quote().externalId()))
                .code("status", Of.QUOTE_STATUS, from -> from.quote().status())
                .code("owner", Of.OWNER, from -> from.quote().owner())
                .moment("created", from -> from.quote().created())
                .text("opportunity", from -> from.quote().opportunity())
                .text("account", from -> from.quote().account())
                .text("number", from -> from.quote().number())
                .code("currency", Of.CURRENCY, from -> from.quote().currency())
                .day("extended until", from -> from.quote().extendedUntil())
                .moment("accepted", from -> from.quote().acceptance().flatMap(AcceptanceRecord::entered))
                .day("accepted on", from -> from.quote().acceptance().flatMap(AcceptanceRecord::on))
                .text(
                        "accepted by",
                        from -> from.quote()
                                .acceptance()
                                .flatMap(AcceptanceRecord::by)
                                .map(Label::value))
                .text(
                        "evidence",
                        from -> from.quote()
                                .acceptance()
                                .flatMap(AcceptanceRecord::evidence)
                                .map(FreeText::value))
                .text("chosen", from -> from.quote().acceptance().flatMap(each -> Contacts.joined(each.chosen())))
                .moment("ended", from -> from.quote().ended())
                .code("reason", Of.LOSS_REASON, from -> from.quote().reason())
                .text("words", from -> from.quote().words().map(FreeText::value));
        return parts.count("version", from -> Option.some(from.version().number()))
                .moment("version created", from -> from.version().created())
                .text("discount", from -> from.version().headerDiscount().map(Quotes::discount))
                .text("terms", from -> Contacts.joined(from.version().terms().map(Label::value)))
                .text("wording", from -> from.version().wording().map(FreeText::value))
                .moment("issued", from -> from.version().issued())
                .day("valid until", from -> from.version().validUntil())
                .number("net", from -> from.version().net())
                .number("gross", from -> from.version().gross());
    }

    static QuoteRecord read(Entry entry) {
        var record = QuoteRecord.builder()
                .externalId(entry.id("id"))
                .row(entry.row())
                .secondaryIds(entry.secondaryIds())
                .status(entry.text("status"))
                .owner(entry.text("owner"))
                .created(entry.moment("created"))
                .opportunity(entry.text("opportunity"))
                .account(entry.text("account"))
                .number(entry.text("number"))
                .currency(entry.text("currency"))
                .versions(Vector.of(version(entry)))
                .extendedUntil(entry.day("extended until"))
                .acceptance(acceptance(entry))
                .ended(entry.moment("ended"))
                .reason(entry.text("reason"))
                .words(entry.words("words"));
        return record.unreadable(entry.faults()).build();
    }

    /** An acceptance is there as soon as anything is told of it. */
    private static Option<AcceptanceRecord> acceptance(Entry entry) {
        var entered = entry.moment("accepted");
        var on = entry.day("accepted on");
        var by = entry.label("accepted by");
        var evidence = entry.words("evidence");
        var chosen = entry.several("chosen");
        return Option.when(
                entered.isDefined() || on.isDefined() || by.isDefined() || evidence.isDefined() || !chosen.isEmpty(),
                () -> AcceptanceRecord.builder()
                        .entered(entered)
                        .on(on)
                        .by(by)
                        .evidence(evidence)
                        .chosen(chosen)
                        .build());
    }

    private static VersionRecord version(Entry entry) {
        return VersionRecord.builder()
                .number(entry.count("version").getOrElse(1))
                .created(entry.moment("version created"))
                .headerDiscount(entry.text("discount").flatMap(text -> entry.checked("discount", () -> discount(text))))
                .terms(entry.several("terms", Label::parse))
                .wording(entry.words("wording"))
                .issued(entry.moment("issued"))
                .validUntil(entry.day("valid until"))
                .net(entry.number("net"))
                .gross(entry.number("gross"))
                .build();
    }

    /** Rows of one quote as one, versions in order. A version that comes twice makes two records of one id, which the plan tells. */
    static Seq<QuoteRecord> together(Seq<QuoteRecord> rows) {
        var quotes = new LinkedHashMap<String, QuoteRecord>();
        var twice = Vector.<QuoteRecord>empty();
        for (var row : rows) {
            var known = quotes.get(row.externalId());
            if (known != null
                    && known.versions()
                            .exists(each ->
                                    each.number() == row.versions().head().number())) twice = twice.append(row);
            else quotes.put(row.externalId(), known == null ? row : joined(known, row));
        }
        return Vector.ofAll(quotes.values()).appendAll(twice);
    }

    private static QuoteRecord joined(QuoteRecord known, QuoteRecord row) {
        var later = known.versions().last().number() < row.versions().head().number();
        return (later ? row : known)
                .toBuilder()
                        .versions(known.versions().appendAll(row.versions()).sortBy(VersionRecord::number))
                        .unreadable(known.unreadable().appendAll(row.unreadable()))
                        .build();
    }

    private static String discount(HeaderDiscount discount) {
        if (discount instanceof HeaderDiscount.Rate rate)
            return rate.percentage().value().toPlainString() + " %";
        return ((HeaderDiscount.Amount) discount).money().toString();
    }

    private static HeaderDiscount discount(String text) {
        return text.endsWith("%")
                ? HeaderDiscount.of(
                        Percentage.of(text.substring(0, text.length() - 1).strip()))
                : HeaderDiscount.of(Money.parse(text).getOrElseThrow(() -> new IllegalArgumentException("no amount")));
    }
}
