package org.leadtoorder.crm.quote;

import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.quote.QuoteComparison.Field;
import org.leadtoorder.crm.quote.QuoteComparison.FieldChange;
import org.leadtoorder.crm.quote.QuoteComparison.LineChange;
import org.leadtoorder.crm.quote.QuoteComparison.OneLine;
import org.leadtoorder.crm.value.Label;

/** Compares two versions of a quote, field by field. Used once, by one thread. */
final class Comparing {
    private final QuoteContent before;
    private final QuoteContent after;
    private final Map<String, Tuple2<QuoteLine, LineTotal>> first;
    private final Map<String, Tuple2<QuoteLine, LineTotal>> second;

    Comparing(QuoteContent before, QuoteContent after) {
        this.before = before;
        this.after = after;
        this.first = byId(before);
        this.second = byId(after);
    }

    QuoteComparison comparison() {
        return ImmutableQuoteComparison.builder()
                .added(only(second, first))
                .removed(only(first, second))
                .changed(changed())
                .fields(differences(fields(before), fields(after)).appendAll(taxes()))
                .build();
    }

    private static Map<String, Tuple2<QuoteLine, LineTotal>> byId(QuoteContent content) {
        Map<String, Tuple2<QuoteLine, LineTotal>> lines = new LinkedHashMap<>();
        content.lines().zip(content.totals().lines()).forEach(line -> lines.put(line._1.id(), line));
        return lines;
    }

    private static Seq<OneLine> only(
            Map<String, Tuple2<QuoteLine, LineTotal>> here, Map<String, Tuple2<QuoteLine, LineTotal>> there) {
        return Vector.ofAll(here.values())
                .reject(line -> there.containsKey(line._1.id()))
                .map(line -> new OneLine(
                        line._1.id(), line._1.description(), line._1.item().quantity(), line._2.amount()));
    }

    private Seq<LineChange> changed() {
        var changed = new ArrayList<LineChange>();
        first.forEach((id, line) -> {
            var other = second.get(id);
            if (other == null) return;
            var fields = differences(fields(line._1, line._2), fields(other._1, other._2));
            if (!fields.isEmpty()) changed.add(new LineChange(id, fields));
        });
        return Vector.ofAll(changed);
    }

    private static Map<Field, Said> fields(QuoteLine line, LineTotal total) {
        Map<Field, Said> fields = new LinkedHashMap<>();
        var item = line.item();
        line.product().map(Label::value).forEach(product -> fields.put(Field.PRODUCT, new Said.Text(product)));
        fields.put(Field.DESCRIPTION, new Said.Text(line.description().value()));
        fields.put(Field.QUANTITY, new Said.Quantity(item.quantity()));
        fields.put(Field.KIND, new Said.LineKind(line.kind()));
        fields.put(Field.COUNTED, new Said.Flag(line.counted()));
        fields.put(Field.PRICE, new Said.Price(item.unitPrice()));
        line.priceReason().forEach(reason -> fields.put(Field.PRICE_REASON, new Said.Text(reason.value())));
        if (!item.discounts().isEmpty()) fields.put(Field.DISCOUNTS, new Said.Percentages(item.discounts()));
        fields.put(Field.TAX, new Said.Tax(item.tax().code(), item.tax().rate()));
        fields.put(Field.DISCOUNTABLE, new Said.Flag(item.discountable()));
        line.cost().forEach(cost -> fields.put(Field.COST, new Said.Price(cost)));
        fields.put(Field.AMOUNT, new Said.Money(total.amount()));
        return fields;
    }

    private static Map<Field, Said> fields(QuoteContent content) {
        Map<Field, Said> fields = new LinkedHashMap<>();
        content.headerDiscount().forEach(discount -> fields.put(Field.HEADER_DISCOUNT, discount(discount)));
        if (!content.terms().isEmpty())
            fields.put(Field.TERMS, new Said.Codes(content.terms().map(Label::value)));
        content.wording().forEach(wording -> fields.put(Field.WORDING, new Said.Text(wording.value())));
        fields.put(Field.PRICE_BASIS, new Said.Basis(content.policy().priceBasis()));
        totals(content.totals()).forEach((field, amount) -> fields.put(field, new Said.Money(amount)));
        return fields;
    }

    private static Said discount(HeaderDiscount discount) {
        return discount instanceof HeaderDiscount.Amount amount
                ? new Said.Money(amount.money())
                : new Said.Percentages(List.of(((HeaderDiscount.Rate) discount).percentage()));
    }

    private static Map<Field, Money> totals(Totals totals) {
        Map<Field, Money> amounts = new LinkedHashMap<>();
        amounts.put(Field.SUBTOTAL, totals.subtotal());
        amounts.put(Field.DISCOUNT_TOTAL, totals.headerDiscount());
        amounts.put(Field.NET, totals.net());
        amounts.put(Field.TAX_SUM, totals.tax());
        amounts.put(Field.GROSS, totals.gross());
        amounts.put(Field.PAYABLE, totals.payable());
        return amounts;
    }

    /** One field for each code and rate of tax. */
    private Seq<FieldChange> taxes() {
        var one = taxes(before);
        var other = taxes(after);
        return differing(one, other)
                .map(key -> new FieldChange(Field.TAX_TOTAL, Option.of(one.get(key)), Option.of(other.get(key))));
    }

    private static Map<Said, Said> taxes(QuoteContent content) {
        Map<Said, Said> taxes = new LinkedHashMap<>();
        for (var tax : content.totals().taxes())
            taxes.put(new Said.Tax(tax.code(), tax.rate()), new Said.TaxTotal(tax.code(), tax.rate(), tax.tax()));
        return taxes;
    }

    private static Seq<FieldChange> differences(Map<Field, Said> before, Map<Field, Said> after) {
        return differing(before, after)
                .map(field -> new FieldChange(field, Option.of(before.get(field)), Option.of(after.get(field))));
    }

    private static <K> Seq<K> differing(Map<K, Said> before, Map<K, Said> after) {
        var all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return Vector.ofAll(all.keySet()).reject(key -> Objects.equals(before.get(key), after.get(key)));
    }
}
