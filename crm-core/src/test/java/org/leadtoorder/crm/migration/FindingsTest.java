package org.leadtoorder.crm.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.migration.Choice.*;
import static org.leadtoorder.crm.migration.FindingCode.*;
import static org.leadtoorder.crm.migration.Foreign.hour;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.ADDED;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.MADE;
import static org.leadtoorder.crm.migration.PlannedRecord.Outcome.REFUSED;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.testkit.ForeignVocabulary;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Each thing that can be the matter with a record: that it is found, and what each choice makes of it. */
class FindingsTest {
    private final Foreign foreign = new Foreign();

    private static Seq<FindingCode> codes(MigrationPlan plan) {
        return plan.findings().map(Finding::code);
    }

    private static Seq<String> ids(MigrationPlan plan, PlannedRecord.Outcome outcome) {
        return plan.entries(outcome).map(PlannedRecord::externalId);
    }

    private static void assertRefused(MigrationPlan plan, FindingCode code, String... ids) {
        assertTrue(codes(plan).contains(code), () -> plan.findings().mkString("\n"));
        assertEquals(
                List.of(ids).toSet(),
                ids(plan, REFUSED).toSet(),
                () -> plan.findings().mkString("\n"));
    }

    /** Nothing is refused, the finding is named, and a run makes what was foretold. */
    private MigrationPlan assertRepaired(Choices choices, FindingCode code, ForeignRecord... records) {
        var plan = foreign.plan(choices, records);
        assertTrue(codes(plan).contains(code), () -> plan.findings().mkString("\n"));
        assertEquals(List.empty(), ids(plan, REFUSED), () -> plan.findings().mkString("\n"));
        assertEquals(List.empty(), foreign.migration.run(plan, Progress.NONE).refused());
        assertEquals(List.empty(), foreign.migration.verify(plan).unexplained());
        return plan;
    }

    private static Choices with(FindingCode code, Choice choice) {
        return Choices.standard().with(code, choice);
    }

    private OpportunityRecord opportunity(MigrationPlan plan) {
        return foreign.migration.export(plan.records().system()).opportunities().head();
    }

    private QuoteRecord quote(MigrationPlan plan) {
        return foreign.migration.export(plan.records().system()).quotes().head();
    }

    @Test
    void records_with_which_nothing_is_the_matter_are_made() {
        var plan = foreign.plan(foreign.account, foreign.lead, foreign.opportunity, foreign.quote);
        assertEquals(List.empty(), plan.findings());
        assertEquals(List.of("A", "L", "O", "Q"), ids(plan, MADE));
        assertEquals(
                List.of("Prospect", "NewLead", "OpenOpportunity", "IssuedQuote"),
                plan.entries().flatMap(PlannedRecord::state));
    }

    @Test
    void a_value_that_could_not_be_read_is_refused_or_left_out() {
        var unreadable = foreign.opportunity.toBuilder()
                .amount(Option.none())
                .unreadable(List.of(Fault.of(Fault.Code.MALFORMED, "amount")))
                .build();
        assertRefused(foreign.plan(foreign.account, unreadable), UNREADABLE_VALUE, "O");
        var plan = assertRepaired(with(UNREADABLE_VALUE, LEAVE_OUT), UNREADABLE_VALUE, foreign.account, unreadable);
        assertTrue(opportunity(plan).amount().isEmpty());
        assertEquals("amount", plan.findings().head().field());
    }

    @Test
    void an_amount_that_nobody_can_keep_is_refused() {
        var huge = foreign.opportunity.toBuilder()
                .amount(Option.some(new BigDecimal("1E+999999999")))
                .build();
        assertRefused(foreign.plan(foreign.account, huge), UNREADABLE_VALUE, "O");
    }

    @Test
    void a_list_that_is_too_long_is_told_as_the_process_tells_it() {
        var version = foreign.quote.versions().head();
        var discounts = List.fill(LineItem.MAX_DISCOUNTS + 1, Percentage.of(1));
        var overlong = foreign.quote.toBuilder()
                .versions(List.of(version.toBuilder()
                        .lines(version.lines()
                                .map(line ->
                                        line.toBuilder().discounts(discounts).build()))
                        .build()))
                .build();
        var plan = foreign.plan(foreign.account, foreign.opportunity, overlong);
        assertRefused(plan, UNREADABLE_VALUE, "Q");
        assertEquals(
                List.of("TOO_MANY", String.valueOf(LineItem.MAX_DISCOUNTS)),
                plan.findings().head().arguments());
    }

    @Test
    void a_record_without_an_id_is_refused() {
        var nameless = foreign.account.toBuilder().externalId("").build();
        assertRefused(foreign.plan(foreign.account, nameless), MISSING_EXTERNAL_ID, "");
    }

    @Test
    void an_id_twice_is_refused_or_the_first_or_last_row_counts() {
        var other = foreign.account.toBuilder()
                .row(Option.some(new Row("accounts.csv", 9)))
                .masterData(MasterData.builder().organisation("Other AG").build())
                .build();
        assertRefused(foreign.plan(other, foreign.account), DUPLICATE_RECORD, "A");
        for (var choice : List.of(TAKE_FIRST, TAKE_LAST)) {
            var plan = foreign.plan(with(DUPLICATE_RECORD, choice), other, foreign.account);
            assertEquals(1, plan.expected().accounts().size());
            assertEquals(
                    choice == TAKE_FIRST ? "Muster AG" : "Other AG",
                    plan.expected()
                            .accounts()
                            .head()
                            .masterData()
                            .organisation()
                            .get()
                            .value());
            assertEquals(2, plan.entries().size(), "the other row is named as well");
        }
    }

    @Test
    void an_empty_id_in_a_further_system_is_named_and_left_out() {
        var empty = foreign.opportunity.toBuilder()
                .secondaryIds(List.of(new SecondaryId("oracle", "")))
                .build();
        var plan = assertRepaired(Choices.standard(), SECONDARY_ID_EMPTY, foreign.account, empty);
        assertEquals(List.empty(), opportunity(plan).secondaryIds());
        assertRefused(foreign.plan(with(SECONDARY_ID_EMPTY, REFUSE), foreign.account, empty), SECONDARY_ID_EMPTY, "O");
    }

    @Test
    void a_repeated_id_in_a_further_system_is_kept_where_it_is_no_key_and_named_at_each_record() {
        var one = foreign.opportunity.toBuilder()
                .secondaryIds(List.of(new SecondaryId("oracle", "7")))
                .build();
        var other = one.toBuilder().externalId("O2").build();
        var plan = assertRepaired(Choices.standard(), SECONDARY_ID_REPEATED, foreign.account, one, other);
        assertEquals(2, codes(plan).count(SECONDARY_ID_REPEATED::equals));
        assertEquals(List.of(new SecondaryId("oracle", "7")), opportunity(plan).secondaryIds());
        assertEquals(
                List.empty(),
                new Foreign()
                        .plan(with(SECONDARY_ID_REPEATED, LEAVE_OUT), foreign.account, one, other)
                        .expected()
                        .opportunities()
                        .flatMap(OpportunityRecord::secondaryIds));
    }

    @Test
    void two_accounts_with_one_id_in_a_further_system_are_duplicates_by_rule() {
        var one = foreign.account.toBuilder()
                .secondaryIds(List.of(new SecondaryId("oracle", "7")))
                .build();
        var plan = foreign.plan(one, one.toBuilder().externalId("B").build());
        assertRefused(plan, REFUSED_BY_RULE, "B");
        var refusal = plan.findings().find(Finding::refuses).get();
        assertEquals("C-2", refusal.reasons().head().rule().id());
    }

    @Test
    void an_unknown_code_is_refused_and_never_guessed() {
        var unknown =
                foreign.opportunity.toBuilder().stage(Option.some("Limbo")).build();
        var plan = foreign.plan(foreign.account, unknown);
        assertRefused(plan, UNKNOWN_CODE, "O");
        assertTrue(plan.findings().exists(finding -> finding.arguments().contains("Limbo")));
    }

    @Test
    void the_foreign_codes_are_kept_word_for_word() {
        var plan = foreign.plan(foreign.account, foreign.opportunity);
        foreign.migration.run(plan, Progress.NONE);
        assertEquals(
                List.of(new ForeignCode("stage", "Prospecting"), new ForeignCode("currency", "Euro")),
                opportunity(plan).codes());
    }

    @Test
    void an_unknown_owner_is_refused_or_left_out() {
        var unknown = foreign.account.toBuilder().owner(Option.some("007")).build();
        assertRefused(foreign.plan(unknown), UNKNOWN_OWNER, "A");
        assertRepaired(with(UNKNOWN_OWNER, LEAVE_OUT), UNKNOWN_OWNER, unknown);
    }

    @Test
    void an_unknown_reason_is_refused_or_becomes_other_with_the_code_in_words() {
        var lost = foreign.opportunity.toBuilder()
                .stage(Option.some("Closed Lost"))
                .closed(hour(40))
                .reason(Option.some("Bad weather"))
                .build();
        assertRefused(foreign.plan(foreign.account, lost), UNKNOWN_REASON, "O");
        var plan = assertRepaired(with(UNKNOWN_REASON, AS_OTHER), UNKNOWN_REASON, foreign.account, lost);
        assertEquals("Bad weather", opportunity(plan).words().get().value());
    }

    @Test
    void a_loss_without_a_reason_is_refused_or_becomes_other() {
        var lost = foreign.opportunity.toBuilder()
                .stage(Option.some("Closed Lost"))
                .closed(hour(40))
                .build();
        assertRefused(foreign.plan(foreign.account, lost), MISSING_REASON, "O");
        assertRepaired(with(MISSING_REASON, AS_OTHER), MISSING_REASON, foreign.account, lost);
    }

    @Test
    void a_missing_code_is_refused_unless_the_mapping_says_what_none_means() {
        var none = foreign.opportunity.toBuilder().currency(Option.none()).build();
        assertRefused(foreign.plan(foreign.account, none), MISSING_CODE, "O");
    }

    @Test
    void a_missing_value_is_refused() {
        var nothing = foreign.opportunity.toBuilder().about(Option.none()).build();
        assertRefused(foreign.plan(foreign.account, nothing), MISSING_VALUE, "O");
    }

    @Test
    void a_missing_date_is_refused_or_the_nearest_one_is_taken() {
        var undated = foreign.quote.toBuilder().created(Option.none()).build();
        assertRefused(foreign.plan(foreign.account, foreign.opportunity, undated), MISSING_DATE, "Q");
        var plan = assertRepaired(
                with(MISSING_DATE, TAKE_NEAREST), MISSING_DATE, foreign.account, foreign.opportunity, undated);
        assertEquals(hour(21), quote(plan).created());
    }

    @Test
    void a_missing_amount_stays_missing_and_is_not_zero() {
        var none = foreign.opportunity.toBuilder().amount(Option.none()).build();
        var plan = assertRepaired(Choices.standard(), MISSING_AMOUNT, foreign.account, none);
        assertTrue(opportunity(plan).amount().isEmpty());
    }

    @Test
    void dates_that_run_backwards_are_refused_moved_or_kept() {
        var issued =
                foreign.quote.versions().head().toBuilder().issued(hour(15)).build();
        var backwards = foreign.quote.toBuilder().versions(List.of(issued)).build();
        assertRefused(foreign.plan(foreign.account, foreign.opportunity, backwards), DATES_BACKWARDS, "Q");
        assertEquals(
                hour(20),
                foreign.plan(with(DATES_BACKWARDS, ALIGN), foreign.account, foreign.opportunity, backwards)
                        .expected()
                        .quotes()
                        .head()
                        .versions()
                        .head()
                        .issued());
        var plan = assertRepaired(
                with(DATES_BACKWARDS, KEEP_AS_RECORDED),
                DATES_BACKWARDS,
                foreign.account,
                foreign.opportunity,
                backwards);
        assertEquals(hour(15), quote(plan).versions().head().issued());
    }

    @Test
    void a_record_that_is_older_than_what_it_depends_on_is_named() {
        var early = foreign.opportunity.toBuilder().created(hour(-10)).build();
        assertRepaired(Choices.standard(), OLDER_THAN_PARENT, foreign.account, early);
    }

    @Test
    void a_total_that_is_not_what_its_lines_come_to_is_refused_or_gives_way() {
        var wrong = foreign.quote.versions().head().toBuilder()
                .net(Option.some(new BigDecimal("999.99")))
                .build();
        var quote = foreign.quote.toBuilder().versions(List.of(wrong)).build();
        assertRefused(foreign.plan(foreign.account, foreign.opportunity, quote), AMOUNTS_DO_NOT_ADD_UP, "Q");
        var plan = assertRepaired(
                with(AMOUNTS_DO_NOT_ADD_UP, TAKE_PARTS),
                AMOUNTS_DO_NOT_ADD_UP,
                foreign.account,
                foreign.opportunity,
                quote);
        assertEquals(
                Option.some(new BigDecimal("1000.00")),
                quote(plan).versions().head().net());
        assertTrue(
                foreign.migration.verify(plan).differences().exists(each -> each.what() == Difference.Kind.AMOUNT),
                "the difference is named");
    }

    @Test
    void a_weighted_amount_is_checked_against_amount_and_probability() {
        var right = foreign.opportunity.toBuilder()
                .probability(Option.some(10))
                .weighted(Option.some(new BigDecimal("100.0")))
                .build();
        assertEquals(List.empty(), foreign.plan(foreign.account, right).findings());
        var wrong =
                right.toBuilder().weighted(Option.some(new BigDecimal("101"))).build();
        assertRefused(foreign.plan(foreign.account, wrong), AMOUNTS_DO_NOT_ADD_UP, "O");
    }

    @Test
    void a_link_that_leads_nowhere_is_refused_or_left_out() {
        var dangling = foreign.account.toBuilder().parent(Option.some("gone")).build();
        assertRefused(foreign.plan(dangling), DANGLING_LINK, "A");
        assertRepaired(with(DANGLING_LINK, LEAVE_OUT), DANGLING_LINK, dangling);
    }

    @Test
    void what_needs_a_link_is_not_taken_in_without_it() {
        var dangling =
                foreign.opportunity.toBuilder().account(Option.some("gone")).build();
        assertRefused(foreign.plan(with(DANGLING_LINK, LEAVE_OUT), foreign.account, dangling), MISSING_VALUE, "O");
    }

    @Test
    void a_circle_of_parents_is_refused_or_broken() {
        var one = foreign.account.toBuilder().parent(Option.some("B")).build();
        var other = foreign.account.toBuilder()
                .externalId("B")
                .parent(Option.some("A"))
                .build();
        assertRefused(foreign.plan(one, other), PARENT_CYCLE, "A", "B");
        assertRepaired(with(PARENT_CYCLE, LEAVE_OUT), PARENT_CYCLE, one, other);
    }

    @Test
    void a_parent_that_stands_behind_its_child_comes_first() {
        var child = foreign.account.toBuilder().parent(Option.some("Z")).build();
        var parent = foreign.account.toBuilder().externalId("Z").build();
        var plan = foreign.plan(child, parent);
        assertEquals(List.empty(), foreign.migration.run(plan, Progress.NONE).refused());
        assertEquals(
                Option.some("Z"),
                foreign.migration
                        .export(plan.records().system())
                        .accounts()
                        .head()
                        .parent());
    }

    @Test
    void a_name_that_was_lost_is_named_and_not_repaired() {
        var lost = foreign.account.toBuilder()
                .masterData(MasterData.builder().organisation("??? ?? ????").build())
                .build();
        var plan = assertRepaired(Choices.standard(), LOST_NAME, lost);
        assertEquals(
                "??? ?? ????",
                foreign.migration
                        .export(plan.records().system())
                        .accounts()
                        .head()
                        .masterData()
                        .organisation()
                        .get()
                        .value());
        var asks = foreign.account.toBuilder()
                .masterData(MasterData.builder().organisation("Who knows?").build())
                .build();
        assertFalse(codes(foreign.plan(asks)).contains(LOST_NAME));
    }

    @Test
    void a_qualified_lead_of_which_nothing_is_known_is_refused_or_filled_with_marked_pieces() {
        var bare = foreign.lead.toBuilder()
                .status(Option.some("Working - Contacted"))
                .qualified(hour(5))
                .pieces(List.empty())
                .build();
        assertRefused(foreign.plan(bare), LEAD_WITHOUT_PIECES, "L");
        var plan = assertRepaired(with(LEAD_WITHOUT_PIECES, FILL_WITH_MARKED_STEPS), LEAD_WITHOUT_PIECES, bare);
        var lead = foreign.migration.export(plan.records().system()).leads().head();
        assertEquals(3, lead.pieces().size());
        assertEquals(List.of(LEAD_WITHOUT_PIECES), lead.marks());
    }

    @Test
    void a_conversion_and_its_opportunity_begin_at_one_time_and_beoverlongto_whom_the_lead_did() {
        var lead = foreign.lead.toBuilder()
                .status(Option.some("Closed - Converted"))
                .owner(Option.some("005"))
                .qualified(hour(5))
                .ended(hour(9))
                .account(Option.some("A"))
                .opportunity(Option.some("O"))
                .build();
        assertRefused(
                foreign.plan(with(CONVERSION_TIMES_DIFFER, REFUSE), foreign.account, lead, foreign.opportunity),
                CONVERSION_TIMES_DIFFER,
                "O",
                "L");
        assertRefused(
                foreign.plan(with(OWNER_FOLLOWS_LEAD, REFUSE), foreign.account, lead, foreign.opportunity),
                OWNER_FOLLOWS_LEAD,
                "A",
                "O",
                "L");
        var plan =
                assertRepaired(Choices.standard(), CONVERSION_TIMES_DIFFER, foreign.account, lead, foreign.opportunity);
        assertEquals(hour(9), opportunity(plan).created());
        assertEquals(Option.some("ada"), opportunity(plan).owner());
        assertEquals(Option.some("L"), opportunity(plan).lead());
    }

    @Test
    void skipped_stages_are_passed_over_or_entered_by_marked_steps() {
        var third = foreign.opportunity.toBuilder()
                .stage(Option.some("Negotiation/Review"))
                .build();
        assertRefused(foreign.plan(with(SKIPPED_STAGES, REFUSE), foreign.account, third), SKIPPED_STAGES, "O");
        var filled = foreign.plan(with(SKIPPED_STAGES, FILL_WITH_MARKED_STEPS), foreign.account, third);
        assertEquals(
                List.of("solution", "proposal", "negotiation"),
                filled.expected().opportunities().head().path().map(StageEntry::stage));
        var plan = assertRepaired(Choices.standard(), SKIPPED_STAGES, foreign.account, third);
        assertEquals(Option.some("negotiation"), opportunity(plan).stage());
        assertEquals(1, opportunity(plan).path().size());
        assertEquals(List.of(SKIPPED_STAGES), opportunity(plan).marks());
    }

    @Test
    void a_probability_that_no_open_opportunity_has_is_left_out_or_refused() {
        var certain =
                foreign.opportunity.toBuilder().probability(Option.some(100)).build();
        var plan = assertRepaired(Choices.standard(), PROBABILITY_NOT_POSSIBLE, foreign.account, certain);
        assertTrue(opportunity(plan).probability().isEmpty());
        assertRefused(
                foreign.plan(with(PROBABILITY_NOT_POSSIBLE, REFUSE), foreign.account, certain),
                PROBABILITY_NOT_POSSIBLE,
                "O");
    }

    @Test
    void won_without_an_order_is_refused_or_filled_with_quote_and_order() {
        assertRefused(foreign.plan(foreign.account, foreign.won()), WON_WITHOUT_ORDER, "O");
        var plan = assertRepaired(
                with(WON_WITHOUT_ORDER, FILL_WITH_MARKED_STEPS), WON_WITHOUT_ORDER, foreign.account, foreign.won());
        assertEquals(List.of("O~quote", "O~order"), ids(plan, ADDED));
        assertEquals(
                List.of("ActiveCustomer", "WonOpportunity", "AcceptedQuote", "PlacedOrder"),
                plan.entries().flatMap(PlannedRecord::state));
        var order = foreign.migration.export(plan.records().system()).orders().head();
        assertEquals(Option.some(new BigDecimal("1000.00")), order.net());
        assertEquals(hour(31), order.created());
        assertEquals(List.of(WON_WITHOUT_ORDER), order.marks());
    }

    @Test
    void won_without_an_amount_cannot_be_filled_because_nothing_is_not_zero() {
        var bare = foreign.won().toBuilder().amount(Option.none()).build();
        assertRefused(
                foreign.plan(with(WON_WITHOUT_ORDER, FILL_WITH_MARKED_STEPS), foreign.account, bare),
                WON_WITHOUT_ORDER,
                "O");
    }

    @Test
    void won_with_an_accepted_quote_lacks_the_order_only() {
        var plan = assertRepaired(
                with(WON_WITHOUT_ORDER, FILL_WITH_MARKED_STEPS),
                WON_WITHOUT_ORDER,
                foreign.account,
                foreign.won(),
                foreign.accepted());
        assertEquals(List.of("O~order"), ids(plan, ADDED));
    }

    @Test
    void won_with_an_open_quote_is_not_guessed_at() {
        assertRefused(
                foreign.plan(
                        with(WON_WITHOUT_ORDER, FILL_WITH_MARKED_STEPS), foreign.account, foreign.won(), foreign.quote),
                WON_WITHOUT_ORDER,
                "O",
                "Q");
    }

    @Test
    void an_open_opportunity_with_an_order_is_refused_or_won_by_it() {
        var records = List.<ForeignRecord>of(foreign.account, foreign.opportunity, foreign.accepted(), foreign.order);
        var all = records.toJavaArray(ForeignRecord[]::new);
        assertRefused(foreign.plan(all), STATUS_CONTRADICTS_ORDER, "O", "Q", "R");
        var plan = assertRepaired(with(STATUS_CONTRADICTS_ORDER, TAKE_ORDER), STATUS_CONTRADICTS_ORDER, all);
        assertEquals(Option.some("WON"), opportunity(plan).status());
    }

    @Test
    void a_quote_without_an_opportunity_is_refused_or_gets_one() {
        var alone = foreign.quote.toBuilder()
                .opportunity(Option.none())
                .account(Option.some("A"))
                .currency(Option.some("Euro"))
                .build();
        assertRefused(foreign.plan(foreign.account, alone), QUOTE_WITHOUT_OPPORTUNITY, "Q");
        var plan = assertRepaired(
                with(QUOTE_WITHOUT_OPPORTUNITY, FILL_WITH_MARKED_STEPS),
                QUOTE_WITHOUT_OPPORTUNITY,
                foreign.account,
                alone);
        assertEquals(List.of("Q~opportunity"), ids(plan, ADDED));
    }

    @Test
    void a_quote_with_a_total_and_no_lines_is_refused_or_gets_one_line() {
        var bare = foreign.quote.versions().head().toBuilder()
                .lines(List.empty())
                .net(Option.some(new BigDecimal("750")))
                .build();
        var quote = foreign.quote.toBuilder().versions(List.of(bare)).build();
        assertRefused(foreign.plan(foreign.account, foreign.opportunity, quote), QUOTE_WITHOUT_LINES, "Q");
        var plan = assertRepaired(
                with(QUOTE_WITHOUT_LINES, FILL_WITH_MARKED_STEPS),
                QUOTE_WITHOUT_LINES,
                foreign.account,
                foreign.opportunity,
                quote);
        assertEquals(
                Option.some(new BigDecimal("750.00")),
                quote(plan).versions().head().net());
    }

    @Test
    void the_third_version_of_a_quote_without_the_first_two_is_refused_or_filled() {
        var third = foreign.quote.versions().head().toBuilder()
                .number(3)
                .created(hour(20))
                .build();
        var quote = foreign.quote.toBuilder().versions(List.of(third)).build();
        assertRefused(foreign.plan(foreign.account, foreign.opportunity, quote), EARLIER_VERSIONS_MISSING, "Q");
        var plan = assertRepaired(
                with(EARLIER_VERSIONS_MISSING, FILL_WITH_MARKED_STEPS),
                EARLIER_VERSIONS_MISSING,
                foreign.account,
                foreign.opportunity,
                quote);
        assertEquals(List.of(1, 2, 3), quote(plan).versions().map(VersionRecord::number));
        assertEquals(List.of("ISSUED"), quote(plan).status().toList());
    }

    @Test
    void an_open_quote_of_a_lost_opportunity_is_refused_or_withdrawn() {
        var lost = foreign.opportunity.toBuilder()
                .stage(Option.some("Closed Lost"))
                .closed(hour(40))
                .reason(Option.some("Too expensive"))
                .build();
        assertRefused(foreign.plan(foreign.account, lost, foreign.quote), OPEN_QUOTE_OF_CLOSED_OPPORTUNITY, "Q");
        var plan = assertRepaired(
                with(OPEN_QUOTE_OF_CLOSED_OPPORTUNITY, WITHDRAW),
                OPEN_QUOTE_OF_CLOSED_OPPORTUNITY,
                foreign.account,
                lost,
                foreign.quote);
        assertEquals(Option.some("opportunity lost"), quote(plan).reason());
    }

    @Test
    void an_open_quote_beside_an_accepted_one_is_withdrawn_by_a_marked_step() {
        var rival = foreign.quote.toBuilder()
                .externalId("Q2")
                .status(Option.some("Draft"))
                .versions(foreign.quote
                        .versions()
                        .map(version ->
                                version.toBuilder().issued(Option.none()).build()))
                .build();
        assertRepaired(
                with(OPEN_QUOTE_OF_CLOSED_OPPORTUNITY, WITHDRAW),
                OPEN_QUOTE_OF_CLOSED_OPPORTUNITY,
                foreign.account,
                foreign.opportunity,
                foreign.accepted(),
                rival);
    }

    @Test
    void an_acceptance_after_the_validity_is_refused_or_the_validity_extended() {
        var late = foreign.accepted().toBuilder()
                .versions(foreign.quote
                        .versions()
                        .map(version -> version.toBuilder()
                                .validUntil(Option.some(LocalDate.of(2024, 5, 7)))
                                .build()))
                .acceptance(Option.some(foreign.accepted().acceptance().get().toBuilder()
                        .entered(hour(24 * 30))
                        .build()))
                .build();
        assertRefused(foreign.plan(foreign.account, foreign.opportunity, late), ACCEPTED_AFTER_VALIDITY, "Q");
        var plan = assertRepaired(
                with(ACCEPTED_AFTER_VALIDITY, EXTEND_VALIDITY),
                ACCEPTED_AFTER_VALIDITY,
                foreign.account,
                foreign.opportunity,
                late);
        assertEquals(Option.some(LocalDate.of(2024, 6, 5)), quote(plan).extendedUntil());
        assertEquals(List.of(ACCEPTED_AFTER_VALIDITY), quote(plan).marks());
    }

    @Test
    void an_acceptance_that_nothing_proves_is_marked() {
        var bare = foreign.accepted().toBuilder()
                .acceptance(
                        Option.some(AcceptanceRecord.builder().entered(hour(29)).build()))
                .build();
        var plan = assertRepaired(
                Choices.standard(), ACCEPTANCE_WITHOUT_EVIDENCE, foreign.account, foreign.opportunity, bare);
        assertEquals(
                "not recorded in old-crm",
                quote(plan).acceptance().get().evidence().get().value());
        assertRefused(
                foreign.plan(with(ACCEPTANCE_WITHOUT_EVIDENCE, REFUSE), foreign.account, foreign.opportunity, bare),
                ACCEPTANCE_WITHOUT_EVIDENCE,
                "Q");
    }

    @Test
    void an_order_without_a_quote_is_refused_or_gets_one() {
        var alone = foreign.order.toBuilder()
                .quote(Option.none())
                .opportunity(Option.some("O"))
                .currency(Option.some("Euro"))
                .lines(foreign.quote.versions().head().lines())
                .build();
        assertRefused(foreign.plan(foreign.account, foreign.won(), alone), ORDER_WITHOUT_QUOTE, "O", "R");
        var plan = assertRepaired(
                with(ORDER_WITHOUT_QUOTE, FILL_WITH_MARKED_STEPS),
                ORDER_WITHOUT_QUOTE,
                foreign.account,
                foreign.won(),
                alone);
        assertEquals(List.of("R~quote"), ids(plan, ADDED));
    }

    @Test
    void an_order_of_a_quote_that_was_not_accepted_is_refused_or_proves_the_acceptance() {
        assertRefused(
                foreign.plan(foreign.account, foreign.won(), foreign.quote, foreign.order),
                ORDER_OF_UNACCEPTED_QUOTE,
                "O",
                "Q",
                "R");
        assertRepaired(
                with(ORDER_OF_UNACCEPTED_QUOTE, FILL_WITH_MARKED_STEPS),
                ORDER_OF_UNACCEPTED_QUOTE,
                foreign.account,
                foreign.won(),
                foreign.quote,
                foreign.order);
    }

    @Test
    void an_order_of_something_else_than_was_quoted_is_refused() {
        var other = foreign.order.toBuilder()
                .lines(foreign.quote
                        .versions()
                        .head()
                        .lines()
                        .map(line -> line.toBuilder().quantity(Quantity.of(11)).build()))
                .build();
        assertRefused(
                foreign.plan(foreign.account, foreign.won(), foreign.accepted(), other),
                ORDER_DIFFERS_FROM_QUOTE,
                "O",
                "Q",
                "R");
    }

    @Test
    void what_a_rule_refuses_is_refused_by_that_rule_and_takes_its_dependents_along() {
        var more = new ReportRecord(
                Label.of("D"), LocalDate.of(2024, 6, 1), List.of(new LineQuantity("1", Quantity.of(11))));
        var plan = foreign.plan(
                foreign.account,
                foreign.won(),
                foreign.accepted(),
                foreign.order.toBuilder().deliveries(List.of(more)).build());
        assertRefused(plan, REFUSED_BY_RULE, "O", "Q", "R");
        assertEquals(
                "R-5",
                plan.findings()
                        .find(finding -> finding.code() == REFUSED_BY_RULE)
                        .get()
                        .reasons()
                        .head()
                        .rule()
                        .id());
        assertEquals(
                List.of("O", "Q"),
                plan.findings()
                        .filter(finding -> finding.code() == PARENT_REFUSED)
                        .map(Finding::externalId));
    }

    @Test
    void a_value_for_which_the_status_has_no_room_is_named() {
        var closed = foreign.opportunity.toBuilder().closed(hour(50)).build();
        assertRepaired(Choices.standard(), IGNORED_VALUE, foreign.account, closed);
        assertRefused(foreign.plan(with(IGNORED_VALUE, REFUSE), foreign.account, closed), IGNORED_VALUE, "O");
    }

    @Test
    void nothing_that_a_record_holds_is_left_out_without_a_word() {
        var reason = Option.some("Does not pay");
        var words = Option.some(FreeText.of("as they said"));
        var records = Foreign.of(
                foreign.account.toBuilder().reason(reason).words(words).build(),
                foreign.account.toBuilder().externalId("B").build(),
                foreign.lead.toBuilder()
                        .reason(reason)
                        .words(words)
                        .pieces(foreign.lead
                                .pieces()
                                .append(Piece.of(PieceKind.NEED, "no", "ada", Foreign.BEGIN.plusSeconds(1), "call")))
                        .build(),
                foreign.won().toBuilder()
                        .reason(reason)
                        .words(words)
                        .competitor(Option.some(Label.of("Acme")))
                        .build(),
                foreign.accepted().toBuilder()
                        .reason(reason)
                        .words(words)
                        .account(Option.some("B"))
                        .build(),
                foreign.opportunity.toBuilder().externalId("O2").build(),
                foreign.order.toBuilder()
                        .theirNumber(Option.some("4711"))
                        .opportunity(Option.some("O2"))
                        .account(Option.some("B"))
                        .build());
        var plan = foreign.migration.plan(records, ForeignVocabulary.mapping(), Choices.standard());
        assertEquals(
                List.of(
                        "A reason",
                        "A words",
                        "L reason",
                        "L words",
                        "L pieces",
                        "O reason",
                        "O words",
                        "O competitor",
                        "Q reason",
                        "Q words",
                        "Q account",
                        "R theirNumber",
                        "R opportunity",
                        "R account"),
                plan.findings()
                        .filter(finding -> finding.code() == IGNORED_VALUE)
                        .map(finding -> finding.externalId() + " " + finding.field())
                        .toList());
        assertEquals(List.empty(), ids(plan, REFUSED));
    }

    @Test
    void what_was_taken_in_with_other_content_stays_and_is_named() {
        foreign.migration.run(foreign.plan(foreign.account, foreign.opportunity), Progress.NONE);
        var renamed = foreign.account.toBuilder()
                .masterData(MasterData.builder().organisation("Renamed AG").build())
                .build();
        var second = foreign.opportunity.toBuilder().externalId("O2").build();
        var plan = foreign.plan(renamed, foreign.opportunity, second);
        assertTrue(codes(plan).contains(CHANGED_SINCE));
        assertEquals(List.of("A", "O"), ids(plan, PlannedRecord.Outcome.THERE));
        assertEquals(List.of("O2"), ids(plan, MADE), "what is new is taken in all the same");
        assertEquals(List.empty(), foreign.migration.run(plan, Progress.NONE).refused());
    }

    @Test
    void a_customer_whom_the_target_has_already_is_a_duplicate_by_rule() {
        var known = foreign.account.toBuilder()
                .secondaryIds(List.of(new SecondaryId("erp", "1")))
                .build();
        foreign.migration.run(foreign.plan(known), Progress.NONE);
        var other = new Foreign();
        var elsewhere = Foreign.of(known.toBuilder().externalId("B").build()).toBuilder()
                .system("another-crm")
                .build();
        var plan = foreign.migration.plan(elsewhere, ForeignVocabulary.mapping(), Choices.standard());
        assertRefused(plan, REFUSED_BY_RULE, "B");
        assertEquals(
                List.empty(),
                other.migration
                        .plan(elsewhere, ForeignVocabulary.mapping(), Choices.standard())
                        .entries(REFUSED));
    }

    @Test
    void a_number_that_a_quote_of_the_target_has_is_refused_by_rule() {
        var numbered = foreign.quote.toBuilder().number(Option.some("N 1")).build();
        foreign.migration.run(foreign.plan(foreign.account, foreign.opportunity, numbered), Progress.NONE);
        var records = Foreign.of(foreign.account, foreign.opportunity, numbered);
        var elsewhere = records.toBuilder().system("another-crm").build();
        var plan = foreign.migration.plan(elsewhere, ForeignVocabulary.mapping(), Choices.standard());
        assertRefused(plan, REFUSED_BY_RULE, "Q");
        var refusal = plan.findings().find(Finding::refuses).get();
        assertEquals("Q-5", refusal.reasons().head().rule().id());
    }

    @Test
    void only_what_can_be_done_about_a_finding_can_be_chosen() {
        var standard = Choices.standard();
        assertThrows(IllegalArgumentException.class, () -> standard.with(UNKNOWN_CODE, LEAVE_OUT));
    }

    @Test
    void unasked_nothing_is_invented() {
        var inventing = EnumSet.of(TAKE_NEAREST, AS_OTHER, TAKE_PARTS, TAKE_ORDER, EXTEND_VALIDITY, WITHDRAW);
        for (var code : FindingCode.values())
            assertFalse(inventing.contains(code.choices().head()), code::name);
        assertEquals(
                List.of(ACCEPTANCE_WITHOUT_EVIDENCE),
                List.of(FindingCode.values()).filter(code -> code.choices().head() == FILL_WITH_MARKED_STEPS));
    }
}
