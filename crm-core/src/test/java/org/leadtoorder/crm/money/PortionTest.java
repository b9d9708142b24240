package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private static Portion part(Map<String, LinePortion> before, Map<String, Quantity> wanted) {
        return Portion.of(WHOLE, ITEMS, POLICY, before, wanted);
    }
}
