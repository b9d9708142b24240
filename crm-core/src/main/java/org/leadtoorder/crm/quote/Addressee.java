package org.leadtoorder.crm.quote;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PostalAddress;

/**
 * To whom a version went out: name and address as the customer's master data had them on the day of the issue; later changes and
 * mergers do not rewrite it. Immutable; only the process makes one; holds personal data.
 */
@Value.Immutable
@Hidden
public abstract sealed class Addressee permits ImmutableAddressee {
    Addressee() {}

    /**
     * The organisation.
     *
     * @return its name, if there is one; never null
     */
    @Value.Default
    public Option<OrganisationName> organisation() {
        return Option.none();
    }

    /**
     * The person, where the customer is one.
     *
     * @return the name, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PersonName> person() {
        return Option.none();
    }

    /**
     * The address for invoices or else the main one.
     *
     * @return the address that held on the day, if one was known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PostalAddress> address() {
        return Option.none();
    }

    static Addressee of(Customer customer, LocalDate day) {
        var data = customer.masterData();
        return ImmutableAddressee.builder()
                .organisation(data.organisation())
                .person(data.person())
                .address(data.address(AddressPurpose.BILLING, day))
                .build();
    }
}
