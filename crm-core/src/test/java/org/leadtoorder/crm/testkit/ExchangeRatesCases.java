package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.port.ExchangeRates;

/** Every case of the exchange rates' contract. */
final class ExchangeRatesCases {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 27);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final ExchangeRate LOW = new ExchangeRate(EUR, CHF, new BigDecimal("0.94"), FRIDAY);
    private static final ExchangeRate HIGH = new ExchangeRate(EUR, CHF, new BigDecimal("0.950000000001"), MONDAY);
    private static final Sentence FORCE = sentence(
            1,
            "The rate is the one in force on that day; its own date, which is stored with the document,"
                    + " is that day or an earlier one (that of a weekend is the Friday's), never a later one.");
    private static final Sentence WAY = sentence(
            2,
            "It leads from the one currency to the other, as asked: none is turned round, and none is made of two others.");
    private static final Sentence UNKNOWN = sentence(3, "A rate that is not known has no answer; none is guessed.");
    private static final Sentence SAME =
            sentence(4, "The same question has the same answer, however often it is asked.");

    static final Seq<ExchangeRate> ENTRIES =
            Vector.of(LOW, HIGH, new ExchangeRate(CHF, USD, new BigDecimal("1.1"), FRIDAY));

    static final Seq<Case<ExchangeRates>> CASES = Vector.of(
            new Case<>(FORCE, "a weekend has the rate of its Friday, under its date", (rates, fixture) -> {
                for (var days = 0; days < 3; days++)
                    assertEquals(Option.some(LOW), rates.rate(EUR, CHF, FRIDAY.plusDays(days)));
                assertEquals(Option.some(HIGH), rates.rate(EUR, CHF, MONDAY));
            }),
            new Case<>(FORCE, "a later rate is no rate", (rates, fixture) -> {
                assertEquals(Option.none(), rates.rate(EUR, CHF, FRIDAY.minusDays(1)));
                assertEquals(Option.some(LOW), rates.rate(EUR, CHF, FRIDAY));
            }),
            new Case<>(WAY, "no rate is turned round or made of two", (rates, fixture) -> {
                assertEquals(Option.none(), rates.rate(CHF, EUR, MONDAY));
                assertEquals(Option.none(), rates.rate(EUR, USD, MONDAY));
                assertTrue(rates.rate(CHF, USD, MONDAY).isDefined());
            }),
            new Case<>(UNKNOWN, "a pair that nobody entered has no rate", (rates, fixture) -> {
                assertEquals(Option.none(), rates.rate(USD, Currency.getInstance("JPY"), MONDAY));
                assertEquals(Option.some(HIGH), rates.rate(EUR, CHF, MONDAY));
            }),
            new Case<>(SAME, "8 ask the same at once, again and again", (rates, fixture) -> {
                var all = Race.of(8, number -> () -> Vector.fill(20, () -> rates.rate(EUR, CHF, MONDAY)));
                assertEquals(
                        Vector.of(Option.some(HIGH)), all.flatMap(each -> each).distinct());
            }));

    private ExchangeRatesCases() {}

    private static Sentence sentence(int number, String text) {
        return new Sentence(ExchangeRates.class, number, Rule.Q_2, text);
    }
}
