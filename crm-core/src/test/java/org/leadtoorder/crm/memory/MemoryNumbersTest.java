package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.NumbersContract;

class MemoryNumbersTest implements NumbersContract {
    @Override
    public Fixture<Numbers> fixture() {
        return Fixture.of("the numbers in memory", MemoryNumbers::new);
    }
}
