package org.leadtoorder.crm.message;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.QuoteComparison;
import org.leadtoorder.crm.quote.QuoteComparison.FieldChange;
import org.leadtoorder.crm.quote.QuoteComparison.OneLine;
import org.leadtoorder.crm.quote.Said;

/** Says in one language how two versions of a quote differ: whole sentences, figures as the language writes them. Immutable. */
final class Comparisons {
    private static final int MAX_DECIMALS = 6;

    private final Locale locale;
    private final UnaryOperator<String> texts;

    Comparisons(Locale locale, UnaryOperator<String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    Seq<String> of(QuoteComparison comparison) {
        if (comparison.isEmpty()) return Vector.of(texts.apply("comparison.same"));
        return Vector.ofAll(comparison.added().map(line -> line("comparison.added", line)))
                .appendAll(comparison.removed().map(line -> line("comparison.removed", line)))
                .appendAll(comparison
                        .changed()
                        .flatMap(change -> change.fields()
                                .map(field -> fill("comparison.line", "line", change.line(), "change", of(field)))))
                .appendAll(comparison.fields().map(field -> fill("comparison.whole", "change", of(field))));
    }

    private String line(String key, OneLine line) {
        return fill(
                key,
                "line",
                line.line(),
                "quantity",
                said(line.quantity()),
                "amount",
                said(line.amount()),
                "description",
                line.description().value());
    }

    String of(FieldChange change) {
        var name = texts.apply("field." + change.field().name());
        var before = change.before().map(this::said);
        var after = change.after().map(this::said);
        if (before.isEmpty()) return fill("comparison.new", "field", name, "after", after.get());
        return after.isEmpty()
                ? fill("comparison.gone", "field", name, "before", before.get())
                : fill("comparison.other", "field", name, "before", before.get(), "after", after.get());
    }

    /** What is filled in may look like a place to fill in: each place is filled once, in one pass over the text. */
    private String fill(String key, String... filling) {
        var text = texts.apply(key);
        var filled = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var end = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
            var value = end < 0 ? Option.<String>none() : value(text.substring(at + 1, end), filling);
            filled.append(value.getOrElse(text.substring(at, at + 1)));
            at = value.isEmpty() ? at + 1 : end + 1;
        }
        return filled.toString();
    }

    private static Option<String> value(String name, String... filling) {
        for (var at = 0; at < filling.length; at += 2)
            if (filling[at].equals(name)) return Option.some(filling[at + 1]);
        return Option.none();
    }

    private String said(Said said) {
        if (said instanceof Said.Text text) return fill("said.text", "text", text.text());
        if (said instanceof Said.Codes codes) return codes.codes().mkString(", ");
        if (said instanceof Said.Quantity quantity) return said(quantity.quantity());
        if (said instanceof Said.Money money) return said(money.money());
        if (said instanceof Said.Price price) return said(price.price());
        if (said instanceof Said.Percentages many)
            return many.percentages().map(this::said).mkString(" + ");
        if (said instanceof Said.Tax tax) return tax.code() + " " + said(tax.rate());
        if (said instanceof Said.TaxTotal tax) return tax.code() + " " + said(tax.rate()) + ": " + said(tax.money());
        if (said instanceof Said.Flag flag) return texts.apply(flag.yes() ? "said.yes" : "said.no");
        if (said instanceof Said.Basis basis)
            return texts.apply("said." + basis.basis().name());
        return said(((Said.LineKind) said).kind());
    }

    private String said(LineKind kind) {
        if (kind instanceof LineKind.Alternative alternative) return fill("said.ALTERNATIVE", "line", alternative.of());
        return texts.apply(kind instanceof LineKind.Optional ? "said.OPTIONAL" : "said.STANDARD");
    }

    private String said(Money money) {
        var scale = money.amount().scale();
        return number(money.amount(), scale, scale) + " " + money.currency().getCurrencyCode();
    }

    private String said(UnitPrice price) {
        var amount = number(price.amount(), Math.max(0, price.currency().getDefaultFractionDigits()), MAX_DECIMALS)
                + " " + price.currency().getCurrencyCode();
        return price.per().equals(Quantity.ONE)
                ? amount
                : fill("said.per", "price", amount, "quantity", said(price.per()));
    }

    private String said(Quantity quantity) {
        return number(quantity.value(), 0, MAX_DECIMALS);
    }

    private String said(Percentage percentage) {
        return fill("said.percent", "number", number(percentage.value(), 0, MAX_DECIMALS));
    }

    private String number(BigDecimal value, int least, int most) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
