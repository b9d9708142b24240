package org.leadtoorder.crm.example.jdbc.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.example.jdbc.LeasedRelay;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.relay.BackOff;
import org.leadtoorder.crm.relay.Relay;

/** The relay of a shop, under a lease that a killed shop leaves behind. */
final class Relaying {
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final BackOff SOON = BackOff.doubling(Duration.ofMillis(20), Duration.ofMillis(500), 1_000);

    private final Ledger ledger;
    private final Outbox outbox;
    private final LeasedRelay relay;

    Relaying(JdbcHost host, SalesPipeline sales, OrderToCash receiver) {
        ledger = host.ports().ledger();
        outbox = host.outbox();
        relay = host.relay(
                outbox -> Relay.between(sales, ledger, receiver, outbox).with(SOON), LEASE);
    }

    void forEver() {
        while (!Thread.currentThread().isInterrupted()) {
            relay.step(Instant.now());
            pause();
        }
    }

    /** Until every event was read, also those that its own answers made, and every message is settled. */
    void toTheEnd() {
        do {
            relay.step(Instant.now());
            pause();
        } while (ledger.feed(outbox.position(), 1).nonEmpty() || isWaited());
    }

    private boolean isWaited() {
        return outbox.due(Instant.now().plus(Duration.ofDays(1)), 1).nonEmpty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
