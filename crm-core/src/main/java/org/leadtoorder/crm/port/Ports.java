package org.leadtoorder.crm.port;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/** The set of ports of one tenant. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Ports permits ImmutablePorts {
    Ports() {}

    /**
     * The store.
     *
     * @return the port, never null
     */
    public abstract Ledger ledger();

    /**
     * What rules ask of the store.
     *
     * @return the port, never null
     */
    public abstract Lookups lookups();

    /**
     * Where numbers come from.
     *
     * @return the port, never null
     */
    public abstract Numbers numbers();

    /**
     * What products cost.
     *
     * @return the port, never null; without one no product has a list price
     */
    @Value.Default
    public PriceList prices() {
        return (product, quantity, currency, day) -> Option.none();
    }

    /**
     * What tax codes mean.
     *
     * @return the port, never null; without one no code is known
     */
    @Value.Default
    public TaxRates taxes() {
        return (code, day) -> Option.none();
    }

    /**
     * What currencies are worth in one another.
     *
     * @return the port, never null; without one no rate is known
     */
    @Value.Default
    public ExchangeRates exchangeRates() {
        return (from, to, day) -> Option.none();
    }

    /**
     * Who watches.
     *
     * @return the port, never null; without one nobody does
     */
    @Value.Default
    public Telemetry telemetry() {
        return Telemetry.NONE;
    }

    /**
     * The same ports with another price list.
     *
     * @param prices what products cost
     * @return the ports, never null
     */
    public Ports withPrices(PriceList prices) {
        return ImmutablePorts.builder().from(this).prices(prices).build();
    }

    /**
     * The same ports with other tax rates.
     *
     * @param taxes what tax codes mean
     * @return the ports, never null
     */
    public Ports withTaxes(TaxRates taxes) {
        return ImmutablePorts.builder().from(this).taxes(taxes).build();
    }

    /**
     * The same ports with other exchange rates.
     *
     * @param exchangeRates what currencies are worth in one another
     * @return the ports, never null
     */
    public Ports withExchangeRates(ExchangeRates exchangeRates) {
        return ImmutablePorts.builder().from(this).exchangeRates(exchangeRates).build();
    }

    /**
     * The same ports, watched.
     *
     * @param telemetry who watches
     * @return the ports, never null
     */
    public Ports withTelemetry(Telemetry telemetry) {
        return ImmutablePorts.builder().from(this).telemetry(telemetry).build();
    }

    /**
     * The ports that a host cannot do without; the others may be added.
     *
     * @param ledger the store
     * @param lookups what rules ask of the store
     * @param numbers where numbers come from
     * @return the ports, never null
     */
    public static Ports of(Ledger ledger, Lookups lookups, Numbers numbers) {
        return ImmutablePorts.builder()
                .ledger(ledger)
                .lookups(lookups)
                .numbers(numbers)
                .build();
    }
}
