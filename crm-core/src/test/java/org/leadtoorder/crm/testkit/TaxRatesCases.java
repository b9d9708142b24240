package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.port.TaxRates;

/** Every case of the tax rates' contract. */
final class TaxRatesCases {
    private static final LocalDate REDUCED = LocalDate.of(2020, 7, 1);
    private static final LocalDate RESTORED = LocalDate.of(2021, 1, 1);
    private static final Sentence FORCE =
            new Sentence(TaxRates.class, 1, Rule.Q_2, "The rate is the one in force on that day.");
    private static final Sentence UNKNOWN =
            new Sentence(TaxRates.class, 2, Rule.Q_2, "An unknown code has no answer; none is guessed.");

    static final Seq<TaxEntry> ENTRIES = Vector.of(
            new TaxEntry(Tax.of("VAT", Percentage.of(19)), LocalDate.of(2007, 1, 1)),
            new TaxEntry(Tax.of("VAT", Percentage.of(16)), REDUCED),
            new TaxEntry(Tax.of("VAT", Percentage.of(19)), RESTORED),
            new TaxEntry(Tax.of("NEW", Percentage.of(7)), RESTORED),
            new TaxEntry(Tax.reverseCharge("RC", "reverse charge"), LocalDate.of(2007, 1, 1)));

    static final Seq<Case<TaxRates>> CASES = Vector.of(
            new Case<>(FORCE, "a rate is in force until the next one begins", (taxes, fixture) -> {
                var full = Option.some(Tax.of("VAT", Percentage.of(19)));
                var low = Option.some(Tax.of("VAT", Percentage.of(16)));
                assertEquals(full, taxes.tax("VAT", REDUCED.minusDays(1)));
                assertEquals(low, taxes.tax("VAT", REDUCED));
                assertEquals(low, taxes.tax("VAT", RESTORED.minusDays(1)));
                assertEquals(full, taxes.tax("VAT", RESTORED));
            }),
            new Case<>(
                    FORCE,
                    "a tax without a rate keeps its reason",
                    (taxes, fixture) -> assertEquals(
                            Option.some(Tax.reverseCharge("RC", "reverse charge")), taxes.tax("RC", RESTORED))),
            new Case<>(UNKNOWN, "a code is unknown before its first day", (taxes, fixture) -> {
                assertEquals(Option.none(), taxes.tax("NEW", RESTORED.minusDays(1)));
                assertEquals(Option.some(Tax.of("NEW", Percentage.of(7))), taxes.tax("NEW", RESTORED));
            }),
            new Case<>(UNKNOWN, "a code that nobody entered is unknown, however alike", (taxes, fixture) -> {
                for (var other : Vector.of("vat", "VAT ", "VA", "V%", "*", ""))
                    assertEquals(Option.none(), taxes.tax(other, RESTORED), other);
                assertEquals(Option.some(Tax.of("VAT", Percentage.of(19))), taxes.tax("VAT", RESTORED));
            }));

    private TaxRatesCases() {}
}
