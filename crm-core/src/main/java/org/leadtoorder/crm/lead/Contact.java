package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.MatchKey;
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
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/** Who showed interest, and how to reach them: what stands on a business card. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Contact permits ImmutableContact {
    /** The most e-mail addresses, phone numbers, postal addresses and references that are taken, of each. */
    public static final int MAX_ENTRIES = 200;

    Contact() {}

    /**
     * The person.
     *
     * @return the name, if a person is named; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<PersonName> person() {
        return Option.none();
    }

    /**
     * The organisation.
     *
     * @return the name, if an organisation is named; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<OrganisationName> organisation() {
        return Option.none();
    }

    /**
     * What the person does there.
     *
     * @return the job title, if it is known; never null
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
     * @return the addresses, never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<EmailAddress> emails() {
        return List.empty();
    }

    /**
     * Phone numbers, the preferred one first.
     *
     * @return the numbers, never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<PhoneNumber> phones() {
        return List.empty();
    }

    /**
     * Postal addresses, the preferred one first.
     *
     * @return the addresses, never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<PostalAddress> addresses() {
        return List.empty();
    }

    /**
     * The web site.
     *
     * @return the address, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<WebAddress> web() {
        return Option.none();
    }

    /**
     * The language that the contact prefers.
     *
     * @return the language, if it is known; never null
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
     * @return the id, if it is known; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<TaxId> taxId() {
        return Option.none();
    }

    /**
     * What other systems call this contact.
     *
     * @return the references, never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<ExternalRef> externalRefs() {
        return List.empty();
    }

    /**
     * What else was noted.
     *
     * @return the note, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> note() {
        return Option.none();
    }

    /**
     * The keys by which duplicates of it are found (C-2): worked out once, when they are first asked for.
     *
     * @return the keys, each once; never null
     */
    @Value.Lazy
    public Seq<MatchKey> matchKeys() {
        var name = organisation().map(Folding::of).orElse(person().map(Folding::of));
        return MatchKey.all(externalRefs(), taxId(), emails(), phones(), name);
    }

    /**
     * Whether a person or an organisation is named.
     *
     * @return true if so
     */
    public boolean named() {
        return person().isDefined() || organisation().isDefined();
    }

    /**
     * Whether there is an e-mail address, a phone number or a postal address.
     *
     * @return true if so
     */
    public boolean reachable() {
        return !emails().isEmpty() || !phones().isEmpty() || !addresses().isEmpty();
    }

    /** L-1, L-5: what it has more of than is taken. */
    Seq<Fault> tooMany() {
        return Vector.of(
                        Fault.tooMany("emails", emails(), MAX_ENTRIES),
                        Fault.tooMany("phones", phones(), MAX_ENTRIES),
                        Fault.tooMany("addresses", addresses(), MAX_ENTRIES),
                        Fault.tooMany("externalRefs", externalRefs(), MAX_ENTRIES))
                .flatMap(fault -> fault)
                .map(fault -> fault.in("contact"));
    }

    @Value.Check
    void check() {
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
                "note",
                note());
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableContact.builder();
    }

    /** Builds a {@link Contact}; nothing has to be set. */
    public sealed interface Builder permits ImmutableContact.Builder {
        /**
         * Sets {@link Contact#person()}.
         *
         * @param person the value
         * @return this builder
         */
        Builder person(Option<PersonName> person);

        /**
         * Sets {@link Contact#organisation()}.
         *
         * @param organisation the value
         * @return this builder
         */
        Builder organisation(Option<OrganisationName> organisation);

        /**
         * Sets {@link Contact#jobTitle()}.
         *
         * @param jobTitle the value
         * @return this builder
         */
        Builder jobTitle(Option<Label> jobTitle);

        /**
         * Sets {@link Contact#emails()}.
         *
         * @param emails the value
         * @return this builder
         */
        Builder emails(Seq<EmailAddress> emails);

        /**
         * Sets {@link Contact#phones()}.
         *
         * @param phones the value
         * @return this builder
         */
        Builder phones(Seq<PhoneNumber> phones);

        /**
         * Sets {@link Contact#addresses()}.
         *
         * @param addresses the value
         * @return this builder
         */
        Builder addresses(Seq<PostalAddress> addresses);

        /**
         * Sets {@link Contact#web()}.
         *
         * @param web the value
         * @return this builder
         */
        Builder web(Option<WebAddress> web);

        /**
         * Sets {@link Contact#language()}.
         *
         * @param language the value
         * @return this builder
         */
        Builder language(Option<Language> language);

        /**
         * Sets {@link Contact#taxId()}.
         *
         * @param taxId the value
         * @return this builder
         */
        Builder taxId(Option<TaxId> taxId);

        /**
         * Sets {@link Contact#externalRefs()}.
         *
         * @param externalRefs the value
         * @return this builder
         */
        Builder externalRefs(Seq<ExternalRef> externalRefs);

        /**
         * Sets {@link Contact#note()}.
         *
         * @param note the value
         * @return this builder
         */
        Builder note(Option<FreeText> note);

        /**
         * Sets {@link Contact#person()}.
         *
         * @param name the whole name, as it is written
         * @return this builder
         * @throws IllegalArgumentException if nobody can be called that
         */
        default Builder person(String name) {
            return person(Option.some(PersonName.of(name)));
        }

        /**
         * Sets {@link Contact#organisation()}.
         *
         * @param name the name, as it is written
         * @return this builder
         * @throws IllegalArgumentException if no organisation can be called that
         */
        default Builder organisation(String name) {
            return organisation(Option.some(OrganisationName.of(name)));
        }

        /**
         * Sets {@link Contact#emails()} to one address.
         *
         * @param address the address
         * @return this builder
         * @throws IllegalArgumentException if it is none
         */
        default Builder email(String address) {
            return emails(List.of(EmailAddress.of(address)));
        }

        /**
         * Builds it.
         *
         * @return the contact, never null
         */
        Contact build();
    }
}
