package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void an_amount_has_the_decimals_of_its_currency() {
        assertEquals("12.30 EUR", Money.of("12.3", "EUR").toString());
        assertEquals("12 JPY", Money.of("12", "JPY").toString());
        assertEquals("12.300 KWD", Money.of("12.3", "KWD").toString());
        assertEquals("12.00 EUR", Money.of(new BigDecimal("12.0000"), EUR).toString());
        assertEquals("1200.00 EUR", Money.of(new BigDecimal("1.2E3"), EUR).toString());
        assertThrows(IllegalArgumentException.class, () -> Money.of(new BigDecimal("0.5"), JPY));
    }

    @Test
    void amounts_of_two_currencies_never_meet() {
        var euros = Money.of("1", "EUR");
        var yens = Money.of("1", "JPY");
        assertThrows(IllegalArgumentException.class, () -> euros.plus(yens));
        assertThrows(IllegalArgumentException.class, () -> euros.minus(yens));
        assertThrows(IllegalArgumentException.class, () -> euros.compareTo(yens));
        assertNotEquals(euros, yens);
    }

    @Test
    void an_amount_knows_its_sign() {
        var debt = Money.of("-0.01", "EUR");
        assertTrue(debt.isNegative() && !debt.isZero() && !debt.isPositive());
        assertTrue(debt.negate().isPositive() && !debt.negate().isNegative());
        assertTrue(Money.zero(EUR).isZero()
                && !Money.zero(EUR).isPositive()
                && !Money.zero(EUR).isNegative());
        assertEquals(Money.zero(EUR), debt.plus(debt.negate()));
        assertEquals(Money.ofMinor(-2, EUR), debt.minus(debt.negate()));
        assertTrue(debt.compareTo(Money.zero(EUR)) < 0);
    }

    @Test
    void eighteen_digits_are_the_most() {
        var most = Money.of("9999999999999999.99", "EUR");
        assertEquals(999_999_999_999_999_999L, most.minor());
        assertThrows(IllegalArgumentException.class, () -> most.plus(Money.ofMinor(1, EUR)));
        assertThrows(IllegalArgumentException.class, () -> most.negate().minus(most));
        assertThrows(IllegalArgumentException.class, () -> Money.ofMinor(Long.MIN_VALUE, EUR));
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "amount", 18)),
                Money.parse("10000000000000000.00", "EUR").getError());
    }

    @Test
    void all_faults_of_amount_and_currency_come_together() {
        assertEquals(
                List.of(Fault.of(Code.MALFORMED, "amount"), Fault.of(Code.UNKNOWN, "currency")),
                Money.parse("ten", "euro").getError());
        assertEquals(
                List.of(Fault.of(Code.MISSING, "amount"), Fault.of(Code.MISSING, "currency")),
                Money.parse(null).getError());
        assertEquals(
                List.of(Fault.of(Code.MISSING, "currency")),
                Money.parse("12.30").getError());
        assertEquals(Money.of("12.30", "EUR"), Money.parse("12.30 EUR").get());
        assertEquals(
                List.of(Fault.of(Code.MISSING, "amount"), Fault.of(Code.UNKNOWN, "currency")),
                UnitPrice.parse("", "eur").getError());
    }

    @ParameterizedTest
    @CsvSource({
        "., MALFORMED",
        "1., MALFORMED",
        ".5, MALFORMED",
        "-, MALFORMED",
        "--1, MALFORMED",
        "1.2.3, MALFORMED",
        "1e, MALFORMED",
        "1e+, MALFORMED",
        "1e5, MALFORMED",
        "1e00005, MALFORMED",
        "1e19, OUT_OF_RANGE",
        "1x999, MALFORMED",
        "1e19x, MALFORMED",
        "1e-19, TOO_PRECISE",
        "' 1', MALFORMED",
        "00000000000000000000000000000000000000001, TOO_LONG"
    })
    void an_amount_is_plain(String text, Code fault) {
        assertEquals(List.of(fault), Money.parse(text, "EUR").getError().map(Fault::code));
    }

    @Test
    void zeros_around_a_number_say_nothing() {
        assertEquals(Money.of("1", "EUR"), Money.of("000000000000000000000000000001.0000", "EUR"));
        assertEquals(Quantity.of("2"), Quantity.of("2.000000000"));
        assertEquals(Percentage.of(20), Percentage.of("20.0"));
        assertEquals(UnitPrice.of("2.5", "EUR"), UnitPrice.of("2.500000", "EUR"));
        assertEquals(
                UnitPrice.of("2.5", "EUR").hashCode(),
                UnitPrice.of("2.500000", "EUR").hashCode());
    }

    @Test
    void a_unit_price_is_finer_than_its_currency_and_has_a_base_quantity() {
        assertEquals("0.012345 EUR", UnitPrice.of("0.012345", "EUR").toString());
        assertEquals(
                "70.00 EUR per 100",
                UnitPrice.of(Money.of("70", "EUR")).per(Quantity.of(100)).toString());
        assertEquals(
                List.of(Fault.of(Code.TOO_PRECISE, "amount", 6)),
                UnitPrice.parse("0.0123456", "EUR").getError());
        assertEquals(UnitPrice.of("-1", "EUR"), UnitPrice.of("1", "EUR").negate());
    }

    @Test
    void a_quantity_is_above_zero_with_six_decimals() {
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "", 0)),
                Quantity.parse("-1").getError());
        assertEquals(
                List.of(Fault.of(Code.TOO_PRECISE, "", 6)),
                Quantity.parse("0.0000001").getError());
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(0));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("none"));
        assertTrue(Quantity.of("0.5").compareTo(Quantity.ONE) < 0);
        assertEquals("1.5", Quantity.of("0.5").plus(Quantity.ONE).toString());
    }

    @Test
    void a_percentage_is_between_nothing_and_everything() {
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "", 0)),
                Percentage.parse("-0.1").getError());
        assertThrows(IllegalArgumentException.class, () -> Percentage.of(101));
        assertThrows(IllegalArgumentException.class, () -> Percentage.of(-1));
        assertTrue(Percentage.ZERO.isZero() && !Percentage.HUNDRED.isZero());
        assertEquals(Percentage.WHOLE, Percentage.HUNDRED.millionths());
        assertEquals("8.875", Percentage.of("8.8750").toString());
    }

    @Test
    void a_tax_that_is_not_charged_says_why() {
        assertEquals(Percentage.ZERO, Tax.exempt("EX", "Article 132").rate());
        assertEquals(
                Tax.Treatment.REVERSE_CHARGE,
                Tax.reverseCharge("RC", "Article 196").treatment());
        assertTrue(Tax.of("Z", Percentage.ZERO).reason().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Tax.exempt("EX", " "));
        assertThrows(IllegalArgumentException.class, () -> Tax.exempt("EX", "one\ntwo"));
        assertThrows(IllegalArgumentException.class, () -> Tax.exempt("EX", "x".repeat(501)));
        assertThrows(IllegalArgumentException.class, () -> Tax.of("a b", Percentage.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Tax.of("x".repeat(31), Percentage.ZERO));
        assertEquals(Tax.of("VAT", Percentage.of(19)), Tax.parse("VAT", "19.0").get());
        assertEquals(
                List.of(Fault.of(Code.MISSING, "code"), Fault.of(Code.OUT_OF_RANGE, "rate", 100)),
                Tax.parse("", "119").getError());
        assertEquals(
                List.of(Fault.of(Code.MALFORMED, "rate")),
                Tax.parse("VAT", "19%").getError());
    }

    @Test
    void a_discount_is_never_negative() {
        assertThrows(IllegalArgumentException.class, () -> HeaderDiscount.of(Money.of("-0.01", "EUR")));
    }

    @Test
    void rounding_treats_both_signs_alike() {
        var up = RoundingPolicy.standard();
        var even = RoundingPolicy.of(RoundingPolicy.Mode.HALF_EVEN);
        assertEquals(Money.of("0.01", "EUR"), up.round(new BigDecimal("0.005"), EUR));
        assertEquals(Money.of("-0.01", "EUR"), up.round(new BigDecimal("-0.005"), EUR));
        assertEquals(Money.of("0", "EUR"), even.round(new BigDecimal("-0.005"), EUR));
        assertEquals(Money.of("-0.02", "EUR"), even.round(new BigDecimal("-0.015"), EUR));
        assertThrows(IllegalArgumentException.class, () -> up.round(new BigDecimal("1e10000000"), EUR));
    }

    @ParameterizedTest
    @CsvSource({"1.02, 1.00", "1.025, 1.05", "1.03, 1.05", "-1.03, -1.05", "0.00, 0.00"})
    void francs_are_paid_in_steps_of_five_centimes(BigDecimal due, String paid) {
        var policy = RoundingPolicy.standard()
                .withCashStep(Money.of("1", "SEK"))
                .withCashStep(Money.of("1", "CHF"))
                .withCashStep(Money.of("0.05", "CHF"));
        assertEquals(Money.of(paid, "CHF"), policy.payable(policy.round(due, Currency.getInstance("CHF"))));
        assertEquals(Money.of("1.03", "EUR"), policy.payable(Money.of("1.03", "EUR")));
        assertEquals(2, policy.cashSteps().size());
        assertThrows(IllegalArgumentException.class, () -> policy.withCashStep(Money.zero(EUR)));
    }

    @Test
    void an_exchange_rate_converts_one_currency_on_one_day() {
        var rate = ExchangeRate.parse(EUR, JPY, "162.655", DAY).get();
        assertEquals(Money.of("16266", "JPY"), rate.convert(Money.of("100", "EUR"), RoundingPolicy.standard()));
        assertEquals(Money.of("-16266", "JPY"), rate.convert(Money.of("-100", "EUR"), RoundingPolicy.standard()));
        assertThrows(
                IllegalArgumentException.class, () -> rate.convert(Money.of("1", "JPY"), RoundingPolicy.standard()));
        assertThrows(
                IllegalArgumentException.class,
                () -> rate.convert(Money.of("9999999999999999", "EUR"), RoundingPolicy.standard()));
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "rate", 0)),
                ExchangeRate.parse(EUR, JPY, "0", DAY).getError());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "rate", 1)),
                ExchangeRate.parse(EUR, EUR, "1.1", DAY).getError());
        assertThrows(IllegalArgumentException.class, () -> new ExchangeRate(EUR, EUR, BigDecimal.TEN, DAY));
        assertThrows(IllegalArgumentException.class, () -> new ExchangeRate(EUR, JPY, BigDecimal.ZERO, DAY));
        assertFalse(ExchangeRate.parse(EUR, EUR, "1", DAY).isInvalid());
    }
}
