package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.leadtoorder.crm.port.Ledger;

/** Every case of the ledger's contract. */
final class LedgerCases {
    private static final Seq<Case<Ledger>> ALL = Vector.<Case<Ledger>>empty()
            .appendAll(LedgerReading.CASES)
            .appendAll(LedgerVersions.CASES)
            .appendAll(LedgerClaims.CASES)
            .appendAll(LedgerRequests.CASES)
            .appendAll(LedgerFeed.CASES)
            .appendAll(LedgerSharing.CASES)
            .appendAll(LedgerRaces.CASES)
            .appendAll(LedgerContent.CASES)
            .appendAll(LedgerEvents.CASES);

    private LedgerCases() {}

    static Seq<Case<Ledger>> all() {
        return ALL;
    }
}
