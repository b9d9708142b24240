package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.CustomerAddress;
import org.leadtoorder.crm.customer.CustomerCommand;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RecordConsent;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RemoveContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.WithdrawConsent;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.MasterDataField;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;

/**
 * Customers and what may be wished of them. The values come out of small pools, so that equal ones meet often; some wishes break a rule.
 */
public final class CustomerArbitraries {
    private static final String[] PEOPLE = {"Ada Lovelace", "Grace Hopper", "Emmy Noether"};

    private CustomerArbitraries() {}

    /** Master data, named or not, with any of the fields set. */
    public static Arbitrary<MasterData> masterData() {
        var party = Combinators.combine(
                LeadArbitraries.perhaps(OrganisationName.of("Acme GmbH"), OrganisationName.of("Muster AG")),
                LeadArbitraries.perhaps(PersonName.of(PEOPLE[0]), PersonName.of(PEOPLE[1])),
                LeadArbitraries.perhaps(
                        TaxId.parse("DE136695976").get(),
                        TaxId.parse("ATU13585627").get()),
                LeadArbitraries.perhaps(Language.of("de"), Language.of("en")),
                LeadArbitraries.perhaps(Label.of("steel"), Label.of("wood")));
        var reach = Combinators.combine(emails(), phones(), addresses(), externalRefs(), LeadArbitraries.perhaps(3, 4));
        return Combinators.combine(
                        party.as((organisation, person, taxId, language, industry) -> MasterData.builder()
                                .organisation(organisation)
                                .person(person)
                                .taxId(taxId)
                                .language(language)
                                .industry(industry)
                                .build()),
                        reach.as((emails, phones, addresses, refs, employees) -> MasterData.builder()
                                .emails(emails)
                                .phones(phones)
                                .addresses(addresses)
                                .externalRefs(refs)
                                .employees(employees)
                                .build()))
                .as(MasterData::filledFrom);
    }

    /** Patches that set some fields and clear others. */
    public static Arbitrary<MasterDataPatch> patches() {
        return Combinators.combine(
                        masterData(),
                        Arbitraries.of(MasterDataField.class).set().ofMaxSize(3))
                .as((data, cleared) -> {
                    var patch = MasterDataPatch.naming();
                    data.organisation().forEach(patch::organisation);
                    data.person().forEach(patch::person);
                    data.taxId().forEach(patch::taxId);
                    data.language().forEach(patch::language);
                    data.industry().forEach(patch::industry);
                    data.employees().forEach(patch::employees);
                    patch.emails(data.emails());
                    if (data.phones().nonEmpty()) patch.phones(data.phones());
                    data.addresses().headOption().forEach(patch::address);
                    cleared.forEach(patch::clear);
                    return patch.build();
                });
    }

    /** Contact persons out of three names and four ids, primary or not. */
    public static Arbitrary<ContactPerson> contactPersons() {
        return Combinators.combine(ids(), Arbitraries.of(PEOPLE), emails(), phones(), Arbitraries.of(true, false))
                .as((id, name, emails, phones, primary) -> ContactPerson.builder()
                        .id(id)
                        .name(PersonName.of(name))
                        .emails(emails)
                        .phones(phones)
                        .primary(primary)
                        .build());
    }

    /** A customer is entered; some have no name, or two primary contact persons. */
    public static Arbitrary<RegisterCustomer> registrations(CustomerId customer) {
        return Combinators.combine(
                        masterData(), contactPersons().list().ofMaxSize(2), LeadArbitraries.perhaps("sam", "kim"))
                .as((data, people, owner) -> new RegisterCustomer(
                        customer,
                        data,
                        Vector.ofAll(people),
                        new Origin.Registered(Label.of("ERP"), FreeText.of("bought before")),
                        owner));
    }

    /** Anything that may be wished of a customer who is there; {@code other} is whom it may be merged into. */
    public static Arbitrary<CustomerCommand<?>> commands(CustomerId customer, CustomerId other, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, updates(customer, today).map(wish -> (CustomerCommand<?>) wish)),
                net.jqwik.api.Tuple.of(3, contactPersons().map(person -> new AddContactPerson(customer, person))),
                net.jqwik.api.Tuple.of(3, contactPersons().map(person -> new ChangeContactPerson(customer, person))),
                net.jqwik.api.Tuple.of(
                        3,
                        Combinators.combine(ids(), LeadArbitraries.perhaps("1", "2", "3", "4"))
                                .as((gone, next) -> new RemoveContactPerson(customer, gone, next))),
                net.jqwik.api.Tuple.of(1, days(today).map(day -> new ConfirmMasterData(customer, day))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of("sam", "kim").map(owner -> new AssignCustomer(customer, owner))),
                net.jqwik.api.Tuple.of(
                        1, LeadArbitraries.consents(now).map(consent -> new RecordConsent(customer, consent))),
                net.jqwik.api.Tuple.of(
                        1,
                        LeadArbitraries.withdrawals(now).map(withdrawal -> new WithdrawConsent(customer, withdrawal))),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(BlockReason.class)
                                .map(reason -> new BlockCustomer(customer, reason, Option.none()))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new UnblockCustomer(customer))),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of(customer, other).map(survivor -> new MergeCustomer(customer, survivor))));
    }

    private static Arbitrary<UpdateMasterData> updates(CustomerId customer, LocalDate today) {
        return Combinators.combine(patches(), days(today), Arbitraries.of(true, false))
                .as((patch, from, fill) -> new UpdateMasterData(customer, patch, Label.of("call"), from, fill));
    }

    private static Arbitrary<LocalDate> days(LocalDate today) {
        return Arbitraries.integers().between(-9, 1).map(today::plusDays);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("1", "2", "3", "4");
    }

    private static Arbitrary<Vector<EmailAddress>> emails() {
        return Arbitraries.of("ada@acme.example", "grace@muster.example", "info@acme.example")
                .map(EmailAddress::of)
                .list()
                .uniqueElements()
                .ofMaxSize(2)
                .map(Vector::ofAll);
    }

    private static Arbitrary<Vector<PhoneNumber>> phones() {
        return Arbitraries.of("+49 30 1234567", "+49 40 7654321")
                .map(PhoneNumber::of)
                .list()
                .uniqueElements()
                .ofMaxSize(1)
                .map(Vector::ofAll);
    }

    private static Arbitrary<Vector<ExternalRef>> externalRefs() {
        return Arbitraries.of("erp:1", "erp:2", "shop:1")
                .map(ExternalRef::of)
                .list()
                .uniqueElements()
                .ofMaxSize(2)
                .map(Vector::ofAll);
    }

    private static Arbitrary<List<CustomerAddress>> addresses() {
        return Combinators.combine(
                        Arbitraries.of(AddressPurpose.class), Arbitraries.of("Street 1\nTown", "Road 2\nCity"))
                .as((purpose, text) -> CustomerAddress.of(purpose, PostalAddress.of(text)))
                .list()
                .ofMaxSize(2)
                .map(List::ofAll);
    }
}
