package org.leadtoorder.crm.testkit;

import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Ports;

/**
 * What look-ups are asked of: both on one storage.
 *
 * @param ledger what is written
 * @param lookups what is asked
 */
public record Store(Ledger ledger, Lookups lookups) {
    Ports ports() {
        return Ports.of(ledger, lookups, new MemoryNumbers());
    }
}
