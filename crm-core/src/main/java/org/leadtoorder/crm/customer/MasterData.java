package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Folding;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.Personal;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/** What is known of a customer as such: an organisation or a person, kept once and kept well. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class MasterData permits ImmutableMasterData {
    /** The most e-mail addresses, phone numbers and references that are taken, of each: no fewer than a lead may have. */
    public static final int MAX_ENTRIES = Contact.MAX_ENTRIES;

    /** The most postal addresses that are taken. */
    public static final int MAX_ADDRESSES = 1_000;

    MasterData() {}

    /**
     * The name of the organisation, where the customer is one.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<OrganisationName> organisation() {
        return Option.none();
    }

    /**
     * The name of the person, where the customer is one.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PersonName> person() {
        return Option.none();
    }

    /**
     * What a customer who is a person does.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    @Personal
    public Option<Label> jobTitle() {
        return Option.none();
    }

    /**
     * E-mail addresses, the preferred one first.
     *
     * @return the values, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<EmailAddress> emails() {
        return Vector.empty();
    }

    /**
     * Phone numbers, the preferred one first.
     *
     * @return the values, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<PhoneNumber> phones() {
        return Vector.empty();
    }

    /**
     * Postal addresses of every purpose, the preferred one of each purpose first.
     *
     * @return the values, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<CustomerAddress> addresses() {
        return Vector.empty();
    }

    /**
     * The web site.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<WebAddress> web() {
        return Option.none();
    }

    /**
     * The language that the customer prefers.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    @Personal
    public Option<Language> language() {
        return Option.none();
    }

    /**
     * The tax id.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<TaxId> taxId() {
        return Option.none();
    }

    /**
     * What other systems call the customer.
     *
     * @return the values, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<ExternalRef> externalRefs() {
        return Vector.empty();
    }

    /**
     * The customer that this one belongs to, such as a group of companies.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    public Option<CustomerId> parent() {
        return Option.none();
    }

    /**
     * The line of business.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    public Option<Label> industry() {
        return Option.none();
    }

    /**
     * The segment that the company counts the customer in.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    public Option<Label> segment() {
        return Option.none();
    }

    /**
     * The yearly revenue, as far as it is known.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<Money> revenue() {
        return Option.none();
    }

    /**
     * How many people work there, at least 0.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<Integer> employees() {
        return Option.none();
    }

    /**
     * What else was noted.
     *
     * @return the value, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> note() {
        return Option.none();
    }

    /**
     * Whether an organisation or a person is named.
     *
     * @return true if so
     */
    public boolean named() {
        return organisation().isDefined() || person().isDefined();
    }

    /**
     * The addresses of one purpose.
     *
     * @param purpose what for
     * @return the addresses, the preferred one first; never null
     */
    public Seq<CustomerAddress> addresses(AddressPurpose purpose) {
        return addresses().filter(address -> address.purpose() == purpose);
    }

    /**
     * C-4: what a patch names, and everything else as it is.
     *
     * @param patch what changes
     * @return the data after it, never null
     */
    public MasterData with(MasterDataPatch patch) {
        var next = ImmutableMasterData.builder().from(this);
        patch.fields().forEach(field -> field.copy(patch.values(), next));
        return next.build();
    }

    /**
     * P-9: what is empty here is filled from other data, each field from one side as a whole; references to other systems are united.
     *
     * @param other what fills
     * @return the data after it, never null
     */
    public MasterData filledFrom(MasterData other) {
        var filled = with(MasterDataPatch.of(other).fillingOnly(this));
        return ImmutableMasterData.builder()
                .from(filled)
                .externalRefs(externalRefs().appendAll(other.externalRefs()).distinct())
                .build();
    }

    /**
     * C-1: what a lead's contact knows. Where an organisation is named, the person there is a contact person of it, not the customer.
     *
     * @param contact the contact
     * @return the data, never null
     */
    public static MasterData of(Contact contact) {
        var person = contact.organisation().isDefined() ? Option.<PersonName>none() : contact.person();
        return ImmutableMasterData.builder()
                .organisation(contact.organisation())
                .person(person)
                .jobTitle(
                        contact.organisation().isDefined() && contact.person().isDefined()
                                ? Option.none()
                                : contact.jobTitle())
                .emails(contact.emails())
                .phones(contact.phones())
                .addresses(contact.addresses().map(address -> CustomerAddress.of(AddressPurpose.MAIN, address)))
                .web(contact.web())
                .language(contact.language())
                .taxId(contact.taxId())
                .externalRefs(contact.externalRefs())
                .note(contact.note())
                .build();
    }

    /** C-3, C-4: what it has more of than is taken. */
    Seq<Fault> tooMany() {
        return Vector.of(
                        Fault.tooMany("emails", emails(), MAX_ENTRIES),
                        Fault.tooMany("phones", phones(), MAX_ENTRIES),
                        Fault.tooMany("addresses", addresses(), MAX_ADDRESSES),
                        Fault.tooMany("externalRefs", externalRefs(), MAX_ENTRIES))
                .flatMap(fault -> fault)
                .map(fault -> fault.in("masterData"));
    }

    /** Brings the addresses in the order of their purposes, so that equal data are equal, however they were put together. */
    @Value.Check
    MasterData normalised() {
        Given.all(
                "person",
                person(),
                "organisation",
                organisation(),
                "jobTitle",
                jobTitle(),
                "emails",
                emails(),
                "phones",
                phones(),
                "addresses",
                addresses(),
                "web",
                web(),
                "language",
                language(),
                "taxId",
                taxId(),
                "externalRefs",
                externalRefs(),
                "industry",
                industry(),
                "segment",
                segment(),
                "employees",
                employees(),
                "revenue",
                revenue(),
                "parent",
                parent(),
                "note",
                note());
        if (employees().exists(count -> count < 0)) throw new IllegalArgumentException("employees are at least 0");
        var sorted = addresses().sortBy(CustomerAddress::purpose);
        return sorted.equals(addresses())
                ? this
                : ImmutableMasterData.builder().from(this).addresses(sorted).build();
    }

    /**
     * The keys by which duplicates of it are found (C-2): worked out once, when they are first asked for.
     *
     * @return the keys, each once; never null
     */
    @Value.Lazy
    Seq<MatchKey> matchKeys() {
        var name = organisation().map(Folding::of).orElse(person().map(Folding::of));
        return MatchKey.all(externalRefs(), taxId(), emails(), phones(), name);
    }

    /**
     * Starts some.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableMasterData.builder();
    }

    /** Builds {@link MasterData}; nothing has to be set, but no customer goes without a name. */
    public sealed interface Builder permits ImmutableMasterData.Builder {
        /**
         * Sets {@link MasterData#organisation()}.
         *
         * @param organisation the value
         * @return this builder
         */
        Builder organisation(Option<OrganisationName> organisation);

        /**
         * Sets {@link MasterData#person()}.
         *
         * @param person the value
         * @return this builder
         */
        Builder person(Option<PersonName> person);

        /**
         * Sets {@link MasterData#jobTitle()}.
         *
         * @param jobTitle the value
         * @return this builder
         */
        Builder jobTitle(Option<Label> jobTitle);

        /**
         * Sets {@link MasterData#emails()}.
         *
         * @param emails the value
         * @return this builder
         */
        Builder emails(Seq<EmailAddress> emails);

        /**
         * Sets {@link MasterData#phones()}.
         *
         * @param phones the value
         * @return this builder
         */
        Builder phones(Seq<PhoneNumber> phones);

        /**
         * Sets {@link MasterData#addresses()}.
         *
         * @param addresses the value
         * @return this builder
         */
        Builder addresses(Seq<CustomerAddress> addresses);

        /**
         * Sets {@link MasterData#web()}.
         *
         * @param web the value
         * @return this builder
         */
        Builder web(Option<WebAddress> web);

        /**
         * Sets {@link MasterData#language()}.
         *
         * @param language the value
         * @return this builder
         */
        Builder language(Option<Language> language);

        /**
         * Sets {@link MasterData#taxId()}.
         *
         * @param taxId the value
         * @return this builder
         */
        Builder taxId(Option<TaxId> taxId);

        /**
         * Sets {@link MasterData#externalRefs()}.
         *
         * @param externalRefs the value
         * @return this builder
         */
        Builder externalRefs(Seq<ExternalRef> externalRefs);

        /**
         * Sets {@link MasterData#parent()}.
         *
         * @param parent the value
         * @return this builder
         */
        Builder parent(Option<CustomerId> parent);

        /**
         * Sets {@link MasterData#industry()}.
         *
         * @param industry the value
         * @return this builder
         */
        Builder industry(Option<Label> industry);

        /**
         * Sets {@link MasterData#segment()}.
         *
         * @param segment the value
         * @return this builder
         */
        Builder segment(Option<Label> segment);

        /**
         * Sets {@link MasterData#revenue()}.
         *
         * @param revenue the value
         * @return this builder
         */
        Builder revenue(Option<Money> revenue);

        /**
         * Sets {@link MasterData#employees()}.
         *
         * @param employees the value
         * @return this builder
         */
        Builder employees(Option<Integer> employees);

        /**
         * Sets {@link MasterData#note()}.
         *
         * @param note the value
         * @return this builder
         */
        Builder note(Option<FreeText> note);

        /**
         * Sets {@link MasterData#organisation()}.
         *
         * @param name the name, as it is written
         * @return this builder
         * @throws IllegalArgumentException if no organisation can be called that
         */
        default Builder organisation(String name) {
            return organisation(Option.some(OrganisationName.of(name)));
        }

        /**
         * Sets {@link MasterData#person()}.
         *
         * @param name the whole name, as it is written
         * @return this builder
         * @throws IllegalArgumentException if nobody can be called that
         */
        default Builder person(String name) {
            return person(Option.some(PersonName.of(name)));
        }

        /**
         * Sets {@link MasterData#emails()} to one address.
         *
         * @param address the address
         * @return this builder
         * @throws IllegalArgumentException if it is none
         */
        default Builder email(String address) {
            return emails(Vector.of(EmailAddress.of(address)));
        }

        /**
         * Builds them.
         *
         * @return the data, never null
         * @throws IllegalArgumentException if the number of employees is negative
         */
        MasterData build();
    }
}
