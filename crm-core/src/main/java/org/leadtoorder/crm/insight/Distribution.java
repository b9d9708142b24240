package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How whole numbers (days, counts) are spread: exact, as it holds every distinct value with its frequency, and so grows with distinct
 * values and not with how many were counted. Immutable.
 */
public final class Distribution implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 6;

    /** How often each value was counted. */
    private final TreeMap<Long, Long> frequencies;

    private Distribution(TreeMap<Long, Long> frequencies) {
        this.frequencies = frequencies;
    }

    /**
     * A spread by its frequencies.
     *
     * @param frequencies how often each value occurred, each at least once
     * @return the distribution, never null
     * @throws IllegalArgumentException if a value occurred less than once
     */
    public static Distribution of(SortedMap<Long, Long> frequencies) {
        if (frequencies.values().stream().anyMatch(times -> times < 1))
            throw new IllegalArgumentException("at least once");
        return new Distribution(new TreeMap<>(frequencies));
    }

    /**
     * How often each value occurred.
     *
     * @return the frequencies by value, unmodifiable, never null
     */
    public SortedMap<Long, Long> frequencies() {
        return Collections.unmodifiableSortedMap(frequencies);
    }

    /**
     * How many were counted.
     *
     * @return how many
     */
    public long count() {
        return frequencies.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * All of them added up.
     *
     * @return the sum, exact; never null
     */
    public BigInteger sum() {
        return frequencies.entrySet().stream()
                .map(each -> BigInteger.valueOf(each.getKey()).multiply(BigInteger.valueOf(each.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * The arithmetic mean.
     *
     * @return sum / count, rounded half up to {@value #DECIMALS} decimals; none if nothing was counted; never null
     */
    public Option<BigDecimal> mean() {
        return Option.when(
                !frequencies.isEmpty(),
                () -> new BigDecimal(sum()).divide(BigDecimal.valueOf(count()), DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * The middle one in order; of two middle ones their mean.
     *
     * @return the median, exact, at most one decimal; none if nothing was counted; never null
     */
    public Option<BigDecimal> median() {
        if (frequencies.isEmpty()) return Option.none();
        var count = count();
        var twice = BigInteger.valueOf(at((count - 1) / 2)).add(BigInteger.valueOf(at(count / 2)));
        return Option.some(new BigDecimal(twice).divide(BigDecimal.valueOf(2)));
    }

    /**
     * The smallest value that at least a given share of all does not exceed (nearest rank).
     *
     * @param percent the share, above 0, at most 100
     * @return the value; none if nothing was counted; never null
     * @throws IllegalArgumentException if the share is out of range
     */
    public Option<Long> quantile(BigDecimal percent) {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)
            throw new IllegalArgumentException("a share above 0 and at most 100 per cent");
        return Option.when(!frequencies.isEmpty(), () -> {
            var rank = percent.multiply(BigDecimal.valueOf(count()))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING);
            return at(rank.longValueExact() - 1);
        });
    }

    /**
     * The least value.
     *
     * @return the minimum; none if nothing was counted; never null
     */
    public Option<Long> min() {
        return Option.when(!frequencies.isEmpty(), frequencies::firstKey);
    }

    /**
     * The greatest value.
     *
     * @return the maximum; none if nothing was counted; never null
     */
    public Option<Long> max() {
        return Option.when(!frequencies.isEmpty(), frequencies::lastKey);
    }

    /**
     * Both together.
     *
     * @param other another distribution
     * @return what was counted in either, never null
     */
    public Distribution plus(Distribution other) {
        var sum = new TreeMap<>(frequencies);
        other.frequencies.forEach((value, times) -> sum.merge(value, times, Long::sum));
        return new Distribution(sum);
    }

    /** Adds how often each value was counted elsewhere. */
    static void add(SortedMap<Long, Long> into, SortedMap<Long, Long> other) {
        other.forEach((value, times) -> into.merge(value, times, Long::sum));
    }

    /** The value at a place of all values in order, from 0. */
    private long at(long place) {
        var passed = 0L;
        for (var each : frequencies.entrySet()) {
            passed += each.getValue();
            if (passed > place) return each.getKey();
        }
        throw new IllegalStateException("fewer values than counted");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && frequencies.equals(that.frequencies);
    }

    @Override
    public int hashCode() {
        return frequencies.hashCode();
    }

    @Override
    public String toString() {
        return "Distribution" + frequencies;
    }
}
