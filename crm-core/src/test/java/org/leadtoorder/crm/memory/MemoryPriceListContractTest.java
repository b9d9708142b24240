package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.PriceList;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.PriceListContract;

class MemoryPriceListContractTest implements PriceListContract {
    @Override
    public Fixture<PriceList> fixture() {
        return Fixture.of("the price list in memory", () -> MemoryPriceList.of(PriceListContract.entries()));
    }
}
