package org.leadtoorder.crm.customer;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;

/** A customer as a document names them: who, where, and under which tax id, on a day. Immutable; holds personal data. */
@Value.Immutable
@Hidden
public abstract sealed class Addressee permits ImmutableAddressee {
    Addressee() {}

    /**
     * The organisation.
     *
     * @return the name, if it is one; never null
     */
    @Value.Redacted
    public abstract Option<OrganisationName> organisation();

    /**
     * The person.
     *
     * @return the name, if the customer is one; never null
     */
    @Value.Redacted
    public abstract Option<PersonName> person();

    /**
     * Where letters go.
     *
     * @return the address, if known; never null
     */
    @Value.Redacted
    public abstract Option<PostalAddress> address();

    /**
     * The tax id, which a supply without tax has to name.
     *
     * @return the id, if known; never null
     */
    @Value.Redacted
    public abstract Option<TaxId> taxId();

    /**
     * Who and where, by the master data.
     *
     * @param data the customer's master data
     * @param purpose which of the addresses the document shows, such as that for invoices
     * @param day the day of the document
     * @return the customer, with the address for the purpose that holds on the day, or else the main one; never null
     */
    public static Addressee of(MasterData data, AddressPurpose purpose, LocalDate day) {
        return ImmutableAddressee.builder()
                .organisation(data.organisation())
                .person(data.person())
                .address(address(data, purpose, day))
                .taxId(data.taxId())
                .build();
    }

    /**
     * Where something goes.
     *
     * @param data the customer's master data
     * @param purpose what for
     * @param day the day
     * @return the address for the purpose that holds on the day, or else the main one, if there is one; never null
     */
    public static Option<PostalAddress> address(MasterData data, AddressPurpose purpose, LocalDate day) {
        return List.of(purpose, AddressPurpose.MAIN)
                .flatMap(data::addresses)
                .find(address -> address.holdsOn(day))
                .map(CustomerAddress::address);
    }
}
