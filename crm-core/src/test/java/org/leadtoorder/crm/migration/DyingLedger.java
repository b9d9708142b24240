package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ports;

/** A ledger whose machine dies with a commit: sometimes before it is written, sometimes after. */
final class DyingLedger implements Ledger {
    private final Ledger ledger;
    private final boolean written;
    private int left;

    private DyingLedger(Ledger ledger, int left, boolean written) {
        this.ledger = ledger;
        this.left = left;
        this.written = written;
    }

    static Ports after(int commits, Ports ports) {
        return Ports.of(new DyingLedger(ports.ledger(), commits, commits % 2 == 0), ports.lookups(), ports.numbers());
    }

    /** What is left of the machine. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Receipt commit(Plan<?> plan, String fingerprint) {
        if (left-- > 0) return ledger.commit(plan, fingerprint);
        if (written) ledger.commit(plan, fingerprint);
        throw new Died();
    }

    @Override
    public Option<Kept> find(Id id) {
        return ledger.find(id);
    }

    @Override
    public Seq<Recorded> history(Id id) {
        return ledger.history(id);
    }

    @Override
    public Option<Answer> answer(String request) {
        return ledger.answer(request);
    }

    @Override
    public Seq<Recorded> feed(Position after, int limit) {
        return ledger.feed(after, limit);
    }
}
