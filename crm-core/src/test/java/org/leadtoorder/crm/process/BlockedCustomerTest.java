package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.ADA;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Into;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderCommand.RefuseAmendment;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.RescindAcceptance;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** C-10, act by act: what is refused while the customer is blocked, and what is allowed. */
class BlockedCustomerTest {
    private static final FreeText WHY = FreeText.of("no longer wanted");
    private static final LeadId NEXT = new LeadId("next lead");
    private static final Label CODE = Label.of("mistake");

    /**
     * An act on a deal whose customer is blocked.
     *
     * @param name what it is
     * @param road where the deal stands when the customer is blocked
     * @param wish the act
     * @param rule who refuses it; none = it is allowed
     */
    private record Act(String name, UnaryOperator<Deal> road, Function<Deal, Command<?>> wish, Option<Rule> rule) {
        Act(String name, UnaryOperator<Deal> road, Command<?> wish, Option<Rule> rule) {
            this(name, road, deal -> wish, rule);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Seq<LineQuantity> first(long quantity) {
        return List.of(new LineQuantity("1", Quantity.of(quantity)));
    }

    private static Deal confirmed(Deal deal) {
        return deal.ordered().walk(new ConfirmOrder(ORDER, 1, Label.of("ERP-1")));
    }

    private static Deal amended(Deal deal) {
        return confirmed(deal).walk(new AmendOrder(ORDER, WHY, first(1)));
    }

    private static Deal asked(Deal deal) {
        return confirmed(deal).walk(new RequestCancellation(ORDER, WHY));
    }

    private static Deal lost(Deal deal) {
        return deal.converted().walk(new LoseOpportunity(OPPORTUNITY, "price"));
    }

    private static Deal nextLead(Deal deal) {
        deal.converted().walk(new CaptureLead(NEXT, ADA, Attribution.of("web")));
        for (var kind : List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY))
            deal.walk(new EnrichLead(NEXT, Piece.of(kind, "told us so", "grace", Deal.START, "call")));
        return deal.walk(new QualifyLead(NEXT));
    }

    static Stream<Act> acts() {
        var block = Option.some(Rule.C_10);
        // A blocked customer is none that an opportunity can be born of: there is no such step.
        var noStep = Option.some(Rule.K_4);
        var allowed = Option.<Rule>none();
        var next = new OpportunityId("next");
        return Stream.of(
                new Act(
                        "open an opportunity",
                        Deal::converted,
                        new CreateOpportunity(
                                CUSTOMER, next, Label.of("more"), Currency.getInstance("EUR"), TODAY.plusDays(9)),
                        noStep),
                new Act(
                        "open an opportunity out of a lead",
                        BlockedCustomerTest::nextLead,
                        new ConvertLead(
                                NEXT,
                                Into.EXISTING_CUSTOMER,
                                CUSTOMER,
                                Option.some(new Wanted(next, "more", "EUR", TODAY.plusDays(9)))),
                        noStep),
                new Act(
                        "reopen a lost opportunity",
                        BlockedCustomerTest::lost,
                        new ReopenOpportunity(OPPORTUNITY, TODAY.plusDays(9)),
                        block),
                new Act(
                        "reopen a won opportunity",
                        deal -> deal.ordered().walk(new CancelOrder(ORDER, WHY)),
                        new ReopenOpportunity(OPPORTUNITY, TODAY.plusDays(9)),
                        block),
                new Act("draft a quote", Deal::converted, new CreateQuote(OPPORTUNITY, QUOTE, OFFER), block),
                new Act("edit a quote", Deal::drafted, new EditQuote(QUOTE, OFFER), block),
                new Act("issue a quote", Deal::drafted, new IssueQuote(QUOTE), block),
                new Act("revise a quote", Deal::issued, new ReviseQuote(QUOTE), block),
                new Act("place an order", Deal::accepted, new PlaceOrder(QUOTE, ORDER), block),
                new Act(
                        "place an order again",
                        deal -> deal.ordered().walk(new CancelOrder(ORDER, WHY)),
                        new PlaceOrder(QUOTE, new OrderId("again")),
                        block),
                new Act("amend upwards", Deal::ordered, new AmendOrder(ORDER, WHY, first(3)), block),
                new Act(
                        "amend upwards when confirmed",
                        BlockedCustomerTest::confirmed,
                        new AmendOrder(ORDER, WHY, first(3)),
                        block),
                new Act(
                        "cancel and reopen",
                        Deal::ordered,
                        new CancelOrder(ORDER, WHY, Option.some(TODAY.plusDays(9))),
                        block),
                new Act(
                        "reject and reopen",
                        Deal::ordered,
                        new RejectOrder(ORDER, List.of(WHY), Option.some(TODAY.plusDays(9))),
                        block),
                new Act(
                        "confirm a cancellation and reopen",
                        BlockedCustomerTest::asked,
                        new ConfirmCancellation(ORDER, Option.some(TODAY.plusDays(9))),
                        block),
                new Act("accept", Deal::issued, deal -> deal.acceptance(), allowed),
                new Act("decline", Deal::issued, new DeclineQuote(QUOTE, "price", Option.none()), allowed),
                new Act("expire", deal -> deal.issued().later(31), new ExpireQuote(QUOTE), allowed),
                new Act("withdraw", Deal::issued, new WithdrawQuote(QUOTE, CODE), allowed),
                new Act("rescind", Deal::accepted, new RescindAcceptance(QUOTE, CODE, Option.none()), allowed),
                new Act("lose", Deal::converted, new LoseOpportunity(OPPORTUNITY, "price"), allowed),
                new Act("cancel", Deal::ordered, new CancelOrder(ORDER, WHY), allowed),
                new Act(
                        "ask for cancellation",
                        BlockedCustomerTest::confirmed,
                        new RequestCancellation(ORDER, WHY),
                        allowed),
                new Act("amend downwards", Deal::ordered, new AmendOrder(ORDER, WHY, first(1)), allowed),
                new Act("confirm", Deal::ordered, new ConfirmOrder(ORDER, 1, Label.of("ERP-1")), allowed),
                new Act(
                        "confirm an amendment",
                        BlockedCustomerTest::amended,
                        new ConfirmOrder(ORDER, 2, Label.of("ERP-1")),
                        allowed),
                new Act(
                        "refuse an amendment",
                        BlockedCustomerTest::amended,
                        new RefuseAmendment(ORDER, 2, List.of(WHY)),
                        allowed),
                new Act("reject", Deal::ordered, new RejectOrder(ORDER, List.of(WHY)), allowed),
                new Act("deliver", Deal::ordered, new RecordDelivery(ORDER, Label.of("D-1"), first(1), TODAY), allowed),
                new Act("invoice", Deal::ordered, new RecordInvoice(ORDER, Label.of("I-1"), first(1), TODAY), allowed),
                new Act("confirm a cancellation", BlockedCustomerTest::asked, new ConfirmCancellation(ORDER), allowed),
                new Act(
                        "refuse a cancellation",
                        BlockedCustomerTest::asked,
                        new RefuseCancellation(ORDER, WHY),
                        allowed),
                new Act(
                        "complete",
                        BlockedCustomerTest::confirmed,
                        new CompleteOrder(ORDER, Option.some(WHY)),
                        allowed));
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("C-10: while the customer is blocked")
    void while_the_customer_is_blocked(Act act) {
        var deal =
                act.road().apply(Deal.in(SalesProcess.builder().validityDays(30).build()));
        deal.walk(new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none()));
        var wish = act.wish().apply(deal);
        var outcome = deal.handle(wish);
        assertEquals(
                act.rule(),
                outcome.isLeft() ? Option.some(outcome.getLeft().rule()) : Option.none(),
                () -> String.valueOf(outcome));
        assertTrue(deal.pipeline().find(BlockedCustomer.class, CUSTOMER).isDefined());
        if (outcome.isRight()) return;
        // It is the block, and nothing else, that stood against it.
        deal.walk(new UnblockCustomer(CUSTOMER), wish);
    }

    @Test
    @DisplayName(
            "C-10, P-7: an order whose end would reopen its opportunity stands until the end is wished for without")
    void nothing_ends_by_halves() {
        var deal = Deal.standard().ordered().walk(new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none()));
        assertTrue(deal.handle(new CancelOrder(ORDER, WHY, Option.some(TODAY.plusDays(9))))
                .isLeft());
        assertEquals(ORDER, deal.the(PlacedOrder.class, ORDER).id());
        deal.walk(new CancelOrder(ORDER, WHY));
        assertEquals(0, deal.the(BlockedCustomer.class, CUSTOMER).orders());
        assertTrue(deal.handle(new CreateQuote(OPPORTUNITY, RIVAL, OFFER)).isLeft());
    }
}
