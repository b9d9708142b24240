package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.quote.QuoteSamples.*;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Claim.Kind;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

@DisplayName("A quote with the customer: issue, revision, validity, decline and withdrawal")
class QuoteOfferTest {
    private static final IssueQuote ISSUE = new IssueQuote(ID);
    private static final ReviseQuote REVISE = new ReviseQuote(ID);
    private static final SalesProcess VARIANTS =
            SalesProcess.builder().quoteVariants(true).build();

    private static DraftQuote revised(RevisableQuote quote) {
        return quote.on(quote.revise(REVISE, DEAL, now()).get());
    }

    private static QuoteDraft until(java.time.LocalDate day) {
        return QuoteDraft.builder()
                .lines(List.of(listed().build()))
                .validUntil(Option.some(day))
                .build();
    }

    @Test
    @DisplayName("Q-5: the first issue gives number and validity; the document says number and version")
    void the_first_issue() {
        var issued = issued();
        assertEquals(Option.some("4711"), issued.number());
        assertEquals(Option.some("4711/1"), issued.documentNumber());
        assertEquals("4711/1", issued.issue().documentNumber());
        assertEquals(TODAY, issued.issue().issuedOn());
        assertEquals(TODAY.plusDays(30), issued.validUntil());
        assertEquals(64, issued.issue().digest().length());
    }

    @Test
    @DisplayName("Q-5: nothing is issued without a line that counts")
    void a_line_that_counts() {
        refused(drafted(draft()).issue(ISSUE, QuoteSamples.alone(DEAL), "1", now()), Rule.Q_5, Code.MISSING, "lines");
        var optional = drafted(draft(stated("1", "1.00").kind(LineKind.OPTIONAL).build()));
        refused(optional.issue(ISSUE, QuoteSamples.alone(DEAL), "1", now()), Rule.Q_5, Code.MISSING, "lines");
    }

    @Test
    @DisplayName("Q-5: valid until today is enough, until yesterday is not")
    void the_validity_is_not_past() {
        assertEquals(TODAY, issued(drafted(until(TODAY))).validUntil());
        refused(
                drafted(until(TODAY.minusDays(1))).issue(ISSUE, QuoteSamples.alone(DEAL), "1", now()),
                Rule.Q_5,
                Code.TOO_EARLY,
                "validUntil");
    }

    @Test
    @DisplayName("Q-5: a draft that needs approval is refused, naming the levels; an approved one goes out")
    void approval_comes_first() {
        var outcome = drafted().issue(ISSUE, QuoteSamples.alone(DEAL), "1", by("anna", STRICT));
        refused(outcome, Rule.Q_5, Code.MISSING, "approvals");
        assertEquals(
                List.of("team", "board"),
                outcome.getLeft()
                        .reasons()
                        .map(reason -> reason.fault().arguments().head())
                        .toList());
        var approved = approved();
        assertEquals(
                approved.approvals(),
                issued(approved, by("anna", STRICT)).issue().approvals());
    }

    @Test
    @DisplayName(
            "Q-12, Q-1, C-10: issuing and revising need an open opportunity and a customer neither merged nor blocked")
    void the_deal_must_be_open() {
        refused(
                drafted().issue(ISSUE, QuoteSamples.alone(CLOSED), "1", now()),
                Rule.Q_12,
                Code.NOT_ALLOWED,
                "opportunity");
        refused(
                drafted().issue(ISSUE, QuoteSamples.alone(BLOCKED), "1", now()),
                Rule.C_10,
                Code.NOT_ALLOWED,
                "customer");
        refused(drafted().issue(ISSUE, QuoteSamples.alone(MERGED), "1", now()), Rule.Q_1, Code.NOT_ALLOWED, "customer");
        refused(issued().revise(REVISE, CLOSED, now()), Rule.Q_12, Code.NOT_ALLOWED, "opportunity");
        refused(issued().revise(REVISE, BLOCKED, now()), Rule.C_10, Code.NOT_ALLOWED, "customer");
        refused(issued().revise(REVISE, MERGED, now()), Rule.Q_1, Code.NOT_ALLOWED, "customer");
    }

    @Test
    @DisplayName("Q-6: a live quote claims its opportunity, unless the company allowed variants")
    void one_live_quote() {
        var live = new Claim(Kind.LIVE_QUOTE_OF_OPPORTUNITY, OPPORTUNITY.value());
        assertTrue(issued().claims().contains(live));
        assertEquals(
                List.of(new Claim(Kind.QUOTE_NUMBER, "4711")),
                issued(drafted(), at(TODAY, VARIANTS)).claims().toList());
        for (var ended : List.<Quote>of(expired(), declined(), accepted(), revised(issued())))
            assertTrue(!ended.claims().contains(live));
    }

    @Test
    @DisplayName("Q-5: the number is claimed for ever, also by a withdrawn quote")
    void the_number_is_never_free_again() {
        var issued = issued();
        var withdrawn = issued.on(issued.withdraw(new WithdrawQuote(ID, Label.of("mistake")), now())
                .get());
        for (var quote : List.<Quote>of(issued, declined(), expired(), accepted(), withdrawn, revised(issued)))
            assertTrue(quote.claims().contains(new Claim(Kind.QUOTE_NUMBER, "4711")), quote.type()::getSimpleName);
    }

    @Test
    @DisplayName(
            "Q-7: a revision freezes what was issued and starts the next version of the same number, unapproved and undated")
    void a_revision() {
        var issued = issued(drafted(until(TODAY.plusDays(5))));
        var draft = revised(issued);
        assertEquals(2, draft.version());
        assertEquals(Option.some("4711"), draft.number());
        assertEquals(issued.content().lines(), draft.content().lines());
        assertEquals(Option.none(), draft.content().wishedValidity());
        assertEquals(
                List.of(issued.issue()),
                draft.earlier().map(FrozenVersion::issue).toList());
        assertEquals(issued.content(), draft.earlier().head().content());
        var again = issued(draft, at(TODAY.plusDays(1)));
        assertEquals(Option.some("4711/2"), again.documentNumber());
        assertNotEquals(issued.issue().digest(), again.issue().digest());
    }

    @Test
    @DisplayName("Q-7: the number stays even when another is drawn")
    void the_number_stays() {
        assertEquals(
                "4711",
                revised(issued())
                        .issue(ISSUE, QuoteSamples.alone(DEAL), "9999", now())
                        .get()
                        .issue()
                        .number());
    }

    @Test
    @DisplayName(
            "Q-7: a new version may start from an earlier one, not from one that is not there; an issued, declined or expired quote is revised")
    void from_an_earlier_version() {
        var second = revised(issued());
        var edited = second.on(second.edit(
                        new EditQuote(ID, draft(stated("2", "70.00").build())), DEAL, PRICES, now())
                .get());
        var issued = issued(edited);
        var third = issued.on(
                issued.revise(new ReviseQuote(ID, Option.some(1)), DEAL, now()).get());
        assertEquals(3, third.version());
        assertEquals(List.of("1"), third.content().lines().map(QuoteLine::id).toList());
        assertEquals(List.of(1, 2), third.earlier().map(FrozenVersion::version).toList());
        refused(issued.revise(new ReviseQuote(ID, Option.some(3)), DEAL, now()), Rule.Q_7, Code.UNKNOWN, "fromVersion");
        assertEquals(2, revised(declined()).version());
        assertEquals(2, revised(expired()).version());
    }

    @Test
    @DisplayName("Q-7: a quote has two hundred versions and not one more")
    void two_hundred_versions_are_the_most() {
        var quote = issued();
        while (quote.version() < Quote.MAX_VERSIONS) quote = issued(revised(quote));
        assertEquals(Quote.MAX_VERSIONS, quote.version());
        refused(quote.revise(REVISE, DEAL, now()), Rule.Q_7, Code.TOO_MANY, "versions");
    }

    @Test
    @DisplayName("Q-8 Q-10 Q-11: a quote is underway until it is accepted, declined, expired or withdrawn")
    void a_quote_is_underway_while_it_is_open() {
        var issued = issued();
        var withdrawn = issued.on(issued.withdraw(new WithdrawQuote(ID, Label.of("mistake")), now())
                .get());
        for (var open : List.<Quote>of(drafted(), submitted(), approved(), issued, revised(declined())))
            assertTrue(open.underway(), open.type()::getSimpleName);
        for (var ended : List.<Quote>of(accepted(), declined(), expired(), withdrawn))
            assertFalse(ended.underway(), ended.type()::getSimpleName);
    }

    @Test
    @DisplayName("Q-10: a quote expires after its last day, not on it")
    void expiry() {
        var issued = issued();
        refused(issued.expire(new ExpireQuote(ID), at(issued.validUntil())), Rule.Q_10, Code.TOO_EARLY, "validUntil");
        assertEquals(issued.validUntil().plusDays(1), expired().expiredOn());
    }

    @Test
    @DisplayName("Q-10: the last day ends in the company's zone")
    void expiry_in_the_companys_zone() {
        var issued = issued();
        var east = SalesProcess.builder().zone(ZoneId.of("Pacific/Auckland")).build();
        var evening = Instant.parse(issued.validUntil() + "T20:00:00Z");
        refused(
                issued.expire(new ExpireQuote(ID), Context.of(evening, "due", "r")),
                Rule.Q_10,
                Code.TOO_EARLY,
                "validUntil");
        assertTrue(issued.expire(
                        new ExpireQuote(ID), Context.of(evening, "due", "r").in(east))
                .isRight());
    }

    @Test
    @DisplayName("Q-14: a decline has a reason out of the list; other needs words; a blocked customer may decline")
    void decline() {
        refused(
                issued().decline(new DeclineQuote(ID, "weather", Option.none()), now()),
                Rule.Q_14,
                Code.UNKNOWN,
                "reason");
        refused(
                issued().decline(new DeclineQuote(ID, "other", Option.none()), now()),
                Rule.Q_14,
                Code.MISSING,
                "words");
        assertTrue(issued().decline(new DeclineQuote(ID, "other", Option.some(FreeText.of("moved away"))), now())
                .isRight());
        assertEquals("price", declined().reason());
    }

    @Test
    @DisplayName("Q-15: a validity is extended to a later day that is not past; an expired quote is live again")
    void extension() {
        var issued = issued();
        var until = issued.validUntil();
        refused(
                issued.extend(new ExtendValidity(ID, until), QuoteSamples.alone(DEAL), now()),
                Rule.Q_15,
                Code.TOO_EARLY,
                "until");
        refused(
                expired()
                        .extend(
                                new ExtendValidity(ID, until.plusDays(3)),
                                QuoteSamples.alone(DEAL),
                                at(until.plusDays(4))),
                Rule.Q_15,
                Code.TOO_EARLY,
                "until");
        refused(
                issued.extend(new ExtendValidity(ID, until.plusDays(1)), QuoteSamples.alone(CLOSED), now()),
                Rule.Q_12,
                Code.NOT_ALLOWED,
                "opportunity");
        var fact = expired()
                .extend(new ExtendValidity(ID, until.plusDays(4)), QuoteSamples.alone(DEAL), at(until.plusDays(4)))
                .get();
        var live = expired().on(fact);
        assertEquals(until.plusDays(4), live.validUntil());
        assertEquals(issued.issue().digest(), live.issue().digest());
        assertTrue(live.claims().contains(new Claim(Kind.LIVE_QUOTE_OF_OPPORTUNITY, OPPORTUNITY.value())));
    }

    @Test
    @DisplayName("Q-16: each quote that was not accepted is withdrawn for a reason; other needs words")
    void withdrawal() {
        for (var quote :
                List.<WithdrawableQuote>of(drafted(), submitted(), approved(), issued(), expired(), declined())) {
            refused(quote.withdraw(new WithdrawQuote(ID, Label.of("other")), now()), Rule.Q_16, Code.MISSING, "words");
            var withdrawn = quote.on(quote.withdraw(new WithdrawQuote(ID, WithdrawQuote.OPPORTUNITY_LOST), now())
                    .get());
            assertEquals(WithdrawQuote.OPPORTUNITY_LOST, withdrawn.reason());
            assertEquals(quote.content(), withdrawn.content());
            assertEquals(quote.number(), withdrawn.number());
            assertEquals(quote instanceof OfferedQuote, withdrawn.lastIssue().isDefined());
        }
    }
}
