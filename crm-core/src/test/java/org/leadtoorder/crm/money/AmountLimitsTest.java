package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** The last value that each limit lets pass, and the first one that it refuses. */
class AmountLimitsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final String MOST = "3999999999999999.99";
    private static final String TOO_MUCH = "4000000000000000.00";

    @ParameterizedTest
    @CsvSource({"1, 1", "1000000, 1000000"})
    void a_line_is_worth_less_than_4e17_minor_units_whatever_its_sign(long quantity, long per) {
        for (var sign : List.of("", "-")) {
            assertEquals(
                    Money.of(sign + MOST, "EUR"),
                    Pricing.amount(line("1", sign + MOST, quantity, per), PricingPolicy.standard())
                            .get());
            assertEquals(
                    Fault.of(Code.OUT_OF_RANGE, "lines", "1"),
                    Pricing.amount(line("1", sign + TOO_MUCH, quantity, per), PricingPolicy.standard())
                            .getLeft());
        }
    }

    @Test
    void the_absolute_amounts_of_a_document_are_together_less_than_4e17_minor_units() {
        var half = line("1", "2000000000000000.00", 1, 1);
        var otherHalf = line("2", "2000000000000000.00", 1, 1);
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "totals")),
                price(List.of(half, otherHalf)).getLeft());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "totals")),
                price(List.of(half, otherHalf.negate())).getLeft());
        var less = line("2", "1999999999999999.99", 1, 1);
        assertEquals(Money.of(MOST, "EUR"), price(List.of(half, less)).get().subtotal());
        var quarter = List.range(0, 5).map(id -> line("" + id, "1000000000000000.00", 1, 1));
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "totals")), price(quarter).getLeft());
    }

    @Test
    void a_product_beyond_a_machine_word_is_exact_without_discounts_too() {
        var line = LineItem.builder()
                .id("1")
                .unitPrice(UnitPrice.of("123456.123457", "EUR"))
                .quantity(Quantity.of("1234567.654321"))
                .tax(Tax.of("VAT", Percentage.of(20)))
                .build();
        assertEquals(
                Money.of("152414936747.87", "EUR"),
                Pricing.amount(line, PricingPolicy.standard()).get());
    }

    @Test
    void discounts_of_many_decimals_are_exact_where_the_base_quantity_is_tiny() {
        var line = LineItem.builder()
                .id("1")
                .unitPrice(UnitPrice.of("10", "EUR").per(Quantity.of("0.000001")))
                .quantity(Quantity.ONE)
                .discounts(List.fill(4, Percentage.of("0.001")))
                .tax(Tax.of("VAT", Percentage.of(20)))
                .build();
        assertEquals(
                Money.of("9999600.01", "EUR"),
                Pricing.amount(line, PricingPolicy.standard()).get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000000000000", "-1000000000000000000", "18446744073709551615", "-18446744073709551615"})
    void a_nineteenth_digit_is_out_of_range(String text) {
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "amount", 18)),
                Money.parse(text, "JPY").getError());
        assertThrows(IllegalArgumentException.class, () -> Money.of(new BigDecimal(text), JPY));
        assertThrows(IllegalArgumentException.class, () -> Money.of(new BigDecimal(new BigInteger(text), 2), EUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "-999999999999999999"})
    void eighteen_digits_are_read(String text) {
        assertEquals(Long.parseLong(text), Money.parse(text, "JPY").get().minor());
        assertEquals(Long.parseLong(text), Money.of(new BigDecimal(text), JPY).minor());
    }

    @ParameterizedTest
    @CsvSource({
        "1e0, MALFORMED",
        "1e000, MALFORMED",
        "1e-0, MALFORMED",
        "1e18, MALFORMED",
        "1e-18, MALFORMED",
        "1e+19, OUT_OF_RANGE",
        "1e100, OUT_OF_RANGE",
        "1e-100, TOO_PRECISE"
    })
    void an_exponent_is_told_apart_by_what_it_would_do(String text, Code fault) {
        assertEquals(List.of(fault), Money.parse(text, "EUR").getError().map(Fault::code));
    }

    @Test
    void a_text_of_forty_characters_is_looked_at() {
        assertEquals(
                Money.of("1", "EUR"), Money.parse("0".repeat(39) + "1", "EUR").get());
        assertEquals(
                List.of(Code.TOO_LONG),
                Money.parse("0".repeat(40) + "1", "EUR").getError().map(Fault::code));
    }

    @Test
    void a_text_that_begins_with_the_space_before_the_currency_misses_the_amount_only() {
        assertEquals(
                List.of(Fault.of(Code.MISSING, "amount")), Money.parse(" EUR").getError());
    }

    @Test
    void an_exact_value_of_sixty_decimals_and_256_bits_is_rounded() {
        var rounding = RoundingPolicy.standard();
        var longest = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        assertEquals(Money.of("115792089237316195", "JPY"), rounding.round(new BigDecimal(longest, 60), JPY));
        assertEquals(Money.zero(JPY), rounding.round(new BigDecimal(BigInteger.ZERO, -60), JPY));
        for (var beyond : List.of(
                new BigDecimal(longest.add(BigInteger.ONE), 60),
                new BigDecimal(BigInteger.ONE, 61),
                new BigDecimal(BigInteger.ZERO, -61)))
            assertThrows(IllegalArgumentException.class, () -> rounding.round(beyond, JPY));
    }

    @Test
    void a_percentage_that_is_no_plain_decimal_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Percentage(new Plain("1")));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(new Plain("1")));
        assertThrows(IllegalArgumentException.class, () -> Money.of(new Plain("1.00"), EUR));
    }

    /** A decimal that behaves, as yet. */
    private static final class Plain extends BigDecimal {
        @Serial
        private static final long serialVersionUID = 1;

        Plain(String text) {
            super(text);
        }
    }

    @Test
    void a_cash_step_has_one_to_a_million_minor_units() {
        var rounding = RoundingPolicy.standard();
        for (var step : List.of(1L, 1_000_000L))
            assertEquals(
                    List.of(Money.ofMinor(step, EUR)),
                    rounding.withCashStep(Money.ofMinor(step, EUR)).cashSteps());
        for (var step : List.of(-1L, 0L, 1_000_001L))
            assertThrows(IllegalArgumentException.class, () -> rounding.withCashStep(Money.ofMinor(step, EUR)));
    }

    @Test
    void a_rounding_policy_that_names_no_mode_rounds_half_up() {
        assertEquals(
                RoundingPolicy.standard(), ImmutableRoundingPolicy.builder().build());
    }

    @Test
    void a_tax_code_has_thirty_visible_characters_and_a_reason_five_hundred() {
        assertEquals("~".repeat(30), Tax.of("~".repeat(30), Percentage.ZERO).code());
        assertEquals("!", Tax.parse("!", "0").get().code());
        assertTrue(Tax.parse("\u007f", "0").isInvalid());
        assertEquals(
                Option.some("x".repeat(500)), Tax.exempt("EX", "x".repeat(500)).reason());
    }

    @Test
    void a_line_id_has_a_hundred_characters() {
        assertEquals(100, line("x".repeat(100), "1", 1, 1).id().length());
    }

    private static LineItem line(String id, String price, long quantity, long per) {
        return LineItem.builder()
                .id(id)
                .unitPrice(UnitPrice.of(price, "EUR").per(Quantity.of(per)))
                .quantity(Quantity.of(quantity))
                .tax(Tax.of("VAT", Percentage.of(20)))
                .build();
    }

    private static Either<Seq<Fault>, Totals> price(List<LineItem> lines) {
        return Pricing.price(EUR, lines, Option.none(), PricingPolicy.standard());
    }
}
