package org.leadtoorder.crm.opportunity;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.company.Place;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * What may be wished of an opportunity. Immutable.
 *
 * @param <S> where the wish leads
 */
public sealed interface OpportunityCommand<S extends Opportunity> extends Command<S> {
    /**
     * The opportunity that is meant.
     *
     * @return the id, never null
     */
    OpportunityId opportunity();

    @Override
    default Id subject() {
        return opportunity();
    }

    @Override
    default Id target() {
        return opportunity();
    }

    /**
     * A customer may buy something.
     *
     * @param customer the customer
     * @param opportunity the new opportunity
     * @param about what it is about
     * @param currency its currency, ISO 4217
     * @param pipeline the pipeline it goes through; the company's first one if none is named
     * @param expectedClose when the customer is expected to decide
     * @param owner who looks after it, if anybody yet
     * @param lead the lead it descends from, one that became this customer; the customer's own if none is named
     */
    record CreateOpportunity(
            CustomerId customer,
            OpportunityId opportunity,
            Label about,
            Currency currency,
            Option<String> pipeline,
            LocalDate expectedClose,
            Option<String> owner,
            Option<LeadId> lead)
            implements OpportunityCommand<OpenOpportunity> {
        /**
         * Checks the owner.
         *
         * @param customer the customer
         * @param opportunity the new opportunity
         * @param about what it is about
         * @param currency its currency, ISO 4217
         * @param pipeline the pipeline it goes through; the company's first one if none is named
         * @param expectedClose when the customer is expected to decide
         * @param owner who looks after it, if anybody yet
         * @param lead the lead it descends from, one that became this customer; the customer's own if none is named
         */
        public CreateOpportunity {
            Given.all(
                    "customer",
                    customer,
                    "opportunity",
                    opportunity,
                    "about",
                    about,
                    "currency",
                    currency,
                    "pipeline",
                    pipeline,
                    "expectedClose",
                    expectedClose,
                    "owner",
                    owner,
                    "lead",
                    lead);
            owner.forEach(Label::of);
        }

        /**
         * A customer may buy something; it goes through the company's first pipeline.
         *
         * @param customer the customer
         * @param opportunity the new opportunity
         * @param about what it is about
         * @param currency its currency, ISO 4217
         * @param expectedClose when the customer is expected to decide
         */
        public CreateOpportunity(
                CustomerId customer,
                OpportunityId opportunity,
                Label about,
                Currency currency,
                LocalDate expectedClose) {
            this(customer, opportunity, about, currency, Option.none(), expectedClose, Option.none(), Option.none());
        }

        @Override
        public Id subject() {
            return customer;
        }
    }

    /**
     * It has come to another sales stage.
     *
     * @param opportunity the opportunity
     * @param stage the name of the sales stage
     * @param pipeline the pipeline of that sales stage: its own if none is named; another one only where the company has its own no more
     */
    record AdvanceOpportunity(OpportunityId opportunity, String stage, Option<String> pipeline)
            implements OpportunityCommand<OpenOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param stage the name of the sales stage
         * @param pipeline the pipeline of that sales stage
         */
        public AdvanceOpportunity {
            Given.all("opportunity", opportunity, "stage", stage, "pipeline", pipeline);
        }

        /**
         * It has come to another sales stage of its own pipeline.
         *
         * @param opportunity the opportunity
         * @param stage the name of the sales stage
         */
        public AdvanceOpportunity(OpportunityId opportunity, String stage) {
            this(opportunity, stage, Option.none());
        }

        /**
         * It goes on in another pipeline, as the company has its own no more.
         *
         * @param opportunity the opportunity
         * @param place the pipeline and its sales stage
         */
        public AdvanceOpportunity(OpportunityId opportunity, Place place) {
            this(opportunity, place.stage(), Option.some(place.pipeline()));
        }
    }

    /**
     * Sales expects something else of it.
     *
     * @param opportunity the opportunity
     * @param patch what changes
     */
    record ReviseEstimate(OpportunityId opportunity, EstimatePatch patch)
            implements OpportunityCommand<OpenOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param patch what changes
         */
        public ReviseEstimate {
            Given.all("opportunity", opportunity, "patch", patch);
        }
    }

    /**
     * Something was done for it.
     *
     * @param opportunity the opportunity
     * @param activity what
     */
    record LogActivity(OpportunityId opportunity, Activity activity) implements OpportunityCommand<OpenOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param activity what
         */
        public LogActivity {
            Given.all("opportunity", opportunity, "activity", activity);
        }
    }

    /**
     * Somebody has a part in the decision, or another one than was known.
     *
     * @param opportunity the opportunity
     * @param stakeholder who, and which part; takes the place of the one with the same id
     */
    record AddStakeholder(OpportunityId opportunity, Stakeholder stakeholder)
            implements OpportunityCommand<OpenOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param stakeholder who, and which part; takes the place of the one with the same id
         */
        public AddStakeholder {
            Given.all("opportunity", opportunity, "stakeholder", stakeholder);
        }
    }

    /**
     * Somebody has no part in the decision any more.
     *
     * @param opportunity the opportunity
     * @param stakeholder the stakeholder's id
     */
    record RemoveStakeholder(OpportunityId opportunity, String stakeholder)
            implements OpportunityCommand<OpenOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param stakeholder the stakeholder's id
         */
        public RemoveStakeholder {
            Given.all("opportunity", opportunity, "stakeholder", stakeholder);
        }
    }

    /**
     * Somebody looks after it.
     *
     * @param opportunity the opportunity
     * @param owner who, as the host names them
     */
    record AssignOpportunity(OpportunityId opportunity, String owner) implements OpportunityCommand<OpenOpportunity> {
        /**
         * Checks the owner.
         *
         * @param opportunity the opportunity
         * @param owner who, as the host names them
         */
        public AssignOpportunity {
            Given.all("opportunity", opportunity, "owner", owner);
            Label.of(owner);
        }
    }

    /**
     * The customer will not buy: the procedure <em>Losing</em>.
     *
     * @param opportunity the opportunity
     * @param reason why, out of the company's list
     * @param words the reason in words; "other" needs them
     * @param competitor who got it instead, if it is known
     */
    record LoseOpportunity(OpportunityId opportunity, String reason, Option<FreeText> words, Option<Label> competitor)
            implements OpportunityCommand<LostOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param reason why, out of the company's list
         * @param words the reason in words; "other" needs them
         * @param competitor who got it instead, if it is known
         */
        public LoseOpportunity {
            Given.all("opportunity", opportunity, "reason", reason, "words", words, "competitor", competitor);
        }

        /**
         * The customer will not buy; the reason says it all.
         *
         * @param opportunity the opportunity
         * @param reason why, out of the company's list
         */
        public LoseOpportunity(OpportunityId opportunity, String reason) {
            this(opportunity, reason, Option.none(), Option.none());
        }
    }

    /**
     * It is taken up again.
     *
     * @param opportunity the opportunity
     * @param expectedClose when the customer is now expected to decide
     */
    record ReopenOpportunity(OpportunityId opportunity, LocalDate expectedClose)
            implements OpportunityCommand<OpenOpportunity> {
        /**
         * Refuses null.
         *
         * @param opportunity the opportunity
         * @param expectedClose when the customer is now expected to decide
         */
        public ReopenOpportunity {
            Given.all("opportunity", opportunity, "expectedClose", expectedClose);
        }
    }
}
