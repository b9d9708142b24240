package org.leadtoorder.crm.memory;

import org.leadtoorder.crm.port.Ports;

/** Every port in memory. */
public final class MemoryPorts {
    private MemoryPorts() {}

    /**
     * A fresh set of ports that share nothing with any other.
     *
     * @return the ports, never null
     */
    public static Ports create() {
        var ledger = new MemoryLedger();
        return Ports.of(ledger, ledger, new MemoryNumbers());
    }
}
