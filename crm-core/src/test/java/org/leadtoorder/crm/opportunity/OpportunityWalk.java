package org.leadtoorder.crm.opportunity;

import static org.leadtoorder.crm.opportunity.OpportunitySamples.CLIENT;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.LiveCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AddStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.RemoveStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.OpportunityEvent.ActivityLogged;
import org.leadtoorder.crm.opportunity.OpportunityEvent.EstimateRevised;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAssigned;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityReopened;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.opportunity.OpportunityEvent.StakeholderAdded;
import org.leadtoorder.crm.opportunity.OpportunityEvent.StakeholderRemoved;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;

/** An opportunity on its way, by its own rules and folds: where it stands, and what happened. No quote, no order is there. */
record OpportunityWalk(Opportunity state, Seq<OpportunityEvent> events) {
    static OpportunityWalk start(LiveCustomer customer, CreateOpportunity wish, Context context) {
        var created =
                OpenOpportunity.create(customer, wish, Option.none(), context).get();
        return new OpportunityWalk(OpenOpportunity.from(created), Vector.of(created));
    }

    /** The walk one step on; where it is when nothing changed; why not; none when there is no such step. */
    Option<Either<Rejection, OpportunityWalk>> take(Move<?> move, Context context) {
        return decide(state, move, context)
                .map(decided -> decided.map(fact -> fact.map(
                                event -> new OpportunityWalk(fold(state, event), events.append(event)))
                        .getOrElse(this)));
    }

    /** The walk after all that is possible. */
    OpportunityWalk takeAll(Iterable<? extends Move<?>> moves, Context context) {
        var walk = this;
        for (var move : moves)
            walk = walk.take(move, context).flatMap(Either::toOption).getOrElse(walk);
        return walk;
    }

    private static Option<Either<Rejection, Option<OpportunityEvent>>> decide(
            Opportunity state, Move<?> move, Context context) {
        if (state instanceof ClosedOpportunity closed)
            return move instanceof ReopenOpportunity wish
                    ? Option.some(must(closed.reopen(wish, List.empty(), CLIENT, context)))
                    : Option.none();
        var open = (OpenOpportunity) state;
        if (move instanceof AdvanceOpportunity wish) return Option.some(may(open.advance(wish, false, context)));
        if (move instanceof ReviseEstimate wish) return Option.some(may(open.revise(wish, false, context)));
        if (move instanceof LogActivity wish) return Option.some(may(open.log(wish, context)));
        if (move instanceof AddStakeholder wish) return Option.some(may(open.addStakeholder(wish, context)));
        if (move instanceof RemoveStakeholder wish) return Option.some(may(open.removeStakeholder(wish, context)));
        if (move instanceof AssignOpportunity wish) return Option.some(may(open.assign(wish, context)));
        if (move instanceof LoseOpportunity wish) return Option.some(must(open.lose(wish, List.empty(), context)));
        if (move instanceof WinOpportunity part) return Option.some(must(open.win(part, context)));
        return Option.none();
    }

    private static Either<Rejection, Option<OpportunityEvent>> must(
            Either<Rejection, ? extends OpportunityEvent> decided) {
        return decided.map(Option::some);
    }

    private static Either<Rejection, Option<OpportunityEvent>> may(
            Either<Rejection, ? extends Option<? extends OpportunityEvent>> decided) {
        return decided.map(fact -> fact.map(event -> event));
    }

    static Opportunity fold(Opportunity state, OpportunityEvent event) {
        if (state instanceof ClosedOpportunity closed) return closed.on((OpportunityReopened) event);
        var open = (OpenOpportunity) state;
        if (event instanceof OpportunityAdvanced fact) return open.on(fact);
        if (event instanceof EstimateRevised fact) return open.on(fact);
        if (event instanceof ActivityLogged fact) return open.on(fact);
        if (event instanceof StakeholderAdded fact) return open.on(fact);
        if (event instanceof StakeholderRemoved fact) return open.on(fact);
        if (event instanceof OpportunityAssigned fact) return open.on(fact);
        if (event instanceof OpportunityLost fact) return open.on(fact);
        return open.on((OpportunityWon) event);
    }

    /** The state from the events alone. */
    Opportunity replayed() {
        Opportunity newcomer = OpenOpportunity.from((OpportunityCreated) events.head());
        return events.tail().foldLeft(newcomer, OpportunityWalk::fold);
    }
}
