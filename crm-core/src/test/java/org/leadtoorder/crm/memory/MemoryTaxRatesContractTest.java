package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.TaxRates;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.TaxRatesContract;

class MemoryTaxRatesContractTest implements TaxRatesContract {
    @Override
    public Fixture<TaxRates> fixture() {
        var rates = MemoryTaxRates.builder();
        for (var entry : TaxRatesContract.entries()) rates.add(entry.tax(), entry.from());
        return Fixture.of("the tax rates in memory", rates::build);
    }
}
