package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.LedgerSentences.ANSWER;
import static org.leadtoorder.crm.testkit.LedgerSentences.EQUAL;
import static org.leadtoorder.crm.testkit.LedgerSentences.FIND;
import static org.leadtoorder.crm.testkit.LedgerSentences.HISTORY;
import static org.leadtoorder.crm.testkit.LedgerSentences.IMMUTABLE;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Answer;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;

/** What a ledger gives back: nothing, the first, many. */
final class LedgerReading {
    /** More than any cache that forgets keeps. */
    private static final int MANY = 600;

    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(
                    FIND,
                    "nothing is found in an empty ledger and everything after the first commit",
                    (ledger, fixture) -> {
                        assertEquals(Option.none(), ledger.find(LEAD));
                        assertEquals(0, ledger.history(LEAD).size());
                        assertEquals(Option.none(), ledger.answer("request 1"));
                        assertEquals(0, ledger.feed(Position.START, 10).size());
                        Script.of(Deal::captured).play(ledger).agrees(ledger);
                    }),
            new Case<>(FIND, "the first commit makes version 1, at its time", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var state = script.commits().head().plan().result();
                assertEquals(Option.some(new Ledger.Kept(state, 1, Deal.START)), ledger.find(LEAD));
            }),
            new Case<>(FIND, "a whole deal stands where its last commits left it", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered).play(ledger);
                for (var id : script.ids()) assertEquals(script.model().find(id), ledger.find(id), id::toString);
            }),
            new Case<>(FIND, "the time of the last event stays when only the version moves", (ledger, fixture) -> {
                var script = Script.of(Deal::converted);
                script.deal().later(3);
                script.then(new CreateQuote(OPPORTUNITY, Deal.QUOTE, Deal.OFFER));
                script.play(ledger);
                assertEquals(Deal.START, ledger.find(OPPORTUNITY).get().last());
                assertEquals(
                        Deal.START.plusSeconds(3 * 86_400),
                        ledger.find(Deal.QUOTE).get().last());
            }),
            new Case<>(FIND, "ids of one text and two kinds are two aggregates", (ledger, fixture) -> {
                var script = new Script();
                script.then(capture("same"));
                script.then(Deal.registration(new CustomerId("same"), "Same AG"));
                script.play(ledger).agrees(ledger);
                assertNotEquals(ledger.find(new LeadId("same")), ledger.find(new CustomerId("same")));
            }),
            new Case<>(
                    EQUAL,
                    "ids that differ in case, in a space, in an accent or in its spelling are different",
                    (ledger, fixture) -> {
                        var script = new Script();
                        var ids = List.of(
                                "lead",
                                "Lead",
                                "lead ",
                                " lead",
                                "léad",
                                "le\u0301ad",
                                "ｌｅａｄ",
                                "leaԁ",
                                "le_d",
                                "le%d",
                                "0",
                                "00",
                                "1e0");
                        for (var id : ids) script.then(capture(id));
                        script.play(ledger).agrees(ledger);
                        for (var id : ids)
                            assertEquals(
                                    Option.some(id),
                                    ledger.find(new LeadId(id))
                                            .map(kept -> kept.state().id().value()));
                        assertEquals(Option.none(), ledger.find(new LeadId("LEAD")));
                    }),
            new Case<>(HISTORY, "a whole deal has all its events, oldest first", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered).play(ledger);
                for (var id : script.ids())
                    assertEquals(
                            script.model().history(id).map(Script::placeless),
                            ledger.history(id).map(Script::placeless),
                            id::toString);
            }),
            new Case<>(HISTORY, "a parent whose version moved has no event of it", (ledger, fixture) -> {
                var script = Script.of(Deal::converted).play(ledger);
                var before = ledger.history(OPPORTUNITY);
                script.then(new CreateQuote(OPPORTUNITY, Deal.QUOTE, Deal.OFFER));
                script.play(ledger);
                assertEquals(2, ledger.find(OPPORTUNITY).get().version());
                assertEquals(before, ledger.history(OPPORTUNITY));
                assertEquals(1, ledger.history(Deal.QUOTE).size());
            }),
            new Case<>(HISTORY, "a lead has " + MANY + " events", (ledger, fixture) -> {
                var script = Script.of(Deal::captured);
                for (var number = 1; number < MANY; number++) script.then(new AssignLead(LEAD, "owner " + number));
                script.play(ledger);
                assertEquals(
                        script.model().history(LEAD).map(Script::placeless),
                        ledger.history(LEAD).map(Script::placeless));
                assertEquals(MANY, ledger.find(LEAD).get().version());
            }),
            new Case<>(ANSWER, "each request of a deal is remembered with its changes", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered).play(ledger);
                assertEquals(Option.none(), ledger.answer("no such request"));
                for (var commit : script.commits())
                    assertEquals(
                            Option.some(Answer.of(commit.plan(), commit.fingerprint())),
                            ledger.answer(commit.plan().context().request()));
            }),
            new Case<>(ANSWER, "warnings are remembered", (ledger, fixture) -> {
                var script = Script.of(Deal::captured);
                var twin = script.then(new CaptureLead(new LeadId("twin"), Deal.ADA, Attribution.of("web")));
                assertTrue(twin.plan().warnings().nonEmpty(), "the script warns of a duplicate");
                script.play(ledger);
                assertEquals(
                        Option.some(twin.plan().warnings()),
                        ledger.answer(twin.plan().context().request()).map(Answer::warnings));
            }),
            new Case<>(ANSWER, "the first of " + MANY + " requests is still known", (ledger, fixture) -> {
                var script = new Script();
                for (var number = 0; number < MANY; number++) script.then(capture("lead " + number));
                script.play(ledger);
                for (var commit : script.commits())
                    assertEquals(
                            Option.some(commit.fingerprint()),
                            ledger.answer(commit.plan().context().request()).map(Answer::fingerprint));
            }),
            new Case<>(IMMUTABLE, "a history that was given out does not grow", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var history = ledger.history(LEAD);
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                assertEquals(1, history.size());
                assertEquals(2, ledger.history(LEAD).size());
            }),
            new Case<>(IMMUTABLE, "a page that was given out does not grow", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var page = ledger.feed(Position.START, 10);
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                assertEquals(1, page.size());
                assertEquals(2, ledger.feed(Position.START, 10).size());
            }),
            new Case<>(IMMUTABLE, "an aggregate that was given out does not move on", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var kept = ledger.find(LEAD);
                var state = kept.get().state();
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                assertEquals(1, kept.get().version());
                assertEquals(state, kept.get().state());
                assertNotEquals(kept, ledger.find(LEAD));
            }),
            new Case<>(HISTORY, "somebody else's history is not in it", (ledger, fixture) -> {
                var script = Script.of(Deal::converted);
                script.then(capture("another"));
                script.play(ledger);
                for (Id id : List.of(LEAD, CUSTOMER, OPPORTUNITY, new LeadId("another"))) {
                    assertTrue(
                            ledger.history(id).forAll(recorded -> recorded.id().equals(id)), id::toString);
                    assertTrue(ledger.history(id).nonEmpty(), id::toString);
                }
                assertEquals(0, ledger.history(new LeadId("nobody")).size());
            }));

    private LedgerReading() {}

    static CaptureLead capture(String id) {
        return new CaptureLead(new LeadId(id), Deal.ADA, Attribution.of("web"));
    }
}
