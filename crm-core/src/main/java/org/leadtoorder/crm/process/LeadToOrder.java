package org.leadtoorder.crm.process;

import static org.leadtoorder.crm.kernel.Rule.*;
import static org.leadtoorder.crm.process.Needs.*;
import static org.leadtoorder.crm.process.Procedure.procedure;
import static org.leadtoorder.crm.process.Step.answer;
import static org.leadtoorder.crm.process.Step.birth;
import static org.leadtoorder.crm.process.Step.move;
import static org.leadtoorder.crm.process.Step.same;
import static org.leadtoorder.crm.process.Step.start;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Locale;
import org.leadtoorder.crm.customer.*;
import org.leadtoorder.crm.customer.CustomerCommand.*;
import org.leadtoorder.crm.customer.CustomerEvent.*;
import org.leadtoorder.crm.customer.CustomerPart.*;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.*;
import org.leadtoorder.crm.lead.LeadCommand.*;
import org.leadtoorder.crm.lead.LeadEvent.*;
import org.leadtoorder.crm.opportunity.*;
import org.leadtoorder.crm.opportunity.OpportunityCommand.*;
import org.leadtoorder.crm.opportunity.OpportunityEvent.*;
import org.leadtoorder.crm.opportunity.OpportunityPart.*;
import org.leadtoorder.crm.order.*;
import org.leadtoorder.crm.order.OrderCommand.*;
import org.leadtoorder.crm.order.OrderEvent.*;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Answer;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.quote.*;
import org.leadtoorder.crm.quote.QuoteCommand.*;
import org.leadtoorder.crm.quote.QuoteEvent.*;
import org.leadtoorder.crm.quote.QuotePart.*;

/** Lead-to-order: every step there is, and every procedure. A company can narrow it by policies; nobody can add a row. */
public final class LeadToOrder {
    private LeadToOrder() {}

    // @formatter:off
    static final Seq<Step<?, ?, ?, ?>> STEPS = List.of(
        //      from                      move                                   event                                  to                        rule                                   fold                    needs
        start(                            CaptureLead.class,                     LeadCaptured.class,                    NewLead.class,            NewLead::capture,                      NewLead::from)                                                     .by(L_1, L_2, L_3).warning(Duplicates::ofLead),
        same(   OpenLead.class,           EnrichLead.class,                      LeadEnriched.class,                                              OpenLead::enrich,                      OpenLead::on)                                                      .by(L_4),
        same(   OpenLead.class,           CorrectContact.class,                  ContactCorrected.class,                                          OpenLead::correct,                     OpenLead::on)                                                      .by(L_5, L_7),
        move(   NewLead.class,            QualifyLead.class,                     LeadQualified.class,                   QualifiedLead.class,      NewLead::qualify,                      NewLead::on)                                                       .by(L_6, L_7),
        move(   OpenLead.class,           DisqualifyLead.class,                  LeadDisqualified.class,                DisqualifiedLead.class,   OpenLead::disqualify,                  OpenLead::on)                                                      .by(L_8),
        move(   DisqualifiedLead.class,   RecycleLead.class,                     LeadRecycled.class,                    NewLead.class,            DisqualifiedLead::recycle,             DisqualifiedLead::on)                                              .by(L_9),
        move(   QualifiedLead.class,      ConvertLead.class,                     LeadConverted.class,                   ConvertedLead.class,      QualifiedLead::convert,                QualifiedLead::on)                                                 .by(L_10, P_3),
        answer( ConvertedLead.class,      ConvertLead.class,                                                                                      ConvertedLead::again)                                                                                     .by(L_10),
        same(   UnconvertedLead.class,    AssignLead.class,                      LeadAssigned.class,                                              UnconvertedLead::assign,               UnconvertedLead::on)                                               .by(L_11),
        same(   OpenLead.class,           LeadCommand.LogActivity.class,         LeadEvent.ActivityLogged.class,                                  OpenLead::log,                         OpenLead::on)                                                      .by(L_12),
        same(   UnconvertedLead.class,    LeadCommand.RecordConsent.class,       LeadEvent.ConsentRecorded.class,                                 UnconvertedLead::recordConsent,        UnconvertedLead::on)                                               .by(L_13),
        same(   UnconvertedLead.class,    LeadCommand.WithdrawConsent.class,     LeadEvent.ConsentWithdrawn.class,                                UnconvertedLead::withdrawConsent,      UnconvertedLead::on)                                               .by(L_13),

        birth(  QualifiedLead.class,      CreateCustomer.class,                  CustomerCreated.class,                 Prospect.class,           Prospect::create,                      Prospect::from,         Needs::twinsOfLead)                        .by(C_1, C_2).warning(Duplicates::ofCreated),
        start(                            RegisterCustomer.class,                CustomerRegistered.class,              Prospect.class,           Prospect::register,                    Prospect::from,         Needs::twins, Needs::ancestors)            .by(C_3, C_2, C_4, C_5).warning(Duplicates::ofRegistered),
        same(   UnmergedCustomer.class,   UpdateMasterData.class,                MasterDataUpdated.class,                                         UnmergedCustomer::update,              UnmergedCustomer::on,   Needs::twinsOfPatched, Needs::newAncestors).by(C_4, C_2).warning(Duplicates::ofUpdated),
        same(   UnmergedCustomer.class,   EnrichFromLead.class,                  CustomerEnriched.class,                                          UnmergedCustomer::enrich,              UnmergedCustomer::on,   Needs::lead, Needs::twinsOfLead)           .by(P_3, C_2).warning(Duplicates::ofEnriched),
        same(   UnmergedCustomer.class,   AddContactPerson.class,                ContactPersonAdded.class,                                        UnmergedCustomer::addContactPerson,    UnmergedCustomer::on)                                              .by(C_5).warning(Duplicates::ofAdded),
        same(   UnmergedCustomer.class,   ChangeContactPerson.class,             ContactPersonChanged.class,                                      UnmergedCustomer::changeContactPerson, UnmergedCustomer::on)                                              .by(C_5).warning(Duplicates::ofChanged),
        same(   UnmergedCustomer.class,   RemoveContactPerson.class,             ContactPersonRemoved.class,                                      UnmergedCustomer::removeContactPerson, UnmergedCustomer::on)                                              .by(C_5),
        same(   UnmergedCustomer.class,   ConfirmMasterData.class,               MasterDataConfirmed.class,                                       UnmergedCustomer::confirm,             UnmergedCustomer::on)                                              .by(C_6),
        same(   UnmergedCustomer.class,   AssignCustomer.class,                  CustomerAssigned.class,                                          UnmergedCustomer::assign,              UnmergedCustomer::on)                                              .by(C_8),
        same(   UnmergedCustomer.class,   CustomerCommand.RecordConsent.class,   CustomerEvent.ConsentRecorded.class,                             UnmergedCustomer::recordConsent,       UnmergedCustomer::on)                                              .by(L_13),
        same(   UnmergedCustomer.class,   CustomerCommand.WithdrawConsent.class, CustomerEvent.ConsentWithdrawn.class,                            UnmergedCustomer::withdrawConsent,     UnmergedCustomer::on)                                              .by(L_13),
        move(   Prospect.class,           ActivateCustomer.class,                CustomerActivated.class,               ActiveCustomer.class,     Prospect::activate,                    Prospect::on)                                                      .by(C_9),
        move(   Prospect.class,           ActivateByMerge.class,                 CustomerActivatedByMerge.class,        ActiveCustomer.class,     Prospect::activateByMerge,             Prospect::on)                                                      .by(C_9, P_9),
        same(   ActiveCustomer.class,     CountOrder.class,                      OrderCounted.class,                                              ActiveCustomer::count,                 ActiveCustomer::on)                                                .by(C_9),
        same(   ActiveCustomer.class,     CustomerPart.ReleaseOrder.class,       OrderReleased.class,                                             ActiveCustomer::release,               ActiveCustomer::on)                                                .by(C_9),
        same(   BlockedCustomer.class,    CountOrder.class,                      OrderCounted.class,                                              BlockedCustomer::count,                BlockedCustomer::on)                                               .by(C_9),
        same(   BlockedCustomer.class,    CustomerPart.ReleaseOrder.class,       OrderReleased.class,                                             BlockedCustomer::release,              BlockedCustomer::on)                                               .by(C_9),
        move(   ActiveCustomer.class,     DeactivateCustomer.class,              CustomerDeactivated.class,             Prospect.class,           ActiveCustomer::deactivate,            ActiveCustomer::on)                                                .by(C_9),
        same(   BlockedCustomer.class,    DeactivateCustomer.class,              CustomerDeactivated.class,                                       BlockedCustomer::deactivate,           BlockedCustomer::on)                                               .by(C_9),
        move(   LiveCustomer.class,       BlockCustomer.class,                   CustomerBlocked.class,                 BlockedCustomer.class,    LiveCustomer::block,                   LiveCustomer::on)                                                  .by(C_10),
        same(   BlockedCustomer.class,    BlockCustomer.class,                   CustomerBlocked.class,                                           BlockedCustomer::block,                BlockedCustomer::on)                                               .by(C_10),
        move(   BlockedCustomer.class,    UnblockCustomer.class,                 CustomerUnblocked.class,               LiveCustomer.class,       BlockedCustomer::unblock,              BlockedCustomer::on)                                               .by(C_10),
        move(   UnmergedCustomer.class,   MergeCustomer.class,                   CustomerMerged.class,                  MergedCustomer.class,     UnmergedCustomer::merge,               UnmergedCustomer::on,   Needs::survivor, Needs::survivorsAncestors).by(C_7, P_8, P_9),
        answer( MergedCustomer.class,     MergeCustomer.class,                                                                                    MergedCustomer::again)                                                                                    .by(C_7),
        same(   UnmergedCustomer.class,   AbsorbCustomer.class,                  CustomerAbsorbed.class,                                          UnmergedCustomer::absorb,              UnmergedCustomer::on,   Needs::merged, Needs::mergedAncestors)     .by(P_9),

        birth(  LiveCustomer.class,       CreateOpportunity.class,               OpportunityCreated.class,              OpenOpportunity.class,    OpenOpportunity::create,               OpenOpportunity::from,  Needs::namedLead)                          .by(O_1),
        same(   OpenOpportunity.class,    AdvanceOpportunity.class,              OpportunityAdvanced.class,                                       OpenOpportunity::advance,              OpenOpportunity::on,    Needs::quoted)                             .by(O_2),
        same(   OpenOpportunity.class,    ReviseEstimate.class,                  EstimateRevised.class,                                           OpenOpportunity::revise,               OpenOpportunity::on,    Needs::quoted)                             .by(O_3, O_8),
        same(   OpenOpportunity.class,    OpportunityCommand.LogActivity.class,  OpportunityEvent.ActivityLogged.class,                           OpenOpportunity::log,                  OpenOpportunity::on)                                               .by(O_4),
        same(   OpenOpportunity.class,    AddStakeholder.class,                  StakeholderAdded.class,                                          OpenOpportunity::addStakeholder,       OpenOpportunity::on)                                               .by(O_9),
        same(   OpenOpportunity.class,    RemoveStakeholder.class,               StakeholderRemoved.class,                                        OpenOpportunity::removeStakeholder,    OpenOpportunity::on)                                               .by(O_9),
        same(   OpenOpportunity.class,    AssignOpportunity.class,               OpportunityAssigned.class,                                       OpenOpportunity::assign,               OpenOpportunity::on)                                               .by(O_9),
        move(   OpenOpportunity.class,    WinOpportunity.class,                  OpportunityWon.class,                  WonOpportunity.class,     OpenOpportunity::win,                  OpenOpportunity::on)                                               .by(O_5),
        move(   OpenOpportunity.class,    LoseOpportunity.class,                 OpportunityLost.class,                 LostOpportunity.class,    OpenOpportunity::lose,                 OpenOpportunity::on,    Needs::acceptedQuotes)                     .by(O_6),
        move(   ClosedOpportunity.class,  ReopenOpportunity.class,               OpportunityReopened.class,             OpenOpportunity.class,    ClosedOpportunity::reopen,             ClosedOpportunity::on,  Needs::lastingOrders, Needs::customer)     .by(O_7, C_10),

        birth(  OpenOpportunity.class,    CreateQuote.class,                     QuoteCreated.class,                    DraftQuote.class,         DraftQuote::create,                    DraftQuote::from,       Needs::customer, Needs::prices)            .by(Q_1, Q_2, C_10),
        move(   EditableQuote.class,      EditQuote.class,                       QuoteEdited.class,                     DraftQuote.class,         EditableQuote::edit,                   EditableQuote::on,      Needs::deal, Needs::newPrices)             .by(Q_1, Q_2, Q_12, C_10),
        move(   DraftQuote.class,         SubmitQuote.class,                     QuoteSubmitted.class,                  QuoteUnderApproval.class, DraftQuote::submit,                    DraftQuote::on,         Needs::deal)                               .by(Q_3, Q_12),
        same(   QuoteUnderApproval.class, GrantApproval.class,                   ApprovalGranted.class,                                           QuoteUnderApproval::grant,             QuoteUnderApproval::on, Needs::deal)                               .by(Q_4, Q_12),
        move(   QuoteUnderApproval.class, ApproveQuote.class,                    QuoteApproved.class,                   ApprovedQuote.class,      QuoteUnderApproval::approve,           QuoteUnderApproval::on, Needs::deal)                               .by(Q_4, Q_12),
        move(   QuoteUnderApproval.class, ReturnQuote.class,                     QuoteReturned.class,                   DraftQuote.class,         QuoteUnderApproval::giveBack,          QuoteUnderApproval::on)                                            .by(Q_4),
        move(   QuoteUnderApproval.class, RecallQuote.class,                     QuoteRecalled.class,                   DraftQuote.class,         QuoteUnderApproval::recall,            QuoteUnderApproval::on)                                            .by(Q_4),
        move(   EditableQuote.class,      IssueQuote.class,                      QuoteIssued.class,                     IssuedQuote.class,        EditableQuote::issue,                  EditableQuote::on,      Needs::rivals, Needs::quoteNumber)         .by(Q_1, Q_5, Q_6, Q_12, C_10),
        move(   RevisableQuote.class,     ReviseQuote.class,                     QuoteRevised.class,                    DraftQuote.class,         RevisableQuote::revise,                RevisableQuote::on,     Needs::deal)                               .by(Q_1, Q_7, Q_12, C_10),
        move(   AcceptableQuote.class,    AcceptQuote.class,                     QuoteAccepted.class,                   AcceptedQuote.class,      AcceptableQuote::accept,               AcceptableQuote::on,    Needs::deal)                               .by(Q_8, Q_9, Q_12, Q_13),
        move(   AcceptedQuote.class,      RescindAcceptance.class,               AcceptanceRescinded.class,             WithdrawnQuote.class,     AcceptedQuote::rescind,                AcceptedQuote::on)                                                 .by(Q_11),
        move(   IssuedQuote.class,        DeclineQuote.class,                    QuoteDeclined.class,                   DeclinedQuote.class,      IssuedQuote::decline,                  IssuedQuote::on)                                                   .by(Q_14),
        move(   IssuedQuote.class,        ExpireQuote.class,                     QuoteExpired.class,                    ExpiredQuote.class,       IssuedQuote::expire,                   IssuedQuote::on)                                                   .by(Q_10),
        move(   AcceptableQuote.class,    ExtendValidity.class,                  ValidityExtended.class,                IssuedQuote.class,        AcceptableQuote::extend,               AcceptableQuote::on,    Needs::rivals)                             .by(Q_1, Q_6, Q_12, Q_15, C_10),
        move(   WithdrawableQuote.class,  WithdrawQuote.class,                   QuoteWithdrawn.class,                  WithdrawnQuote.class,     WithdrawableQuote::withdraw,           WithdrawableQuote::on)                                             .by(Q_16),
        same(   AcceptedQuote.class,      OrderFromQuote.class,                  QuoteOrdered.class,                                              AcceptedQuote::order,                  AcceptedQuote::on)                                                 .by(R_2),
        same(   AcceptedQuote.class,      QuotePart.ReleaseOrder.class,          QuoteOrderReleased.class,                                        AcceptedQuote::release,                AcceptedQuote::on)                                                 .by(P_7),
        same(   AcceptedQuote.class,      LessenOrder.class,                     QuoteOrderLessened.class,                                        AcceptedQuote::lessen,                 AcceptedQuote::on)                                                 .by(R_2, R_3),

        birth(  AcceptedQuote.class,      PlaceOrder.class,                      OrderPlaced.class,                     PlacedOrder.class,        PlacedOrder::place,                    PlacedOrder::from,      Needs::purchase, Needs::orderNumber)       .by(R_1, R_2, C_10),
        move(   PlacedOrder.class,        ConfirmOrder.class,                    OrderConfirmed.class,                  ConfirmedOrder.class,     PlacedOrder::confirm,                  PlacedOrder::on)                                                   .by(R_3),
        same(   ConfirmedOrder.class,     ConfirmOrder.class,                    OrderConfirmed.class,                                            ConfirmedOrder::confirm,               ConfirmedOrder::on)                                                .by(R_3, R_6),
        same(   ConfirmedOrder.class,     RefuseAmendment.class,                 AmendmentRefused.class,                                          ConfirmedOrder::refuseAmendment,       ConfirmedOrder::on)                                                .by(R_6),
        move(   PlacedOrder.class,        RejectOrder.class,                     OrderRejected.class,                   RejectedOrder.class,      PlacedOrder::reject,                   PlacedOrder::on)                                                   .by(R_4),
        same(   StandingOrder.class,      RecordDelivery.class,                  DeliveryRecorded.class,                                          StandingOrder::recordDelivery,         StandingOrder::on)                                                 .by(R_5),
        same(   StandingOrder.class,      RecordInvoice.class,                   InvoiceRecorded.class,                                           StandingOrder::recordInvoice,          StandingOrder::on)                                                 .by(R_5),
        same(   StandingOrder.class,      AmendOrder.class,                      OrderAmended.class,                                              StandingOrder::amend,                  StandingOrder::on,      Needs::orderer)                            .by(R_6, C_10),
        move(   PlacedOrder.class,        CancelOrder.class,                     OrderCancelled.class,                  CancelledOrder.class,     PlacedOrder::cancel,                   PlacedOrder::on)                                                   .by(R_7),
        same(   ConfirmedOrder.class,     RequestCancellation.class,             CancellationRequested.class,                                     ConfirmedOrder::requestCancellation,   ConfirmedOrder::on)                                                .by(R_11),
        move(   ConfirmedOrder.class,     ConfirmCancellation.class,             OrderCancelled.class,                  CancelledOrder.class,     ConfirmedOrder::confirmCancellation,   ConfirmedOrder::on)                                                .by(R_11),
        same(   ConfirmedOrder.class,     RefuseCancellation.class,              CancellationRefused.class,                                       ConfirmedOrder::refuseCancellation,    ConfirmedOrder::on)                                                .by(R_11),
        move(   ConfirmedOrder.class,     CompleteOrder.class,                   OrderCompleted.class,                  CompletedOrder.class,     ConfirmedOrder::complete,              ConfirmedOrder::on)                                                .by(R_8));

    static final Seq<Procedure<?>> PROCEDURES = List.of(
        procedure(ConvertLead.class,         Conversion::unfold),
        procedure(MergeCustomer.class,       Merging::unfold),
        procedure(LoseOpportunity.class,     Losing::unfold),
        procedure(AcceptQuote.class,         Accepting::unfold),
        procedure(PlaceOrder.class,          Winning::unfold),
        procedure(ConfirmOrder.class,        Confirming::unfold),
        procedure(RejectOrder.class,         Ending::unfold),
        procedure(CancelOrder.class,         Ending::unfold),
        procedure(ConfirmCancellation.class, Ending::unfold));
    // @formatter:on

    static final Table TABLE = new Table(STEPS, PROCEDURES);

    /**
     * The whole process as data: for diagrams, documents and properties.
     *
     * @return every row, in the order of the process; never null
     */
    public static Seq<Step<?, ?, ?, ?>> steps() {
        return STEPS;
    }

    /**
     * The wishes that are procedures: carried through several aggregates in one commit.
     *
     * @return the types of commands, never null
     */
    public static Seq<Class<?>> procedures() {
        return PROCEDURES.map(Procedure::wish);
    }

    /**
     * What a wish does, on the states of now.
     *
     * @param <S> where the wish leads
     * @param wish the wish
     * @param context its circumstances
     * @param ports what it may ask
     * @param policies who may object
     * @return the plan or the refusal, and what was looked at; never null
     */
    public static <S extends State<?>> Planned<S> plan(
            Command<S> wish, Context context, Ports ports, Seq<Policy> policies) {
        var planning = new Planning(TABLE, ports, ports.numbers(), policies, context);
        var outcome = planning.plan(wish);
        return new Planned<>(outcome, outcome.isRight() ? outcome.get().seen() : planning.seen());
    }

    /**
     * What a wish would do. No number is drawn: the plan shows a provisional one.
     *
     * @param <S> where the wish leads
     * @param wish the wish
     * @param context its circumstances
     * @param ports what it may ask
     * @param policies who may object
     * @return the plan, or the refusal; never null
     */
    public static <S extends State<?>> Either<Rejection, Plan<S>> preview(
            Command<S> wish, Context context, Ports ports, Seq<Policy> policies) {
        return new Planning(TABLE, ports, kind -> "(" + kind.name().toLowerCase(Locale.ROOT) + ")", policies, context)
                .plan(wish);
    }

    /**
     * The plan that answered a request the first time, found again in the histories of the aggregates that it changed.
     *
     * @param <S> where the wish leads
     * @param wish the wish, the same as the first time
     * @param context its circumstances
     * @param first what is remembered of the first time
     * @param ledger where the histories are
     * @return the plan, never null
     */
    public static <S extends State<?>> Plan<S> again(Command<S> wish, Context context, Answer first, Ledger ledger) {
        var changes = first.changed().map(changed -> changeOf(ledger.history(changed.id()), changed.version()));
        var result = stateAt(ledger.history(first.result().id()), first.result().version())
                .get();
        return Plan.<S>builder()
                .wish(wish)
                .context(context)
                .result(LeadToOrder.<S>promised(result))
                .changes(changes)
                .seen(first.changed().map(changed -> new Expectation(changed.id(), changed.version() - 1)))
                .warnings(first.warnings())
                .build();
    }

    private static Change changeOf(Seq<Recorded> history, long version) {
        var events = history.filter(recorded -> recorded.version() == version).map(Recorded::event);
        return new Change(
                stateAt(history, version - 1), events, stateAt(history, version).get());
    }

    private static Option<State<?>> stateAt(Seq<Recorded> history, long version) {
        return replay(history.filter(recorded -> recorded.version() <= version).map(Recorded::event));
    }

    /** Sound: equal fingerprints are equal wishes, and a wish leads where it promises. */
    @SuppressWarnings("unchecked")
    private static <S extends State<?>> S promised(State<?> result) {
        return (S) result;
    }

    /**
     * A state is what its history says.
     *
     * @param history the events of one aggregate, oldest first
     * @return the state after the last one, none if there is no event; never null
     * @throws IllegalArgumentException if an event does not follow from the one before
     */
    public static Option<State<?>> replay(Seq<Event> history) {
        Option<State<?>> state = Option.none();
        for (var fact : history) state = Option.some(fold(state, fact));
        return state;
    }

    /**
     * One event more.
     *
     * @param before the state before it, none if the aggregate is born with it
     * @param fact the event
     * @return the state after it, never null
     * @throws IllegalArgumentException if the event does not follow from that state
     */
    public static State<?> fold(Option<State<?>> before, Event fact) {
        return TABLE.fold(before, fact);
    }

    /**
     * A plan, or why there is none, and everything that was looked at to find out. Immutable.
     *
     * @param <S> where the wish leads
     * @param outcome the plan or the refusal
     * @param seen what was looked at, in the version it had
     */
    public record Planned<S extends State<?>>(Either<Rejection, Plan<S>> outcome, Seq<Expectation> seen) {}
}
