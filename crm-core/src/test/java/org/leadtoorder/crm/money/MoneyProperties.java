package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.Tuple;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.leadtoorder.crm.money.RoundingPolicy.Mode;
import org.leadtoorder.crm.testkit.MoneyArbitraries;

class MoneyProperties {
    private static final long MOST = 999_999_999_999_999_999L;

    @Provide
    Arbitrary<Money> money() {
        return MoneyArbitraries.currencies().flatMap(MoneyArbitraries::money);
    }

    @Provide
    Arbitrary<Money> euros() {
        return MoneyArbitraries.money(Currency.getInstance("EUR"));
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return MoneyArbitraries.quantities();
    }

    @Provide
    Arbitrary<RoundingPolicy> roundings() {
        return Arbitraries.of(Mode.class).map(RoundingPolicy::of);
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.longs()
                .between(-1_000_000, 10_000_000_000L)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 1000)
    void an_amount_reads_back_as_it_is_written(@ForAll("money") Money money) {
        assertEquals(money, Money.parse(money.toString()).get());
        assertEquals(money, Money.ofMinor(money.minor(), money.currency()));
        assertEquals(money.amount().unscaledValue().longValueExact(), money.minor());
    }

    @Property(tries = 1000)
    void any_text_is_an_amount_or_a_fault(@ForAll String text) {
        for (var money : Money.parse(text, "EUR"))
            assertEquals(0, money.amount().compareTo(new BigDecimal(text)));
        assertTrue(Money.parse(text, text).isInvalid());
        Quantity.parse(text).peek(quantity -> assertEquals(0, quantity.value().compareTo(new BigDecimal(text))));
    }

    @Property(tries = 1000)
    void amounts_form_a_group(@ForAll("euros") Money one, @ForAll("euros") Money other) {
        assertEquals(one.plus(other), other.plus(one));
        assertEquals(one, one.plus(other).minus(other));
        assertEquals(one.minus(other), other.minus(one).negate());
        assertEquals(
                Integer.signum(one.compareTo(other)), one.minus(other).amount().signum());
    }

    @Property(tries = 2000)
    void a_share_is_rounded_as_decimals_are(
            @ForAll @LongRange(min = -MOST, max = MOST) long amount,
            @ForAll @LongRange(min = 0, max = 200_000_000) long part,
            @ForAll @LongRange(min = 1, max = 200_000_000) long whole,
            @ForAll Mode mode) {
        Assume.that(part <= whole);
        var expected = BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, mode.java());
        assertEquals(expected.longValueExact(), Exact.share(amount, part, whole, mode));
        assertEquals(-Exact.share(amount, part, whole, mode), Exact.share(-amount, part, whole, mode));
    }

    @Property(tries = 1000)
    void halves_are_rounded_as_decimals_are(@ForAll @LongRange(min = -1000, max = 1000) long odd, @ForAll Mode mode) {
        var half = BigDecimal.valueOf(2 * odd + 1).divide(BigDecimal.valueOf(2));
        assertEquals(half.setScale(0, mode.java()).longValueExact(), Exact.share(2 * odd + 1, 1, 2, mode));
    }

    @Property(tries = 2000)
    void an_amount_is_shared_out_exactly(
            @ForAll @LongRange(min = -MOST, max = MOST) long total, @ForAll("weights") long[] weights) {
        var sum = Arrays.stream(weights).sum();
        Assume.that(sum != 0);
        var amount = total % (Math.abs(sum) + 1);
        var ids = Vector.range(0, weights.length).map(String::valueOf).toJavaArray(String[]::new);
        var parts = Allocation.allocate(amount, weights, ids);
        assertEquals(amount, Arrays.stream(parts).sum());
        for (var i = 0; i < parts.length; i++) {
            var error = BigInteger.valueOf(parts[i])
                    .multiply(BigInteger.valueOf(sum))
                    .subtract(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i])))
                    .abs();
            assertTrue(error.compareTo(BigInteger.valueOf(sum).abs()) < 0);
        }
        assertArrayEquals(negated(parts), Allocation.allocate(-amount, weights, ids));
        assertArrayEquals(parts, Allocation.allocate(amount, negated(weights), ids));
    }

    @Property(tries = 1000)
    void equal_remainders_go_to_the_lower_ids(
            @ForAll @LongRange(min = 0, max = 100) long total, @ForAll @Size(min = 1, max = 20) int[] ids) {
        var distinct = Vector.ofAll(ids).map(String::valueOf).distinct();
        var weights = new long[distinct.size()];
        Arrays.fill(weights, 7);
        var parts = Allocation.allocate(total, weights, distinct.toJavaArray(String[]::new));
        var sorted = distinct.zipWithIndex((id, at) -> Tuple.of(id, parts[at]))
                .sortBy(part -> part._1)
                .map(part -> part._2);
        assertEquals(sorted.sorted().reverse(), sorted);
    }

    @Property(tries = 1000)
    void the_parts_of_a_line_are_the_whole_line(
            @ForAll("euros") Money whole,
            @ForAll @Size(min = 1, max = 9) List<@From("quantities") Quantity> quantities,
            @ForAll("roundings") RoundingPolicy rounding) {
        var parts = Parts.split(whole, Vector.ofAll(quantities), rounding);
        assertEquals(whole, parts.reduce(Money::plus));
        assertTrue(parts.forAll(part -> part.isZero() || part.isNegative() == whole.isNegative()));
        var all = Vector.ofAll(quantities).reduce(Quantity::plus).value();
        for (var i = 0; i < parts.size(); i++) {
            var exact = whole.amount().multiply(quantities.get(i).value()).divide(all, 20, RoundingMode.HALF_EVEN);
            assertTrue(parts.get(i).amount().subtract(exact).abs().compareTo(new BigDecimal("0.0101")) < 0);
        }
        assertEquals(parts.map(Money::negate), Parts.split(whole.negate(), Vector.ofAll(quantities), rounding));
    }

    private static long[] negated(long[] amounts) {
        return Arrays.stream(amounts).map(amount -> -amount).toArray();
    }
}
