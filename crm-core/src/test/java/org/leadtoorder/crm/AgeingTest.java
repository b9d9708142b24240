package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.Ageing.Idle;
import org.leadtoorder.crm.company.IdlePolicy;
import org.leadtoorder.crm.company.LosingPolicy;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Lookups.DueQuote;
import org.leadtoorder.crm.port.Lookups.IdleOpportunity;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.Label;

@DisplayName("P-10: what is due is handled one by one")
class AgeingTest {

    @Test
    void a_quote_expires_when_its_validity_has_passed_and_not_on_its_last_day() {
        var deal = Deal.standard().issued();
        var ageing = Ageing.on(deal.ports());
        assertEquals(Vector.empty(), ageing.expire(deal.later(30).context(), 10));
        deal.the(IssuedQuote.class, QUOTE);
        var due = ageing.expire(deal.later(1).context(), 10);
        assertEquals(List.of(QUOTE), due.map(each -> each.due().quote()).toList());
        assertTrue(due.head().outcome().isRight());
        deal.the(ExpiredQuote.class, QUOTE);
    }

    @Test
    void an_accepted_quote_never_expires() {
        var deal = Deal.standard().accepted().later(100);
        assertEquals(Vector.empty(), Ageing.on(deal.ports()).expire(deal.context(), 10));
        deal.the(AcceptedQuote.class, QUOTE);
    }

    @Test
    void the_same_run_again_does_nothing_again() {
        var deal = Deal.standard().issued().later(31);
        var run = deal.context("ageing of the day");
        Ageing.on(deal.ports()).expire(run, 10);
        var before = deal.ports().ledger().feed(Position.START, 1_000);
        assertEquals(Vector.empty(), Ageing.on(deal.ports()).expire(run, 10));
        assertEquals(before, deal.ports().ledger().feed(Position.START, 1_000));
    }

    @Test
    void a_denied_one_does_not_hold_up_the_others_and_has_its_own_result() {
        var deal = Deal.standard().issued().later(31);
        var denied = Ageing.on(deal.ports(), (state, move, context) -> Option.some("nobody may"))
                .expire(deal.context(), 10);
        assertEquals(Rule.K_6, denied.head().outcome().getLeft().rule());
        deal.the(IssuedQuote.class, QUOTE);
    }

    @Test
    void an_idle_opportunity_is_reported_or_lost_as_the_company_decided() {
        var reporting = Deal.standard().converted().later(91);
        assertEquals(
                List.of(new Idle.Reported(new IdleOpportunity(OPPORTUNITY, Deal.START))),
                Ageing.on(reporting.ports()).idle(reporting.context(), 10).toList());
        reporting.the(OpenOpportunity.class, OPPORTUNITY);
        var losing = Deal.in(SalesProcess.builder().idle(IdlePolicy.LOSE).build())
                .converted()
                .later(91);
        assertTrue(Ageing.on(losing.ports()).idle(losing.context(), 10).head() instanceof Idle.Lost lost
                && lost.outcome().isRight());
        assertEquals("idle", losing.the(LostOpportunity.class, OPPORTUNITY).reason());
    }

    @Test
    void an_opportunity_with_an_open_quote_is_not_silently_given_up() {
        var deal = Deal.in(SalesProcess.builder().idle(IdlePolicy.LOSE).build())
                .issued()
                .later(95);
        var idle = (Idle.Lost) Ageing.on(deal.ports()).idle(deal.context(), 10).head();
        assertEquals(Rule.P_6, idle.outcome().getLeft().rule());
    }

    @Test
    void work_on_a_quote_is_work_on_its_opportunity() {
        var losing = SalesProcess.builder()
                .idle(IdlePolicy.LOSE)
                .losing(LosingPolicy.WITHDRAW)
                .build();
        var deal = Deal.in(losing).converted().later(91).walk(new CreateQuote(OPPORTUNITY, QUOTE, Deal.OFFER));
        assertEquals(Vector.empty(), Ageing.on(deal.ports()).idle(deal.context(), 10));
        deal.the(OpenOpportunity.class, OPPORTUNITY);
    }

    @Test
    void what_moves_on_while_it_is_looked_at_is_left_alone() {
        var losing = SalesProcess.builder().idle(IdlePolicy.LOSE).build();
        var deal = Deal.in(losing).converted().later(91);
        var slow =
                new SlowLookups(deal.ports().lookups(), () -> deal.walk(new AssignOpportunity(OPPORTUNITY, "grace")));
        var ports = Ports.of(deal.ports().ledger(), slow, deal.ports().numbers());
        assertEquals(Vector.empty(), Ageing.on(ports).idle(deal.context(), 10));
        assertEquals(
                Option.some("grace"),
                deal.the(OpenOpportunity.class, OPPORTUNITY).owner());
    }

    /** Something happens just after the answer. */
    private record SlowLookups(Lookups lookups, Runnable meanwhile) implements Lookups {
        @Override
        public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
            return lookups.opportunitiesOf(customer);
        }

        @Override
        public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
            return lookups.quotesOf(opportunity);
        }

        @Override
        public Seq<OrderId> ordersOf(QuoteId quote) {
            return lookups.ordersOf(quote);
        }

        @Override
        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
            return lookups.matches(keys, limit);
        }

        @Override
        public Seq<DueQuote> quotesDue(LocalDate today, Option<DueQuote> after, int limit) {
            return lookups.quotesDue(today, after, limit);
        }

        @Override
        public Seq<IdleOpportunity> idleOpportunities(Instant before, Option<IdleOpportunity> after, int limit) {
            var found = lookups.idleOpportunities(before, after, limit);
            meanwhile.run();
            return found;
        }
    }

    @Test
    void the_longest_idle_come_first_and_no_more_than_wished() {
        var deal = Deal.standard()
                .converted()
                .walk(Deal.registration(OTHER_CUSTOMER, "Difference AG"))
                .later(3);
        var later = new OpportunityId("later");
        deal.walk(new CreateOpportunity(
                        OTHER_CUSTOMER,
                        later,
                        Label.of("later"),
                        Currency.getInstance("EUR"),
                        Deal.TODAY.plusDays(200)))
                .later(100);
        var ageing = Ageing.on(deal.ports());
        assertEquals(
                List.of(OPPORTUNITY, later),
                ageing.idle(deal.context(), 10)
                        .map(each -> each.due().opportunity())
                        .toList());
        assertEquals(
                List.of(OPPORTUNITY),
                ageing.idle(deal.context(), 1)
                        .map(each -> each.due().opportunity())
                        .toList());
    }

    @Test
    void what_is_refused_hides_nothing_behind_it() {
        var deal = Deal.standard().converted();
        var quotes = List.range(0, 10).map(number -> new QuoteId("quote " + number));
        for (var quote : quotes) {
            var opportunity = new OpportunityId("for " + quote.value());
            deal.walk(opportunity(CUSTOMER, opportunity), new CreateQuote(opportunity, quote, Deal.OFFER));
            deal.walk(new IssueQuote(quote));
        }
        var refused = quotes.take(7);
        var ageing = Ageing.on(
                deal.ports(),
                (state, move, context) -> Option.when(refused.exists(move.subject()::equals), "not these"));
        var run = deal.later(100).context();
        var results = List.<Ageing.Expired>empty();
        for (var page = ageing.expire(run, 3);
                !page.isEmpty();
                page = ageing.expire(run, page.last().due(), 3)) {
            assertTrue(page.size() <= 3);
            results = results.appendAll(page);
        }
        assertEquals(quotes, results.map(each -> each.due().quote()));
        assertEquals(
                quotes.removeAll(refused),
                results.filter(each -> each.outcome().isRight())
                        .map(each -> each.due().quote()));
    }

    @Test
    void opportunities_whose_quotes_are_worked_on_hide_none_behind_them() {
        var deal = Deal.standard().converted();
        var all = List.range(0, 8).map(number -> new OpportunityId("opportunity " + number));
        for (var opportunity : all) deal.walk(opportunity(CUSTOMER, opportunity));
        deal.later(91);
        for (var opportunity : all.take(6))
            deal.walk(new CreateQuote(opportunity, new QuoteId("of " + opportunity.value()), Deal.OFFER));
        var ageing = Ageing.on(deal.ports());
        var first = ageing.idle(deal.context(), 2);
        assertEquals(
                List.of(OPPORTUNITY, all.get(6)),
                first.map(each -> each.due().opportunity()).toList());
        var second = ageing.idle(deal.context(), first.last().due(), 2);
        assertEquals(
                List.of(all.get(7)),
                second.map(each -> each.due().opportunity()).toList());
        assertEquals(Vector.empty(), ageing.idle(deal.context(), second.last().due(), 2));
    }

    @Test
    void a_page_of_nothing_is_a_misuse() {
        var deal = Deal.standard();
        for (var limit : List.of(0, -1)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Ageing.on(deal.ports()).expire(deal.context(), limit));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Ageing.on(deal.ports()).idle(deal.context(), limit));
        }
    }

    private static CreateOpportunity opportunity(CustomerId customer, OpportunityId id) {
        return new CreateOpportunity(
                customer, id, Label.of("more"), Currency.getInstance("EUR"), Deal.TODAY.plusDays(90));
    }
}
