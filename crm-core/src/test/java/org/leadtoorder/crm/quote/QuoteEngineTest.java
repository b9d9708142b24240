package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.GrantApproval;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.RescindAcceptance;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Quotes through the facade: what only several steps or several aggregates together can show. */
class QuoteEngineTest {
    private static final SalesProcess LEVELS = SalesProcess.builder()
            .approvalLevels(List.of(
                    ApprovalLevel.forTotalAbove("team", BigDecimal.valueOf(100)),
                    ApprovalLevel.forTotalAbove("area", BigDecimal.valueOf(1_000)),
                    ApprovalLevel.forTotalAbove("board", BigDecimal.valueOf(2_000)),
                    ApprovalLevel.forTotalAbove("owners", BigDecimal.valueOf(1_000_000))))
            .build();
    private static final SalesProcess VARIANTS =
            SalesProcess.builder().quoteVariants(true).build();
    /** Refused for exactly these reasons. */
    static void refused(Either<Rejection, ?> outcome, String... reasons) {
        assertTrue(outcome.isLeft(), "was not refused");
        assertEquals(List.of(reasons), List.ofAll(told(outcome)));
    }

    private static Seq<String> told(Either<Rejection, ?> outcome) {
        return outcome.getLeft()
                .reasons()
                .map(reason -> reason.rule().id() + " " + reason.fault().code() + " "
                        + reason.fault().field() + " "
                        + reason.fault().arguments().mkString(","));
    }

    // Approval

    @Test
    @DisplayName(
            "Q-3, Q-4, Q-5: a quote goes up level by level, never by its submitter, and out when the last has approved")
    void approval_goes_up_level_by_level() {
        var deal = Deal.in(LEVELS).drafted();
        refused(
                deal.handle(new IssueQuote(QUOTE)),
                "Q-5 MISSING approvals team",
                "Q-5 MISSING approvals area",
                "Q-5 MISSING approvals board");
        deal.walk(new SubmitQuote(QUOTE));
        refused(deal.handle(new GrantApproval(QUOTE, "team")), "Q-4 NOT_ALLOWED actor submitter");
        deal.as("tom");
        refused(deal.handle(new GrantApproval(QUOTE, "area")), "Q-4 MISSING approvals team");
        refused(deal.handle(new ApproveQuote(QUOTE)), "Q-4 MISSING approvals team", "Q-4 MISSING approvals area");
        deal.walk(new GrantApproval(QUOTE, "team"));
        refused(deal.handle(new GrantApproval(QUOTE, "team")), "Q-4 DUPLICATE level team");
        refused(
                deal.handle(new GrantApproval(QUOTE, "board")),
                "Q-4 NOT_ALLOWED level ApproveQuote",
                "Q-4 MISSING approvals area");
        deal.as("ann")
                .walk(new GrantApproval(QUOTE, "area"))
                .as("beate")
                .walk(new ApproveQuote(QUOTE), new IssueQuote(QUOTE));
        assertEquals(
                List.of("team tom", "area ann", "board beate"),
                deal.the(IssuedQuote.class, QUOTE)
                        .issue()
                        .approvals()
                        .map(each -> each.level() + " " + each.by())
                        .toList());
    }

    @Test
    @DisplayName("Q-2: an edit voids what was approved; Q-7: a revision takes no approval along")
    void an_edit_voids_approvals() {
        var deal = Deal.in(LEVELS).drafted().walk(new SubmitQuote(QUOTE)).as("tom");
        deal.walk(
                new GrantApproval(QUOTE, "team"),
                new GrantApproval(QUOTE, "area"),
                new ApproveQuote(QUOTE),
                new EditQuote(QUOTE, OFFER));
        var missing =
                List.of("Q-5 MISSING approvals team", "Q-5 MISSING approvals area", "Q-5 MISSING approvals board");
        assertEquals(missing, told(deal.handle(new IssueQuote(QUOTE))).toList());
        deal.as("grace").walk(new SubmitQuote(QUOTE)).as("tom");
        deal.walk(
                new GrantApproval(QUOTE, "team"),
                new GrantApproval(QUOTE, "area"),
                new ApproveQuote(QUOTE),
                new IssueQuote(QUOTE),
                new ReviseQuote(QUOTE));
        assertEquals(missing, told(deal.handle(new IssueQuote(QUOTE))).toList());
    }

    // Variants

    @Test
    @DisplayName("Q-6: without variants a second quote of the opportunity does not go out while one is live")
    void one_live_quote() {
        var deal = Deal.standard().issued().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER));
        refused(deal.handle(new IssueQuote(RIVAL)), "Q-6 DUPLICATE quote quote");
        deal.walk(new WithdrawQuote(QUOTE, Label.of("mistake")), new IssueQuote(RIVAL));
        assertNotEquals(
                deal.the(WithdrawnQuote.class, QUOTE).number(),
                deal.the(IssuedQuote.class, RIVAL).number());
    }

    @Test
    @DisplayName(
            "Q-6: of a time when variants were allowed two may be live; they stay so, but none is issued or extended beside another")
    void variants_of_another_time() {
        var then = Deal.in(VARIANTS).issued().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        var third = new QuoteId("third");
        then.walk(new CreateQuote(OPPORTUNITY, third, OFFER));
        var now = Deal.on(then.ports(), SalesProcess.standard());
        var until = then.the(IssuedQuote.class, QUOTE).validUntil();
        var longer = new ExtendValidity(QUOTE, until.plusDays(60));
        refused(handle(now, new IssueQuote(third)), "Q-6 DUPLICATE quote quote, rival");
        refused(handle(now, longer), "Q-6 DUPLICATE quote rival");
        assertTrue(now.pipeline().find(IssuedQuote.class, QUOTE).isDefined());
        assertTrue(handle(now, new WithdrawQuote(RIVAL, Label.of("mistake"))).isRight());
        assertTrue(handle(now, longer).isRight());
        refused(handle(now, new IssueQuote(third)), "Q-6 DUPLICATE quote quote");
        assertTrue(handle(now.later(365), new ExpireQuote(QUOTE)).isRight());
        assertTrue(handle(now, new IssueQuote(third)).isRight());
        refused(handle(now, new ExtendValidity(QUOTE, until.plusDays(900))), "Q-6 DUPLICATE quote third");
    }

    private static Either<Rejection, ?> handle(Deal deal, Command<?> wish) {
        return deal.pipeline().handle(wish, deal.context("now " + wish));
    }

    @Test
    @DisplayName("Q-6, P-4: with variants several are live; the one that is accepted withdraws the others")
    void variants() {
        var deal = Deal.in(VARIANTS).issued().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        var late = deal.acceptance(RIVAL);
        deal.walk(deal.acceptance(QUOTE));
        assertEquals(
                WithdrawQuote.OTHER_QUOTE_ACCEPTED,
                deal.the(WithdrawnQuote.class, RIVAL).reason());
        assertEquals(Rule.K_4, deal.handle(late).getLeft().rule());
    }

    // Versions

    @Test
    @DisplayName(
            "Q-13: who accepts an older version is told the current one; Q-7: a version starts from a named earlier one")
    void an_older_version_is_superseded() {
        var deal = Deal.standard().issued();
        var first = deal.acceptance();
        var other = QuoteDraft.of(OFFER.lines().head());
        deal.walk(new ReviseQuote(QUOTE), new EditQuote(QUOTE, other), new IssueQuote(QUOTE));
        refused(deal.handle(first), "Q-13 MISMATCH version 2");
        deal.walk(new ReviseQuote(QUOTE, Option.some(1)), new IssueQuote(QUOTE));
        var third = deal.the(IssuedQuote.class, QUOTE);
        assertEquals(Option.some(third.number().get() + "/3"), third.documentNumber());
        assertEquals(third.content(1).get().totals(), third.content().totals());
        assertNotEquals(third.content(2).get().totals(), third.content().totals());
        refused(deal.handle(first), "Q-13 MISMATCH version 3");
        deal.walk(deal.acceptance());
        assertEquals(3, deal.the(AcceptedQuote.class, QUOTE).acceptance().version());
    }

    @Test
    @DisplayName("Q-8: the digest of another document is refused, although its version is the current one")
    void another_document_is_not_accepted() {
        var deal = Deal.standard().issued();
        var said = deal.acceptance().acceptance();
        var other = Acceptance.builder()
                .version(said.version())
                .digest("0".repeat(64))
                .on(said.on())
                .by(said.by())
                .evidence(said.evidence())
                .build();
        refused(deal.handle(new AcceptQuote(QUOTE, other)), "Q-8 MISMATCH digest " + said.digest());
    }

    // Validity

    @Test
    @DisplayName(
            "Q-10: an expiry is not early and never replaces an acceptance; Q-8: a letter signed in time may be entered late")
    void expiry_and_acceptance() {
        var deal = Deal.standard().issued();
        var inTime = deal.acceptance();
        refused(deal.later(30).handle(new ExpireQuote(QUOTE)), "Q-10 TOO_EARLY validUntil " + TODAY.plusDays(30));
        deal.later(1);
        var tooLate =
                Acceptance.of(deal.the(IssuedQuote.class, QUOTE), TODAY.plusDays(31), "Ada Lovelace", "signed letter");
        refused(deal.handle(new AcceptQuote(QUOTE, tooLate)), "Q-8 TOO_LATE on " + TODAY.plusDays(30));
        deal.walk(new ExpireQuote(QUOTE), inTime);
        assertEquals(Rule.K_4, deal.handle(new ExpireQuote(QUOTE)).getLeft().rule());
        assertEquals(TODAY, deal.the(AcceptedQuote.class, QUOTE).acceptance().on());
    }

    @Test
    @DisplayName("Q-5, Q-10: issue, validity and expiry go by the days of the company's zone")
    void days_are_those_of_the_company() {
        // At 09:00 UTC it is still the evening before in Pago Pago.
        var deal = Deal.in(SalesProcess.builder()
                        .zone(ZoneId.of("Pacific/Pago_Pago"))
                        .build())
                .issued();
        assertEquals(
                TODAY.minusDays(1), deal.the(IssuedQuote.class, QUOTE).issue().issuedOn());
        refused(deal.later(30).handle(new ExpireQuote(QUOTE)), "Q-10 TOO_EARLY validUntil " + TODAY.plusDays(29));
        deal.later(1).walk(new ExpireQuote(QUOTE));
        assertEquals(TODAY.plusDays(30), deal.the(ExpiredQuote.class, QUOTE).expiredOn());
    }

    @Test
    @DisplayName("Q-15, Q-6: a validity grows only, and an expired quote does not come back beside a live one")
    void an_extension() {
        var deal = Deal.standard().issued();
        refused(
                deal.handle(new ExtendValidity(QUOTE, TODAY.plusDays(30))),
                "Q-15 TOO_EARLY until " + TODAY.plusDays(30));
        var digest = deal.the(IssuedQuote.class, QUOTE).issue().digest();
        deal.walk(new ExtendValidity(QUOTE, TODAY.plusDays(40))).later(41).walk(new ExpireQuote(QUOTE));
        deal.walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        var extend = new ExtendValidity(QUOTE, TODAY.plusDays(60));
        assertEquals(Rule.Q_6, deal.handle(extend).getLeft().rule());
        deal.walk(new WithdrawQuote(RIVAL, Label.of("mistake")), extend);
        deal.walk(deal.acceptance());
        assertEquals(digest, deal.the(AcceptedQuote.class, QUOTE).issue().digest());
    }

    // Rescinding

    @Test
    @DisplayName("Q-11: what was ordered is not rescinded; afterwards the opportunity takes another quote to the end")
    void another_quote_after_a_rescinded_one() {
        var deal = Deal.standard().ordered();
        var rescind = new RescindAcceptance(QUOTE, Label.of("contract void"), Option.none());
        refused(deal.handle(rescind), "Q-11 NOT_ALLOWED orders 1");
        deal.walk(new CancelOrder(ORDER, FreeText.of("no longer wanted"), Option.some(TODAY.plusDays(30))));
        // P-4: as long as the first one stands accepted, no other can be.
        deal.walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        assertEquals(
                new Rejection.Claimed(new Claim(Claim.Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY, OPPORTUNITY.value()), QUOTE),
                deal.handle(deal.acceptance(RIVAL)).getLeft());
        deal.walk(rescind, deal.acceptance(RIVAL), new PlaceOrder(RIVAL, new OrderId("second")));
        assertTrue(deal.the(WithdrawnQuote.class, QUOTE).acceptance().isDefined());
        assertEquals(RIVAL, deal.the(StandingOrder.class, new OrderId("second")).quote());
    }
}
