package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerBlocked;
import org.leadtoorder.crm.customer.MasterDataField;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.value.ExternalRef;

/** Customers as account records. */
final class AccountExport {
    private AccountExport() {}

    /** The record; none of a merged customer, whose survivor stands for it. */
    static Option<ForeignRecord> of(Customer customer, Exporting.Past past) {
        if (customer instanceof MergedCustomer) return Option.none();
        var remark = past.remark();
        var data = customer.masterData();
        var record = AccountRecord.builder()
                .externalId(past.key().id())
                .secondaryIds(secondaryIds(data.externalRefs(), past))
                .created(Option.some(past.created()))
                .owner(customer.owner())
                .status(Option.some(AccountStatus.LIVE.name()))
                .codes(remark.codes())
                .marks(past.marks())
                .masterData(data.with(MasterDataPatch.naming()
                        .clear(MasterDataField.PARENT)
                        .clear(MasterDataField.EXTERNAL_REFS)
                        .build()))
                .contactPersons(customer.contactPersons())
                .parent(data.parent().map(past::account));
        if (customer instanceof BlockedCustomer blocked)
            record.status(Option.some(AccountStatus.BLOCKED.name()))
                    .blocked(past.at(CustomerBlocked.class))
                    .reason(Option.some(blocked.block().reason().name()))
                    .words(blocked.block().words());
        return Option.some(record.build());
    }

    /** The ids in further systems: neither the one by which the record itself is called, nor those of records merged into it. */
    static Seq<SecondaryId> secondaryIds(Seq<ExternalRef> refs, Exporting.Past past) {
        var own = past.naming().system();
        return refs.filter(ref -> !ref.key().startsWith(own + ":"))
                .map(ref -> new SecondaryId(ref.system(), ref.id()))
                .toVector();
    }
}
