package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leadtoorder.crm.money.DiscountStacking.MULTIPLICATIVE;
import static org.leadtoorder.crm.money.PriceBasis.GROSS;
import static org.leadtoorder.crm.money.PriceBasis.NET;
import static org.leadtoorder.crm.money.RoundingPolicy.Mode.HALF_EVEN;
import static org.leadtoorder.crm.money.RoundingPolicy.Mode.HALF_UP;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtoorder.crm.money.RoundingPolicy.Mode;

/** Documents whose amounts are known from elsewhere, one row for each tax policy. */
class GoldenVectorsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    /** A known document; {@code header} is an amount. */
    record Vector(
            String name,
            PriceBasis basis,
            Mode mode,
            TaxPolicy policy,
            List<LineItem> lines,
            String header,
            String net,
            String tax,
            String gross) {
        @Override
        public String toString() {
            return name + " " + policy + " " + mode;
        }
    }

    static Stream<Vector> vectors() {
        var one = lines("22", "348.35 x 16 - 4");
        var two = lines("15", "30.75 x 10 - 5", "70.00 x 1 - 5");
        var three = lines("10", "54.45 x 1", "600 x 1", "-500 x 1");
        var four = lines("7", "5795.20 x 1", "523.20 x 1", "80.64 x 1", "54.12 x 1", "182.00 x 1", "186.20 x 1");
        var five = lines("20", "69.99 x 1");
        var six = lines("20", "8.01 x 1");
        var seven = lines("30", "1000 x 1", "800 x 1");
        var eight = lines("24", "333.33 x 1", "333.33 x 1", "308.34 x 1");
        var nine = lines("24", "98.05 x 1", "383.03 x 1", "493.92 x 1");
        var ten = lines("20", "1300 x 1 - 100");
        return Stream.of(
                        both("1", NET, HALF_UP, one, null, "5350.66", "1177.15", "6527.81"),
                        perLine("2", NET, HALF_UP, two, null, "358.63", "53.80", "412.43"),
                        perDocument("2", NET, HALF_UP, two, null, "358.63", "53.79", "412.42"),
                        both("3", NET, HALF_UP, three, null, "154.45", "15.45", "169.90"),
                        both("3", NET, HALF_EVEN, three, null, "154.45", "15.44", "169.89"),
                        perLine("4", NET, HALF_UP, four, null, "6821.36", "477.48", "7298.84"),
                        perDocument("4", NET, HALF_UP, four, null, "6821.36", "477.50", "7298.86"),
                        both("5", GROSS, HALF_UP, five, null, "58.32", "11.67", "69.99"),
                        both("5", GROSS, HALF_EVEN, five, null, "58.33", "11.66", "69.99"),
                        both("6", GROSS, HALF_UP, six, null, "6.67", "1.34", "8.01"),
                        perLine("7", GROSS, HALF_UP, seven, null, "1384.61", "415.39", "1800.00"),
                        perDocument("7", GROSS, HALF_UP, seven, null, "1384.62", "415.38", "1800.00"),
                        perLine("8", NET, HALF_UP, eight, "75", "900.00", "216.01", "1116.01"),
                        perDocument("8", NET, HALF_UP, eight, "75", "900.00", "216.00", "1116.00"),
                        perLine("9", NET, HALF_UP, nine, "75", "900.00", "215.99", "1115.99"),
                        perDocument("9", NET, HALF_UP, nine, "75", "900.00", "216.00", "1116.00"),
                        both("10", GROSS, HALF_UP, ten, null, "0.00", "0.00", "0.00"),
                        both("10 as header", GROSS, HALF_UP, lines("20", "1300 x 1"), "1300", "0.00", "0.00", "0.00"))
                .flatMap(rows -> rows.toJavaStream());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @DisplayName("golden vectors 1 to 10")
    void a_document_of_known_amounts_has_them(Vector vector) {
        var policy = PricingPolicy.builder()
                .taxPolicy(vector.policy)
                .priceBasis(vector.basis)
                .discountStacking(MULTIPLICATIVE)
                .rounding(RoundingPolicy.of(vector.mode))
                .build();
        var totals = Pricing.price(
                        EUR,
                        vector.lines,
                        Option.of(vector.header).map(GoldenVectorsTest::eur).map(HeaderDiscount::of),
                        policy)
                .get();
        assertEquals(
                List.of(vector.net, vector.tax, vector.gross).map(GoldenVectorsTest::eur),
                List.of(totals.net(), totals.tax(), totals.gross()));
    }

    @ParameterizedTest
    @EnumSource(TaxPolicy.class)
    @DisplayName("golden vectors 8, 9, 11 and 12: parts of a header discount")
    void a_header_discount_is_shared_out_to_the_cent(TaxPolicy policy) {
        assertEquals(amounts("25.64", "25.64", "23.72"), parts(policy, "75", "333.33 x 1", "333.33 x 1", "308.34 x 1"));
        assertEquals(amounts("7.54", "29.47", "37.99"), parts(policy, "75", "98.05 x 1", "383.03 x 1", "493.92 x 1"));
        assertEquals(amounts("3.33", "3.33", "3.34"), parts(policy, "10", "33.33 x 1", "33.33 x 1", "33.34 x 1"));
        assertEquals(amounts("0.04", "0.03", "0.03"), parts(policy, "0.10", "1 x 1", "1 x 1", "1 x 1"));
    }

    @Test
    @DisplayName("golden vector 13: three pieces at 0.02 less 10 %, ordered as one and two")
    void the_last_part_of_a_line_takes_the_remainder() {
        var whole = Pricing.amount(lines("0", "0.02 x 3 - 10").get(0), PricingPolicy.standard())
                .get();
        assertEquals(eur("0.05"), whole);
        assertEquals(
                amounts("0.02", "0.03"),
                Parts.split(whole, List.of(Quantity.of(1), Quantity.of(2)), RoundingPolicy.standard()));
    }

    private static List<Money> parts(TaxPolicy policy, String header, String... lines) {
        var pricing = PricingPolicy.builder().taxPolicy(policy).build();
        return Pricing.price(EUR, lines("24", lines), Option.some(HeaderDiscount.of(eur(header))), pricing)
                .get()
                .lines()
                .map(LineTotal::headerDiscount)
                .toList();
    }

    private static List<Money> amounts(String... amounts) {
        return List.of(amounts).map(GoldenVectorsTest::eur);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static List<Vector> both(
            String name,
            PriceBasis basis,
            Mode mode,
            List<LineItem> lines,
            String header,
            String net,
            String tax,
            String gross) {
        return perLine(name, basis, mode, lines, header, net, tax, gross)
                .appendAll(perDocument(name, basis, mode, lines, header, net, tax, gross));
    }

    private static List<Vector> perLine(
            String name,
            PriceBasis basis,
            Mode mode,
            List<LineItem> lines,
            String header,
            String net,
            String tax,
            String gross) {
        return List.of(new Vector(name, basis, mode, TaxPolicy.PER_LINE, lines, header, net, tax, gross));
    }

    private static List<Vector> perDocument(
            String name,
            PriceBasis basis,
            Mode mode,
            List<LineItem> lines,
            String header,
            String net,
            String tax,
            String gross) {
        return List.of(new Vector(name, basis, mode, TaxPolicy.PER_DOCUMENT, lines, header, net, tax, gross));
    }

    /** Lines written as {@code price x quantity} or {@code price x quantity - discount}. */
    private static List<LineItem> lines(String rate, String... written) {
        return List.of(written).zipWithIndex((text, index) -> {
            var words = text.split(" ");
            return LineItem.builder()
                    .id(String.valueOf(index + 1))
                    .unitPrice(UnitPrice.of(words[0], "EUR"))
                    .quantity(Quantity.of(words[2]))
                    .discounts(words.length > 3 ? List.of(Percentage.of(words[4])) : List.empty())
                    .tax(Tax.of("VAT", Percentage.of(rate)))
                    .build();
        });
    }
}
