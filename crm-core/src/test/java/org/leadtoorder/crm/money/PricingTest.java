package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

class PricingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final PricingPolicy STANDARD = PricingPolicy.standard();

    @Test
    void three_times_half_off_leaves_an_eighth_or_nothing() {
        var line = line("1", "600").discounts(List.fill(3, Percentage.of(50))).build();
        assertEquals(eur("75"), Pricing.amount(line, STANDARD).get());
        var additive = PricingPolicy.builder()
                .discountStacking(DiscountStacking.ADDITIVE)
                .build();
        assertEquals(eur("0"), Pricing.amount(line, additive).get());
        var thrice = line("1", "100").discounts(List.fill(3, Percentage.of(20))).build();
        assertEquals(eur("40"), Pricing.amount(thrice, additive).get());
        assertEquals(eur("51.20"), Pricing.amount(thrice, STANDARD).get());
    }

    @Test
    void a_price_per_hundred_is_divided_last() {
        var line = line("1", "0")
                .unitPrice(UnitPrice.of("0.333333", "EUR").per(Quantity.of(3)))
                .quantity(Quantity.of("1000.5"))
                .build();
        assertEquals(eur("111.17"), Pricing.amount(line, STANDARD).get());
        var half = line("1", "0")
                .unitPrice(UnitPrice.of("10", "EUR").per(Quantity.of("0.5")))
                .build();
        assertEquals(eur("20"), Pricing.amount(half, STANDARD).get());
    }

    @Test
    void figures_beyond_a_machine_word_are_exact() {
        var odd = line("1", "123456789.123457")
                .quantity(Quantity.of("1234567.654321"))
                .discounts(List.fill(4, Percentage.of("0.000001")))
                .build();
        assertEquals(eur("152415752461518.40"), Pricing.amount(odd, STANDARD).get());
    }

    @Test
    void an_empty_document_is_worth_nothing() {
        var totals = price(List.empty(), Option.none()).get();
        assertEquals(
                List.fill(5, Money.zero(EUR)),
                List.of(totals.subtotal(), totals.headerDiscount(), totals.net(), totals.tax(), totals.gross()));
        assertTrue(totals.taxes().isEmpty() && totals.lines().isEmpty());
    }

    @Test
    void taxes_are_grouped_by_code_and_rate() {
        var lines = List.of(
                line("1", "10").build(),
                line("2", "20").tax(Tax.of("CITY", Percentage.of(19))).build(),
                line("3", "30").tax(Tax.of("VAT", Percentage.of("7.0"))).build(),
                line("4", "40").tax(Tax.of("VAT", Percentage.of("19.0"))).build(),
                line("5", "50").tax(Tax.exempt("EX", "Article 132")).build(),
                line("6", "99")
                        .tax(Tax.of("UNUSED", Percentage.ZERO))
                        .kind(LineKind.OPTIONAL)
                        .build());
        assertEquals(
                List.of(
                        "CITY 19 20.00 EUR 3.80 EUR",
                        "EX 0 50.00 EUR 0.00 EUR",
                        "VAT 7 30.00 EUR 2.10 EUR",
                        "VAT 19 50.00 EUR 9.50 EUR"),
                price(lines, Option.none())
                        .get()
                        .taxes()
                        .map(tax -> tax.code() + " " + tax.rate() + " " + tax.base() + " " + tax.tax())
                        .toList());
    }

    @Test
    void lines_that_were_not_chosen_are_shown_but_not_counted() {
        var lines = List.of(
                line("1", "10").build(),
                line("2", "8").kind(LineKind.alternativeTo("1")).build(),
                line("3", "5").kind(LineKind.OPTIONAL).build());
        var totals =
                price(lines, Option.some(HeaderDiscount.of(Percentage.of(50)))).get();
        assertEquals(eur("5"), totals.net());
        assertEquals(
                List.of(eur("5"), eur("0"), eur("0")),
                totals.lines().map(LineTotal::headerDiscount).toList());
        assertEquals(eur("8"), totals.lines().get(1).amount());
        assertFalse(totals.lines().get(1).counted());
    }

    @Test
    void a_chosen_alternative_takes_the_place_of_its_line() {
        var lines = List.of(
                line("1", "10").build(),
                line("2", "8").kind(LineKind.alternativeTo("1")).build(),
                line("3", "7").kind(LineKind.alternativeTo("1")).build(),
                line("4", "5").kind(LineKind.OPTIONAL).build(),
                line("5", "4").kind(LineKind.alternativeTo("4")).build());
        assertEquals(List.of("1"), counted(lines));
        assertEquals(
                List.of("2", "4"),
                counted(Choice.of(lines, List.of("4", "2", "4")).get()));
        assertEquals(
                List.of("1"),
                counted(Choice.of(Choice.of(lines, List.of("2")).get(), List.empty())
                        .get()));
        assertEquals(
                List.of(
                        Fault.of(Code.DUPLICATE, "chosen", "3"),
                        Fault.of(Code.UNKNOWN, "chosen", "1"),
                        Fault.of(Code.UNKNOWN, "chosen", "9"),
                        Fault.of(Code.UNKNOWN, "chosen", "5")),
                Choice.of(lines, List.of("2", "3", "1", "9", "5")).getLeft().toList());
    }

    @Test
    void deductions_bear_their_part_of_a_header_discount() {
        var lines = List.of(
                line("1", "600").build(),
                line("2", "-500").build(),
                line("3", "50").discountable(false).build());
        var totals = price(lines, Option.some(HeaderDiscount.of(eur("10")))).get();
        assertEquals(
                List.of(eur("60"), eur("-50"), eur("0")),
                totals.lines().map(LineTotal::headerDiscount).toList());
        assertEquals(eur("140"), totals.net());
    }

    @Test
    void a_header_discount_needs_a_base_that_is_large_enough() {
        var lines = List.of(
                line("1", "10").build(), line("2", "90").discountable(false).build());
        assertTrue(price(lines, Option.some(HeaderDiscount.of(eur("10")))).isRight());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "headerDiscount", "10.00 EUR")),
                price(lines, Option.some(HeaderDiscount.of(eur("10.01")))).getLeft());
        var credit = lines.map(LineItem::negate);
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "headerDiscount", "-10.00 EUR")),
                price(credit, Option.some(HeaderDiscount.of(Percentage.of(1)))).getLeft());
        assertTrue(price(credit, Option.some(HeaderDiscount.of(eur("0.01")))).isLeft());
        assertTrue(price(List.empty(), Option.some(HeaderDiscount.of(Percentage.of(1))))
                .isLeft());
        assertTrue(price(credit, Option.some(HeaderDiscount.of(eur("0")))).isRight());
    }

    @Test
    void every_fault_of_every_line_is_told() {
        var huge = line("3", "9999999999999").quantity(Quantity.of(1_000_000)).build();
        var yens = line("2", "0").unitPrice(UnitPrice.of("5", "JPY")).build();
        assertEquals(
                List.of(
                        Fault.of(Code.DUPLICATE, "lines", "1"),
                        Fault.of(Code.OTHER_CURRENCY, "lines", "2", "EUR"),
                        Fault.of(Code.OUT_OF_RANGE, "lines", "3")),
                price(List.of(line("1", "1").build(), yens, line("1", "2").build(), huge), Option.none())
                        .getLeft()
                        .toList());
        assertEquals(
                List.of(Fault.of(Code.OTHER_CURRENCY, "headerDiscount", "EUR")),
                price(List.of(line("1", "1").build()), Option.some(HeaderDiscount.of(Money.of("1", "JPY"))))
                        .getLeft());
    }

    @Test
    void many_lines_with_colliding_ids_are_told_apart() {
        var twins = List.of("Aa", "BB");
        var ids = twins.crossProduct(5).map(Seq::mkString).toList();
        assertEquals(1, ids.map(String::hashCode).distinct().size());
        var lines = ids.map(id -> line(id, "1").build());
        assertEquals(eur("32"), price(lines, Option.none()).get().net());
        assertEquals(
                List.of(Fault.of(Code.DUPLICATE, "lines", ids.get(7))),
                price(lines.append(lines.get(7)), Option.none()).getLeft());
    }

    @Test
    void a_part_that_was_taken_back_leaves_no_trace_in_the_whole() {
        var rounding = RoundingPolicy.standard();
        // One of three was given out at 0.02, then two at 0.03; the first was cancelled and is ordered again.
        assertEquals(eur("0.02"), Parts.part(eur("0.05"), Quantity.of(3), Quantity.of(3), eur("0.03"), rounding));
        assertEquals(eur("0.00"), Parts.part(eur("0.05"), Quantity.of(10), Quantity.of(3), eur("0.03"), rounding));
        assertEquals(eur("0.00"), Parts.part(eur("-0.05"), Quantity.of(10), Quantity.of(3), eur("-0.03"), rounding));
        assertThrows(
                IllegalArgumentException.class,
                () -> Parts.part(eur("1"), Quantity.of(3), Quantity.of(4), eur("0"), rounding));
        assertThrows(IllegalArgumentException.class, () -> Parts.split(eur("1"), List.empty(), rounding));
    }

    @Test
    void of_two_lines_with_one_id_the_second_is_told() {
        for (var id : List.of("1", "f5a5a608")) // whose hash is 0
        assertEquals(
                    List.of(Fault.of(Code.DUPLICATE, "lines", id)),
                    price(List.of(line(id, "1").build(), line(id, "2").build()), Option.none())
                            .getLeft()
                            .toList());
    }

    @Test
    void a_glance_at_ids_takes_none_for_another() {
        var without = "f5a5a608"; // the id whose hash is that of nothing
        assertEquals(0, without.hashCode());
        var lines = Vector.range(0, 2_000)
                .map(String::valueOf)
                .append(without)
                .map(id -> line(id, "1").build());
        assertEquals(eur("2001"), price(lines, Option.none()).get().net());
        for (var id : List.of("0", "1999", without))
            assertEquals(
                    List.of(Fault.of(Code.DUPLICATE, "lines", id)),
                    price(lines.append(line(id, "1").build()), Option.none())
                            .getLeft()
                            .toList());
        assertTrue(price(List.empty(), Option.none()).get().lines().isEmpty());
    }

    @Test
    void cash_rounding_is_shown_apart() {
        var francs = Currency.getInstance("CHF");
        var policy = PricingPolicy.builder()
                .rounding(RoundingPolicy.standard().withCashStep(Money.of("0.05", "CHF")))
                .build();
        var line = line("1", "0")
                .unitPrice(UnitPrice.of("9.99", "CHF"))
                .tax(Tax.of("VAT", Percentage.of("8.1")))
                .build();
        var totals = Pricing.price(francs, List.of(line), Option.none(), policy).get();
        assertEquals(
                List.of("10.80 CHF", "10.80 CHF", "0.00 CHF"),
                List.of(totals.gross(), totals.payable(), totals.cashRounding()).map(Money::toString));
        var more = Pricing.price(
                        francs,
                        List.of(ImmutableLineItem.builder()
                                .from(line)
                                .quantity(Quantity.of(2))
                                .build()),
                        Option.none(),
                        policy)
                .get();
        assertEquals(
                List.of("21.60 CHF", "21.60 CHF"),
                List.of(more.gross(), more.payable()).map(Money::toString));
        var odd = Pricing.price(
                        francs,
                        List.of(ImmutableLineItem.builder()
                                .from(line)
                                .quantity(Quantity.of(3))
                                .build()),
                        Option.none(),
                        policy)
                .get();
        assertEquals(
                List.of("32.40 CHF", "32.40 CHF"),
                List.of(odd.gross(), odd.payable()).map(Money::toString));
    }

    @Test
    void a_line_shows_what_its_policy_rounds() {
        var lines = List.of(line("1", "10").build());
        var perDocument = price(lines, Option.none()).get().lines().get(0);
        assertEquals(Option.none(), perDocument.tax());
        assertEquals(Option.some(eur("10")), perDocument.net());
        assertEquals(Option.none(), perDocument.gross());
        var gross = PricingPolicy.builder()
                .priceBasis(PriceBasis.GROSS)
                .taxPolicy(TaxPolicy.PER_LINE)
                .build();
        var perLine =
                Pricing.price(EUR, lines, Option.none(), gross).get().lines().get(0);
        assertEquals(
                List.of(Option.some(eur("8.40")), Option.some(eur("1.60")), Option.some(eur("10"))),
                List.of(perLine.net(), perLine.tax(), perLine.gross()));
    }

    @Test
    void a_line_has_an_id_and_a_bounded_number_of_discounts() {
        assertThrows(IllegalArgumentException.class, () -> line(" ", "1").build());
        assertThrows(
                IllegalArgumentException.class, () -> line("x".repeat(101), "1").build());
        assertThrows(
                IllegalArgumentException.class,
                () -> line("1", "1").discounts(List.fill(17, Percentage.ZERO)).build());
        assertTrue(Pricing.amount(
                        line("1", "1")
                                .discounts(List.fill(16, Percentage.of("33.333333")))
                                .build(),
                        STANDARD)
                .isRight());
    }

    private static List<String> counted(Seq<LineItem> lines) {
        return lines.filter(LineItem::counted).map(LineItem::id).toList();
    }

    private static LineItem.Builder line(String id, String price) {
        return LineItem.builder()
                .id(id)
                .unitPrice(UnitPrice.of(price, "EUR"))
                .quantity(Quantity.ONE)
                .tax(Tax.of("VAT", Percentage.of(19)));
    }

    private static Either<Seq<Fault>, Totals> price(Seq<LineItem> lines, Option<HeaderDiscount> discount) {
        return Pricing.price(EUR, lines, discount, STANDARD);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
