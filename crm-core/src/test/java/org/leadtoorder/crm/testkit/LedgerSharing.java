package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.LedgerClaims.registration;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;
import static org.leadtoorder.crm.testkit.LedgerSentences.ANSWER;
import static org.leadtoorder.crm.testkit.LedgerSentences.CLAIMS;
import static org.leadtoorder.crm.testkit.LedgerSentences.FAILURE;
import static org.leadtoorder.crm.testkit.LedgerSentences.FEED;
import static org.leadtoorder.crm.testkit.LedgerSentences.FIND;
import static org.leadtoorder.crm.testkit.LedgerSentences.VERSIONS;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.testkit.Script.Look;

/** Two instances on one storage, and a storage that fails. */
final class LedgerSharing {
    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(
                    FIND,
                    "a second instance sees what the first wrote, before and after it was opened",
                    (ledger, fixture) -> {
                        var script = Script.of(Deal::captured).play(ledger);
                        var second = second(ledger, fixture);
                        script.agrees(second);
                        script.then(new AssignLead(LEAD, "grace"));
                        script.play(ledger).agrees(second);
                        script.then(new AssignLead(LEAD, "ada"));
                        script.play(second).agrees(ledger);
                    }),
            new Case<>(VERSIONS, "a second instance is refused what the first has changed", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var second = second(ledger, fixture);
                assertEquals(1, second.find(LEAD).get().version());
                var late = script.fork(new AssignLead(LEAD, "late"));
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                Proof.stale(second, script, late, LEAD);
            }),
            new Case<>(CLAIMS, "a second instance is refused what the first has claimed", (ledger, fixture) -> {
                var script = new Script();
                var second = second(ledger, fixture);
                var rival = script.fork(registration("rival", "shop", "4711"));
                script.then(registration("first", "shop", "4711"));
                script.play(ledger);
                Proof.claimed(second, script, rival, new CustomerId("first"));
            }),
            new Case<>(ANSWER, "a second instance knows the requests of the first", (ledger, fixture) -> {
                var second = second(ledger, fixture);
                var script = Script.of(Deal::captured).play(ledger);
                Proof.already(
                        second,
                        script,
                        script.commits().head(),
                        script.commits().head());
            }),
            new Case<>(FEED, "a second instance reads on from a position of the first", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var end = ledger.feed(Position.START, 10).last().position();
                var second = second(ledger, fixture);
                script.then(new AssignLead(LEAD, "grace"));
                script.play(second);
                assertEquals(ledger.history(LEAD).tail(), second.feed(end, 10));
                assertEquals(1, second.feed(end, 10).size());
            }),
            new Case<>(FAILURE, "the store fails in a commit of several aggregates", (ledger, fixture) -> {
                var script = Script.of(Deal::qualified).play(ledger);
                var conversion = script.fork(new ConvertLead(
                        LEAD,
                        Deal.CUSTOMER,
                        new ConvertLead.Wanted(Deal.OPPORTUNITY, "engines", "EUR", Deal.TODAY.plusDays(60))));
                if (!fixture.fails()) {
                    assertThrows(UnsupportedOperationException.class, fixture::failing);
                    Proof.committed(ledger, conversion);
                    return;
                }
                var before = Look.of(ledger, script);
                assertThrows(Exception.class, () -> conversion.on(fixture.failing()), "a store that fails says so");
                var receipt = conversion.on(ledger);
                if (receipt instanceof Ledger.Receipt.Committed)
                    assertEquals(
                            before.feed().size(),
                            Look.of(ledger, script).feed().size()
                                    - conversion.plan().events().size());
                else
                    assertEquals(
                            new Ledger.Receipt.Already(Ledger.Answer.of(conversion.plan(), conversion.fingerprint())),
                            receipt);
                for (var change : conversion.plan().changes())
                    assertEquals(change.after(), ledger.find(change.id()).get().state(), () -> "of " + change.id());
            }),
            new Case<>(FAILURE, "a ledger goes on after the store has failed", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                if (!fixture.fails()) assertThrows(UnsupportedOperationException.class, fixture::failing);
                else {
                    var failing = fixture.failing();
                    assertThrows(
                            Exception.class,
                            () -> script.fork(capture("lost")).on(failing),
                            "a store that fails says so");
                }
                script.then(new AssignLead(LEAD, "grace"));
                script.then(capture("another"));
                script.play(ledger);
                assertEquals(2, ledger.find(LEAD).get().version());
                assertEquals(
                        3,
                        Script.feed(ledger, 2)
                                .filter(recorded -> !recorded.id().value().equals("lost"))
                                .size());
            }));

    private LedgerSharing() {}

    /** Where there is only one instance that is said so, and what holds for two of them holds for it. */
    private static Ledger second(Ledger first, Fixture<Ledger> fixture) {
        if (!fixture.reopens()) assertThrows(UnsupportedOperationException.class, fixture::reopen);
        return fixture.another(first);
    }
}
