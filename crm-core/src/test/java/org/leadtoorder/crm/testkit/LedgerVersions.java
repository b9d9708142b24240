package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;
import static org.leadtoorder.crm.testkit.LedgerSentences.ALL;
import static org.leadtoorder.crm.testkit.LedgerSentences.GROWTH;
import static org.leadtoorder.crm.testkit.LedgerSentences.VERSIONS;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;

/** On which versions a commit was decided, and that it is taken whole. */
final class LedgerVersions {
    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(ALL, "a commit changes lead, customer and opportunity", (ledger, fixture) -> {
                var script = Script.of(Deal::qualified).play(ledger);
                assertEquals(Option.none(), ledger.find(CUSTOMER));
                script.then(new ConvertLead(
                        LEAD,
                        CUSTOMER,
                        new ConvertLead.Wanted(OPPORTUNITY, "engines", "EUR", Deal.TODAY.plusDays(60))));
                script.play(ledger).agrees(ledger);
                assertTrue(ledger.find(CUSTOMER).isDefined()
                        && ledger.find(OPPORTUNITY).isDefined());
            }),
            new Case<>(ALL, "one aggregate of several is stale", (ledger, fixture) -> {
                var script = Script.of(Deal::qualified).play(ledger);
                var conversion = script.fork(new ConvertLead(
                        LEAD,
                        CUSTOMER,
                        new ConvertLead.Wanted(OPPORTUNITY, "engines", "EUR", Deal.TODAY.plusDays(60))));
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                Proof.stale(ledger, script, conversion, LEAD);
            }),
            new Case<>(VERSIONS, "the version that was expected is too low", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var late = script.fork(new AssignLead(LEAD, "too late"));
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                Proof.stale(ledger, script, late, LEAD);
            }),
            new Case<>(VERSIONS, "the version that was expected is too high", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                Proof.stale(
                        ledger, script, Plans.seeing(script.fork(new AssignLead(LEAD, "too early")), LEAD, 2), LEAD);
            }),
            new Case<>(VERSIONS, "the version that was expected is the highest there is", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                Proof.stale(
                        ledger,
                        script,
                        Plans.seeing(script.fork(new AssignLead(LEAD, "far off")), LEAD, Long.MAX_VALUE),
                        LEAD);
            }),
            new Case<>(VERSIONS, "a newcomer is there already", (ledger, fixture) -> {
                var script = new Script();
                var twin = script.fork(capture("lead"));
                script.then(capture("lead"));
                script.play(ledger);
                Proof.stale(ledger, script, twin, LEAD);
            }),
            new Case<>(VERSIONS, "an aggregate that was expected is not there", (ledger, fixture) -> {
                var script = Script.of(Deal::captured);
                var early = script.fork(new AssignLead(LEAD, "nobody there"));
                Proof.stale(ledger, new Script(), early, LEAD);
                script.play(ledger);
                Proof.committed(ledger, early);
            }),
            new Case<>(VERSIONS, "an aggregate that was only looked at has moved on", (ledger, fixture) -> {
                var script = Script.of(Deal::drafted).play(ledger);
                var issue = script.fork(new IssueQuote(QUOTE));
                assertTrue(
                        issue.plan().seen().exists(seen -> seen.id().equals(CUSTOMER)),
                        "issuing looks at the customer");
                assertTrue(
                        issue.plan().changes().forAll(change -> !change.id().equals(CUSTOMER)),
                        "and does not change it");
                Proof.stale(ledger, script, Plans.seeing(issue, CUSTOMER, 7), CUSTOMER);
                Proof.committed(ledger, issue);
            }),
            new Case<>(VERSIONS, "an aggregate that was looked at in vain is there now", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var commit = Plans.seeing(script.fork(new AssignLead(LEAD, "grace")), new LeadId("not there"), 0);
                script.then(capture("not there"));
                script.play(ledger);
                Proof.stale(ledger, script, commit, new LeadId("not there"));
            }),
            new Case<>(VERSIONS, "several have moved on and each is named", (ledger, fixture) -> {
                var script = Script.of(Deal::drafted).play(ledger);
                var issue = Plans.seeing(Plans.seeing(script.fork(new IssueQuote(QUOTE)), CUSTOMER, 99), QUOTE, 98);
                Proof.stale(ledger, script, issue, CUSTOMER, QUOTE);
            }),
            new Case<>(VERSIONS, "a quote is created while its opportunity is lost", (ledger, fixture) -> {
                var script = Script.of(Deal::converted).play(ledger);
                var quote = script.fork(new CreateQuote(OPPORTUNITY, QUOTE, Deal.OFFER));
                script.then(new LoseOpportunity(OPPORTUNITY, "price"));
                script.play(ledger);
                Proof.stale(ledger, script, quote, OPPORTUNITY, CUSTOMER);
            }),
            new Case<>(VERSIONS, "what was refused as stale is taken once it is decided again", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var late = script.fork(new AssignLead(LEAD, "late"));
                script.then(new AssignLead(LEAD, "grace"));
                script.play(ledger);
                Proof.stale(ledger, script, late, LEAD);
                Proof.committed(
                        ledger,
                        script.fork(new AssignLead(LEAD, "late"), late.plan().context()));
            }),
            new Case<>(GROWTH, "each commit counts once, whatever it holds", (ledger, fixture) -> {
                var script = Script.of(Deal::converted).play(ledger);
                var one = script.fork(new AssignOpportunity(OPPORTUNITY, "grace"));
                var version = ledger.find(OPPORTUNITY).get().version();
                var change = one.plan().changes().head();
                var twice = Plans.of(
                        script.context(),
                        new org.leadtoorder.crm.kernel.Change(
                                change.before(), change.events().appendAll(change.events()), change.after()),
                        version);
                Proof.committed(ledger, twice);
                assertEquals(version + 1, ledger.find(OPPORTUNITY).get().version());
                var last = ledger.history(OPPORTUNITY).takeRight(2).map(Ledger.Recorded::version);
                assertEquals(Vector.of(version + 1, version + 1), last);
            }),
            new Case<>(GROWTH, "a parent's version moves with each birth", (ledger, fixture) -> {
                var script = Script.of(Deal::drafted).play(ledger);
                var version = ledger.find(OPPORTUNITY).get().version();
                script.then(new CreateQuote(OPPORTUNITY, new QuoteId("second"), Deal.OFFER));
                script.then(new CreateQuote(OPPORTUNITY, new QuoteId("third"), Deal.OFFER));
                script.play(ledger);
                assertEquals(version + 2, ledger.find(OPPORTUNITY).get().version());
            }),
            new Case<>(GROWTH, "every version of a whole deal is the one before and one", (ledger, fixture) -> {
                var script = new Script();
                script.deal().ordered();
                for (var commit : script.commits()) {
                    Proof.committed(ledger, commit);
                    for (var change : commit.plan().changes()) {
                        var before = commit.plan()
                                .seen()
                                .find(seen -> seen.id().equals(change.id()))
                                .get()
                                .version();
                        assertEquals(
                                before + 1,
                                ledger.find(change.id()).get().version(),
                                () -> change.id().toString());
                    }
                }
            }));

    private LedgerVersions() {}
}
