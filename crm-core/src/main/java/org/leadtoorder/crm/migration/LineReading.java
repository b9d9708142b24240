package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Reads the lines of a document, and compares what they come to with what is stated. */
final class LineReading {
    /** The code of the tax of lines of which nobody recorded one. */
    private static final String UNTAXED = "not-recorded";

    private final Bench bench;
    private final ForeignRecord record;
    private final Option<Currency> currency;

    LineReading(Bench bench, ForeignRecord record, Option<Currency> currency) {
        this.bench = bench;
        this.record = record;
        this.currency = currency;
    }

    /** The lines with their taxes. */
    static Seq<LineRecord> translated(Bench bench, ForeignRecord record, Seq<LineRecord> lines) {
        return lines.map(line -> {
            if (line.taxed().isDefined())
                return line.toBuilder().tax(Option.none()).build();
            var code = line.tax().getOrElse("");
            var tax = bench.mapping().tax(code);
            if (tax.isEmpty())
                bench.findings()
                        .refuse(
                                code.isEmpty() ? FindingCode.MISSING_CODE : FindingCode.UNKNOWN_CODE,
                                record,
                                "lines.tax",
                                line.id(),
                                code);
            return line.toBuilder()
                    .taxed(tax)
                    .tax(tax.isDefined() ? Option.none() : line.tax())
                    .build();
        });
    }

    Seq<LineRecord> checked(Seq<LineRecord> lines) {
        if (lines.size() > QuoteDraft.MAX_LINES)
            bench.refuse(record, "lines", List.of(Fault.of(Code.TOO_MANY, "lines", QuoteDraft.MAX_LINES)));
        for (var line : lines) {
            if (!isId(line.id()))
                bench.refuse(record, "lines.id", List.of(Fault.of(Code.MALFORMED, "lines.id", DraftLine.MAX_ID)));
            if (line.discounts().size() > LineItem.MAX_DISCOUNTS)
                bench.refuse(
                        record,
                        "lines.discounts",
                        List.of(Fault.of(Code.TOO_MANY, "lines.discounts", LineItem.MAX_DISCOUNTS)));
        }
        return lines.map(this::checked).toVector();
    }

    private LineRecord checked(LineRecord line) {
        var price = Amounts.price(bench, record, line, currency);
        var description = line.description().orElse(() -> line.product().map(product -> FreeText.of(product.value())));
        if (description.isEmpty())
            bench.findings().refuse(FindingCode.MISSING_VALUE, record, "lines.description", line.id());
        var next = line.toBuilder()
                .description(description)
                .unitPrice(price.map(known -> known.amount()).getOrElse(line.unitPrice()))
                .discounts(line.discounts().toVector())
                .amount(Option.none())
                .build();
        for (var stated : line.amount())
            for (var item : item(next))
                for (var own : Pricing.amount(item, bench.company().pricing()))
                    compare("lines.amount", stated, own.amount());
        return next;
    }

    private static boolean isId(String id) {
        return !id.isBlank()
                && id.length() <= DraftLine.MAX_ID
                && Label.parse(id).isValid();
    }

    /** What the lines come to; none where they cannot be priced, which is found. */
    Option<Totals> totals(Seq<LineRecord> lines, Option<HeaderDiscount> discount, Seq<String> chosen) {
        if (currency.isEmpty() || lines.exists(line -> line.taxed().isEmpty())) return Option.none();
        var items = new ArrayList<LineItem>();
        for (var line : lines) for (var item : item(line)) items.add(item);
        if (items.size() < lines.size()) return Option.none();
        Seq<LineItem> all = Vector.ofAll(items);
        var counted = chosen.isEmpty()
                ? all
                : org.leadtoorder.crm.money.Choice.of(all, chosen).getOrElse(all);
        var totals =
                Pricing.price(currency.get(), counted, discount, bench.company().pricing());
        totals.swap().forEach(faults -> bench.refuse(record, "lines", faults));
        return totals.toOption();
    }

    private Option<LineItem> item(LineRecord line) {
        if (!isId(line.id()) || line.discounts().size() > LineItem.MAX_DISCOUNTS) return Option.none();
        return line.taxed()
                .flatMap(tax -> Amounts.price(bench, record, line, currency)
                        .map(price -> LineItem.builder()
                                .id(line.id())
                                .unitPrice(price)
                                .quantity(line.quantity())
                                .discounts(line.discounts())
                                .tax(tax)
                                .discountable(line.discountable())
                                .kind(line.kind())
                                .build()));
    }

    /** The amount that counts, after a look at the one that is stated. */
    Option<BigDecimal> total(String field, Option<BigDecimal> stated, Option<BigDecimal> own) {
        for (var theirs : stated) for (var ours : own) compare(field, theirs, ours);
        return own.orElse(stated);
    }

    private void compare(String field, BigDecimal stated, BigDecimal own) {
        if (stated.compareTo(own) != 0)
            bench.findings()
                    .about(FindingCode.AMOUNTS_DO_NOT_ADD_UP, record, field, Amounts.text(stated), own.toPlainString());
    }

    /** One line over a whole amount, where nobody recorded any. */
    static LineRecord whole(Bench bench, Label about, BigDecimal amount) {
        return LineRecord.builder()
                .id("1")
                .description(Option.some(FreeText.of(about.value())))
                .unitPrice(amount)
                .taxed(Option.some(tax(bench)))
                .build();
    }

    private static Tax tax(Bench bench) {
        return bench.mapping()
                .tax("")
                .getOrElse(() -> Tax.exempt(
                        UNTAXED, "no tax recorded in " + bench.naming().system()));
    }
}
