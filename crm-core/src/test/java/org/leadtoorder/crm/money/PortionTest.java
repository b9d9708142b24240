package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortionTest {
    private static final PricingPolicy POLICY = PricingPolicy.standard();
    private static final LineItem ITEM = LineItem.builder()
            .id("1")
            .quantity(Quantity.of(3))
            .unitPrice(UnitPrice.of("0.02", "EUR"))
            .discounts(List.of(Percentage.of("10")))
            .tax(Tax.of("VAT", Percentage.of("20")))
            .build();
    private static final LineItem OPTION = LineItem.builder()
            .id("2")
            .quantity(Quantity.ONE)
            .unitPrice(UnitPrice.of("1.00", "EUR"))
            .kind(LineKind.OPTIONAL)
            .tax(Tax.of("VAT", Percentage.of("20")))
            .build();
    private static final List<LineItem> ITEMS = List.of(ITEM, OPTION);
    private static final Totals WHOLE = Pricing.price(Currency.getInstance("EUR"), ITEMS, Option.none(), POLICY)
            .get();

    @Test
    @DisplayName(
            "R-2 3 × 0.02 less 10 % in parts of 1 and 2 are 0.02 and 0.03; the group's last part takes what is left of the tax")
    void the_last_part_takes_the_remainder() {
        var first = part(Map.of(), Map.of("1", Quantity.ONE));
        var second = part(Map.of("1", first.lines().head()), Map.of("1", Quantity.of(2)));
        assertEquals(
                List.of("0.02 EUR", "0.00 EUR"),
                List.of(first.totals().net(), first.totals().tax()).map(Money::toString));
        assertEquals(
                List.of("0.03 EUR", "0.01 EUR"),
                List.of(second.totals().net(), second.totals().tax()).map(Money::toString));
        assertEquals(WHOLE.gross(), first.totals().gross().plus(second.totals().gross()));
    }

    @Test
    @DisplayName("R-2 nothing is taken that is not there, does not count, or is taken already")
    void nothing_is_taken_that_is_not_there() {
        assertThrows(IllegalArgumentException.class, () -> part(Map.of(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> part(Map.of(), Map.of("9", Quantity.ONE)));
        assertThrows(IllegalArgumentException.class, () -> part(Map.of(), Map.of("2", Quantity.ONE)));
        assertThrows(IllegalArgumentException.class, () -> part(Map.of(), Map.of("1", Quantity.of(4))));
        var first = part(Map.of(), Map.of("1", Quantity.of(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> part(Map.of("1", first.lines().head()), Map.of("1", Quantity.of(2))));
    }

    @Test
    @DisplayName(
            "R-2 parts add up to the totals that a document states, also where they were computed otherwise than today")
    void the_last_part_of_a_group_bears_what_is_left_of_the_stated_tax() {
        var even = PricingPolicy.builder()
                .rounding(RoundingPolicy.of(RoundingPolicy.Mode.HALF_EVEN))
                .build();
        var items =
                List.of(item("1", "54.45", "10"), item("2", "100", "10"), item("3", "1", "20"), item("4", "7", "7"));
        var whole = Pricing.price(Currency.getInstance("EUR"), items, Option.none(), even)
                .get();
        assertEquals(
                List.of("0.49 EUR", "15.44 EUR", "0.20 EUR"),
                whole.taxes().map(tax -> tax.tax().toString()));
        var first = Portion.of(whole, items, POLICY, Map.of(), Map.of("1", Quantity.ONE, "3", Quantity.ONE));
        assertEquals(
                List.of("5.45 EUR", "0.20 EUR"),
                first.totals().taxes().map(tax -> tax.tax().toString()));
        var before = Map.of("1", first.lines().get(0), "3", first.lines().get(1));
        var second = Portion.of(whole, items, POLICY, before, Map.of("2", Quantity.ONE, "4", Quantity.ONE));
        assertEquals(
                List.of("0.49 EUR", "9.99 EUR"),
                second.totals().taxes().map(tax -> tax.tax().toString()));
        assertEquals(whole.tax(), first.totals().tax().plus(second.totals().tax()));
    }

    @Test
    @DisplayName(
            "R-3 of a document that is refused in part the rest is left, and the other lines are shown and do not count")
    void what_is_refused_bears_its_share() {
        var items = List.of(item("1", "10.00", "20"), item("2", "20.00", "20"));
        var discount = Option.some(HeaderDiscount.of(Money.of("3.00", "EUR")));
        var whole = Pricing.price(Currency.getInstance("EUR"), items, discount, POLICY)
                .get();
        var left = Portion.kept(whole, items, POLICY, Map.of("1", Quantity.ONE));
        assertEquals("10.80 EUR", left.totals().gross().toString());
        assertEquals(List.of("1"), left.lines().map(LinePortion::line).toList());
        assertEquals(
                List.of("1 true 10.00 EUR 1.00 EUR", "2 false 20.00 EUR 0.00 EUR"),
                left.totals()
                        .lines()
                        .map(line ->
                                line.line() + " " + line.counted() + " " + line.amount() + " " + line.headerDiscount())
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> Portion.kept(whole, items, POLICY, Map.of()));
    }

    @Test
    void portions_of_the_same_lines_are_equal() {
        var one = part(Map.of(), Map.of("1", Quantity.ONE));
        var same = part(Map.of(), Map.of("1", Quantity.ONE));
        var more = part(Map.of(), Map.of("1", Quantity.of(2)));
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, more);
        assertNotEquals(one.hashCode(), more.hashCode());
        assertNotEquals(one, Portion.of(one.totals(), more.lines()));
        assertNotEquals(one, Portion.of(more.totals(), one.lines()));
        assertEquals("Portion[" + one.totals() + ", " + one.lines() + "]", one.toString());
    }

    private static LineItem item(String id, String price, String rate) {
        return LineItem.builder()
                .id(id)
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.of(price, "EUR"))
                .tax(Tax.of("VAT", Percentage.of(rate)))
                .build();
    }

    private static Portion part(Map<String, LinePortion> before, Map<String, Quantity> wanted) {
        return Portion.of(WHOLE, ITEMS, POLICY, before, wanted);
    }
}
