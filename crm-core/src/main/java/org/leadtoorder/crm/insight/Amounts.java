package org.leadtoorder.crm.insight;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.RoundingPolicy;

/**
 * Sums of money, one for each currency and never mixed. Immutable; exact and, unlike {@link Money}, without an upper bound. A weighted
 * sum has up to two decimals more than its currency.
 */
public final class Amounts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Amounts NONE = new Amounts(new TreeMap<>());

    /** The sums, by the codes of their currencies. */
    private final TreeMap<String, BigDecimal> sums;

    private Amounts(TreeMap<String, BigDecimal> sums) {
        this.sums = sums;
    }

    /**
     * No money in any currency.
     *
     * @return the empty sums, never null
     */
    public static Amounts none() {
        return NONE;
    }

    /**
     * One amount.
     *
     * @param money the amount
     * @return the sums, never null
     */
    public static Amounts of(Money money) {
        return of(money.currency().getCurrencyCode(), money.amount());
    }

    static Amounts of(String currency, BigDecimal amount) {
        var sums = new TreeMap<String, BigDecimal>();
        sums.put(currency, amount);
        return new Amounts(sums);
    }

    /**
     * The sum in a currency.
     *
     * @param currency the currency
     * @return the sum, zero where there is none; never null
     */
    public BigDecimal in(Currency currency) {
        return sums.getOrDefault(currency.getCurrencyCode(), BigDecimal.ZERO);
    }

    /**
     * All sums.
     *
     * @return the sums by ISO 4217 code, also those that came to zero; unmodifiable, never null
     */
    public SortedMap<String, BigDecimal> byCurrency() {
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * Both together.
     *
     * @param other other sums
     * @return the sums of each currency, never null
     */
    public Amounts plus(Amounts other) {
        var all = new TreeMap<>(sums);
        other.sums.forEach((currency, amount) -> all.merge(currency, amount, BigDecimal::add));
        return new Amounts(all);
    }

    /**
     * All in one currency, by rates that the host has stored: never by a rate of today that nobody wrote down.
     *
     * @param to the currency of the result
     * @param rates the stored rates into it; of several for one currency the first is taken
     * @param rounding how the result is rounded, once for each currency
     * @return the sum, or the codes of all currencies for which there is no rate; never null
     */
    public Either<Seq<String>, BigDecimal> converted(Currency to, Seq<ExchangeRate> rates, RoundingPolicy rounding) {
        var missing = List.<String>empty();
        var sum = BigDecimal.ZERO;
        for (var each : sums.entrySet()) {
            var rate = rate(each.getKey(), to, rates);
            if (rate.isEmpty()) missing = missing.prepend(each.getKey());
            else
                sum = sum.add(
                        rounding.round(each.getValue().multiply(rate.get()), to).amount());
        }
        return missing.isEmpty() ? Either.right(sum) : Either.left(missing.reverse());
    }

    private static Option<BigDecimal> rate(String from, Currency to, Seq<ExchangeRate> rates) {
        return from.equals(to.getCurrencyCode())
                ? Option.some(BigDecimal.ONE)
                : rates.find(rate -> rate.to().equals(to)
                                && rate.from().getCurrencyCode().equals(from))
                        .map(ExchangeRate::rate);
    }

    /** Adds up without a copy for each amount. */
    static final class Sum implements Serializable {
        private static final long serialVersionUID = 1L;

        private final TreeMap<String, BigDecimal> sums = new TreeMap<>();

        void add(String currency, BigDecimal amount) {
            sums.merge(currency, amount, BigDecimal::add);
        }

        void add(Amounts amounts) {
            amounts.sums.forEach(this::add);
        }

        void plus(Sum other) {
            other.sums.forEach(this::add);
        }

        int size() {
            return sums.size();
        }

        Amounts done() {
            return new Amounts(new TreeMap<>(sums));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts that && sums.equals(that.sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    @Override
    public String toString() {
        return "Amounts" + sums;
    }
}
