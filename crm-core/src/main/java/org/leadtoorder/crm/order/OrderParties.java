package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
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
     * The organisation that buys.
     *
     * @return its name on the day of the order, if there is one; never null
     */
    @Value.Default
    public Option<OrganisationName> organisation() {
        return Option.none();
    }

    /**
     * The person who buys, where the customer is one.
     *
     * @return the name on the day of the order, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PersonName> person() {
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
        return ImmutableOrderParties.builder()
                .customer(named)
                .organisation(customer.masterData().organisation())
                .person(customer.masterData().person())
                .billing(wish.billing().orElse(() -> customer.masterData().address(AddressPurpose.BILLING, day)))
                .delivery(wish.delivery().orElse(() -> customer.masterData().address(AddressPurpose.DELIVERY, day)))
                .build();
    }
}
