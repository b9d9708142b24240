package org.leadtoorder.crm.testkit;

import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.registration;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.ApprovedQuote;
import org.leadtoorder.crm.quote.DeclinedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.quote.QuoteUnderApproval;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The road to each state there is, by real commands only. */
public final class Roads {
    /** A company whose quotes all need one approval, so that every state can be reached. */
    public static final SalesProcess APPROVING = SalesProcess.builder()
            .approvalLevels(List.of(ApprovalLevel.forTotalAbove("team lead", BigDecimal.ONE)))
            .build();

    /**
     * A road: in which company, by which commands, and which aggregate then stands in the state.
     *
     * @param company the company's configuration
     * @param walk the commands
     * @param end the aggregate
     */
    public record Road(SalesProcess company, UnaryOperator<Deal> walk, Id end) {
        /**
         * Walks it, in a company of its own.
         *
         * @return the deal at the end of the road, never null
         */
        public Deal deal() {
            return walk.apply(Deal.in(company));
        }
    }

    private static final Map<Class<? extends State<?>>, Road> ROADS = new LinkedHashMap<>();

    static {
        road(NewLead.class, LEAD, Deal::captured);
        road(QualifiedLead.class, LEAD, Deal::qualified);
        road(
                DisqualifiedLead.class,
                LEAD,
                deal -> deal.captured().walk(new DisqualifyLead(LEAD, "no budget", Option.none())));
        road(ConvertedLead.class, LEAD, Deal::converted);
        road(Prospect.class, CUSTOMER, Deal::converted);
        road(ActiveCustomer.class, CUSTOMER, Deal::ordered);
        road(
                BlockedCustomer.class,
                CUSTOMER,
                deal -> deal.converted().walk(new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none())));
        road(
                MergedCustomer.class,
                CUSTOMER,
                deal -> deal.converted()
                        .walk(
                                registration(OTHER_CUSTOMER, "Difference AG"),
                                new MergeCustomer(CUSTOMER, OTHER_CUSTOMER)));
        road(OpenOpportunity.class, OPPORTUNITY, Deal::converted);
        road(WonOpportunity.class, OPPORTUNITY, Deal::ordered);
        road(
                LostOpportunity.class,
                OPPORTUNITY,
                deal -> deal.converted().walk(new LoseOpportunity(OPPORTUNITY, "price")));
        road(DraftQuote.class, QUOTE, Deal::drafted);
        road(QuoteUnderApproval.class, QUOTE, APPROVING, Roads::submitted);
        road(ApprovedQuote.class, QUOTE, APPROVING, deal -> {
            submitted(deal)
                    .pipeline()
                    .handle(
                            new ApproveQuote(QUOTE),
                            Context.of(Deal.START, "the boss", "approve").in(APPROVING))
                    .get();
            return deal;
        });
        road(IssuedQuote.class, QUOTE, Deal::issued);
        road(AcceptedQuote.class, QUOTE, Deal::accepted);
        road(DeclinedQuote.class, QUOTE, deal -> deal.issued().walk(new DeclineQuote(QUOTE, "price", Option.none())));
        road(ExpiredQuote.class, QUOTE, deal -> deal.issued().later(31).walk(new ExpireQuote(QUOTE)));
        road(WithdrawnQuote.class, QUOTE, deal -> deal.issued().walk(new WithdrawQuote(QUOTE, Label.of("mistake"))));
        road(PlacedOrder.class, ORDER, Deal::ordered);
        road(ConfirmedOrder.class, ORDER, Roads::confirmed);
        road(
                RejectedOrder.class,
                ORDER,
                deal -> deal.ordered().walk(new RejectOrder(ORDER, List.of(FreeText.of("sold out")))));
        road(
                CancelledOrder.class,
                ORDER,
                deal -> deal.ordered().walk(new CancelOrder(ORDER, FreeText.of("changed their mind"))));
        road(
                CompletedOrder.class,
                ORDER,
                deal -> confirmed(deal)
                        .walk(new CompleteOrder(ORDER, Option.some(FreeText.of("the rest is given up")))));
    }

    private Roads() {}

    /**
     * Every road, by the state that it leads to.
     *
     * @return the roads in the order of the process, never null
     */
    public static Map<Class<? extends State<?>>, Road> all() {
        return Collections.unmodifiableMap(ROADS);
    }

    /**
     * The road to a state.
     *
     * @param state the state
     * @return the road, never null
     */
    public static Road to(Class<? extends State<?>> state) {
        return Objects.requireNonNull(ROADS.get(state), state::getName);
    }

    private static Deal submitted(Deal deal) {
        return deal.drafted().walk(new SubmitQuote(QUOTE));
    }

    private static Deal confirmed(Deal deal) {
        return deal.ordered().walk(new ConfirmOrder(ORDER, 1, Label.of("ERP-1")));
    }

    private static void road(Class<? extends State<?>> state, Id end, UnaryOperator<Deal> walk) {
        road(state, end, SalesProcess.standard(), walk);
    }

    private static void road(Class<? extends State<?>> state, Id end, SalesProcess company, UnaryOperator<Deal> walk) {
        ROADS.put(state, new Road(company, walk, end));
    }
}
