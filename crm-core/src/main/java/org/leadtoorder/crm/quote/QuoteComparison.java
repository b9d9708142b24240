package org.leadtoorder.crm.quote;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * How one version of a quote differs from another: data only, in the order of the documents. Immutable.
 *
 * @param added the lines that only the second has, by id
 * @param removed the lines that only the first has, by id
 * @param changed the lines that both have, and what differs
 * @param fields what differs of the rest: header discount, terms, wording, price basis and totals
 */
public record QuoteComparison(
        Seq<String> added, Seq<String> removed, Seq<LineChange> changed, Seq<FieldChange> fields) {
    /**
     * Refuses null.
     *
     * @param added the lines that only the second has, by id
     * @param removed the lines that only the first has, by id
     * @param changed the lines that both have, and what differs
     * @param fields what differs of the rest: header discount, terms, wording, price basis and totals
     */
    public QuoteComparison {
        Given.all("added", added, "removed", removed, "changed", changed, "fields", fields);
    }

    /**
     * What differs of a line.
     *
     * @param line the line's id
     * @param fields what differs, at least one
     */
    public record LineChange(String line, Seq<FieldChange> fields) {
        /**
         * Refuses null.
         *
         * @param line the line's id
         * @param fields what differs, at least one
         */
        public LineChange {
            Given.all("line", line, "fields", fields);
        }
    }

    /**
     * What differs. What it said may be anything that a person wrote, so that it is never part of the text form.
     *
     * @param field the field, as a dotted path such as {@code totals.net}
     * @param before what the first says, if anything
     * @param after what the second says, if anything
     */
    public record FieldChange(String field, Option<String> before, Option<String> after) {
        /**
         * Refuses null.
         *
         * @param field the field, as a dotted path such as {@code totals.net}
         * @param before what the first says, if anything
         * @param after what the second says, if anything
         */
        public FieldChange {
            Given.all("field", field, "before", before, "after", after);
        }

        /** Names the field only. */
        @Override
        public String toString() {
            return "FieldChange[" + field + "]";
        }
    }

    /**
     * Compares two versions.
     *
     * @param before the first
     * @param after the second
     * @return what differs, never null
     */
    public static QuoteComparison of(QuoteContent before, QuoteContent after) {
        var first = byId(before);
        var second = byId(after);
        var changed = new ArrayList<LineChange>();
        first.forEach((id, line) -> {
            var other = second.get(id);
            if (other == null) return;
            var fields = differences(fields(line._1, line._2), fields(other._1, other._2));
            if (!fields.isEmpty()) changed.add(new LineChange(id, fields));
        });
        return new QuoteComparison(
                Vector.ofAll(second.keySet()).filter(id -> !first.containsKey(id)),
                Vector.ofAll(first.keySet()).filter(id -> !second.containsKey(id)),
                Vector.ofAll(changed),
                differences(fields(before), fields(after)));
    }

    /**
     * Whether nothing differs.
     *
     * @return true if both offer the same
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && fields.isEmpty();
    }

    private static Map<String, Tuple2<QuoteLine, LineTotal>> byId(QuoteContent content) {
        Map<String, Tuple2<QuoteLine, LineTotal>> lines = new LinkedHashMap<>();
        content.lines().zip(content.totals().lines()).forEach(line -> lines.put(line._1.id(), line));
        return lines;
    }

    private static Map<String, String> fields(QuoteLine line, LineTotal total) {
        Map<String, String> fields = new LinkedHashMap<>();
        var item = line.item();
        line.product().map(Label::value).forEach(product -> fields.put("product", product));
        fields.put("description", line.description().value());
        fields.put("quantity", item.quantity().toString());
        fields.put("kind", kind(line.kind()));
        fields.put("counted", String.valueOf(line.counted()));
        fields.put("price", item.unitPrice().toString());
        line.priceReason().map(FreeText::value).forEach(reason -> fields.put("priceReason", reason));
        if (!item.discounts().isEmpty())
            fields.put("discounts", item.discounts().mkString(" "));
        fields.put("tax", item.tax().code() + " " + item.tax().rate());
        fields.put("discountable", String.valueOf(item.discountable()));
        line.cost().forEach(cost -> fields.put("cost", cost.toString()));
        fields.put("amount", total.amount().toString());
        return fields;
    }

    private static String kind(LineKind kind) {
        if (kind instanceof LineKind.Alternative alternative) return "ALTERNATIVE " + alternative.of();
        return kind instanceof LineKind.Standard ? "STANDARD" : "OPTIONAL";
    }

    private static Map<String, String> fields(QuoteContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        content.headerDiscount().forEach(discount -> fields.put("headerDiscount", discount(discount)));
        if (!content.terms().isEmpty())
            fields.put("terms", content.terms().map(Label::value).mkString("\n"));
        content.wording().map(FreeText::value).forEach(wording -> fields.put("wording", wording));
        fields.put("priceBasis", content.policy().priceBasis().name());
        totals(fields, content.totals());
        return fields;
    }

    private static String discount(HeaderDiscount discount) {
        return discount instanceof HeaderDiscount.Amount amount
                ? amount.money().toString()
                : ((HeaderDiscount.Rate) discount).percentage() + " %";
    }

    private static void totals(Map<String, String> fields, Totals totals) {
        fields.put("totals.subtotal", totals.subtotal().toString());
        fields.put("totals.headerDiscount", totals.headerDiscount().toString());
        totals.taxes()
                .forEach(tax -> fields.put(
                        "totals.tax." + tax.code() + " " + tax.rate(), tax.tax().toString()));
        fields.put("totals.net", totals.net().toString());
        fields.put("totals.tax", totals.tax().toString());
        fields.put("totals.gross", totals.gross().toString());
        fields.put("totals.payable", totals.payable().toString());
    }

    private static Seq<FieldChange> differences(Map<String, String> before, Map<String, String> after) {
        var all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return Vector.ofAll(all.keySet())
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, Option.of(before.get(field)), Option.of(after.get(field))));
    }
}
