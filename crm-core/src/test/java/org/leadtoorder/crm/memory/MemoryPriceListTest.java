package org.leadtoorder.crm.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.Label;

class MemoryPriceListTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MemoryPriceList LIST = MemoryPriceList.of(
            entry("100.00").cost(Option.some(UnitPrice.of("60.00", "EUR"))).build(),
            entry("95.00").tier(Option.some(Quantity.of(10))).build(),
            entry("90.00").tier(Option.some(Quantity.of("100.5"))).build(),
            entry("110.00").validFrom(Option.some(DAY.plusDays(10))).build(),
            entry("80.00")
                    .tier(Option.some(Quantity.of(10)))
                    .validFrom(Option.some(DAY.plusDays(20)))
                    .validUntil(Option.some(DAY.plusDays(21)))
                    .build(),
            PriceEntry.of("PUMP", UnitPrice.of("99.00", "CHF")));

    private static PriceEntry.Builder entry(String price) {
        return PriceEntry.builder().product(Label.of("PUMP")).price(UnitPrice.of(price, "EUR"));
    }

    private static Option<String> price(String quantity, LocalDate day) {
        return LIST.price("PUMP", Quantity.of(quantity), EUR, day)
                .map(listed -> listed.price().toString());
    }

    @Test
    void a_tier_is_for_its_quantity_and_more() {
        assertEquals(Option.some("100.00 EUR"), price("9.999999", DAY));
        assertEquals(Option.some("95.00 EUR"), price("10", DAY));
        assertEquals(Option.some("95.00 EUR"), price("100.499999", DAY));
        assertEquals(Option.some("90.00 EUR"), price("100.5", DAY));
    }

    @Test
    void a_later_price_supersedes_an_earlier_one_and_a_price_ends_after_its_last_day() {
        assertEquals(Option.some("100.00 EUR"), price("1", DAY.plusDays(9)));
        assertEquals(Option.some("110.00 EUR"), price("1", DAY.plusDays(10)));
        assertEquals(Option.some("95.00 EUR"), price("10", DAY.plusDays(19)));
        assertEquals(Option.some("80.00 EUR"), price("10", DAY.plusDays(20)));
        assertEquals(Option.some("80.00 EUR"), price("10", DAY.plusDays(21)));
        assertEquals(Option.some("95.00 EUR"), price("10", DAY.plusDays(22)));
    }

    @Test
    void a_price_is_of_its_currency_and_product_only_and_carries_its_cost() {
        assertEquals(
                Option.some(new ListedPrice(UnitPrice.of("100.00", "EUR"), Option.some(UnitPrice.of("60.00", "EUR")))),
                LIST.price("PUMP", Quantity.ONE, EUR, DAY));
        assertEquals(
                Option.some(new ListedPrice(UnitPrice.of("99.00", "CHF"))),
                LIST.price("PUMP", Quantity.of(50), Currency.getInstance("CHF"), DAY));
        assertEquals(Option.none(), LIST.price("PUMP", Quantity.ONE, Currency.getInstance("USD"), DAY));
        assertEquals(Option.none(), LIST.price("VALVE", Quantity.ONE, EUR, DAY));
        assertEquals(6, LIST.entries().size());
    }

    @Test
    void what_does_not_fit_together_is_no_list() {
        assertThrows(
                IllegalArgumentException.class,
                () -> MemoryPriceList.of(entry("1.00").build(), entry("2.00").build()));
        var mixed = entry("1.00").cost(Option.some(UnitPrice.of("1.00", "CHF")));
        assertThrows(IllegalArgumentException.class, mixed::build);
        var backwards = entry("1.00").validFrom(Option.some(DAY)).validUntil(Option.some(DAY.minusDays(1)));
        assertThrows(IllegalArgumentException.class, backwards::build);
    }
}
