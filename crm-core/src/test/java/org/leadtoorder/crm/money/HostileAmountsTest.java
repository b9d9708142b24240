package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Serial;
import java.lang.reflect.Executable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** Numbers that were chosen to hurt; the ids are those of the collection of hostile inputs. */
class HostileAmountsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M01 to M05, M07 to M09, M11, M12, M15, M19: amounts that are none")
    @CsvSource({
        "M01, 1e1000000000, OUT_OF_RANGE",
        "M02, 1e10000000, OUT_OF_RANGE",
        "M03, 1e100000000, OUT_OF_RANGE",
        "M04, 1E+131072, OUT_OF_RANGE",
        "M05, 1e-1000000000, TOO_PRECISE",
        "M07, NaN, MALFORMED",
        "M08, Infinity, MALFORMED",
        "M08, -Infinity, MALFORMED",
        "M09, 0x1p3, MALFORMED",
        "M11, \uff11\uff12, MALFORMED",
        "M11, \u0661\u0662, MALFORMED",
        "M12, '1,000.00', MALFORMED",
        "M15, +1, MALFORMED",
        "M19, 0.005, TOO_PRECISE"
    })
    void a_hostile_amount_is_refused_at_once(String id, String text, Code fault) {
        var faults = assertTimeout(AT_ONCE, () -> Money.parse(text, "EUR").getError());
        assertEquals(List.of(fault), faults.map(Fault::code), id);
        assertTrue(Money.parse(text + " EUR").isInvalid(), id);
        assertTrue(UnitPrice.parse(text, "EUR").isInvalid() || id.equals("M19"), id);
        assertTrue(Quantity.parse(text).isInvalid() || id.equals("M19"), id);
        assertTrue(Percentage.parse(text).isInvalid() || id.equals("M19"), id);
    }

    @ParameterizedTest
    @DisplayName("M01 to M05: the same numbers as decimals, and worse ones")
    @ValueSource(
            strings = {
                "1e1000000000",
                "1e10000000",
                "1e100000000",
                "1E+131072",
                "1e-1000000000",
                "0e1000000000",
                "1e2147483647",
                "1e-2147483647"
            })
    void a_hostile_decimal_is_refused_at_once(String text) {
        var decimal = new BigDecimal(text);
        assertTimeout(AT_ONCE, () -> {
            assertThrows(IllegalArgumentException.class, () -> Money.of(decimal, EUR));
            assertThrows(IllegalArgumentException.class, () -> new UnitPrice(decimal, EUR, Quantity.ONE));
            assertThrows(IllegalArgumentException.class, () -> new Quantity(decimal));
            assertThrows(IllegalArgumentException.class, () -> new Percentage(decimal));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> RoundingPolicy.standard().round(decimal, EUR));
        });
    }

    @Test
    @DisplayName("M02: a million digits are refused at once, too")
    void a_very_long_number_is_refused_at_once() {
        var digits = "9".repeat(1_000_000);
        var bits = new BigDecimal(BigInteger.ONE.shiftLeft(10_000_000), 2);
        assertTimeout(AT_ONCE, () -> {
            assertEquals(
                    List.of(Code.TOO_LONG),
                    Money.parse(digits, "EUR").getError().map(Fault::code));
            assertThrows(IllegalArgumentException.class, () -> Money.of(bits, EUR));
        });
    }

    @Test
    @DisplayName("M17: there is no negative zero")
    void minus_zero_is_zero() {
        assertEquals("0.00 EUR", Money.parse("-0.00", "EUR").get().toString());
        assertEquals(Money.zero(EUR), Money.parse("-0", "EUR").get());
    }

    @Test
    @DisplayName("M18: 2.0 EUR is 2.00 EUR")
    void trailing_zeros_do_not_tell_amounts_apart() {
        assertEquals(Money.of("2.0", "EUR"), Money.of("2.00", "EUR"));
        assertEquals(
                Money.of("2.0", "EUR").hashCode(),
                Money.of(new BigDecimal("2.000"), EUR).hashCode());
    }

    @Test
    @DisplayName("M21: three decimals of a dinar")
    void a_currency_of_three_decimals_has_them() {
        assertEquals("1.234 KWD", Money.parse("1.234", "KWD").get().toString());
    }

    @ParameterizedTest
    @DisplayName("M22: currencies that are none")
    @ValueSource(strings = {"XXX", "xx", "\u20ac", "eur", "XAU", "EURO", "ZZZ", " EU"})
    void what_is_no_currency_to_pay_with_is_refused(String code) {
        assertEquals(
                List.of(Fault.of(Code.UNKNOWN, "currency")),
                Money.parse("1", code).getError());
    }

    @Test
    @DisplayName("M24: 999999999999.99 EUR a million times is no amount")
    void what_is_too_large_is_refused_and_never_wraps() {
        var line = line("999999999999.99").quantity(Quantity.of(1_000_000)).build();
        assertEquals(
                Fault.of(Code.OUT_OF_RANGE, "lines", "1"),
                Pricing.amount(line, PricingPolicy.standard()).getLeft());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "lines", "1")),
                price(List.of(line)).getLeft());
        var large = List.range(0, 100)
                .map(id -> line("999999999999.99")
                        .id("" + id)
                        .quantity(Quantity.of(1_000))
                        .build());
        assertTrue(price(large.take(4)).isRight());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "totals")), price(large).getLeft());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "totals")),
                price(large.take(50).appendAll(large.drop(50).map(LineItem::negate)))
                        .getLeft());
    }

    @Test
    @DisplayName("M25: no way in for binary fractions")
    void nothing_takes_or_gives_a_floating_point_number() {
        for (var type : List.of(
                Money.class,
                UnitPrice.class,
                Quantity.class,
                Percentage.class,
                ExchangeRate.class,
                RoundingPolicy.class,
                Pricing.class))
            Stream.<Executable>concat(
                            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                    .flatMap(executable -> Arrays.stream(executable.getParameterTypes()))
                    .forEach(parameter ->
                            assertTrue(parameter != double.class && parameter != float.class, type.getName()));
    }

    /** A decimal that says what its owner wants it to say. */
    private static final class Treacherous extends BigDecimal {
        @Serial
        private static final long serialVersionUID = 1;

        Treacherous() {
            super("1");
        }

        @Override
        public int compareTo(BigDecimal other) {
            return 0;
        }
    }

    @Test
    @DisplayName("M28: a decimal that could change after it was checked")
    void a_decimal_of_a_foreign_class_is_refused() {
        var decimal = new Treacherous();
        assertThrows(IllegalArgumentException.class, () -> Money.of(decimal, EUR));
        assertThrows(IllegalArgumentException.class, () -> new Quantity(decimal));
        assertThrows(IllegalArgumentException.class, () -> new UnitPrice(decimal, EUR, Quantity.ONE));
        assertThrows(
                IllegalArgumentException.class, () -> RoundingPolicy.standard().round(decimal, EUR));
    }

    @Test
    @DisplayName("Q01: nothing of something is no line")
    void a_quantity_of_zero_is_refused() {
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "", 0)), Quantity.parse("0").getError());
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "", 0)),
                Quantity.parse("-0.000").getError());
    }

    @Test
    @DisplayName("Q04: 1e9 is no quantity")
    void a_quantity_with_an_exponent_is_refused() {
        assertEquals(
                List.of(Fault.of(Code.MALFORMED, "")), Quantity.parse("1e9").getError());
    }

    @ParameterizedTest
    @EnumSource(TaxPolicy.class)
    @DisplayName("Q05: a discount of 100 % leaves exactly 0.00")
    void a_full_discount_leaves_nothing(TaxPolicy taxPolicy) {
        for (var basis : PriceBasis.values()) {
            var policy = PricingPolicy.builder()
                    .taxPolicy(taxPolicy)
                    .priceBasis(basis)
                    .build();
            var lines =
                    List.of(line("19.99").discounts(List.of(Percentage.HUNDRED)).build());
            var totals = Pricing.price(EUR, lines, Option.none(), policy).get();
            assertEquals(
                    List.fill(4, Money.zero(EUR)),
                    List.of(totals.net(), totals.tax(), totals.gross(), totals.payable()));
        }
    }

    @Test
    @DisplayName("Q06: more than 100 % is no discount")
    void a_discount_above_everything_is_refused() {
        assertEquals(
                List.of(Fault.of(Code.OUT_OF_RANGE, "", 100)),
                Percentage.parse("100.0001").getError());
    }

    @Test
    @DisplayName("Q10: a price per nothing is none")
    void a_base_quantity_of_zero_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> UnitPrice.of("1", "EUR").per(new Quantity(BigDecimal.ZERO)));
        assertTrue(Quantity.parse("0").map(UnitPrice.of("1", "EUR")::per).isInvalid());
    }

    private static LineItem.Builder line(String price) {
        return LineItem.builder()
                .id("1")
                .unitPrice(UnitPrice.of(price, "EUR"))
                .quantity(Quantity.ONE)
                .tax(Tax.of("VAT", Percentage.of(100)));
    }

    private static Either<Seq<Fault>, Totals> price(List<LineItem> lines) {
        return Pricing.price(EUR, lines, Option.none(), PricingPolicy.standard());
    }
}
