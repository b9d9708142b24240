package org.leadtoorder.crm.customer;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * What may be wished of a customer. Immutable.
 *
 * @param <S> where the wish leads
 */
public sealed interface CustomerCommand<S extends Customer> extends Command<S> {
    /**
     * The customer that is meant.
     *
     * @return the id, never null
     */
    CustomerId customer();

    @Override
    default CustomerId subject() {
        return customer();
    }

    /**
     * C-3: a customer who exists already is entered.
     *
     * @param customer the new customer
     * @param masterData what is known
     * @param contactPersons whom the company talks to there; where none is primary, the first one becomes it
     * @param origin where the customer came from, and why there is no lead
     * @param owner who is to look after them, if anybody yet
     */
    record RegisterCustomer(
            CustomerId customer,
            MasterData masterData,
            Seq<ContactPerson> contactPersons,
            Origin.Registered origin,
            Option<String> owner)
            implements CustomerCommand<Prospect> {
        /**
         * Checks the owner.
         *
         * @param customer the new customer
         * @param masterData what is known
         * @param contactPersons whom the company talks to there; where none is primary, the first one becomes it
         * @param origin where the customer came from, and why there is no lead
         * @param owner who is to look after them, if anybody yet
         */
        public RegisterCustomer {
            Given.all(
                    "customer",
                    customer,
                    "masterData",
                    masterData,
                    "contactPersons",
                    contactPersons,
                    "origin",
                    origin,
                    "owner",
                    owner);
            owner.forEach(Label::of);
        }

        /**
         * A customer of whom nobody is known by name yet, and whom nobody looks after yet.
         *
         * @param customer the new customer
         * @param masterData what is known
         * @param origin where the customer came from, and why there is no lead
         */
        public RegisterCustomer(CustomerId customer, MasterData masterData, Origin.Registered origin) {
            this(customer, masterData, List.empty(), origin, Option.none());
        }
    }

    /**
     * C-4: master data were wrong or have changed.
     *
     * @param customer the customer
     * @param patch what changes
     * @param source who or what says so: a call, a register, another system
     * @param validFrom since which day it is so, today at the latest
     * @param fillEmptyOnly true to fill what is empty and overwrite nothing
     */
    record UpdateMasterData(
            CustomerId customer, MasterDataPatch patch, Label source, LocalDate validFrom, boolean fillEmptyOnly)
            implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param patch what changes
         * @param source who or what says so: a call, a register, another system
         * @param validFrom since which day it is so, today at the latest
         * @param fillEmptyOnly true to fill what is empty and overwrite nothing
         */
        public UpdateMasterData {
            Given.all("customer", customer, "patch", patch, "source", source, "validFrom", validFrom);
        }
    }

    /**
     * C-5: the company talks to somebody more there.
     *
     * @param customer the customer
     * @param person whom, under an id that is free; the first one is the primary one in any case
     */
    record AddContactPerson(CustomerId customer, ContactPerson person) implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param person whom, under an id that is free; the first one is the primary one in any case
         */
        public AddContactPerson {
            Given.all("customer", customer, "person", person);
        }
    }

    /**
     * C-5: what is known of a contact person was wrong or has changed, or another one is to be the primary one.
     *
     * @param customer the customer
     * @param person the whole entry as it should be, under its id; the primary one stays so until another one is
     */
    record ChangeContactPerson(CustomerId customer, ContactPerson person) implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param person the whole entry as it should be, under its id; the primary one stays so until another one is
         */
        public ChangeContactPerson {
            Given.all("customer", customer, "person", person);
        }
    }

    /**
     * C-5: the company no longer talks to somebody there.
     *
     * @param customer the customer
     * @param person the id of the contact person
     * @param newPrimary the id of the next primary one; needed where the primary one goes and others stay
     */
    record RemoveContactPerson(CustomerId customer, String person, Option<String> newPrimary)
            implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param person the id of the contact person
         * @param newPrimary the id of the next primary one; needed where the primary one goes and others stay
         */
        public RemoveContactPerson {
            Given.all("customer", customer, "person", person, "newPrimary", newPrimary);
        }
    }

    /**
     * C-6: a steward checked the data and found them right.
     *
     * @param customer the customer
     * @param day on which day, today at the latest
     */
    record ConfirmMasterData(CustomerId customer, LocalDate day) implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param day on which day, today at the latest
         */
        public ConfirmMasterData {
            Given.all("customer", customer, "day", day);
        }
    }

    /**
     * C-8: somebody looks after the customer.
     *
     * @param customer the customer
     * @param owner who, as the host names them
     */
    record AssignCustomer(CustomerId customer, String owner) implements CustomerCommand<Customer> {
        /**
         * Checks the owner.
         *
         * @param customer the customer
         * @param owner who, as the host names them
         */
        public AssignCustomer {
            Given.all("customer", customer, "owner", owner);
            Label.of(owner);
        }
    }

    /**
     * L-13: the customer agreed to something.
     *
     * @param customer the customer
     * @param consent to what, and how it is proven
     */
    record RecordConsent(CustomerId customer, Consent consent) implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param consent to what, and how it is proven
         */
        public RecordConsent {
            Given.all("customer", customer, "consent", consent);
        }
    }

    /**
     * L-13: the customer no longer agrees.
     *
     * @param customer the customer
     * @param withdrawal to what, when and how
     */
    record WithdrawConsent(CustomerId customer, Withdrawal withdrawal) implements CustomerCommand<Customer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param withdrawal to what, when and how
         */
        public WithdrawConsent {
            Given.all("customer", customer, "withdrawal", withdrawal);
        }
    }

    /**
     * C-10: the customer gets nothing new.
     *
     * @param customer the customer
     * @param reason why
     * @param words why, in words
     */
    record BlockCustomer(CustomerId customer, BlockReason reason, Option<FreeText> words)
            implements CustomerCommand<BlockedCustomer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         * @param reason why
         * @param words why, in words
         */
        public BlockCustomer {
            Given.all("customer", customer, "reason", reason, "words", words);
        }
    }

    /**
     * C-10: the customer may get something new again.
     *
     * @param customer the customer
     */
    record UnblockCustomer(CustomerId customer) implements CustomerCommand<LiveCustomer> {
        /**
         * Refuses null.
         *
         * @param customer the customer
         */
        public UnblockCustomer {
            Given.all("customer", customer);
        }
    }

    /**
     * C-7: two records are one customer: the procedure <em>Merging</em>.
     *
     * @param customer the customer that lives on in the other
     * @param survivor the customer that stays
     */
    record MergeCustomer(CustomerId customer, CustomerId survivor) implements CustomerCommand<MergedCustomer> {
        /**
         * Refuses null.
         *
         * @param customer the customer that lives on in the other
         * @param survivor the customer that stays
         */
        public MergeCustomer {
            Given.all("customer", customer, "survivor", survivor);
        }
    }
}
