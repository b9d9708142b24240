package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.testkit.MoneyArbitraries;
import org.leadtoorder.crm.testkit.MoneyArbitraries.Priceable;

/** Any document, with and without a header discount, taken in parts of any size. */
class PortionProperties {
    /** After so many parts all that is left goes into one. */
    private static final int MOST_PARTS = 4;

    @Provide
    Arbitrary<Priceable> documents() {
        return MoneyArbitraries.documents();
    }

    @Provide
    Arbitrary<Priceable> discounted() {
        return MoneyArbitraries.discounted();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("R-2 the parts of a document add up to it: every amount, every tax group, every line")
    void parts_add_up(
            @ForAll("documents") Priceable plain, @ForAll("discounted") Priceable reduced, @ForAll Random random) {
        for (var document : Vector.of(plain, reduced))
            for (var whole : priced(document)) {
                var parts = parts(document, whole, random);
                if (parts.isEmpty()) continue;
                var totals = parts.map(Portion::totals);
                assertEquals(whole.subtotal(), sum(document, totals, Totals::subtotal));
                assertEquals(whole.headerDiscount(), sum(document, totals, Totals::headerDiscount));
                assertEquals(whole.net(), sum(document, totals, Totals::net));
                assertEquals(whole.tax(), sum(document, totals, Totals::tax));
                assertEquals(whole.gross(), sum(document, totals, Totals::gross));
                assertEquals(groups(whole.taxes()), groups(totals.flatMap(Totals::taxes)));
                for (var line : whole.lines().filter(LineTotal::counted)) {
                    var taken = parts.flatMap(Portion::lines)
                            .filter(part -> part.line().equals(line.line()));
                    assertEquals(line.amount(), sum(document, taken, LinePortion::amount));
                    assertEquals(line.headerDiscount(), sum(document, taken, LinePortion::headerDiscount));
                    for (var tax : line.tax()) assertEquals(tax, sum(document, taken, LinePortion::tax));
                }
            }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("a part adds up in itself, and its totals show what its lines are")
    void a_part_adds_up_in_itself(@ForAll("discounted") Priceable document, @ForAll Random random) {
        for (var whole : priced(document))
            for (var part : parts(document, whole, random)) {
                var totals = part.totals();
                assertEquals(sum(document, part.lines(), LinePortion::amount), totals.subtotal());
                assertEquals(sum(document, part.lines(), LinePortion::headerDiscount), totals.headerDiscount());
                assertEquals(sum(document, part.lines(), LinePortion::tax), totals.tax());
                assertEquals(sum(document, totals.taxes(), TaxTotal::base), totals.net());
                assertEquals(sum(document, totals.taxes(), TaxTotal::tax), totals.tax());
                assertEquals(totals.net().plus(totals.tax()), totals.gross());
                assertEquals(document.policy().rounding().payable(totals.gross()), totals.payable());
                var discounted = totals.subtotal().minus(totals.headerDiscount());
                assertEquals(discounted, gross(document) ? totals.gross() : totals.net());
                assertEquals(part.lines().map(line -> shown(document, line)), totals.lines());
                assertEquals(
                        document.lines().map(LineItem::id).filter(taken(part)::contains),
                        part.lines().map(LinePortion::line));
            }
    }

    private static LineTotal shown(Priceable document, LinePortion line) {
        var whole = priced(document)
                .get()
                .lines()
                .find(total -> total.line().equals(line.line()))
                .get();
        return ImmutableLineTotal.of(
                line.line(),
                true,
                document.policy().priceBasis(),
                line.amount(),
                line.headerDiscount(),
                whole.tax().map(tax -> line.tax()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("R-3 a part of which nothing is given back stays as it is in every amount")
    void what_is_kept_whole_stays_as_it_is(@ForAll("discounted") Priceable document, @ForAll Random random) {
        for (var whole : priced(document))
            for (var part : parts(document, whole, random)) {
                Map<String, Quantity> all = new HashMap<>();
                part.lines().forEach(line -> all.put(line.line(), line.quantity()));
                assertEquals(part.lines(), Portion.kept(part.lines(), document.lines(), document.policy(), all));
            }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("where tax is rounded per document, what parts bore of it by now is the tax on what they took by now")
    void no_part_runs_ahead_with_the_tax(@ForAll("discounted") Priceable document, @ForAll Random random) {
        for (var whole : priced(document)) {
            if (document.policy().taxPolicy() == TaxPolicy.PER_LINE) continue;
            var amounts = new HashMap<Tuple2<String, BigDecimal>, BigDecimal>();
            var taxes = new HashMap<Tuple2<String, BigDecimal>, BigDecimal>();
            for (var part : parts(document, whole, random))
                for (var group : part.totals().taxes()) {
                    var key = key(group);
                    var amount = gross(document) ? group.gross() : group.base();
                    var rate = group.rate().value();
                    var divisor = gross(document) ? rate.add(BigDecimal.valueOf(100)) : BigDecimal.valueOf(100);
                    var sum = amounts.merge(key, amount.amount(), BigDecimal::add);
                    var tax = taxes.merge(key, group.tax().amount(), BigDecimal::add);
                    assertEquals(sum.multiply(rate).divide(divisor, tax.scale(), mode(document)), tax);
                }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    @Label("a group's tax is booked on its lines in proportion, and on the one with the lowest id where signs differ")
    void the_tax_of_a_group_is_booked_on_its_lines(@ForAll("discounted") Priceable document, @ForAll Random random) {
        for (var whole : priced(document)) {
            if (document.policy().taxPolicy() == TaxPolicy.PER_LINE) continue;
            for (var part : parts(document, whole, random))
                for (var group : part.totals().taxes()) {
                    var lines = part.lines().filter(line -> key(group).equals(key(tax(document, line.line()))));
                    assertEquals(group.tax(), sum(document, lines, LinePortion::tax));
                    booked(group.tax().minor(), lines);
                }
        }
    }

    private static void booked(long tax, Seq<LinePortion> lines) {
        var weights =
                lines.map(line -> line.amount().minus(line.headerDiscount()).minor());
        var sum = weights.sum().longValue();
        if (sum != 0 && (weights.forAll(weight -> weight >= 0) || weights.forAll(weight -> weight <= 0)))
            for (var line : lines.zip(weights)) {
                var exact = BigDecimal.valueOf(tax)
                        .multiply(BigDecimal.valueOf(line._2))
                        .divide(BigDecimal.valueOf(sum), 9, RoundingMode.HALF_UP);
                var apart = exact.subtract(BigDecimal.valueOf(line._1.tax().minor()));
                assertTrue(apart.abs().compareTo(BigDecimal.ONE) < 0);
            }
        else {
            var lowest = lines.map(LinePortion::line).min().get();
            for (var line : lines)
                assertEquals(line.line().equals(lowest) ? tax : 0, line.tax().minor());
        }
    }

    /** The document in up to five parts, each of some lines that count and of some of what is left of them; all lines at the end. */
    private static Seq<Portion> parts(Priceable document, Totals whole, Random random) {
        var before = new HashMap<String, LinePortion>();
        var parts = new ArrayList<Portion>();
        while (true) {
            var wanted = wanted(document, before, parts.size() == MOST_PARTS, random);
            if (wanted.isEmpty()) return Vector.ofAll(parts);
            var part = Portion.of(whole, document.lines(), document.policy(), before, wanted);
            for (var line : part.lines()) before.merge(line.line(), line, PortionProperties::plus);
            parts.add(part);
        }
    }

    private static Map<String, Quantity> wanted(
            Priceable document, Map<String, LinePortion> before, boolean last, Random random) {
        var left = new HashMap<String, Quantity>();
        var some = new HashMap<String, Quantity>();
        for (var line : document.lines().filter(LineItem::counted)) {
            var taken = before.containsKey(line.id())
                    ? before.get(line.id()).quantity().value()
                    : BigDecimal.ZERO;
            var rest = line.quantity().value().subtract(taken);
            if (rest.signum() == 0) continue;
            left.put(line.id(), new Quantity(rest));
            var part =
                    rest.multiply(BigDecimal.valueOf(random.nextInt(1_000), 3)).setScale(6, RoundingMode.DOWN);
            if (random.nextBoolean())
                some.put(
                        line.id(),
                        part.signum() == 0 || random.nextBoolean() ? new Quantity(rest) : new Quantity(part));
        }
        return last || some.isEmpty() ? left : some;
    }

    private static LinePortion plus(LinePortion one, LinePortion other) {
        return new LinePortion(
                one.line(),
                one.quantity().plus(other.quantity()),
                one.amount().plus(other.amount()),
                one.headerDiscount().plus(other.headerDiscount()),
                one.tax().plus(other.tax()));
    }

    private static TreeMap<String, Tuple2<Money, Money>> groups(Seq<TaxTotal> taxes) {
        return TreeMap.ofEntries(taxes.groupBy(tax -> key(tax).toString())
                .mapValues(group -> Tuple.of(
                        group.map(TaxTotal::base).reduce(Money::plus),
                        group.map(TaxTotal::tax).reduce(Money::plus))));
    }

    private static Tuple2<String, BigDecimal> key(TaxTotal group) {
        return Tuple.of(group.code(), group.rate().value());
    }

    private static Tuple2<String, BigDecimal> key(Tax tax) {
        return Tuple.of(tax.code(), tax.rate().value());
    }

    private static Tax tax(Priceable document, String line) {
        return document.lines().find(item -> item.id().equals(line)).get().tax();
    }

    private static Seq<String> taken(Portion part) {
        return part.lines().map(LinePortion::line);
    }

    private static Option<Totals> priced(Priceable document) {
        return Pricing.price(document.currency(), document.lines(), document.discount(), document.policy())
                .toOption();
    }

    private static RoundingMode mode(Priceable document) {
        return document.policy().rounding().mode().java();
    }

    private static boolean gross(Priceable document) {
        return document.policy().priceBasis() == PriceBasis.GROSS;
    }

    private static <T> Money sum(Priceable document, Seq<T> parts, Function<T, Money> amount) {
        return parts.map(amount).fold(Money.zero(document.currency()), Money::plus);
    }
}
