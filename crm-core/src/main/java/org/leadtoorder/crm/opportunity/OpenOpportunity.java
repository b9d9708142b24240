package org.leadtoorder.crm.opportunity;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.LiveCustomer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.ActivitySummary;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AddStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.RemoveStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.OpportunityEvent.ActivityLogged;
import org.leadtoorder.crm.opportunity.OpportunityEvent.EstimateRevised;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAssigned;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.opportunity.OpportunityEvent.StakeholderAdded;
import org.leadtoorder.crm.opportunity.OpportunityEvent.StakeholderRemoved;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.value.Fault.Code;

/** An opportunity that sales works on. Immutable; its size does not grow with what is done for it. */
@Value.Immutable
@Hidden
public abstract sealed class OpenOpportunity implements Opportunity permits ImmutableOpenOpportunity {
    /** The most stakeholders that an opportunity may have. */
    public static final int MAX_STAKEHOLDERS = 200;

    OpenOpportunity() {}

    /** Set by hand, else that of the sales stage. */
    @Override
    public int probability() {
        return estimate().probability().getOrElse(stage().probability());
    }

    /** Set by hand, else that of the sales stage. */
    @Override
    public ForecastCategory forecast() {
        return estimate().forecast().getOrElse(stage().forecast());
    }

    /**
     * Whether something is known of the deal.
     *
     * @param fact what
     * @param quoted whether a quote was created for it
     * @param context the circumstances: what is past depends on them
     * @return true if it is known
     */
    public boolean knows(DealFact fact, boolean quoted, Context context) {
        return switch (fact) {
            case AMOUNT -> amount().isDefined();
            case EXPECTED_CLOSE -> !expectedClose().isBefore(context.today());
            case DECIDER -> stakeholders().exists(each -> each.roles().contains(StakeholderRole.DECIDER));
            case STAKEHOLDER -> !stakeholders().isEmpty();
            case PRODUCT -> !estimate().products().isEmpty();
            case NEXT_STEP -> estimate().nextStep().isDefined();
            case OWNER -> owner().isDefined();
            case PRODUCT_TALK -> activities().productTalks() > 0;
            case SALES_TALK -> activities().salesTalks() > 0;
            case NEGOTIATION -> activities().negotiations() > 0;
            case INFORMATION -> activities().exchanges() > 0;
            case QUOTE -> quoted;
        };
    }

    /**
     * O-1: it starts in the first sales stage of the pipeline named, else of the company's first one, with that one's probability. It
     * descends from the lead named, which became this customer, else from the customer's own. P-3: where it was wished together with the
     * lead's conversion, what is still to be done for the lead is to be done for it.
     *
     * @param origin the customer
     * @param wish the command
     * @param lead the lead that the wish names; none if it names none or it is not there
     * @param context its circumstances
     * @return the fact, or why not
     */
    public static Either<Rejection, OpportunityCreated> create(
            LiveCustomer origin, CreateOpportunity wish, Option<Lead> lead, Context context) {
        return Creation.of(origin, wish, lead, context);
    }

    /**
     * The newcomer.
     *
     * @param fact what happened
     * @return the opportunity, never null
     */
    public static OpenOpportunity from(OpportunityCreated fact) {
        return ImmutableOpenOpportunity.builder()
                .id(fact.opportunity())
                .customer(fact.customer())
                .lead(fact.lead())
                .about(fact.about())
                .pipeline(fact.pipeline())
                .stage(fact.stage())
                .estimate(Estimate.of(fact.currency(), fact.expectedClose()))
                .stakeholders(Vector.empty())
                .activities(ActivitySummary.of(fact.descent().toVector().flatMap(Descent::followUps)))
                .owner(fact.owner())
                .build();
    }

    /**
     * O-2: the sales stage is one of this pipeline, not an earlier one where the company does not go back, and what it requires is
     * known; all that is missing is listed. The same sales stage again records nothing. Where the company has this pipeline no more, the
     * wish names the one in which the opportunity goes on: nothing moves silently.
     *
     * @param wish the command
     * @param quoted whether a quote was created for this opportunity
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    public Either<Rejection, Option<OpportunityAdvanced>> advance(
            AdvanceOpportunity wish, boolean quoted, Context context) {
        return Advance.of(this, wish, quoted, context);
    }

    /**
     * The opportunity in another sales stage; what was set by hand for the last one is gone.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public OpenOpportunity on(OpportunityAdvanced fact) {
        return ImmutableOpenOpportunity.builder()
                .from(this)
                .pipeline(fact.pipeline().getOrElse(pipeline()))
                .stage(fact.to())
                .estimate(estimate().withoutOverrides())
                .build();
    }

    /**
     * O-3: an estimate within its bounds. O-8: the currency is fixed with the first quote. Only what the patch names changes; what it
     * names as it is already is no news.
     *
     * @param wish the command
     * @param quoted whether a quote was created for this opportunity
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    public Either<Rejection, Option<EstimateRevised>> revise(ReviseEstimate wish, boolean quoted, Context context) {
        return Revision.of(this, wish.patch(), quoted, context);
    }

    /**
     * The opportunity with another estimate.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public OpenOpportunity on(EstimateRevised fact) {
        return ImmutableOpenOpportunity.builder()
                .from(this)
                .estimate(fact.after().on(estimate()))
                .build();
    }

    /**
     * O-4: an activity that has begun by now, with who took part; what it settles is open.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<ActivityLogged>> log(LogActivity wish, Context context) {
        return Guard.of(Rule.O_4)
                .none(activities().faults(wish.activity(), context))
                .then(() -> Option.some(new ActivityLogged(id(), wish.activity())));
    }

    /**
     * The opportunity with an activity more.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public OpenOpportunity on(ActivityLogged fact) {
        return ImmutableOpenOpportunity.builder()
                .from(this)
                .activities(activities().with(fact.activity()))
                .build();
    }

    /**
     * O-9: a stakeholder takes the place of the one with the same id; the same one again records nothing.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes; or why not
     */
    public Either<Rejection, Option<StakeholderAdded>> addStakeholder(AddStakeholder wish, Context context) {
        var news = wish.stakeholder();
        var before = stakeholder(news.id());
        return Guard.of(Rule.O_9)
                .holds(
                        before.isDefined() || stakeholders().size() < MAX_STAKEHOLDERS,
                        Code.TOO_MANY,
                        "stakeholder",
                        MAX_STAKEHOLDERS)
                .then(() -> Option.when(!before.contains(news), () -> new StakeholderAdded(id(), before, news)));
    }

    /**
     * The opportunity with a stakeholder.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public OpenOpportunity on(StakeholderAdded fact) {
        var news = fact.stakeholder();
        Seq<Stakeholder> all = stakeholder(news.id()).isDefined()
                ? stakeholders().map(each -> each.id().equals(news.id()) ? news : each)
                : stakeholders().append(news);
        return ImmutableOpenOpportunity.builder().from(this).stakeholders(all).build();
    }

    /**
     * O-9: only who is a stakeholder can be removed.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<StakeholderRemoved>> removeStakeholder(RemoveStakeholder wish, Context context) {
        var known = stakeholder(wish.stakeholder());
        return Guard.of(Rule.O_9)
                .holds(known.isDefined(), Code.UNKNOWN, "stakeholder", wish.stakeholder())
                .then(() -> known.map(stakeholder -> new StakeholderRemoved(id(), stakeholder)));
    }

    /**
     * The opportunity without a stakeholder.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public OpenOpportunity on(StakeholderRemoved fact) {
        return ImmutableOpenOpportunity.builder()
                .from(this)
                .stakeholders(stakeholders()
                        .reject(each -> each.id().equals(fact.stakeholder().id())))
                .build();
    }

    private Option<Stakeholder> stakeholder(String id) {
        return stakeholders().find(each -> each.id().equals(id));
    }

    /**
     * O-9: an opportunity has at most one owner; naming the same one again records nothing.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, if anything changes
     */
    public Either<Rejection, Option<OpportunityAssigned>> assign(AssignOpportunity wish, Context context) {
        return Either.right(Option.when(
                !owner().contains(wish.owner()), () -> new OpportunityAssigned(id(), owner(), wish.owner())));
    }

    /**
     * The opportunity with another owner.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public OpenOpportunity on(OpportunityAssigned fact) {
        return ImmutableOpenOpportunity.builder()
                .from(this)
                .owner(Option.some(fact.owner()))
                .build();
    }

    /**
     * O-5: it is won by an order, today.
     *
     * @param wish the part
     * @param context its circumstances
     * @return the fact
     */
    public Either<Rejection, OpportunityWon> win(WinOpportunity wish, Context context) {
        return Either.right(new OpportunityWon(id(), wish.order(), stage(), context.today(), context.at()));
    }

    /**
     * The opportunity, won.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public WonOpportunity on(OpportunityWon fact) {
        return ImmutableWonOpportunity.builder()
                .from(this)
                .estimate(estimate().withoutOverrides())
                .order(fact.order())
                .closed(fact.closed())
                .build();
    }

    /**
     * O-6: a reason out of the company's list; "other" needs words. Refused while an accepted quote stands.
     *
     * @param wish the command
     * @param accepted the accepted quotes of this opportunity, each of which speaks against it
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, OpportunityLost> lose(LoseOpportunity wish, Seq<QuoteId> accepted, Context context) {
        return Guard.of(Rule.O_6)
                .holds(context.company().lossReasons().contains(wish.reason()), Code.UNKNOWN, "reason")
                .holds(!SalesProcess.isOther(wish.reason()) || wish.words().isDefined(), Code.MISSING, "words")
                .none(Code.NOT_ALLOWED, "quotes", accepted.map(QuoteId::value))
                .then(() -> new OpportunityLost(
                        id(), wish.reason(), wish.words(), wish.competitor(), stage(), context.today(), context.at()));
    }

    /**
     * The opportunity, lost.
     *
     * @param fact what happened
     * @return the opportunity after it, never null
     */
    public LostOpportunity on(OpportunityLost fact) {
        return ImmutableLostOpportunity.builder()
                .from(this)
                .estimate(estimate().withoutOverrides())
                .reason(fact.reason())
                .words(fact.words())
                .competitor(fact.competitor())
                .closed(fact.closed())
                .build();
    }
}
