package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import java.util.Map;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Tax;

/** What price list, tax rates and exchange rates answered to the questions of a draft, so that rules stay pure. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Prices permits ImmutablePrices {
    /** Apart, since it is of a subclass: two threads that start with one class each would wait for each other for ever. */
    private static final class None {
        static final Prices PRICES = builder().build();
    }

    Prices() {}

    /**
     * No answer to anything.
     *
     * @return empty prices, never null
     */
    public static Prices none() {
        return None.PRICES;
    }

    abstract Map<String, ListedPrice> listed();

    abstract Map<String, Tax> taxes();

    /**
     * What the quote's currency is worth in the one that the company reports in.
     *
     * @return the rate of the day; none if nobody knows it, or nobody asked; never null
     */
    @Value.Default
    public Option<ExchangeRate> exchangeRate() {
        return Option.none();
    }

    /**
     * What the price list answered for a line.
     *
     * @param line the line's id
     * @return the price, if the list has one; never null
     */
    public Option<ListedPrice> price(String line) {
        return Option.of(listed().get(line));
    }

    /**
     * What the tax rates answered for a code.
     *
     * @param code the code
     * @return the tax, if the code is known; never null
     */
    public Option<Tax> tax(String code) {
        return Option.of(taxes().get(code));
    }

    @Value.Check
    void check() {
        Given.all("exchangeRate", exchangeRate());
    }

    /**
     * Starts without an answer.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutablePrices.builder();
    }

    /** Builds {@link Prices}; a question without an answer is left out. */
    public sealed interface Builder permits ImmutablePrices.Builder {
        /**
         * The answer to a line's question.
         *
         * @param line the line's id
         * @param price what the price list says
         * @return this builder
         */
        Builder putListed(String line, ListedPrice price);

        /**
         * What a tax code means.
         *
         * @param code the code
         * @param tax the tax
         * @return this builder
         */
        Builder putTaxes(String code, Tax tax);

        /**
         * Sets {@link Prices#exchangeRate()}.
         *
         * @param rate the rate of the day
         * @return this builder
         */
        Builder exchangeRate(Option<ExchangeRate> rate);

        /**
         * Builds them.
         *
         * @return the prices, never null
         */
        Prices build();
    }
}
