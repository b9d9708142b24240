package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.LedgerSentences.ALL;
import static org.leadtoorder.crm.testkit.LedgerSentences.CLAIMS;
import static org.leadtoorder.crm.testkit.LedgerSentences.EQUAL;
import static org.leadtoorder.crm.testkit.LedgerSentences.RELEASE;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.testkit.Script.Commit;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What one aggregate at a time may hold. */
final class LedgerClaims {
    private static final OrderId SECOND = new OrderId("second order");

    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(CLAIMS, "two customers bring one reference", (ledger, fixture) -> {
                var script = new Script();
                var rival = script.fork(registration("rival", "shop", "4711"));
                script.then(registration("first", "shop", "4711"));
                script.play(ledger);
                var receipt = Proof.claimed(ledger, script, rival, new CustomerId("first"));
                assertEquals(Claim.Kind.CUSTOMER_MATCH_KEY, receipt.claim().kind());
            }),
            new Case<>(ALL, "a claim of one aggregate of several is held", (ledger, fixture) -> {
                var script = new Script();
                var both = Plans.both(
                        script.fork(registration("innocent", "shop", "1")),
                        script.fork(registration("rival", "shop", "4711")));
                script.then(registration("first", "shop", "4711"));
                script.play(ledger);
                Proof.claimed(ledger, script, both, new CustomerId("first"));
                assertEquals(Option.none(), ledger.find(new CustomerId("innocent")));
            }),
            new Case<>(CLAIMS, "two aggregates of one commit want the same", (ledger, fixture) -> {
                var script = new Script();
                var both = Plans.both(
                        script.fork(registration("one", "shop", "4711")),
                        script.fork(registration("other", "shop", "4711")));
                var receipt = both.on(ledger);
                assertTrue(receipt instanceof Receipt.Claimed, () -> "one claim, two that want it: " + receipt);
                assertEquals(Option.none(), ledger.find(new CustomerId("one")));
                assertEquals(Option.none(), ledger.find(new CustomerId("other")));
                Proof.committed(ledger, script.fork(registration("one", "shop", "4711")));
            }),
            new Case<>(CLAIMS, "an aggregate that holds a claim goes on with it", (ledger, fixture) -> {
                var script = new Script();
                script.then(registration("first", "shop", "4711"));
                var rival = script.fork(new AssignCustomer(new CustomerId("first"), "grace"));
                script.then(new AssignCustomer(new CustomerId("first"), "ada"));
                script.then(new AssignCustomer(new CustomerId("first"), "grace"));
                script.play(ledger).agrees(ledger);
                Proof.stale(ledger, script, rival, new CustomerId("first"));
                Proof.claimed(ledger, script, beside(registration("rival", "shop", "4711")), new CustomerId("first"));
            }),
            new Case<>(CLAIMS, "a number was given before", (ledger, fixture) -> {
                var script = Script.of(Deal::issued).play(ledger);
                var elsewhere = new Script("elsewhere");
                var opportunity = new OpportunityId("elsewhere");
                elsewhere.then(Deal.registration(OTHER_CUSTOMER, "Elsewhere AG"));
                elsewhere.then(new CreateOpportunity(
                        OTHER_CUSTOMER,
                        opportunity,
                        Label.of("engines"),
                        Currency.getInstance("EUR"),
                        Deal.TODAY.plusDays(60)));
                elsewhere.then(new CreateQuote(opportunity, RIVAL, Deal.OFFER));
                elsewhere.play(ledger);
                var issue = elsewhere.fork(new IssueQuote(RIVAL));
                var draft = ledger.find(RIVAL);
                assertEquals(new Receipt.Claimed(new Claim(Claim.Kind.QUOTE_NUMBER, "Q-1"), QUOTE), issue.on(ledger));
                assertEquals(draft, ledger.find(RIVAL));
                script.agrees(ledger, QUOTE);
            }),
            new Case<>(
                    RELEASE, "a lead's customer is merged, and its survivor holds what it held", (ledger, fixture) -> {
                        var script = new Script();
                        script.deal().converted().walk(Deal.registration(OTHER_CUSTOMER, "Difference AG"));
                        script.then(new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
                        script.play(ledger).agrees(ledger);
                        Proof.claimed(ledger, script, againFor(LEAD), OTHER_CUSTOMER);
                    }),
            new Case<>(RELEASE, "a reference moves to the survivor in the commit that merges", (ledger, fixture) -> {
                var script = new Script();
                script.then(registration("loser", "shop", "4711"));
                script.then(Deal.registration(OTHER_CUSTOMER, "Difference AG"));
                script.then(new MergeCustomer(new CustomerId("loser"), OTHER_CUSTOMER));
                script.play(ledger).agrees(ledger);
                Proof.claimed(ledger, script, beside(registration("rival", "shop", "4711")), OTHER_CUSTOMER);
            }),
            new Case<>(RELEASE, "a cancelled order sets its quote free", (ledger, fixture) -> {
                var script = Script.of(Deal::ordered);
                script.then(new CancelOrder(ORDER, FreeText.of("by mistake")));
                script.then(new PlaceOrder(QUOTE, SECOND));
                script.play(ledger).agrees(ledger);
            }),
            new Case<>(RELEASE, "a claim moves from one order to the next in one commit", (ledger, fixture) -> {
                Script.of(Deal::ordered).play(ledger);
                var twin = Script.of(Deal::ordered);
                var ended = twin.then(new CancelOrder(ORDER, FreeText.of("by mistake")));
                var placed = twin.then(new PlaceOrder(QUOTE, SECOND));
                var swap = Plans.under(Plans.both(ended, placed), new Script("swap").context());
                Proof.committed(ledger, swap);
                assertEquals(
                        twin.model().find(SECOND).map(Ledger.Kept::state),
                        ledger.find(SECOND).map(Ledger.Kept::state));
                assertEquals(
                        twin.model().find(ORDER).map(Ledger.Kept::state),
                        ledger.find(ORDER).map(Ledger.Kept::state));
            }),
            new Case<>(
                    EQUAL,
                    "claims that differ in case, in a space or in the spelling of an accent are different",
                    (ledger, fixture) -> {
                        var script = new Script();
                        script.then(Deal.registration(CUSTOMER, "Claims AG"));
                        for (var name : List.of("abc", "ABC", "abc ", "ábc", "a\u0301bc", "ａbc")) {
                            script.then(new CreateOpportunity(
                                    CUSTOMER,
                                    new OpportunityId(name),
                                    Label.of(name),
                                    Currency.getInstance("EUR"),
                                    Deal.TODAY.plusDays(60)));
                            script.then(new CreateQuote(
                                    new OpportunityId(name), new QuoteId("quote of " + name), Deal.OFFER));
                            script.then(new IssueQuote(new QuoteId("quote of " + name)));
                        }
                        script.play(ledger).agrees(ledger);
                    }),
            new Case<>(EQUAL, "claims of one key and two kinds are different", (ledger, fixture) -> {
                var script = new Script();
                script.then(registration("customer of a shop", "shop", "abc"));
                script.then(registration("customer of another shop", "market", "abc"));
                script.then(registration("customer of a longer reference", "shop", "abcd"));
                script.play(ledger).agrees(ledger);
                Proof.claimed(
                        ledger,
                        script,
                        beside(registration("rival", "shop", "abc")),
                        new CustomerId("customer of a shop"));
            }));

    private LedgerClaims() {}

    /** A customer with a reference that nobody else may have. */
    static RegisterCustomer registration(String customer, String system, String ref) {
        return new RegisterCustomer(
                new CustomerId(customer),
                MasterData.builder()
                        .organisation("Company " + customer)
                        .externalRefs(List.of(ExternalRef.of(system, ref)))
                        .build(),
                new Origin.Registered(Label.of("ERP"), FreeText.of("was there before")));
    }

    /** Planned where nobody else is: the plan sees no rival. */
    private static Commit beside(RegisterCustomer wish) {
        var script = new Script();
        return script.fork(
                wish, script.deal().context("beside " + wish.customer().value()));
    }

    /** The customer that was made of a lead, made once more, where the lead is not known to be converted. */
    private static Commit againFor(LeadId lead) {
        var script = Script.of(Deal::qualified);
        var conversion = script.fork(
                new ConvertLead(lead, new CustomerId("second customer")),
                script.deal().context("once more"));
        var birth = conversion
                .plan()
                .changes()
                .find(change -> change.id() instanceof CustomerId)
                .get();
        return Plans.of(script.deal().context("once more"), birth, 0);
    }
}
