package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.quote.QuoteSamples.*;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.GrantApproval;
import org.leadtoorder.crm.quote.QuoteCommand.RecallQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReturnQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

@DisplayName("Drafting a quote, and its approval")
class QuoteDraftingTest {
    private static final EditQuote EDIT =
            new EditQuote(ID, draft(stated("2", "70.00").build()));

    @Test
    @DisplayName(
            "Q-1: a quote takes customer, lead and currency from its opportunity, and starts at version 1 without a number")
    void a_quote_descends_from_its_opportunity() {
        var quote = drafted();
        assertEquals(
                List.of(OPPORTUNITY, OPEN.customer(), OPEN.lead().get()),
                quote.lineage().toList());
        assertEquals(List.of(OPPORTUNITY), quote.parents().toList());
        assertEquals(EUR, quote.currency());
        assertEquals(1, quote.version());
        assertTrue(quote.number().isEmpty()
                && quote.documentNumber().isEmpty()
                && quote.claims().isEmpty());
    }

    @Test
    @DisplayName("Q-1: no quote for a merged customer; C-10: none for a blocked one")
    void no_quote_for_a_blocked_or_merged_customer() {
        var draft = draft(listed().build());
        refused(created(draft, SampleCustomers.merged(), now()), Rule.Q_1, Code.NOT_ALLOWED, "customer");
        refused(created(draft, SampleCustomers.blocked(), now()), Rule.C_10, Code.NOT_ALLOWED, "customer");
        refused(drafted().edit(EDIT, MERGED, PRICES, now()), Rule.Q_1, Code.NOT_ALLOWED, "customer");
        refused(drafted().edit(EDIT, BLOCKED, PRICES, now()), Rule.C_10, Code.NOT_ALLOWED, "customer");
    }

    @Test
    @DisplayName("Q-1: a price or discount of another currency is refused")
    void one_currency_only() {
        var line = stated("1", "1.00")
                .price(PriceSource.stated(UnitPrice.of("1.00", "USD"), FreeText.of("agreed")))
                .build();
        refused(created(draft(line), SampleCustomers.prospect(), now()), Rule.Q_1, Code.OTHER_CURRENCY, "lines");
        var cost = stated("1", "1.00")
                .cost(Option.some(UnitPrice.of("1.00", "USD")))
                .build();
        refused(created(draft(cost), SampleCustomers.prospect(), now()), Rule.Q_1, Code.OTHER_CURRENCY, "lines.cost");
        var dollars = QuoteDraft.builder()
                .lines(List.of(listed().build()))
                .headerDiscount(Option.some(HeaderDiscount.of(Money.of("1.00", "USD"))))
                .build();
        refused(
                drafted().edit(new EditQuote(ID, dollars), DEAL, PRICES, now()),
                Rule.Q_1,
                Code.OTHER_CURRENCY,
                "headerDiscount");
    }

    @Test
    @DisplayName("Q-2: the price comes from the list or is stated with its reason; the totals are computed")
    void prices_come_from_the_list_or_with_a_reason() {
        var content =
                drafted(draft(listed().build(), stated("2", "70.00").build())).content();
        assertEquals(Money.of("270.00", "EUR"), content.totals().net());
        assertEquals(Money.of("54.00", "EUR"), content.totals().tax());
        assertEquals(Money.of("324.00", "EUR"), content.totals().gross());
        assertTrue(content.line("1").get().priceReason().isEmpty());
        assertEquals(Option.some(FreeText.of("agreed")), content.line("2").get().priceReason());
        assertEquals(
                Option.some(UnitPrice.of("60.00", "EUR")),
                content.line("1").get().cost());
    }

    @Test
    @DisplayName("Q-2: everything that is wrong with the lines is told at once, naming the line")
    void all_faults_at_once() {
        var draft = draft(
                listed().build(),
                listed().build(),
                listed().id("2").build(),
                listed().id("3").product(Option.none()).build(),
                stated("4", "1.00").tax(TaxSource.coded("NONE")).build(),
                stated("5", "1.00").kind(LineKind.alternativeTo("9")).build(),
                stated("6", "1.00").kind(LineKind.alternativeTo("6")).build());
        var outcome = created(draft, SampleCustomers.prospect(), now());
        refused(outcome, Rule.Q_2, Code.DUPLICATE, "lines.id");
        refused(outcome, Rule.Q_2, Code.UNKNOWN, "lines.price");
        refused(outcome, Rule.Q_2, Code.MISSING, "lines.product");
        refused(outcome, Rule.Q_2, Code.UNKNOWN, "lines.tax");
        refused(outcome, Rule.Q_2, Code.UNKNOWN, "lines.kind");
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6"),
                outcome.getLeft()
                        .reasons()
                        .map(reason -> reason.fault().arguments().head())
                        .toList()
                        .sorted());
    }

    @Test
    @DisplayName("Q-2: an impossible header discount is refused; a line takes no id of more than 50 characters")
    void impossible_figures() {
        var draft = QuoteDraft.builder()
                .lines(List.of(listed().build()))
                .headerDiscount(Option.some(HeaderDiscount.of(Money.of("200.01", "EUR"))))
                .build();
        refused(created(draft, SampleCustomers.prospect(), now()), Rule.Q_2, Code.OUT_OF_RANGE, "headerDiscount");
        assertThrows(
                IllegalArgumentException.class,
                () -> listed().id("x".repeat(51)).build());
        assertThrows(IllegalArgumentException.class, () -> listed().id(" ").build());
    }

    @Test
    @DisplayName("Q-2: a draft asks the price list for listed lines only, and each tax code once")
    void a_draft_asks_what_it_has_to_know() {
        var draft = draft(
                listed().build(),
                listed().id("2").build(),
                stated("3", "1.00").product(Option.some(Label.of("PUMP"))).build());
        assertEquals(
                List.of("1", "2"),
                draft.priceQuestions(EUR, TODAY).map(PriceQuestion::line).toList());
        assertEquals(
                List.of(new PriceQuestion("1", Label.of("PUMP"), Quantity.of(2), EUR, TODAY)),
                draft.priceQuestions(EUR, TODAY).take(1).toList());
        assertEquals(List.of("VAT"), draft.taxCodes().toList());
    }

    @Test
    @DisplayName("Q-2: alternative and optional lines are shown, not counted")
    void alternatives_and_options_do_not_count() {
        var totals = drafted(choices()).content().totals();
        assertEquals(Money.of("200.00", "EUR"), totals.net());
        assertEquals(4, totals.lines().size());
    }

    @Test
    @DisplayName("Q-2: an edit replaces the content, in the company's policy of the day; what was approved is void")
    void an_edit_replaces_the_content() {
        var gross = SalesProcess.builder()
                .pricing(PricingPolicy.builder().priceBasis(PriceBasis.GROSS).build())
                .build();
        var approved = approved();
        var edited =
                approved.on(approved.edit(EDIT, DEAL, PRICES, at(TODAY, gross)).get());
        assertEquals(List.of("2"), edited.content().lines().map(QuoteLine::id).toList());
        assertEquals(PriceBasis.GROSS, edited.content().policy().priceBasis());
        assertEquals(Money.of("70.00", "EUR"), edited.content().totals().gross());
        assertEquals(DraftQuote.class, edited.type());
        refused(
                edited.issue(
                        new QuoteCommand.IssueQuote(ID),
                        QuoteSamples.alone(DEAL),
                        "1",
                        at(
                                TODAY,
                                SalesProcess.builder()
                                        .approvalLevels(
                                                List.of(ApprovalLevel.forTotalAbove("team", java.math.BigDecimal.TEN)))
                                        .build())),
                Rule.Q_5,
                Code.MISSING,
                "approvals");
    }

    @Test
    @DisplayName("Q-12: nothing is edited, submitted or approved once the opportunity is closed")
    void a_closed_opportunity_stops_drafting() {
        refused(drafted().edit(EDIT, CLOSED, PRICES, now()), Rule.Q_12, Code.NOT_ALLOWED, "opportunity");
        refused(
                drafted().submit(new SubmitQuote(ID), CLOSED, by("anna", STRICT)),
                Rule.Q_12,
                Code.NOT_ALLOWED,
                "opportunity");
        refused(
                submitted().grant(new GrantApproval(ID, "team"), CLOSED, by("tom", STRICT)),
                Rule.Q_12,
                Code.NOT_ALLOWED,
                "opportunity");
        refused(
                submitted().approve(new ApproveQuote(ID), CLOSED, by("tom", STRICT)),
                Rule.Q_12,
                Code.NOT_ALLOWED,
                "opportunity");
    }

    @Test
    @DisplayName(
            "Q-3: a quote is submitted when the policy asks for it, to the levels it asks for; else that is refused as not needed")
    void submission_follows_the_policy() {
        var submission = drafted()
                .submit(new SubmitQuote(ID), DEAL, by("anna", STRICT))
                .get()
                .submission();
        assertEquals(List.of("team", "board"), submission.levels().toList());
        assertEquals("anna", submission.by());
        refused(drafted().submit(new SubmitQuote(ID), DEAL, now()), Rule.Q_3, Code.NOT_ALLOWED, "approvals");
    }

    @Test
    @DisplayName("Q-3: each threshold asks only when it is passed: discount, total, margin, terms")
    void thresholds() {
        var plain = drafted().content();
        var cheap = drafted(draft(listed().discounts(List.of(Percentage.of(20))).build()))
                .content();
        assertFalse(asks(plain, level(0, null, null)));
        assertFalse(asks(cheap, level(20, null, null)));
        assertTrue(asks(cheap, level(19, null, null)));
        assertFalse(asks(plain, level(null, 200, null)));
        assertTrue(asks(plain, level(null, 199, null)));
        assertFalse(asks(plain, level(null, null, 40)));
        assertTrue(asks(plain, level(null, null, 41)));
        assertTrue(
                asks(drafted(draft(stated("2", "100.00").build())).content(), level(null, null, 0)),
                "an unknown cost counts as below");
        var terms = QuoteDraft.builder()
                .lines(List.of(listed().build()))
                .terms(List.of(Label.of("NET90")))
                .build();
        var level = new ApprovalLevel("legal", Option.none(), Option.none(), Option.none(), List.of("NET90", "NET120"));
        assertTrue(asks(drafted(terms).content(), level));
        assertFalse(asks(plain, level));
    }

    @Test
    @DisplayName("Q-3: a header discount is a discount too")
    void a_header_discount_counts_for_the_policy() {
        var draft = QuoteDraft.builder()
                .lines(List.of(listed().build()))
                .headerDiscount(Option.some(HeaderDiscount.of(Percentage.of(10))))
                .build();
        assertTrue(asks(drafted(draft).content(), level(9, null, null)));
        assertFalse(asks(drafted(draft).content(), level(10, null, null)));
    }

    private static boolean asks(QuoteContent content, ApprovalLevel level) {
        return content.requiredApprovals(
                        SalesProcess.builder().approvalLevels(List.of(level)).build())
                .nonEmpty();
    }

    private static ApprovalLevel level(Integer discount, Integer total, Integer margin) {
        return new ApprovalLevel("level", decimal(discount), decimal(total), decimal(margin), List.empty());
    }

    private static Option<java.math.BigDecimal> decimal(Integer value) {
        return Option.of(value).map(java.math.BigDecimal::valueOf);
    }

    @Test
    @DisplayName("Q-4: the last level approves when every lower one has")
    void levels_approve_from_the_lowest() {
        var submitted = submitted();
        refused(
                submitted.approve(new ApproveQuote(ID), DEAL, by("beate", STRICT)),
                Rule.Q_4,
                Code.MISSING,
                "approvals");
        refused(
                submitted.grant(new GrantApproval(ID, "board"), DEAL, by("beate", STRICT)),
                Rule.Q_4,
                Code.NOT_ALLOWED,
                "level");
        refused(
                submitted.grant(new GrantApproval(ID, "janitor"), DEAL, by("beate", STRICT)),
                Rule.Q_4,
                Code.UNKNOWN,
                "level");
        assertEquals(
                List.of("team", "board"),
                approved().approvals().map(Approval::level).toList());
        assertEquals(
                List.of("tom", "beate"),
                approved().approvals().map(Approval::by).toList());
    }

    @Test
    @DisplayName("Q-4: of three levels the middle one waits for the first")
    void the_middle_level_waits() {
        var company = SalesProcess.builder()
                .approvalLevels(
                        List.of("1", "2", "3").map(name -> ApprovalLevel.forTotalAbove(name, java.math.BigDecimal.ONE)))
                .build();
        var draft = drafted();
        var submitted = draft.on(
                draft.submit(new SubmitQuote(ID), DEAL, by("anna", company)).get());
        refused(
                submitted.grant(new GrantApproval(ID, "2"), DEAL, by("tom", company)),
                Rule.Q_4,
                Code.MISSING,
                "approvals");
    }

    @Test
    @DisplayName("Q-4: whoever submitted approves nothing, and each level approves once")
    void four_eyes() {
        var submitted = submitted();
        refused(
                submitted.grant(new GrantApproval(ID, "team"), DEAL, by("anna", STRICT)),
                Rule.Q_4,
                Code.NOT_ALLOWED,
                "actor");
        var granted = submitted.on(submitted
                .grant(new GrantApproval(ID, "team"), DEAL, by("tom", STRICT))
                .get()
                .get());
        refused(
                granted.grant(new GrantApproval(ID, "team"), DEAL, by("tina", STRICT)),
                Rule.Q_4,
                Code.DUPLICATE,
                "level");
        refused(granted.approve(new ApproveQuote(ID), DEAL, by("anna", STRICT)), Rule.Q_4, Code.NOT_ALLOWED, "actor");
    }

    @Test
    @DisplayName("Q-4: returned or recalled, it is the draft it was")
    void returned_or_recalled() {
        var submitted = submitted();
        assertEquals(
                drafted(),
                submitted.on(submitted
                        .giveBack(new ReturnQuote(ID, FreeText.of("too cheap")), by("tom", STRICT))
                        .get()));
        assertEquals(
                drafted(),
                submitted.on(submitted
                        .recall(new RecallQuote(ID), by("anna", STRICT))
                        .get()));
    }

    @Test
    @DisplayName("The margin is known where every counted line's cost is")
    void margin() {
        var margin = drafted().content().margin().get();
        assertEquals(Money.of("80.00", "EUR"), margin.amount());
        assertEquals(Option.some(new java.math.BigDecimal("40.00")), margin.perCent());
        assertTrue(drafted(draft(listed().build(), stated("2", "1.00").build()))
                .content()
                .margin()
                .isEmpty());
        assertTrue(drafted(draft(
                        listed().build(),
                        stated("2", "1.00").kind(LineKind.OPTIONAL).build()))
                .content()
                .margin()
                .isDefined());
    }

    @Test
    @DisplayName("Q-5, Q-6: a draft holds no claim")
    void a_draft_claims_nothing() {
        assertEquals(List.<Claim>empty(), approved().claims().toList());
    }
}
