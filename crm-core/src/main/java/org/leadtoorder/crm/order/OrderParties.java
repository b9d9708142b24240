package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.value.PostalAddress;

/** Who buys, who pays and where it goes, as it was when the order was placed. Immutable; holds personal data. */
@Value.Immutable
@Hidden
public abstract sealed class OrderParties permits ImmutableOrderParties {
    OrderParties() {}

    /**
     * The customer, as the quote names them; a later merger does not rewrite it.
     *
     * @return the id, never null
     */
    public abstract CustomerId customer();

    /**
     * The customer's name, main address and tax id.
     *
     * @return who buys; none in an order of a time before it was kept; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<Addressee> buyer() {
        return Option.none();
    }

    /**
     * Where the invoice goes: as the wish said, or else the customer's address for it, or else their main one.
     *
     * @return the address, if known; never null
     */
    @Value.Redacted
    public abstract Option<PostalAddress> billing();

    /**
     * Where the goods go: as the wish said, or else the customer's address for it, or else their main one.
     *
     * @return the address, if known; never null
     */
    @Value.Redacted
    public abstract Option<PostalAddress> delivery();

    /** What the wish says or else the master data on the day: the address for the purpose, or else the main one. */
    static OrderParties of(CustomerId named, PlaceOrder wish, Customer customer, LocalDate day) {
        var data = customer.masterData();
        return ImmutableOrderParties.builder()
                .customer(named)
                .buyer(Option.some(Addressee.of(data, AddressPurpose.MAIN, day)))
                .billing(wish.billing().orElse(() -> Addressee.address(data, AddressPurpose.BILLING, day)))
                .delivery(wish.delivery().orElse(() -> Addressee.address(data, AddressPurpose.DELIVERY, day)))
                .build();
    }
}
