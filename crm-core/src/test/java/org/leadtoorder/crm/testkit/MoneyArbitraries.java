package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.money.DiscountStacking;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.RoundingPolicy;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.TaxPolicy;
import org.leadtoorder.crm.money.UnitPrice;

/** Arbitrary amounts, prices, lines and whole documents; those that go into one document share its currency. */
public final class MoneyArbitraries {
    private static final Vector<Percentage> RATES = Vector.of(
                    "0", "5", "7", "7.7", "8.875", "19", "20", "22", "24", "100")
            .map(Percentage::of);
    private static final Vector<Quantity> BASES =
            Vector.of("1", "1", "100", "3").map(Quantity::of);
    private static final Vector<Tax> TAXES = RATES.map(rate -> Tax.of("VAT", rate))
            .append(Tax.of("CITY", Percentage.of("7")))
            .append(Tax.exempt("EX", "Article 132"))
            .append(Tax.reverseCharge("RC", "Article 196"));
    private static final Vector<Integer> SCALES = Vector.of(2, 0, 2, 3, 6);
    private static final Vector<Integer> QUANTITY_SCALES = Vector.of(0, 0, 1, 3, 6);
    private static final Vector<LineKind> KINDS = Vector.of(
            LineKind.STANDARD, LineKind.STANDARD, LineKind.STANDARD, LineKind.OPTIONAL, LineKind.alternativeTo("1"));
    private static final Vector<Boolean> YES_NO = Vector.of(true, true, true, true, false);
    private static final RoundingPolicy SWISS = RoundingPolicy.standard().withCashStep(Money.of("0.05", "CHF"));

    private MoneyArbitraries() {}

    /** A document to be priced. */
    public record Priceable(
            Currency currency, Seq<LineItem> lines, Option<HeaderDiscount> discount, PricingPolicy policy) {
        /** The same document with other lines. */
        public Priceable with(Seq<LineItem> others) {
            return new Priceable(currency, others, discount, policy);
        }

        /** The same document with another header discount. */
        public Priceable with(Option<HeaderDiscount> other) {
            return new Priceable(currency, lines, other, policy);
        }
    }

    /** Currencies of no, two and three decimals, one of them paid in steps. */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "USD", "CHF", "JPY", "KWD").map(Currency::getInstance);
    }

    /** Amounts of one currency, small ones most often. */
    public static Arbitrary<Money> money(Currency currency) {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(minor -> Money.ofMinor(minor, currency));
    }

    /** Quantities, whole ones and with decimals. */
    public static Arbitrary<Quantity> quantities() {
        return Combinators.combine(Arbitraries.integers().between(1, 100_000), Arbitraries.of(0, 0, 0, 1, 3, 6))
                .as((digits, scale) -> new Quantity(BigDecimal.valueOf(digits, scale)));
    }

    /** Percentages, with nothing and everything among them. */
    public static Arbitrary<Percentage> percentages() {
        return Combinators.combine(Arbitraries.integers().between(0, 100_000), Arbitraries.of(3, 3, 4, 6))
                .as((digits, scale) -> new Percentage(BigDecimal.valueOf(digits, scale)));
    }

    /** Unit prices of one currency, a few of them negative, some finer than the currency. */
    public static Arbitrary<UnitPrice> unitPrices(Currency currency) {
        return Combinators.combine(
                        Arbitraries.integers().between(-1_000_000, 10_000_000),
                        Arbitraries.of(0, 2, 2, 2, 3, 6),
                        Arbitraries.of(BASES.asJava()))
                .as((digits, scale, per) -> new UnitPrice(BigDecimal.valueOf(digits, scale), currency, per));
    }

    /** Taxes of several codes and rates, exempt and reverse-charged ones too. */
    public static Arbitrary<Tax> taxes() {
        return Arbitraries.of(TAXES.asJava());
    }

    /**
     * Lines of one currency; all have the id {@code 1}. Few draws a line, for many documents are wanted: the shape holds all small
     * choices, zero being the simplest.
     */
    public static Arbitrary<LineItem> lines(Currency currency) {
        var digits = Arbitraries.integers().between(-1_000_000, 10_000_000);
        var quantities = Arbitraries.integers().between(1, 100_000);
        var discounts = Arbitraries.integers().between(-100_000, 100_000);
        var shapes = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        return Combinators.combine(digits, quantities, discounts, discounts, shapes)
                .as((price, quantity, one, two, shape) ->
                        line(currency, price, quantity, discounts(one, two), new Choices(shape)));
    }

    private static LineItem line(
            Currency currency, int price, int quantity, Seq<Percentage> discounts, Choices choices) {
        var tax = choices.of(TAXES);
        var scale = choices.of(SCALES);
        var kind = choices.of(KINDS);
        return LineItem.builder()
                .id("1")
                .tax(tax)
                .unitPrice(new UnitPrice(BigDecimal.valueOf(price, scale), currency, choices.of(BASES)))
                .quantity(new Quantity(BigDecimal.valueOf(quantity, choices.of(QUANTITY_SCALES))))
                .discounts(discounts)
                .kind(kind)
                .counted(choices.of(YES_NO) == (kind == LineKind.STANDARD))
                .discountable(choices.of(YES_NO))
                .build();
    }

    /** Below zero means none; a line in a thousand is free. */
    private static Seq<Percentage> discounts(int one, int two) {
        return Vector.of(one, two)
                .filter(thousandths -> thousandths > 0)
                .map(thousandths ->
                        new Percentage(BigDecimal.valueOf(thousandths > 99_900 ? 100_000 : thousandths, 3)));
    }

    /** One number taken apart into choices. */
    private static final class Choices {
        private int rest;

        Choices(int rest) {
            this.rest = rest;
        }

        <T> T of(Vector<T> choices) {
            var chosen = choices.get(rest % choices.size());
            rest /= choices.size();
            return chosen;
        }
    }

    /** Policies of every kind. */
    public static Arbitrary<PricingPolicy> policies() {
        var roundings =
                Arbitraries.of(RoundingPolicy.standard(), RoundingPolicy.of(RoundingPolicy.Mode.HALF_EVEN), SWISS);
        return Combinators.combine(
                        Arbitraries.of(TaxPolicy.class),
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(DiscountStacking.class),
                        roundings)
                .as((tax, basis, stacking, rounding) -> PricingPolicy.builder()
                        .taxPolicy(tax)
                        .priceBasis(basis)
                        .discountStacking(stacking)
                        .rounding(rounding)
                        .build());
    }

    /** Documents of up to eight lines without a header discount, line ids {@code 1} onwards. */
    public static Arbitrary<Priceable> documents() {
        return currencies()
                .flatMap(currency -> Combinators.combine(lines(currency).list().ofMaxSize(8), policies())
                        .as((lines, policy) -> new Priceable(currency, numbered(lines), Option.none(), policy)));
    }

    /** Documents with a header discount: of some per cent, or an amount in the range of small documents. */
    public static Arbitrary<Priceable> discounted() {
        return Combinators.combine(
                        documents(),
                        percentages(),
                        Arbitraries.longs().between(0, 10_000_000),
                        Arbitraries.of(true, false))
                .as((document, rate, minor, relative) -> document.with(Option.some(
                        relative
                                ? HeaderDiscount.of(rate)
                                : HeaderDiscount.of(Money.ofMinor(minor, document.currency())))));
    }

    private static Seq<LineItem> numbered(java.util.List<LineItem> lines) {
        return Vector.ofAll(lines)
                .zipWithIndex((line, index) -> LineItem.builder()
                        .id(String.valueOf(index + 1))
                        .unitPrice(line.unitPrice())
                        .quantity(line.quantity())
                        .discounts(line.discounts())
                        .tax(line.tax())
                        .discountable(line.discountable())
                        .kind(line.kind())
                        .counted(line.counted())
                        .build());
    }
}
