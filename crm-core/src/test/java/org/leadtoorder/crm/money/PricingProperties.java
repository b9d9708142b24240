package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.leadtoorder.crm.testkit.MoneyArbitraries;
import org.leadtoorder.crm.testkit.MoneyArbitraries.Priceable;
import org.leadtoorder.crm.value.Fault.Code;

/** What holds of every document (process §5, property 6); together 100 000 documents a run. */
@Label("property 6: amounts add up")
class PricingProperties {
    private static final int TRIES = 12_500;
    private static final Option<HeaderDiscount> FREE = Option.some(HeaderDiscount.of(Percentage.HUNDRED));
    private static final Option<HeaderDiscount> NOTHING_OFF = Option.some(HeaderDiscount.of(Percentage.ZERO));

    @Provide
    Arbitrary<Priceable> documents() {
        return MoneyArbitraries.documents();
    }

    @Provide
    Arbitrary<Priceable> discounted() {
        return MoneyArbitraries.discounted();
    }

    @Provide
    Arbitrary<PricingPolicy> policies() {
        return MoneyArbitraries.policies();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void lines_add_up_to_the_totals_and_net_and_tax_are_gross(@ForAll("discounted") Priceable document) {
        for (var totals : priced(document)) {
            var counted = totals.lines().filter(LineTotal::counted);
            var sum = sum(document, counted, LineTotal::discounted);
            assertEquals(sum(document, counted, LineTotal::amount), totals.subtotal());
            assertEquals(sum(document, counted, LineTotal::headerDiscount), totals.headerDiscount());
            assertEquals(sum, gross(document) ? totals.gross() : totals.net());
            assertEquals(sum(document, totals.taxes(), TaxTotal::base), totals.net());
            assertEquals(sum(document, totals.taxes(), TaxTotal::tax), totals.tax());
            assertEquals(sum(document, totals.taxes(), TaxTotal::gross), totals.gross());
            assertEquals(totals.net().plus(totals.tax()), totals.gross());
            assertEquals(totals.gross().plus(totals.cashRounding()), totals.payable());
            if (document.policy().taxPolicy() == TaxPolicy.PER_LINE) {
                assertEquals(sum(document, counted, line -> line.tax().get()), totals.tax());
                assertEquals(sum(document, counted, line -> line.net().get()), totals.net());
                assertEquals(sum(document, counted, line -> line.gross().get()), totals.gross());
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void amounts_and_taxes_are_those_of_plain_arithmetic(@ForAll("documents") Priceable document) {
        var totals = priced(document).get();
        var plain = PlainArithmetic.of(document);
        assertEquals(
                plain.amounts(),
                totals.lines().map(line -> line.amount().amount()).toList());
        assertEquals(plain.net(), totals.net().amount());
        assertEquals(plain.tax(), totals.tax().amount());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_header_discount_is_shared_within_a_minor_unit_of_the_exact_part(@ForAll("discounted") Priceable document) {
        var outcome = Pricing.price(document.currency(), document.lines(), document.discount(), document.policy());
        var before = priced(document.with(Option.none())).get();
        var bearing = before.lines()
                .zip(document.lines())
                .filter(pair -> pair._2.counted() && pair._2.discountable())
                .map(pair -> pair._1.line());
        var base = sum(document, before.lines().filter(line -> bearing.contains(line.line())), LineTotal::amount)
                .amount();
        if (outcome.isLeft()) {
            assertEquals(
                    List.of(Code.OUT_OF_RANGE),
                    outcome.getLeft().map(fault -> fault.code()).toList());
            var asked = document.discount().get() instanceof HeaderDiscount.Amount amount
                    ? amount.money().amount()
                    : BigDecimal.ZERO;
            assertTrue(base.signum() <= 0 || asked.compareTo(base) > 0);
            return;
        }
        var totals = outcome.get();
        var unit = BigDecimal.ONE.movePointLeft(document.currency().getDefaultFractionDigits());
        for (var line : totals.lines()) {
            var part = line.headerDiscount().amount();
            if (!bearing.contains(line.line()) || totals.headerDiscount().isZero()) assertEquals(0, part.signum());
            else {
                var error = part.multiply(base)
                        .subtract(totals.headerDiscount()
                                .amount()
                                .multiply(line.amount().amount()))
                        .abs();
                assertTrue(error.compareTo(unit.multiply(base)) < 0);
                assertTrue(part.abs().compareTo(line.amount().amount().abs()) <= 0);
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_the_lines_does_not_matter(
            @ForAll("discounted") Priceable document, @ForAll @IntRange(max = 7) int turn) {
        var turned = document.lines().rotateLeft(turn).reverse();
        var one = Pricing.price(document.currency(), document.lines(), document.discount(), document.policy());
        var other = Pricing.price(document.currency(), turned, document.discount(), document.policy());
        assertEquals(one.isRight(), other.isRight());
        for (var totals : one) {
            var totalsOfTurned = other.get();
            assertEquals(
                    totals.lines().sortBy(LineTotal::line).toList(),
                    totalsOfTurned.lines().sortBy(LineTotal::line).toList());
            assertEquals(totals.taxes(), totalsOfTurned.taxes());
            assertEquals(totals.payable(), totalsOfTurned.payable());
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_credit_is_the_negated_document(@ForAll("documents") Priceable document) {
        var totals = priced(document).get();
        var credit =
                priced(document.with(document.lines().map(LineItem::negate))).get();
        assertEquals(totals.net().negate(), credit.net());
        assertEquals(totals.tax().negate(), credit.tax());
        assertEquals(totals.gross().negate(), credit.gross());
        assertEquals(totals.payable().negate(), credit.payable());
        assertEquals(
                totals.lines().map(line -> line.amount().negate()),
                credit.lines().map(LineTotal::amount));
        assertEquals(
                totals.lines().map(line -> line.tax().map(Money::negate)),
                credit.lines().map(LineTotal::tax));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nothing_off_changes_nothing(@ForAll("documents") Priceable document) {
        var totals = priced(document).get();
        assertEquals(totals, priced(document.with(NOTHING_OFF)).get());
        assertEquals(
                totals,
                priced(document.with(document.lines()
                                .map(line -> discounted(line, line.discounts().append(Percentage.ZERO)))))
                        .get());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void everything_off_leaves_nothing(@ForAll("documents") Priceable document) {
        var free = priced(document.with(document.lines()
                        .map(line -> discounted(line, line.discounts().append(Percentage.HUNDRED)))))
                .get();
        assertTrue(List.of(free.subtotal(), free.net(), free.tax(), free.gross(), free.payable())
                .forAll(Money::isZero));
        var all = document.lines()
                .map(line -> ImmutableLineItem.builder()
                        .from(line)
                        .discountable(true)
                        .build());
        for (var totals : priced(document.with(all).with(FREE))) {
            assertEquals(totals.subtotal(), totals.headerDiscount());
            assertTrue(totals.lines()
                    .filter(LineTotal::counted)
                    .forAll(line -> line.discounted().isZero()));
            assertTrue(List.of(totals.net(), totals.tax(), totals.gross(), totals.payable())
                    .forAll(Money::isZero));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void with_gross_prices_no_tax_changes_the_gross_amount(
            @ForAll("discounted") Priceable document, @ForAll @IntRange(max = 100) int rate) {
        var inclusive = new Priceable(
                document.currency(),
                document.lines(),
                document.discount(),
                PricingPolicy.builder()
                        .priceBasis(PriceBasis.GROSS)
                        .taxPolicy(document.policy().taxPolicy())
                        .build());
        var tax = Tax.of("OTHER", Percentage.of(rate));
        var taxed = inclusive.with(document.lines()
                .map(line -> ImmutableLineItem.builder().from(line).tax(tax).build()));
        for (var totals : priced(inclusive)) {
            assertEquals(totals.subtotal().minus(totals.headerDiscount()), totals.gross());
            assertEquals(totals.gross(), priced(taxed).get().gross());
        }
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void what_lines_came_to_before_changes_no_document(
            @ForAll("discounted") Priceable document, @ForAll("policies") PricingPolicy other) {
        var fresh = document.lines().map(LineItem::negate).map(LineItem::negate);
        var expected = Pricing.price(document.currency(), fresh, document.discount(), document.policy());
        for (var before : List.of(other, document.policy(), other))
            for (var discount : List.of(FREE, Option.<HeaderDiscount>none()))
                assertEquals(
                        Pricing.price(
                                document.currency(),
                                document.lines().map(LineItem::negate).map(LineItem::negate),
                                discount,
                                before),
                        Pricing.price(document.currency(), document.lines(), discount, before));
        assertEquals(
                expected, Pricing.price(document.currency(), document.lines(), document.discount(), document.policy()));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void more_of_a_line_never_costs_less(
            @ForAll("documents") Priceable document, @ForAll @LongRange(min = 1, max = 1_000) long more) {
        for (var line :
                document.lines().filter(line -> line.unitPrice().amount().signum() >= 0)) {
            var grown = ImmutableLineItem.builder()
                    .from(line)
                    .quantity(line.quantity().plus(Quantity.of(more)))
                    .build();
            var one = Pricing.amount(line, document.policy()).get();
            assertTrue(one.amount().signum() >= 0);
            assertTrue(Pricing.amount(grown, document.policy()).get().compareTo(one) >= 0);
        }
    }

    private static LineItem discounted(LineItem line, Seq<Percentage> discounts) {
        return ImmutableLineItem.builder().from(line).discounts(discounts).build();
    }

    private static Option<Totals> priced(Priceable document) {
        return Pricing.price(document.currency(), document.lines(), document.discount(), document.policy())
                .toOption();
    }

    private static boolean gross(Priceable document) {
        return document.policy().priceBasis() == PriceBasis.GROSS;
    }

    private static <T> Money sum(Priceable document, Seq<T> parts, Function<T, Money> amount) {
        return parts.map(amount).fold(Money.zero(document.currency()), Money::plus);
    }
}
