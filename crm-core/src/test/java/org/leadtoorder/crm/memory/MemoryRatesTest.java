package org.leadtoorder.crm.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;

/** Taxes and currencies by day. */
class MemoryRatesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 27);

    private static ExchangeRate rate(String rate, LocalDate day) {
        return new ExchangeRate(EUR, CHF, new BigDecimal(rate), day);
    }

    @Test
    void a_tax_holds_until_the_next_one_of_its_code_begins() {
        var reduced = LocalDate.of(2020, 7, 1);
        var restored = LocalDate.of(2021, 1, 1);
        var builder = MemoryTaxRates.builder()
                .add(Tax.of("VAT", Percentage.of(19)))
                .add(Tax.of("VAT", Percentage.of(16)), reduced)
                .add(Tax.of("VAT", Percentage.of(19)), restored)
                .add(Tax.of("NEW", Percentage.of(7)), restored);
        var taxes = builder.build();
        assertEquals(Option.some(Tax.of("VAT", Percentage.of(19))), taxes.tax("VAT", reduced.minusDays(1)));
        assertEquals(Option.some(Tax.of("VAT", Percentage.of(16))), taxes.tax("VAT", reduced));
        assertEquals(Option.some(Tax.of("VAT", Percentage.of(16))), taxes.tax("VAT", restored.minusDays(1)));
        assertEquals(Option.some(Tax.of("VAT", Percentage.of(19))), taxes.tax("VAT", restored));
        assertEquals(Option.none(), taxes.tax("NEW", reduced));
        assertEquals(Option.none(), taxes.tax("vat", restored));
        assertThrows(IllegalArgumentException.class, () -> builder.add(Tax.of("NEW", Percentage.of(8)), restored));
        builder.add(Tax.of("LATER", Percentage.of(8)));
        assertEquals(Option.none(), taxes.tax("LATER", restored));
    }

    @Test
    void a_rate_stands_in_for_a_few_days_without_one_keeps_its_date_and_leads_one_way() {
        var rates = MemoryExchangeRates.of(rate("0.94", FRIDAY), rate("0.95", FRIDAY.plusDays(3)));
        assertEquals(Option.none(), rates.rate(EUR, CHF, FRIDAY.minusDays(1)));
        assertEquals(Option.some(rate("0.94", FRIDAY)), rates.rate(EUR, CHF, FRIDAY));
        assertEquals(Option.some(rate("0.94", FRIDAY)), rates.rate(EUR, CHF, FRIDAY.plusDays(2)));
        assertEquals(Option.some(rate("0.95", FRIDAY.plusDays(3))), rates.rate(EUR, CHF, FRIDAY.plusDays(10)));
        assertEquals(Option.none(), rates.rate(EUR, CHF, FRIDAY.plusDays(11)));
        assertEquals(Option.none(), rates.rate(CHF, EUR, FRIDAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> MemoryExchangeRates.of(rate("0.94", FRIDAY), rate("0.95", FRIDAY)));
    }
}
