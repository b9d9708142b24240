package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * What may be wished of a lead. Immutable.
 *
 * @param <S> where the wish leads
 */
public sealed interface LeadCommand<S extends Lead> extends Command<S> {
    /**
     * The lead that is meant.
     *
     * @return the id, never null
     */
    LeadId lead();

    @Override
    default Id subject() {
        return lead();
    }

    /**
     * Somebody showed interest.
     *
     * @param lead the new lead
     * @param contact who it is
     * @param attribution where they came from
     * @param owner who is to look after them, if anybody yet
     */
    record CaptureLead(LeadId lead, Contact contact, Attribution attribution, Option<String> owner)
            implements LeadCommand<NewLead> {
        /**
         * Checks the owner.
         *
         * @param lead the new lead
         * @param contact who it is
         * @param attribution where they came from
         * @param owner who is to look after them, if anybody yet; text as a {@link Label} has it
         */
        public CaptureLead {
            Given.all("lead", lead, "contact", contact, "attribution", attribution, "owner", owner);
            owner.forEach(Label::of);
        }

        /**
         * Somebody showed interest; nobody looks after them yet.
         *
         * @param lead the new lead
         * @param contact who it is
         * @param attribution where they came from
         */
        public CaptureLead(LeadId lead, Contact contact, Attribution attribution) {
            this(lead, contact, attribution, Option.none());
        }
    }

    /**
     * Something was learnt.
     *
     * @param lead the lead
     * @param piece what was learnt, with its evidence
     */
    record EnrichLead(LeadId lead, Piece piece) implements LeadCommand<Lead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param piece what was learnt, with its evidence
         */
        public EnrichLead {
            Given.all("lead", lead, "piece", piece);
        }
    }

    /**
     * The contact data were wrong or have changed.
     *
     * @param lead the lead
     * @param contact the whole contact as it should be
     */
    record CorrectContact(LeadId lead, Contact contact) implements LeadCommand<Lead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param contact the whole contact as it should be
         */
        public CorrectContact {
            Given.all("lead", lead, "contact", contact);
        }
    }

    /**
     * The lead is worth a customer.
     *
     * @param lead the lead
     */
    record QualifyLead(LeadId lead) implements LeadCommand<QualifiedLead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         */
        public QualifyLead {
            Given.all("lead", lead);
        }
    }

    /**
     * The lead is put aside.
     *
     * @param lead the lead
     * @param reason why, out of the company's list
     * @param words the reason in words; "other" needs them
     */
    record DisqualifyLead(LeadId lead, String reason, Option<FreeText> words) implements LeadCommand<DisqualifiedLead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param reason why, out of the company's list
         * @param words the reason in words; "other" needs them
         */
        public DisqualifyLead {
            Given.all("lead", lead, "reason", reason, "words", words);
        }
    }

    /**
     * A lead put aside is taken up again.
     *
     * @param lead the lead
     */
    record RecycleLead(LeadId lead) implements LeadCommand<NewLead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         */
        public RecycleLead {
            Given.all("lead", lead);
        }
    }

    /**
     * The lead becomes a customer, and an opportunity where one is wanted: the procedure <em>Conversion</em>.
     *
     * @param lead the lead
     * @param into a new customer, or one that exists
     * @param customer the customer that it becomes
     * @param opportunity the opportunity that is created with it, if wanted
     */
    record ConvertLead(LeadId lead, Into into, CustomerId customer, Option<Wanted> opportunity)
            implements LeadCommand<ConvertedLead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param into a new customer, or one that exists
         * @param customer the customer that it becomes
         * @param opportunity the opportunity that is created with it, if wanted
         */
        public ConvertLead {
            Given.all("lead", lead, "into", into, "customer", customer, "opportunity", opportunity);
        }

        /** What the lead is converted into. */
        public enum Into {
            /** A customer who is not there yet. */
            NEW_CUSTOMER,
            /** A customer who exists; only empty fields are filled. */
            EXISTING_CUSTOMER
        }

        /**
         * The opportunity that is wanted.
         *
         * @param opportunity the new opportunity
         * @param subject what it is about
         * @param currency its currency, ISO 4217
         * @param pipeline the pipeline it goes through; the company's first one if none is named
         * @param expectedClose when it is expected to close
         */
        public record Wanted(
                OpportunityId opportunity,
                Label subject,
                Currency currency,
                Option<String> pipeline,
                LocalDate expectedClose) {
            /**
             * Refuses null.
             *
             * @param opportunity the new opportunity
             * @param subject what it is about
             * @param currency its currency, ISO 4217
             * @param pipeline the pipeline it goes through; the company's first one if none is named
             * @param expectedClose when it is expected to close
             */
            public Wanted {
                Given.all(
                        "opportunity",
                        opportunity,
                        "subject",
                        subject,
                        "currency",
                        currency,
                        "pipeline",
                        pipeline,
                        "expectedClose",
                        expectedClose);
            }

            /**
             * In the company's first pipeline.
             *
             * @param opportunity the new opportunity
             * @param subject what it is about, 1 to 200 characters
             * @param currency its currency, ISO 4217
             * @param expectedClose when it is expected to close
             * @throws IllegalArgumentException if the subject or the currency is none
             */
            public Wanted(OpportunityId opportunity, String subject, String currency, LocalDate expectedClose) {
                this(opportunity, Label.of(subject), Currency.getInstance(currency), Option.none(), expectedClose);
            }
        }

        /**
         * Into a new customer, with no opportunity yet.
         *
         * @param lead the lead
         * @param customer the new customer
         */
        public ConvertLead(LeadId lead, CustomerId customer) {
            this(lead, Into.NEW_CUSTOMER, customer, Option.none());
        }

        /**
         * Into a new customer, with an opportunity.
         *
         * @param lead the lead
         * @param customer the new customer
         * @param opportunity the opportunity
         */
        public ConvertLead(LeadId lead, CustomerId customer, Wanted opportunity) {
            this(lead, Into.NEW_CUSTOMER, customer, Option.some(opportunity));
        }
    }

    /**
     * Somebody looks after the lead.
     *
     * @param lead the lead
     * @param owner who, as the host names them
     */
    record AssignLead(LeadId lead, String owner) implements LeadCommand<Lead> {
        /**
         * Checks the owner.
         *
         * @param lead the lead
         * @param owner who, as the host names them
         */
        public AssignLead {
            Given.all("lead", lead, "owner", owner);
            Label.of(owner);
        }
    }

    /**
     * Something was done with the lead.
     *
     * @param lead the lead
     * @param activity what
     */
    record LogActivity(LeadId lead, Activity activity) implements LeadCommand<Lead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param activity what
         */
        public LogActivity {
            Given.all("lead", lead, "activity", activity);
        }
    }

    /**
     * The lead agreed to something.
     *
     * @param lead the lead
     * @param consent to what, and how it is proven
     */
    record RecordConsent(LeadId lead, Consent consent) implements LeadCommand<Lead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param consent to what, and how it is proven
         */
        public RecordConsent {
            Given.all("lead", lead, "consent", consent);
        }
    }

    /**
     * The lead no longer agrees.
     *
     * @param lead the lead
     * @param withdrawal to what, when and how
     */
    record WithdrawConsent(LeadId lead, Withdrawal withdrawal) implements LeadCommand<Lead> {
        /**
         * Refuses null.
         *
         * @param lead the lead
         * @param withdrawal to what, when and how
         */
        public WithdrawConsent {
            Given.all("lead", lead, "withdrawal", withdrawal);
        }
    }
}
