package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.quote.QuoteSamples.CLOSED;
import static org.leadtoorder.crm.quote.QuoteSamples.EUR;
import static org.leadtoorder.crm.quote.QuoteSamples.ID;
import static org.leadtoorder.crm.quote.QuoteSamples.OPEN;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Claim.Kind;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.TaxPolicy;
import org.leadtoorder.crm.quote.QuoteCommand.*;
import org.leadtoorder.crm.quote.QuoteEvent.*;
import org.leadtoorder.crm.testkit.QuoteArbitraries;

@Label("The life of a quote, walked at random by its rules")
class QuoteProperties {
    private static final SalesProcess APPROVING = SalesProcess.builder()
            .approvalLevels(List.of(
                    ApprovalLevel.forDiscountAbove("team", BigDecimal.ONE),
                    ApprovalLevel.forTotalAbove("board", BigDecimal.valueOf(500))))
            .quoteVariants(true)
            .build();
    private static final SalesProcess PARTS = SalesProcess.builder()
            .splitOrders(true)
            .pricing(PricingPolicy.builder()
                    .priceBasis(PriceBasis.GROSS)
                    .taxPolicy(TaxPolicy.PER_LINE)
                    .build())
            .build();

    @Provide
    static Arbitrary<QuoteWalk> walks() {
        return Combinators.combine(
                        Arbitraries.of(SalesProcess.standard(), APPROVING, PARTS),
                        QuoteArbitraries.drafts(EUR).list().ofSize(3).map(Vector::ofAll),
                        Arbitraries.integers()
                                .between(0, 100_000)
                                .list()
                                .ofMaxSize(40)
                                .map(Vector::ofAll))
                .as(QuoteWalk::of);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("Q-2: the totals are those that Pricing computes of the lines, in every state and frozen version")
    void totals_are_computed(@ForAll("walks") QuoteWalk walk) {
        for (var quote : walk.states) {
            var contents = quote.earlier().map(FrozenVersion::content).append(quote.content());
            for (var content : contents)
                assertEquals(
                        Pricing.price(
                                        quote.currency(),
                                        content.lines().map(QuoteLine::item),
                                        content.headerDiscount(),
                                        content.policy())
                                .get(),
                        content.totals());
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("Replaying the history gives the state")
    void replay_gives_the_state(@ForAll("walks") QuoteWalk walk) {
        Quote replayed = DraftQuote.from((QuoteCreated) walk.events.get(0));
        for (var fact : walk.events.subList(1, walk.events.size())) replayed = QuoteWalk.replay(replayed, fact);
        assertEquals(walk.last(), replayed);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("Q-7: a frozen version never changes, the number stays, and versions count one by one")
    void frozen_versions_never_change(@ForAll("walks") QuoteWalk walk) {
        for (var i = 1; i < walk.states.size(); i++) {
            var before = walk.states.get(i - 1);
            var after = walk.states.get(i);
            assertTrue(after.earlier().startsWith(before.earlier()));
            assertTrue(before.number().isEmpty() || before.number().equals(after.number()));
            assertEquals(after.earlier().size() + 1, after.version());
            assertEquals(
                    Vector.rangeClosed(1, after.earlier().size()),
                    after.earlier().map(FrozenVersion::version).toVector());
            assertTrue(after.earlier()
                    .forAll(frozen ->
                            frozen.issue().number().equals(after.number().get())));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("A fold keeps what its event does not name")
    void a_fold_keeps_the_rest(@ForAll("walks") QuoteWalk walk) {
        for (var i = 1; i < walk.states.size(); i++) {
            var before = walk.states.get(i - 1);
            var after = walk.states.get(i);
            var fact = walk.events.get(i);
            assertEquals(before.id(), after.id());
            assertEquals(before.lineage(), after.lineage());
            assertEquals(before.currency(), after.currency());
            if (!(fact instanceof QuoteEdited || fact instanceof QuoteRevised || fact instanceof QuoteAccepted))
                assertEquals(before.content(), after.content());
            if (!(fact instanceof QuoteRevised)) {
                assertEquals(before.version(), after.version());
                assertEquals(before.earlier(), after.earlier());
                if (!(fact instanceof ValidityExtended) && before instanceof OfferedQuote offered)
                    assertEquals(Option.some(offered.issue()), issue(after));
            }
            if (before instanceof QuoteUnderApproval waiting && after instanceof ApprovedQuote approved)
                assertEquals(waiting.submission(), approved.submission());
            if (before instanceof AcceptedQuote old && after instanceof AcceptedQuote now)
                assertEquals(old.acceptance(), now.acceptance());
        }
    }

    private static Option<Issue> issue(Quote quote) {
        return quote instanceof OfferedQuote offered
                ? Option.some(offered.issue())
                : ((WithdrawnQuote) quote).lastIssue();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("Q-5, Q-6, Q-9: claims follow from the state alone")
    void claims_follow_the_state(@ForAll("walks") QuoteWalk walk) {
        for (var quote : walk.states) {
            var kinds = quote.claims().map(Claim::kind);
            assertEquals(quote.number().isDefined(), kinds.contains(Kind.QUOTE_NUMBER));
            assertEquals(quote instanceof AcceptedQuote, kinds.contains(Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY));
            assertEquals(
                    quote instanceof IssuedQuote issued && issued.issue().exclusive(),
                    kinds.contains(Kind.LIVE_QUOTE_OF_OPPORTUNITY));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("R-2, Q-11: never more ordered than accepted, and nothing ordered of what was rescinded")
    void no_more_ordered_than_accepted(@ForAll("walks") QuoteWalk walk) {
        for (var i = 0; i < walk.states.size(); i++) {
            if (walk.states.get(i) instanceof AcceptedQuote quote) {
                for (var line : quote.ordered())
                    assertTrue(line.quantity()
                                    .compareTo(quote.content()
                                            .line(line.line())
                                            .get()
                                            .item()
                                            .quantity())
                            <= 0);
                assertTrue(quote.ordersStanding() > 0 || quote.ordered().isEmpty());
                for (var line : quote.acceptedLines()) {
                    var open = quote.openQuantity(line.id())
                            .map(quantity -> quantity.value())
                            .getOrElse(BigDecimal.ZERO);
                    var taken = quote.ordered(line.id())
                            .map(ordered -> ordered.quantity().value())
                            .getOrElse(BigDecimal.ZERO);
                    assertEquals(
                            0, open.add(taken).compareTo(line.item().quantity().value()));
                }
            }
            if (walk.events.get(i) instanceof AcceptanceRescinded)
                assertEquals(0, ((AcceptedQuote) walk.states.get(i - 1)).ordersStanding());
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Label("Q-8: what is accepted is the current version, by its digest, within its validity")
    void what_is_accepted_was_offered(@ForAll("walks") QuoteWalk walk) {
        for (var i = 1; i < walk.states.size(); i++) {
            if (!(walk.events.get(i) instanceof QuoteAccepted fact)) continue;
            var offered = (AcceptableQuote) walk.states.get(i - 1);
            assertEquals(offered.version(), fact.acceptance().version());
            assertEquals(offered.issue().digest(), fact.acceptance().digest());
            assertTrue(!fact.acceptance().on().isAfter(offered.validUntil()));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("Q-12: whatever the state, nothing moves towards an order once the opportunity is closed")
    void a_closed_opportunity_stops_everything(@ForAll("walks") QuoteWalk walk) {
        var context = QuoteSamples.now();
        for (var quote : walk.states) {
            if (quote instanceof EditableQuote it) {
                assertEquals(
                        Rule.Q_12,
                        it.edit(new EditQuote(ID, QuoteDraft.builder().build()), CLOSED, Prices.none(), context)
                                .getLeft()
                                .rule());
                assertEquals(
                        Rule.Q_12,
                        it.issue(new IssueQuote(ID), QuoteSamples.alone(CLOSED), "1", context)
                                .getLeft()
                                .rule());
            }
            if (quote instanceof RevisableQuote it)
                assertEquals(
                        Rule.Q_12,
                        it.revise(new ReviseQuote(ID), CLOSED, context)
                                .getLeft()
                                .rule());
            if (quote instanceof AcceptableQuote it) {
                assertEquals(
                        Rule.Q_12,
                        it.accept(QuoteSamples.accept(it), CLOSED, context)
                                .getLeft()
                                .rule());
                assertEquals(
                        Rule.Q_12,
                        it.extend(
                                        new ExtendValidity(ID, it.validUntil().plusDays(1)),
                                        QuoteSamples.alone(CLOSED),
                                        context)
                                .getLeft()
                                .rule());
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label("Q-8: of two contents that differ in what is seen, the digests differ; of equal ones they do not")
    void digests_tell_contents_apart(@ForAll("walks") QuoteWalk walk, @ForAll("walks") QuoteWalk other) {
        var one = walk.last().content();
        var two = other.last().content();
        var same = Digest.of("1", 1, EUR, QuoteSamples.TODAY, QuoteSamples.NOBODY, one)
                .equals(Digest.of("1", 1, EUR, QuoteSamples.TODAY, QuoteSamples.NOBODY, two));
        var seen = QuoteComparison.of(one, two);
        if (same)
            assertTrue(seen.fields().isEmpty()
                    && seen.added().isEmpty()
                    && seen.removed().isEmpty());
        assertEquals(
                Digest.of("1", 1, EUR, QuoteSamples.TODAY, QuoteSamples.NOBODY, one),
                Digest.of(
                        "1",
                        1,
                        EUR,
                        QuoteSamples.TODAY,
                        QuoteSamples.NOBODY,
                        ImmutableQuoteContent.builder().from(one).build()));
    }

    @Example
    void the_walks_come_to_every_state() {
        var seen = new java.util.TreeSet<String>();
        walks().sampleStream()
                .limit(400)
                .forEach(walk ->
                        walk.states.forEach(state -> seen.add(state.type().getSimpleName())));
        assertEquals(8, seen.size(), seen::toString);
        assertEquals(OPEN.id(), QuoteSamples.OPPORTUNITY);
    }
}
