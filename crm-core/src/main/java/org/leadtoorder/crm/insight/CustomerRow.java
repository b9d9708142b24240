package org.leadtoorder.crm.insight;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.CustomerEvent;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonAdded;
import org.leadtoorder.crm.customer.CustomerEvent.ContactPersonRemoved;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivatedByMerge;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAssigned;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerBlocked;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerDeactivated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerMerged;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerUnblocked;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataConfirmed;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;
import org.leadtoorder.crm.customer.CustomerEvent.OrderCounted;
import org.leadtoorder.crm.customer.CustomerEvent.OrderReleased;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.MasterDataField;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.Prospect;

/** What is kept of a customer: which fields are filled, never with what. */
final class CustomerRow extends Row {
    private static final long serialVersionUID = 1L;

    /** The lead it came from. */
    final @Nullable String lead;
    /** The source of that lead, or where it was registered from. */
    final String source;

    @Nullable
    String owner;
    /** The customer it was merged into. */
    @Nullable
    String survivor;

    final EnumSet<MasterDataField> filled = EnumSet.noneOf(MasterDataField.class);
    int contactPersons;
    int confirmed = NEVER;
    /** The orders that stand or are completed: they decide what it is when a block ends. */
    int orders;

    CustomerRow(CustomerCreated fact, int day) {
        super(Prospect.class, day);
        lead = fact.lead().value();
        source = fact.attribution().source();
        owner = fact.owner().getOrNull();
        contactPersons = fact.contactPersons().size();
        fill(fact.masterData());
    }

    CustomerRow(CustomerRegistered fact, int day) {
        super(Prospect.class, day);
        lead = null;
        source = fact.origin().source().value();
        owner = fact.owner().getOrNull();
        contactPersons = fact.contactPersons().size();
        fill(fact.masterData());
    }

    void on(CustomerEvent fact) {
        if (fact instanceof MasterDataUpdated updated) {
            patch(updated.after());
        } else if (fact instanceof ContactPersonAdded) {
            contactPersons++;
        } else if (fact instanceof ContactPersonRemoved) {
            contactPersons--;
        } else if (fact instanceof MasterDataConfirmed check) {
            confirmed = day(check.day());
        } else if (fact instanceof CustomerAssigned assigned) {
            owner = assigned.owner();
        } else if (fact instanceof CustomerEnriched enriched) {
            patch(enriched.after());
            owner = enriched.owner().getOrNull();
            contactPersons = enriched.contactPersons().size();
        } else if (fact instanceof CustomerAbsorbed absorbed) {
            patch(absorbed.after());
            owner = absorbed.owner().getOrNull();
            contactPersons = absorbed.contactPersons().size();
            orders = absorbed.orders();
        } else {
            move(fact);
        }
    }

    private void move(CustomerEvent fact) {
        if (fact instanceof CustomerActivated) {
            state = ActiveCustomer.class;
            orders++;
        } else if (fact instanceof OrderCounted) {
            orders++;
        } else if (fact instanceof OrderReleased) {
            orders--;
        } else if (fact instanceof CustomerDeactivated) {
            orders--;
            if (state != BlockedCustomer.class) state = Prospect.class;
        } else if (fact instanceof CustomerBlocked) {
            state = BlockedCustomer.class;
        } else if (fact instanceof CustomerUnblocked) {
            state = orders > 0 ? ActiveCustomer.class : Prospect.class;
        } else if (fact instanceof CustomerMerged merged) {
            state = MergedCustomer.class;
            survivor = merged.survivor().value();
        } else if (fact instanceof CustomerActivatedByMerge) {
            state = ActiveCustomer.class;
        }
    }

    private void fill(MasterData data) {
        for (var field : MasterDataField.values()) if (!field.isEmpty(data)) filled.add(field);
    }

    private void patch(MasterDataPatch after) {
        for (var field : after.fields()) {
            if (field.isEmpty(after.values())) filled.remove(field);
            else filled.add(field);
        }
    }
}
