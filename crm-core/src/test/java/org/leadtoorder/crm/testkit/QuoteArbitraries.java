package org.leadtoorder.crm.testkit;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.Prices;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Arbitrary drafts of quotes, with the answers of a price list and of tax rates that they need. */
public final class QuoteArbitraries {
    private static final Vector<Percentage> RATES = Vector.of(0, 7, 10, 19, 20).map(Percentage::of);

    private QuoteArbitraries() {}

    /**
     * A draft that a rule has no fault to find with, and the prices it asks for.
     *
     * @param draft the draft
     * @param prices the answers to its questions
     */
    public record Priced(QuoteDraft draft, Prices prices) {}

    /** What makes a line, before it has an id. */
    private record Raw(
            int quantity, long price, int kind, int tax, int discount, boolean listed, boolean discountable) {}

    /** Drafts of up to six lines, always one that counts; no wish for a validity. */
    public static Arbitrary<Priced> drafts(Currency currency) {
        var raws = raws().list().ofMinSize(0).ofMaxSize(5).map(Vector::ofAll);
        return Combinators.combine(raws, Arbitraries.integers().between(0, 3), Arbitraries.of("NET30", "NET90", ""))
                .as((others, header, terms) -> priced(currency, others, header, terms));
    }

    private static Arbitrary<Raw> raws() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50_000),
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(0, 0, 5, 33, 100),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, true, false))
                .as(Raw::new);
    }

    private static Priced priced(Currency currency, Vector<Raw> others, int header, String terms) {
        var prices = Prices.builder();
        for (var i = 0; i < RATES.size(); i++) prices.putTaxes("T" + i, Tax.of("T" + i, RATES.get(i)));
        var lines = others.prepend(new Raw(10_000, 10_000, 0, 4, 0, true, true))
                .zipWithIndex((raw, at) -> line(currency, raw, String.valueOf(at + 1), prices));
        var draft = QuoteDraft.builder()
                .lines(lines)
                .headerDiscount(Option.when(header == 1, HeaderDiscount.of(Percentage.of(3))))
                .terms(terms.isEmpty() ? Vector.empty() : Vector.of(Label.of(terms)))
                .validUntil(Option.none());
        return new Priced(draft.build(), prices.build());
    }

    private static DraftLine line(Currency currency, Raw raw, String id, Prices.Builder prices) {
        var price = new UnitPrice(
                BigDecimal.valueOf(raw.price, currency.getDefaultFractionDigits()), currency, Quantity.ONE);
        var cost = new UnitPrice(
                BigDecimal.valueOf(raw.price / 2, currency.getDefaultFractionDigits()), currency, Quantity.ONE);
        if (raw.listed) prices.putListed(id, new ListedPrice(price, Option.some(cost)));
        return DraftLine.builder()
                .id(id)
                .product(Option.when(raw.listed, () -> Label.of("P" + id)))
                .description(FreeText.of("Line " + id))
                .quantity(new Quantity(BigDecimal.valueOf(raw.quantity, 3)))
                .kind(
                        raw.kind == 4
                                ? LineKind.OPTIONAL
                                : raw.kind == 5 ? LineKind.alternativeTo("1") : LineKind.STANDARD)
                .price(raw.listed ? PriceSource.fromList() : PriceSource.stated(price, FreeText.of("agreed")))
                .discounts(raw.discount == 0 ? Vector.empty() : Vector.of(Percentage.of(raw.discount)))
                .tax(TaxSource.coded("T" + raw.tax))
                .discountable(raw.discountable || id.equals("1"))
                .build();
    }
}
