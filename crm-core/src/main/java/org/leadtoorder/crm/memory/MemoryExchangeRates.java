package org.leadtoorder.crm.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.port.ExchangeRates;

/**
 * Exchange rates in memory: the one of the day or, where that day has none (a weekend, a holiday), the last one before it, if that is
 * not too old. Immutable.
 */
public final class MemoryExchangeRates implements ExchangeRates {
    /** How many days a rate stands in for days without one. */
    public static final int MAX_DAYS = 7;

    private final Map<List<Currency>, TreeMap<LocalDate, ExchangeRate>> rates;

    private MemoryExchangeRates(Map<List<Currency>, TreeMap<LocalDate, ExchangeRate>> rates) {
        this.rates = rates;
    }

    @Override
    public Option<ExchangeRate> rate(Currency from, Currency to, LocalDate day) {
        return Option.of(rates.get(List.of(from, to)))
                .flatMap(known -> Option.of(known.floorEntry(day)))
                .map(Map.Entry::getValue)
                .filter(rate -> !rate.date().isBefore(day.minusDays(MAX_DAYS)));
    }

    /**
     * Known rates.
     *
     * @param rates the rates, in any order
     * @return the exchange rates, never null
     * @throws IllegalArgumentException if two rates are between the same currencies on one day
     */
    public static MemoryExchangeRates of(ExchangeRate... rates) {
        return of(Vector.of(rates));
    }

    /**
     * Known rates.
     *
     * @param rates the rates, in any order
     * @return the exchange rates, never null
     * @throws IllegalArgumentException if two rates are between the same currencies on one day
     */
    public static MemoryExchangeRates of(Seq<ExchangeRate> rates) {
        var known = new HashMap<List<Currency>, TreeMap<LocalDate, ExchangeRate>>();
        for (var rate : rates)
            if (known.computeIfAbsent(List.of(rate.from(), rate.to()), unused -> new TreeMap<>())
                            .putIfAbsent(rate.date(), rate)
                    != null) throw new IllegalArgumentException("two rates between the same currencies on one day");
        return new MemoryExchangeRates(known);
    }
}
