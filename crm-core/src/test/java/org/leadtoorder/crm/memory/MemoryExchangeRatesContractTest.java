package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.ExchangeRates;
import org.leadtoorder.crm.testkit.ExchangeRatesContract;
import org.leadtoorder.crm.testkit.Fixture;

class MemoryExchangeRatesContractTest implements ExchangeRatesContract {
    @Override
    public Fixture<ExchangeRates> fixture() {
        return Fixture.of(
                "the exchange rates in memory", () -> MemoryExchangeRates.of(ExchangeRatesContract.entries()));
    }
}
