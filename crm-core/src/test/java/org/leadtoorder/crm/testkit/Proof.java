package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vavr.collection.HashSet;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.testkit.Script.Commit;
import org.leadtoorder.crm.testkit.Script.Look;

/** What cases of the ledger's contract assert again and again. */
final class Proof {
    private Proof() {}

    static void committed(Ledger ledger, Commit commit) {
        assertInstanceOf(
                Receipt.Committed.class,
                commit.on(ledger),
                () -> "nothing speaks against " + commit.plan().wish());
    }

    /** It is refused, names exactly these, and leaves nothing. */
    static void stale(Ledger ledger, Script script, Commit commit, Id... which) {
        var before = Look.of(ledger, script);
        var receipt = assertInstanceOf(
                Receipt.Stale.class,
                commit.on(ledger),
                () -> "decided on what does not hold: " + commit.plan().seen());
        assertEquals(HashSet.of(which), receipt.which().toSet());
        nothing(ledger, script, before, commit);
    }

    /** It is refused for a claim, names the holder, and leaves nothing. */
    static Receipt.Claimed claimed(Ledger ledger, Script script, Commit commit, Id by) {
        var before = Look.of(ledger, script);
        var receipt = assertInstanceOf(
                Receipt.Claimed.class,
                commit.on(ledger),
                () -> "somebody holds a claim of " + commit.plan().wish());
        assertEquals(by, receipt.by());
        nothing(ledger, script, before, commit);
        return receipt;
    }

    /** It is answered as the first time and leaves nothing. */
    static void already(Ledger ledger, Script script, Commit commit, Commit first) {
        var before = Look.of(ledger, script);
        var receipt = assertInstanceOf(
                Receipt.Already.class,
                commit.on(ledger),
                () -> "a request that was committed: " + commit.plan().context().request());
        assertEquals(Ledger.Answer.of(first.plan(), first.fingerprint()), receipt.first());
        assertEquals(before, Look.of(ledger, script), "the second time leaves no trace");
    }

    private static void nothing(Ledger ledger, Script script, Look before, Commit refused) {
        assertEquals(before, Look.of(ledger, script), "what was refused leaves no trace");
        for (var change : refused.plan().changes())
            assertEquals(script.model().find(change.id()), ledger.find(change.id()), () -> "of " + change.id());
        assertEquals(
                script.model().answer(refused.plan().context().request()),
                ledger.answer(refused.plan().context().request()),
                "a refused request is not remembered");
    }
}
