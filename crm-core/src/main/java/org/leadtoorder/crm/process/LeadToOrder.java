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
import org.leadtoorder.crm.kernel.Id;
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
        //     from                     move                              event                              to                        rule                                fold
        start(                          CaptureLead.class,                LeadCaptured.class,                NewLead.class,            NewLead::capture,                   NewLead::from)                  .by(L_1, L_2, L_3).warning(Duplicates::ofLead),
        same(  OpenLead.class,          EnrichLead.class,                 LeadEnriched.class,                                          OpenLead::enrich,                   OpenLead::on)                   .by(L_4),
        same(  OpenLead.class,          CorrectContact.class,             ContactCorrected.class,                                      OpenLead::correct,                  OpenLead::on)                   .by(L_5, L_7),
        move(  NewLead.class,           QualifyLead.class,                LeadQualified.class,               QualifiedLead.class,      NewLead::qualify,                   NewLead::on)                    .by(L_6, L_7),
        move(  OpenLead.class,          DisqualifyLead.class,             LeadDisqualified.class,            DisqualifiedLead.class,   OpenLead::disqualify,               OpenLead::on)                   .by(L_8),
        move(  DisqualifiedLead.class,  RecycleLead.class,                LeadRecycled.class,                NewLead.class,            DisqualifiedLead::recycle,          DisqualifiedLead::on)           .by(L_9),
        move(  QualifiedLead.class,     ConvertLead.class,                LeadConverted.class,               ConvertedLead.class,      QualifiedLead::convert,             QualifiedLead::on)              .by(L_10),
        answer(ConvertedLead.class,     ConvertLead.class,                                                                             ConvertedLead::again)                                               .by(L_10),
        same(  UnconvertedLead.class,   AssignLead.class,                 LeadAssigned.class,                                          UnconvertedLead::assign,            UnconvertedLead::on)            .by(L_11),
        same(  OpenLead.class,          LeadCommand.LogActivity.class,    LeadEvent.ActivityLogged.class,                              OpenLead::log,                      OpenLead::on)                   .by(L_12),
        same(  UnconvertedLead.class,   LeadCommand.RecordConsent.class,  LeadEvent.ConsentRecorded.class,                             UnconvertedLead::recordConsent,     UnconvertedLead::on)            .by(L_13),
        same(  UnconvertedLead.class,   LeadCommand.WithdrawConsent.class, LeadEvent.ConsentWithdrawn.class,                           UnconvertedLead::withdrawConsent,   UnconvertedLead::on)            .by(L_13));

    static final Seq<Procedure<?>> PROCEDURES = List.of(
        procedure(ConvertLead.class,         Conversion::unfold));
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
    public static <S extends State<?>> Planned<S> plan(Command<S> wish, Context context, Ports ports, Seq<Policy> policies) {
        var planning = new Planning(TABLE, ports, ports.numbers(), policies, context);
        return new Planned<>(planning.plan(wish), planning.seen());
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
    public static <S extends State<?>> Either<Rejection, Plan<S>> preview(Command<S> wish, Context context, Ports ports, Seq<Policy> policies) {
        return new Planning(TABLE, ports, kind -> "(" + kind.name().toLowerCase(Locale.ROOT) + ")", policies, context).plan(wish);
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
        var result = changes.find(change -> change.id().equals(first.result())).map(Change::after).getOrElse(() -> state(ledger, first.result()));
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
        var before = replay(history.filter(recorded -> recorded.version() < version).map(Recorded::event));
        var events = history.filter(recorded -> recorded.version() == version).map(Recorded::event);
        return new Change(before, events, events.foldLeft(before, (state, event) -> Option.some(fold(state, event))).get());
    }

    private static State<?> state(Ledger ledger, Id id) {
        return replay(ledger.history(id).map(Recorded::event)).get();
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
