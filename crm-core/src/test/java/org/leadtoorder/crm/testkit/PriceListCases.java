package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.memory.PriceEntry;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.port.PriceList;
import org.leadtoorder.crm.value.Label;

/** Every case of the price list's contract. */
final class PriceListCases {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    static final Seq<PriceEntry> ENTRIES = Vector.of(
            entry("pump", "100.00", "EUR")
                    .cost(Option.some(UnitPrice.of("60.00", "EUR")))
                    .build(),
            entry("pump", "90.00", "EUR").tier(Option.some(Quantity.of(10))).build(),
            entry("pump", "80.000001", "EUR")
                    .tier(Option.some(Quantity.of("100.5")))
                    .build(),
            entry("pump", "110.00", "USD").build(),
            entry("season", "50.00", "EUR")
                    .validFrom(Option.some(FIRST))
                    .validUntil(Option.some(LAST))
                    .build());

    private static final Sentence PRICE = sentence(
            1, Rule.Q_2, "The price is the one for that quantity (tiers) in that currency, valid on that day.");
    private static final Sentence CURRENCY =
            sentence(2, Rule.Q_1, "No price in that currency is no price: nothing is converted.");
    private static final Sentence COST = sentence(
            3,
            Rule.Q_2,
            "What the product costs the company goes along where it is known, in the same currency; without it there is no margin.");
    private static final Sentence SAME =
            sentence(4, Rule.Q_7, "The same question on the same day has the same answer.");

    static final Seq<Case<PriceList>> CASES = Vector.of(
            new Case<>(PRICE, "a tier begins at its quantity", (list, fixture) -> {
                assertEquals(Option.some("100"), price(list, "pump", "9.999999", EUR, FIRST));
                assertEquals(Option.some("90"), price(list, "pump", "10", EUR, FIRST));
                assertEquals(Option.some("90"), price(list, "pump", "100.499999", EUR, FIRST));
                assertEquals(Option.some("80.000001"), price(list, "pump", "100.5", EUR, FIRST));
            }),
            new Case<>(PRICE, "a price holds from its first day to its last", (list, fixture) -> {
                assertEquals(Option.none(), price(list, "season", "1", EUR, FIRST.minusDays(1)));
                assertEquals(Option.some("50"), price(list, "season", "1", EUR, FIRST));
                assertEquals(Option.some("50"), price(list, "season", "1", EUR, LAST));
                assertEquals(Option.none(), price(list, "season", "1", EUR, LAST.plusDays(1)));
            }),
            new Case<>(PRICE, "a product that is not listed has no price", (list, fixture) -> {
                assertEquals(Option.some("110"), price(list, "pump", "1", USD, FIRST));
                for (var other : Vector.of("Pump", "pump ", "pum", "*", "%", "' OR 1=1 --"))
                    assertEquals(Option.none(), list.price(other, Quantity.ONE, EUR, FIRST), other);
            }),
            new Case<>(CURRENCY, "a price in another currency is no price", (list, fixture) -> {
                assertEquals(Option.some("110"), price(list, "pump", "1", USD, FIRST));
                assertEquals(Option.none(), price(list, "pump", "1", CHF, FIRST));
                assertEquals(Option.none(), price(list, "season", "1", USD, FIRST));
            }),
            new Case<>(COST, "the cost goes along where it is known", (list, fixture) -> {
                var known = new ListedPrice(UnitPrice.of("100.00", "EUR"), Option.some(UnitPrice.of("60.00", "EUR")));
                assertEquals(Option.some(known), list.price("pump", Quantity.ONE, EUR, FIRST));
                assertEquals(
                        Option.some(Option.none()),
                        list.price("pump", Quantity.of(10), EUR, FIRST).map(ListedPrice::cost));
            }),
            new Case<>(SAME, "8 ask the same at once, again and again", (list, fixture) -> {
                var first = list.price("pump", Quantity.of(10), EUR, FIRST);
                assertEquals(
                        Option.some("90"),
                        first.map(listed ->
                                listed.price().amount().stripTrailingZeros().toPlainString()));
                var all = Race.of(
                        8, number -> () -> Vector.fill(20, () -> list.price("pump", Quantity.of(10), EUR, FIRST)));
                assertEquals(Vector.of(first), all.flatMap(each -> each).distinct());
            }));

    private PriceListCases() {}

    private static Sentence sentence(int number, Rule rule, String text) {
        return new Sentence(PriceList.class, number, rule, text);
    }

    private static PriceEntry.Builder entry(String product, String price, String currency) {
        return PriceEntry.builder().product(Label.of(product)).price(UnitPrice.of(price, currency));
    }

    private static Option<String> price(
            PriceList list, String product, String quantity, Currency currency, LocalDate day) {
        return list.price(product, Quantity.of(quantity), currency, day)
                .map(listed -> listed.price().amount().stripTrailingZeros().toPlainString());
    }
}
