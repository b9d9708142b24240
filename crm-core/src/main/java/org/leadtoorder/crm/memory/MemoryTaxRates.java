package org.leadtoorder.crm.memory;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.port.TaxRates;

/** Tax rates in memory: each holds from its first day until the next one of the same code begins. Immutable. */
public final class MemoryTaxRates implements TaxRates {
    private final Map<String, TreeMap<LocalDate, Tax>> rates;

    private MemoryTaxRates(Map<String, TreeMap<LocalDate, Tax>> rates) {
        this.rates = rates;
    }

    @Override
    public Option<Tax> tax(String code, LocalDate day) {
        return Option.of(rates.get(code))
                .flatMap(held -> Option.of(held.floorEntry(day)))
                .map(Map.Entry::getValue);
    }

    /**
     * Starts without a rate.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MemoryTaxRates}. Not thread-safe. */
    public static final class Builder {
        private final Map<String, TreeMap<LocalDate, Tax>> rates = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a tax that held always.
         *
         * @param tax the tax, under its code
         * @return this builder
         * @throws IllegalArgumentException if the code has such a tax already
         */
        public Builder add(Tax tax) {
            return add(tax, LocalDate.MIN);
        }

        /**
         * Adds what a code means from a day on.
         *
         * @param tax the tax, under its code
         * @param from the first day on which it holds
         * @return this builder
         * @throws IllegalArgumentException if the code has a tax from that day already
         */
        public Builder add(Tax tax, LocalDate from) {
            if (rates.computeIfAbsent(tax.code(), unused -> new TreeMap<>()).putIfAbsent(from, tax) != null)
                throw new IllegalArgumentException("two taxes for one code and first day");
            return this;
        }

        /**
         * Builds them.
         *
         * @return the tax rates, never null
         */
        public MemoryTaxRates build() {
            var copy = new TreeMap<String, TreeMap<LocalDate, Tax>>();
            rates.forEach((code, held) -> copy.put(code, new TreeMap<>(held)));
            return new MemoryTaxRates(copy);
        }
    }
}
