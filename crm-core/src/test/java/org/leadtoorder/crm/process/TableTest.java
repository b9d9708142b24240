package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.leadtoorder.crm.process.Step.answer;
import static org.leadtoorder.crm.process.Step.birth;
import static org.leadtoorder.crm.process.Step.move;
import static org.leadtoorder.crm.process.Step.same;
import static org.leadtoorder.crm.process.Step.start;
import static org.leadtoorder.crm.testkit.Deal.ADA;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.TODAY;
import static org.leadtoorder.crm.testkit.Deal.registration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerMerged;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.customer.LiveCustomer;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.customer.UnmergedCustomer;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.lead.UnconvertedLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteSubmitted;
import org.leadtoorder.crm.quote.QuoteUnderApproval;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Roads;
import org.leadtoorder.crm.value.Label;

/** Each way to write a row, in a table of its own: the table of the process is made before any test begins. */
class TableTest {
    private static final Seq<Procedure<?>> NO_PROCEDURES = List.empty();

    @Test
    @DisplayName("a row alone decides, folds and describes itself as it does in the table of the process")
    void each_kind_of_row_does_what_it_says() {
        assertOfTheProcess(
                start(CaptureLead.class, LeadCaptured.class, NewLead.class, NewLead::capture, NewLead::from)
                        .by(Rule.L_1, Rule.L_2, Rule.L_3)
                        .warning(Duplicates::ofLead),
                Deal.standard(),
                new CaptureLead(LEAD, ADA, Attribution.of("web")));
        assertOfTheProcess(
                start(
                                RegisterCustomer.class,
                                CustomerRegistered.class,
                                Prospect.class,
                                Prospect::register,
                                Prospect::from,
                                Needs::twins,
                                Needs::ancestors)
                        .by(Rule.C_3, Rule.C_2, Rule.C_4, Rule.C_5)
                        .warning(Duplicates::ofRegistered),
                Deal.standard(),
                registration(CUSTOMER, "Difference AG"));
        assertOfTheProcess(
                birth(
                                LiveCustomer.class,
                                CreateOpportunity.class,
                                OpportunityCreated.class,
                                OpenOpportunity.class,
                                OpenOpportunity::create,
                                OpenOpportunity::from,
                                Needs::namedLead)
                        .by(Rule.O_1),
                Deal.standard().walk(registration(CUSTOMER, "Difference AG")),
                new CreateOpportunity(
                        CUSTOMER, OPPORTUNITY, Label.of("engine"), Currency.getInstance("EUR"), TODAY.plusDays(60)));
        assertOfTheProcess(
                birth(
                                AcceptedQuote.class,
                                PlaceOrder.class,
                                OrderPlaced.class,
                                PlacedOrder.class,
                                PlacedOrder::place,
                                PlacedOrder::from,
                                Needs::purchase,
                                Needs::orderNumber)
                        .by(Rule.R_1, Rule.R_2, Rule.C_10),
                Deal.standard().accepted(),
                new PlaceOrder(QUOTE, ORDER));
        assertOfTheProcess(
                move(
                                NewLead.class,
                                QualifyLead.class,
                                LeadQualified.class,
                                QualifiedLead.class,
                                NewLead::qualify,
                                NewLead::on)
                        .by(Rule.L_6, Rule.L_7),
                ready(),
                new QualifyLead(LEAD));
        assertOfTheProcess(
                move(
                                DraftQuote.class,
                                SubmitQuote.class,
                                QuoteSubmitted.class,
                                QuoteUnderApproval.class,
                                DraftQuote::submit,
                                DraftQuote::on,
                                Needs::deal)
                        .by(Rule.Q_3, Rule.Q_12),
                Deal.in(Roads.APPROVING).drafted(),
                new SubmitQuote(QUOTE));
        assertOfTheProcess(
                move(
                                UnmergedCustomer.class,
                                MergeCustomer.class,
                                CustomerMerged.class,
                                MergedCustomer.class,
                                UnmergedCustomer::merge,
                                UnmergedCustomer::on,
                                Needs::survivor,
                                Needs::survivorsAncestors)
                        .by(Rule.C_7, Rule.P_8, Rule.P_9),
                Deal.standard()
                        .walk(registration(CUSTOMER, "Difference AG"), registration(OTHER_CUSTOMER, "Turing GmbH")),
                new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        assertOfTheProcess(
                same(
                                UnconvertedLead.class,
                                AssignLead.class,
                                LeadAssigned.class,
                                UnconvertedLead::assign,
                                UnconvertedLead::on)
                        .by(Rule.L_11),
                Deal.standard().captured(),
                new AssignLead(LEAD, "kim"));
        assertOfTheProcess(
                same(
                                OpenOpportunity.class,
                                AdvanceOpportunity.class,
                                OpportunityAdvanced.class,
                                OpenOpportunity::advance,
                                OpenOpportunity::on,
                                Needs::quoted)
                        .by(Rule.O_2),
                Deal.standard().converted(),
                new AdvanceOpportunity(OPPORTUNITY, secondStage()));
        assertOfTheProcess(
                same(
                                UnmergedCustomer.class,
                                UpdateMasterData.class,
                                MasterDataUpdated.class,
                                UnmergedCustomer::update,
                                UnmergedCustomer::on,
                                Needs::twinsOfPatched,
                                Needs::newAncestors)
                        .by(Rule.C_4, Rule.C_2)
                        .warning(Duplicates::ofUpdated),
                Deal.standard().walk(registration(CUSTOMER, "Difference AG")),
                new UpdateMasterData(
                        CUSTOMER,
                        MasterDataPatch.naming().jobTitle(Label.of("maker")).build(),
                        Label.of("call"),
                        TODAY,
                        false));
        assertOfTheProcess(
                answer(ConvertedLead.class, ConvertLead.class, ConvertedLead::again)
                        .by(Rule.L_10),
                Deal.standard().converted(),
                new ConvertLead(LEAD, CUSTOMER));
    }

    private static <S extends State<?>> void assertOfTheProcess(Step<?, ?, ?, ?> row, Deal deal, Command<S> wish) {
        var known = LeadToOrder.steps().filter(step -> step.move() == row.move() && step.from() == row.from());
        assertEquals(known.map(TableTest::described), List.of(described(row)));
        var table = new Table(List.of(row), NO_PROCEDURES);
        var context = deal.context();
        var plan = new Planning(table, deal.ports(), kind -> "(order)", List.empty(), context)
                .plan(wish)
                .get();
        var shown =
                LeadToOrder.preview(wish, context, deal.ports(), List.empty()).get();
        assertEquals(shown.result(), plan.result());
        assertEquals(shown.warnings(), plan.warnings());
        for (var change : plan.changes())
            for (var fact : change.events()) assertEquals(change.after(), table.fold(change.before(), fact));
    }

    private static Seq<Object> described(Step<?, ?, ?, ?> row) {
        return List.of(row.kind(), row.from(), row.move(), row.event(), row.to(), row.rules());
    }

    private static Deal ready() {
        var deal = Deal.standard().captured();
        for (var kind : deal.context().company().requiredPieces()) deal.walk(Deal.piece(kind));
        return deal;
    }

    private static String secondStage() {
        return Deal.standard()
                .context()
                .company()
                .pipelines()
                .head()
                .stages()
                .get(1)
                .name();
    }

    @Test
    @DisplayName("no two rows answer one move, or record one event, of one state")
    void a_row_is_alone() {
        var assigning = same(
                UnconvertedLead.class,
                AssignLead.class,
                LeadAssigned.class,
                UnconvertedLead::assign,
                UnconvertedLead::on);
        var again = same(
                NewLead.class,
                AssignLead.class,
                LeadQualified.class,
                (lead, wish, context) -> Either.right(Option.none()),
                (lead, fact) -> lead);
        var alike = same(
                QualifiedLead.class,
                QualifyLead.class,
                LeadAssigned.class,
                (lead, wish, context) -> Either.right(Option.none()),
                (lead, fact) -> lead);
        assertThrows(IllegalStateException.class, () -> new Table(List.of(assigning, again), NO_PROCEDURES));
        assertThrows(IllegalStateException.class, () -> new Table(List.of(assigning, alike), NO_PROCEDURES));
    }

    @Test
    @DisplayName("a wish is a procedure where the table names it as one")
    void a_procedure_is_found_by_its_wish() {
        var conversion = Procedure.procedure(ConvertLead.class, Conversion::unfold);
        var table = new Table(List.empty(), List.of(conversion));
        assertEquals(Option.some(conversion), table.procedure(new ConvertLead(LEAD, CUSTOMER)));
        assertEquals(Option.none(), table.procedure(new AssignLead(LEAD, "kim")));
    }
}
