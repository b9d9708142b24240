package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.LedgerClaims.registration;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;
import static org.leadtoorder.crm.testkit.LedgerSentences.EQUAL;
import static org.leadtoorder.crm.testkit.LedgerSentences.REQUEST;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Answer;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ports;

/** A request is handled once. */
final class LedgerRequests {
    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(REQUEST, "a request comes again with the same content", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                Proof.already(
                        ledger,
                        script,
                        script.commits().head(),
                        script.commits().head());
            }),
            new Case<>(REQUEST, "a request comes again with other content", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var first = script.commits().head();
                var other =
                        script.fork(new AssignLead(LEAD, "grace"), first.plan().context());
                Proof.already(ledger, script, other, first);
            }),
            new Case<>(
                    REQUEST,
                    "the facade answers a repetition as the first time and refuses other content",
                    (ledger, fixture) -> {
                        var pipeline = SalesPipeline.on(Ports.of(ledger, new MemoryLedger(), new MemoryNumbers()));
                        var context = Context.of(Deal.START, "grace", "request");
                        var first = pipeline.handle(capture("lead"), context);
                        assertEquals(
                                first.map(Plan::changes),
                                pipeline.handle(capture("lead"), context).map(Plan::changes));
                        assertEquals(1, ledger.feed(Position.START, 10).size());
                        assertEquals(
                                Either.left(new Rejection.RequestReused("request")),
                                pipeline.handle(capture("other"), context));
                        assertEquals(Option.none(), ledger.find(new org.leadtoorder.crm.kernel.Id.LeadId("other")));
                    }),
            new Case<>(REQUEST, "a repetition is decided on versions that hold no more", (ledger, fixture) -> {
                var script = Script.of(Deal::captured);
                var first = script.then(new AssignLead(LEAD, "grace"));
                script.then(new AssignLead(LEAD, "ada"));
                script.play(ledger);
                Proof.already(ledger, script, first, first);
            }),
            new Case<>(REQUEST, "a repetition wants claims that are held by now", (ledger, fixture) -> {
                var script = new Script();
                var first = script.then(capture("lead"));
                script.then(registration("first", "shop", "4711"));
                script.play(ledger);
                var beside = new Script();
                Proof.already(
                        ledger,
                        script,
                        beside.fork(
                                registration("rival", "shop", "4711"),
                                first.plan().context()),
                        first);
            }),
            new Case<>(REQUEST, "a request that was refused as stale is new still", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var late = Plans.seeing(script.fork(new AssignLead(LEAD, "grace")), LEAD, 7);
                Proof.stale(ledger, script, late, LEAD);
                Proof.committed(
                        ledger,
                        script.fork(new AssignLead(LEAD, "ada"), late.plan().context()));
                Proof.already(
                        ledger,
                        script,
                        late,
                        script.fork(new AssignLead(LEAD, "ada"), late.plan().context()));
            }),
            new Case<>(REQUEST, "a request that was refused for a claim is new still", (ledger, fixture) -> {
                var script = new Script();
                var rival = script.fork(registration("rival", "shop", "4711"));
                script.then(registration("first", "shop", "4711"));
                script.play(ledger);
                Proof.claimed(ledger, script, rival, new CustomerId("first"));
                Proof.committed(
                        ledger,
                        script.fork(
                                registration("rival", "shop", "4712"),
                                rival.plan().context()));
                assertEquals(1, ledger.find(new CustomerId("rival")).get().version());
            }),
            new Case<>(REQUEST, "another request brings what is there already", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var again = Plans.under(script.commits().head(), script.context());
                Proof.stale(ledger, script, again, LEAD);
            }),
            new Case<>(REQUEST, "a plan changes nothing and its request is remembered", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var nothing = Plans.without(script.fork(new AssignLead(LEAD, "grace")));
                var before = Script.Look.of(ledger, script);
                Proof.committed(ledger, nothing);
                assertEquals(before, Script.Look.of(ledger, script));
                Proof.already(ledger, script, nothing, nothing);
            }),
            new Case<>(
                    EQUAL,
                    "requests that differ in case, in a space or in the spelling of an accent are different",
                    (ledger, fixture) -> {
                        var script = new Script();
                        var requests = List.of("a", "A", "a ", " a", "á", "a\u0301", "ａ", "а", "a%", "a_");
                        for (var request : requests) {
                            var commit = script.fork(
                                    capture("lead of " + request), script.deal().context(request));
                            assertInstanceOf(
                                    Ledger.Receipt.Committed.class, commit.on(ledger), () -> "request " + request);
                        }
                        for (var request : requests)
                            assertEquals(
                                    Option.some("lead of " + request),
                                    ledger.answer(request)
                                            .map(Answer::result)
                                            .map(result -> result.id().value()));
                    }),
            new Case<>(
                    EQUAL, "a request of 200 characters is told from one that ends differently", (ledger, fixture) -> {
                        var script = new Script();
                        for (var last : List.of("a", "b")) {
                            var request = "\uD83D\uDE80".repeat(99) + "x" + last;
                            var id = "\uD83D\uDE80".repeat(99) + "y" + last;
                            assertInstanceOf(
                                    Ledger.Receipt.Committed.class,
                                    script.fork(capture(id), script.deal().context(request))
                                            .on(ledger));
                            assertEquals(
                                    Option.some(id),
                                    ledger.answer(request)
                                            .map(Answer::result)
                                            .map(result -> result.id().value()));
                        }
                    }));

    private LedgerRequests() {}
}
