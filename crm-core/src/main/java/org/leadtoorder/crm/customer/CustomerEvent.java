package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.lead.ActivitySummary;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.Consents;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What happened to a customer. Immutable. */
public sealed interface CustomerEvent extends Event {
    /**
     * The customer that it happened to.
     *
     * @return the id, never null
     */
    CustomerId customer();

    @Override
    default CustomerId subject() {
        return customer();
    }

    /** C-1: a lead became a customer, with all it knew. Only the process makes one. */
    @Value.Immutable
    @Hidden
    abstract sealed class CustomerCreated implements CustomerEvent permits ImmutableCustomerCreated {
        CustomerCreated() {}

        /**
         * The lead that became it.
         *
         * @return the id, never null
         */
        public abstract LeadId lead();

        /**
         * What is known.
         *
         * @return the data, never null
         */
        public abstract MasterData masterData();

        /**
         * Whom the company talks to there.
         *
         * @return the list, never null
         */
        public abstract Seq<ContactPerson> contactPersons();

        /**
         * Where the lead came from.
         *
         * @return the source, never null
         */
        public abstract Attribution attribution();

        /**
         * What was learnt.
         *
         * @return the list, never null
         */
        public abstract Seq<Piece> pieces();

        /**
         * What was agreed to.
         *
         * @return the consents, never null
         */
        public abstract Consents consents();

        /**
         * What was done, in figures.
         *
         * @return the summary, never null
         */
        public abstract ActivitySummary activities();

        /**
         * Who looks after them, if anybody.
         *
         * @return the owner, if there is one; never null
         */
        public abstract Option<String> owner();

        /**
         * The match keys that nobody else may have from now on.
         *
         * @return the list, never null
         */
        public abstract Seq<MatchKey> exclusiveKeys();

        /**
         * Since which day the master data are so.
         *
         * @return the day, never null
         */
        public abstract LocalDate validFrom();
    }

    /**
     * C-3: a customer who existed already was entered.
     *
     * @param customer the new customer
     * @param origin where the customer came from, and why there is no lead
     * @param masterData what is known
     * @param contactPersons whom the company talks to there
     * @param owner who looks after them, if anybody
     * @param exclusiveKeys the match keys that nobody else may have from now on
     * @param validFrom since which day the master data are so
     */
    record CustomerRegistered(
            CustomerId customer,
            Origin.Registered origin,
            MasterData masterData,
            Seq<ContactPerson> contactPersons,
            Option<String> owner,
            Seq<MatchKey> exclusiveKeys,
            LocalDate validFrom)
            implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the new customer
         * @param origin where the customer came from, and why there is no lead
         * @param masterData what is known
         * @param contactPersons whom the company talks to there
         * @param owner who looks after them, if anybody
         * @param exclusiveKeys the match keys that nobody else may have from now on
         * @param validFrom since which day the master data are so
         */
        public CustomerRegistered {
            Given.all(
                    "customer",
                    customer,
                    "origin",
                    origin,
                    "masterData",
                    masterData,
                    "contactPersons",
                    contactPersons,
                    "owner",
                    owner,
                    "exclusiveKeys",
                    exclusiveKeys,
                    "validFrom",
                    validFrom);
        }
    }

    /**
     * C-4: master data changed.
     *
     * @param customer the customer
     * @param before the fields that changed, as they were
     * @param after the same fields, as they are now
     * @param source who or what says so
     * @param validFrom since which day the master data are so
     * @param exclusiveKeys the match keys that nobody else may have from now on
     */
    record MasterDataUpdated(
            CustomerId customer,
            MasterDataPatch before,
            MasterDataPatch after,
            Label source,
            LocalDate validFrom,
            Seq<MatchKey> exclusiveKeys)
            implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param before the fields that changed, as they were
         * @param after the same fields, as they are now
         * @param source who or what says so
         * @param validFrom since which day the master data are so
         * @param exclusiveKeys the match keys that nobody else may have from now on
         */
        public MasterDataUpdated {
            Given.all(
                    "customer",
                    customer,
                    "before",
                    before,
                    "after",
                    after,
                    "source",
                    source,
                    "validFrom",
                    validFrom,
                    "exclusiveKeys",
                    exclusiveKeys);
        }
    }

    /** P-3: a lead became a customer who existed already; all the lead knew went along. Only the process makes one. */
    @Value.Immutable
    @Hidden
    abstract sealed class CustomerEnriched implements CustomerEvent permits ImmutableCustomerEnriched {
        CustomerEnriched() {}

        /**
         * The lead that became this customer.
         *
         * @return the id, never null
         */
        public abstract LeadId lead();

        /**
         * The fields that changed, as they were.
         *
         * @return the patch, never null
         */
        public abstract MasterDataPatch before();

        /**
         * The same fields, as they are now.
         *
         * @return the patch, never null
         */
        public abstract MasterDataPatch after();

        /**
         * The contact persons after it.
         *
         * @return the list, never null
         */
        public abstract Seq<ContactPerson> contactPersons();

        /**
         * The attribution after it.
         *
         * @return the attribution, if there is one; never null
         */
        public abstract Option<Attribution> attribution();

        /**
         * The pieces after it.
         *
         * @return the list, never null
         */
        public abstract Seq<Piece> pieces();

        /**
         * The consents after it.
         *
         * @return the consents, never null
         */
        public abstract Consents consents();

        /**
         * The summary of activities after it.
         *
         * @return the summary, never null
         */
        public abstract ActivitySummary activities();

        /**
         * The owner after it.
         *
         * @return the owner, if there is one; never null
         */
        public abstract Option<String> owner();

        /**
         * The match keys that nobody else may have from now on.
         *
         * @return the list, never null
         */
        public abstract Seq<MatchKey> exclusiveKeys();

        /**
         * Since which day the master data are so.
         *
         * @return the day, never null
         */
        public abstract LocalDate validFrom();
    }

    /**
     * C-5: the company talks to somebody more.
     *
     * @param customer the customer
     * @param person whom; if primary, all others no longer are
     */
    record ContactPersonAdded(CustomerId customer, ContactPerson person) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param person whom; if primary, all others no longer are
         */
        public ContactPersonAdded {
            Given.all("customer", customer, "person", person);
        }
    }

    /**
     * C-5: what is known of a contact person changed.
     *
     * @param customer the customer
     * @param before the entry before
     * @param after the entry now; if primary, all others no longer are
     */
    record ContactPersonChanged(CustomerId customer, ContactPerson before, ContactPerson after)
            implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param before the entry before
         * @param after the entry now; if primary, all others no longer are
         */
        public ContactPersonChanged {
            Given.all("customer", customer, "before", before, "after", after);
        }
    }

    /**
     * C-5: the company no longer talks to somebody.
     *
     * @param customer the customer
     * @param person the entry that is gone
     * @param newPrimary the id of who is primary from now on, if that changed
     */
    record ContactPersonRemoved(CustomerId customer, ContactPerson person, Option<String> newPrimary)
            implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param person the entry that is gone
         * @param newPrimary the id of who is primary from now on, if that changed
         */
        public ContactPersonRemoved {
            Given.all("customer", customer, "person", person, "newPrimary", newPrimary);
        }
    }

    /**
     * C-6: a steward checked the data and found them right.
     *
     * @param customer the customer
     * @param day on which day
     * @param by who checked
     */
    record MasterDataConfirmed(CustomerId customer, LocalDate day, String by) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param day on which day
         * @param by who checked
         */
        public MasterDataConfirmed {
            Given.all("customer", customer, "day", day, "by", by);
        }
    }

    /**
     * C-8: somebody else looks after the customer.
     *
     * @param customer the customer
     * @param before who looked after them, if anybody
     * @param owner who does now
     */
    record CustomerAssigned(CustomerId customer, Option<String> before, String owner) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param before who looked after them, if anybody
         * @param owner who does now
         */
        public CustomerAssigned {
            Given.all("customer", customer, "before", before, "owner", owner);
        }
    }

    /**
     * L-13: the customer agreed to something.
     *
     * @param customer the customer
     * @param consent to what, and how it is proven
     */
    record ConsentRecorded(CustomerId customer, Consent consent) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param consent to what, and how it is proven
         */
        public ConsentRecorded {
            Given.all("customer", customer, "consent", consent);
        }
    }

    /**
     * L-13: the customer no longer agrees.
     *
     * @param customer the customer
     * @param withdrawal to what, when and how
     */
    record ConsentWithdrawn(CustomerId customer, Withdrawal withdrawal) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param withdrawal to what, when and how
         */
        public ConsentWithdrawn {
            Given.all("customer", customer, "withdrawal", withdrawal);
        }
    }

    /**
     * C-9: the first order was placed.
     *
     * @param customer the customer
     * @param order the first order
     */
    record CustomerActivated(CustomerId customer, OrderId order) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the first order
         */
        public CustomerActivated {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-9: one order more stands.
     *
     * @param customer the customer
     * @param order the order
     */
    record OrderCounted(CustomerId customer, OrderId order) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the order
         */
        public OrderCounted {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-9: an order ended, and others are left.
     *
     * @param customer the customer
     * @param order the order
     */
    record OrderReleased(CustomerId customer, OrderId order) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the order
         */
        public OrderReleased {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-9: the last order ended.
     *
     * @param customer the customer
     * @param order the last order
     */
    record CustomerDeactivated(CustomerId customer, OrderId order) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param order the last order
         */
        public CustomerDeactivated {
            Given.all("customer", customer, "order", order);
        }
    }

    /**
     * C-10: the customer gets nothing new.
     *
     * @param customer the customer
     * @param reason why
     * @param words why, in words
     */
    record CustomerBlocked(CustomerId customer, BlockReason reason, Option<FreeText> words) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param reason why
         * @param words why, in words
         */
        public CustomerBlocked {
            Given.all("customer", customer, "reason", reason, "words", words);
        }
    }

    /**
     * C-10: the customer may get something new again.
     *
     * @param customer the customer
     */
    record CustomerUnblocked(CustomerId customer) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer
         */
        public CustomerUnblocked {
            Given.all("customer", customer);
        }
    }

    /**
     * C-7: the record turned out to be another customer's.
     *
     * @param customer the customer that lives on in the other
     * @param survivor the customer that stays
     */
    record CustomerMerged(CustomerId customer, CustomerId survivor) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the customer that lives on in the other
         * @param survivor the customer that stays
         */
        public CustomerMerged {
            Given.all("customer", customer, "survivor", survivor);
        }
    }

    /** P-9: the survivor took over what the merged customer knew. Only the process makes one. */
    @Value.Immutable
    @Hidden
    abstract sealed class CustomerAbsorbed implements CustomerEvent permits ImmutableCustomerAbsorbed {
        CustomerAbsorbed() {}

        /**
         * The customer that was merged into it.
         *
         * @return the id, never null
         */
        public abstract CustomerId merged();

        /**
         * The fields that changed, as they were.
         *
         * @return the patch, never null
         */
        public abstract MasterDataPatch before();

        /**
         * The same fields, as they are now.
         *
         * @return the patch, never null
         */
        public abstract MasterDataPatch after();

        /**
         * The contact persons after it.
         *
         * @return the list, never null
         */
        public abstract Seq<ContactPerson> contactPersons();

        /**
         * The attribution after it.
         *
         * @return the attribution, if there is one; never null
         */
        public abstract Option<Attribution> attribution();

        /**
         * The pieces after it.
         *
         * @return the list, never null
         */
        public abstract Seq<Piece> pieces();

        /**
         * The consents after it.
         *
         * @return the consents, never null
         */
        public abstract Consents consents();

        /**
         * The summary of activities after it.
         *
         * @return the summary, never null
         */
        public abstract ActivitySummary activities();

        /**
         * The owner after it.
         *
         * @return the owner, if there is one; never null
         */
        public abstract Option<String> owner();

        /**
         * How many orders stand or were completed, after it.
         *
         * @return the number
         */
        public abstract int orders();

        /**
         * The leads that became this customer, after it.
         *
         * @return the list, never null
         */
        public abstract Seq<LeadId> leads();

        /**
         * The match keys that nobody else may have from now on.
         *
         * @return the list, never null
         */
        public abstract Seq<MatchKey> exclusiveKeys();

        /**
         * Since which day the master data are so.
         *
         * @return the day, never null
         */
        public abstract LocalDate validFrom();
    }

    /**
     * P-9: a prospect absorbed orders, and so is active.
     *
     * @param customer the survivor
     */
    record CustomerActivatedByMerge(CustomerId customer) implements CustomerEvent {
        /**
         * Refuses null.
         *
         * @param customer the survivor
         */
        public CustomerActivatedByMerge {
            Given.all("customer", customer);
        }
    }
}
