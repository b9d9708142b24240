package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
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
        assertEquals(List.of(QUOTE), due.map(Ageing.Expired::quote).toList());
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
                List.of(new Idle.Reported(OPPORTUNITY)),
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
        public Seq<MatchCandidate> matches(Seq<MatchKey> keys) {
            return lookups.matches(keys);
        }

        @Override
        public Seq<QuoteId> quotesDue(LocalDate today, int limit) {
            return lookups.quotesDue(today, limit);
        }

        @Override
        public Seq<OpportunityId> idleOpportunities(Instant before, int limit) {
            var found = lookups.idleOpportunities(before, limit);
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
                ageing.idle(deal.context(), 10).map(Idle::opportunity).toList());
        assertEquals(
                List.of(OPPORTUNITY),
                ageing.idle(deal.context(), 1).map(Idle::opportunity).toList());
    }
}
