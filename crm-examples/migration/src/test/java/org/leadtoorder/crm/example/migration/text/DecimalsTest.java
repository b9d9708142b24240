package org.leadtoorder.crm.example.migration.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as the world writes them. */
class DecimalsTest {
    private static final Decimals GERMAN = Decimals.of(',', Option.some('.'));
    private static final Decimals SWISS = Decimals.of('.', Option.some('\''));

    @ParameterizedTest
    @CsvSource({
        "1234.50, 1234.50",
        "-0.5, -0.5",
        "500000.0, 500000.0",
        "6.0E7, 60000000",
        "8.48E10, 84800000000",
        "05000, 5000",
        "+7, 7"
    })
    void programs_write_a_point_and_perhaps_a_power(String text, BigDecimal expected) {
        assertEquals(Option.some(expected), Decimals.PLAIN.number(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234,50; 1234.50",
                "1.234.567; 1234567",
                "1234,5; 1234.5",
                "1.500; 1500",
                "-1.500,00; -1500.00",
                "12,50-; -12.50"
            })
    void germans_write_a_comma_and_groups_of_three(String text, BigDecimal expected) {
        assertEquals(Option.some(expected), GERMAN.number(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1.50,0",
                "12.34.567",
                "1,234.50",
                ".5",
                "1,",
                "-5-",
                "1..234",
                "EUR 5",
                "",
                "NaN",
                "1.234 "
            })
    void a_point_that_groups_no_three_digits_is_no_german_number(String text) {
        assertTrue(GERMAN.number(text).isEmpty());
    }

    @Test
    void other_marks_are_those_that_are_named() {
        assertEquals(Option.some(new BigDecimal("1234567.25")), SWISS.number("1'234'567.25"));
        assertTrue(Decimals.PLAIN.number("1,234.50").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Decimals.of(',', Option.some(',')));
        assertThrows(IllegalArgumentException.class, () -> Decimals.of('1', Option.none()));
        assertThrows(IllegalArgumentException.class, () -> Decimals.of('.', Option.some('-')));
    }

    @Test
    void a_number_that_no_computer_should_be_asked_to_write_out_is_none() {
        assertTrue(Decimals.PLAIN.number("1E999").isEmpty());
        assertTrue(Decimals.PLAIN.number("9".repeat(200)).isEmpty());
    }

    @Test
    void what_is_written_is_read_again() {
        var amount = new BigDecimal("-1234567.50");
        assertEquals("-1234567,50", GERMAN.text(amount));
        assertEquals(Option.some(amount), GERMAN.number(GERMAN.text(amount)));
    }
}
