package org.leadtoorder.crm.opportunity;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What happened to an opportunity. Immutable. When it entered and left each sales stage can be read from these alone. */
public sealed interface OpportunityEvent extends Event {
    /**
     * The opportunity that it happened to.
     *
     * @return the id, never null
     */
    OpportunityId opportunity();

    @Override
    default OpportunityId subject() {
        return opportunity();
    }

    /**
     * A customer may buy something.
     *
     * @param opportunity the new opportunity
     * @param customer who may buy
     * @param descent the lead it descends from, if there was one, and what came along with it
     * @param about what it is about
     * @param pipeline the pipeline it goes through
     * @param stage the first sales stage, as it was entered
     * @param currency its currency
     * @param expectedClose when the customer is expected to decide
     * @param owner who looks after it, if anybody
     */
    record OpportunityCreated(
            OpportunityId opportunity,
            CustomerId customer,
            Option<Descent> descent,
            Label about,
            String pipeline,
            EnteredStage stage,
            Currency currency,
            LocalDate expectedClose,
            Option<String> owner)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the new opportunity
         * @param customer who may buy
         * @param descent the lead it descends from, if there was one, and what came along with it
         * @param about what it is about
         * @param pipeline the pipeline it goes through
         * @param stage the first sales stage, as it was entered
         * @param currency its currency
         * @param expectedClose when the customer is expected to decide
         * @param owner who looks after it, if anybody
         */
        public OpportunityCreated {
            Given.all(
                    "opportunity",
                    opportunity,
                    "customer",
                    customer,
                    "descent",
                    descent,
                    "about",
                    about,
                    "pipeline",
                    pipeline,
                    "stage",
                    stage,
                    "currency",
                    currency,
                    "expectedClose",
                    expectedClose,
                    "owner",
                    owner);
        }

        /**
         * The lead it descends from.
         *
         * @return the lead, if there was one; never null
         */
        public Option<LeadId> lead() {
            return descent.map(Descent::lead);
        }
    }

    /**
     * It came to another sales stage; what was set by hand for the last one is gone.
     *
     * @param opportunity the opportunity
     * @param from the sales stage it left
     * @param to the sales stage it entered, with the probability and forecast category copied in, and when
     * @param pipeline the pipeline it goes through from now on; none if that is the one it went through
     */
    record OpportunityAdvanced(OpportunityId opportunity, EnteredStage from, EnteredStage to, Option<String> pipeline)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param from the sales stage it left
         * @param to the sales stage it entered
         * @param pipeline the pipeline it goes through from now on; none if that is the one it went through
         */
        public OpportunityAdvanced {
            Given.all("opportunity", opportunity, "from", from, "to", to, "pipeline", pipeline);
        }

        /**
         * It came to another sales stage of its pipeline.
         *
         * @param opportunity the opportunity
         * @param from the sales stage it left
         * @param to the sales stage it entered
         */
        public OpportunityAdvanced(OpportunityId opportunity, EnteredStage from, EnteredStage to) {
            this(opportunity, from, to, Option.none());
        }
    }

    /**
     * Sales expects something else of it.
     *
     * @param opportunity the opportunity
     * @param before what the fields that changed were before
     * @param after what they are now; nothing else is named
     */
    record EstimateRevised(OpportunityId opportunity, EstimatePatch before, EstimatePatch after)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param before what the fields that changed were before
         * @param after what they are now; nothing else is named
         */
        public EstimateRevised {
            Given.all("opportunity", opportunity, "before", before, "after", after);
        }
    }

    /**
     * Something was done for it.
     *
     * @param opportunity the opportunity
     * @param activity what
     */
    record ActivityLogged(OpportunityId opportunity, Activity activity) implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param activity what
         */
        public ActivityLogged {
            Given.all("opportunity", opportunity, "activity", activity);
        }
    }

    /**
     * Somebody has a part in the decision.
     *
     * @param opportunity the opportunity
     * @param before what was known of the same stakeholder before, if anything
     * @param stakeholder who, and which part
     */
    record StakeholderAdded(OpportunityId opportunity, Option<Stakeholder> before, Stakeholder stakeholder)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param before what was known of the same stakeholder before, if anything
         * @param stakeholder who, and which part
         */
        public StakeholderAdded {
            Given.all("opportunity", opportunity, "before", before, "stakeholder", stakeholder);
        }
    }

    /**
     * Somebody has no part in the decision any more.
     *
     * @param opportunity the opportunity
     * @param stakeholder who had one
     */
    record StakeholderRemoved(OpportunityId opportunity, Stakeholder stakeholder) implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param stakeholder who had one
         */
        public StakeholderRemoved {
            Given.all("opportunity", opportunity, "stakeholder", stakeholder);
        }
    }

    /**
     * Somebody else looks after it.
     *
     * @param opportunity the opportunity
     * @param before who did, if anybody
     * @param owner who does now
     */
    record OpportunityAssigned(OpportunityId opportunity, Option<String> before, String owner)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param before who did, if anybody
         * @param owner who does now
         */
        public OpportunityAssigned {
            Given.all("opportunity", opportunity, "before", before, "owner", owner);
        }
    }

    /**
     * It was won by an order.
     *
     * @param opportunity the opportunity
     * @param order the order
     * @param last the sales stage it left
     * @param closed the day, in the company's zone
     * @param at when
     */
    record OpportunityWon(OpportunityId opportunity, OrderId order, EnteredStage last, LocalDate closed, Instant at)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param order the order
         * @param last the sales stage it left
         * @param closed the day, in the company's zone
         * @param at when
         */
        public OpportunityWon {
            Given.all("opportunity", opportunity, "order", order, "last", last, "closed", closed, "at", at);
        }
    }

    /**
     * It was lost.
     *
     * @param opportunity the opportunity
     * @param reason why, out of the company's list
     * @param words the reason in words
     * @param competitor who got it instead, if it is known
     * @param last the sales stage it left
     * @param closed the day, in the company's zone
     * @param at when
     */
    record OpportunityLost(
            OpportunityId opportunity,
            String reason,
            Option<FreeText> words,
            Option<Label> competitor,
            EnteredStage last,
            LocalDate closed,
            Instant at)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param reason why, out of the company's list
         * @param words the reason in words
         * @param competitor who got it instead, if it is known
         * @param last the sales stage it left
         * @param closed the day, in the company's zone
         * @param at when
         */
        public OpportunityLost {
            Given.all(
                    "opportunity",
                    opportunity,
                    "reason",
                    reason,
                    "words",
                    words,
                    "competitor",
                    competitor,
                    "last",
                    last,
                    "closed",
                    closed,
                    "at",
                    at);
        }
    }

    /**
     * It was taken up again.
     *
     * @param opportunity the opportunity
     * @param stage the sales stage it stood in last, entered again
     * @param expectedClose when the customer is now expected to decide
     */
    record OpportunityReopened(OpportunityId opportunity, EnteredStage stage, LocalDate expectedClose)
            implements OpportunityEvent {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param stage the sales stage it stood in last, entered again
         * @param expectedClose when the customer is now expected to decide
         */
        public OpportunityReopened {
            Given.all("opportunity", opportunity, "stage", stage, "expectedClose", expectedClose);
        }
    }
}
