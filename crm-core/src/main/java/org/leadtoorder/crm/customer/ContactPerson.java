package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Folding;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.Personal;
import org.leadtoorder.crm.value.PhoneNumber;

/** Somebody whom the company talks to at a customer (Ansprechpartner). Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class ContactPerson permits ImmutableContactPerson {
    /** The longest id, in code points. */
    public static final int MAX_ID_LENGTH = Label.MAX_LENGTH;

    /** The most roles, e-mail addresses and phone numbers that are taken, of each: no fewer than a lead may have. */
    public static final int MAX_ENTRIES = Contact.MAX_ENTRIES;

    ContactPerson() {}

    /**
     * What tells it from the other contact persons of the customer; chosen by the host, compared exactly.
     *
     * @return the id, never null
     */
    public abstract String id();

    /**
     * What the person is called.
     *
     * @return the name, never null
     */
    @Value.Redacted
    public abstract PersonName name();

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
     * Which parts the person plays for the company: buyer, decider, accounts payable.
     *
     * @return the roles, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    @Personal
    public Seq<Label> roles() {
        return Vector.empty();
    }

    /**
     * E-mail addresses, the preferred one first.
     *
     * @return the addresses, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<EmailAddress> emails() {
        return Vector.empty();
    }

    /**
     * Phone numbers, the preferred one first.
     *
     * @return the numbers, perhaps none; never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<PhoneNumber> phones() {
        return Vector.empty();
    }

    /**
     * The language that the person prefers.
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
     * Whether this is the one whom the company asks first (C-5).
     *
     * @return true if so
     */
    @Value.Default
    public boolean primary() {
        return false;
    }

    /**
     * Whether two entries mean one person: the same name, folded, and no e-mail address that speaks against it.
     *
     * @param other the other entry
     * @return true if so
     */
    public boolean isSamePersonAs(ContactPerson other) {
        var known = emails().map(EmailAddress::canonical);
        var theirs = other.emails().map(EmailAddress::canonical);
        return foldedName().equals(other.foldedName())
                && (known.isEmpty() || theirs.isEmpty() || known.exists(theirs::contains));
    }

    /** Not the name's common form: taking two for one is worse here than keeping one twice. */
    String foldedName() {
        return Folding.fold(name().whole());
    }

    /** The same, with what is empty here filled and lists united; id, name and whether it is the primary one stay. */
    ContactPerson filledFrom(ContactPerson other) {
        return ImmutableContactPerson.builder()
                .from(this)
                .jobTitle(jobTitle().orElse(other.jobTitle()))
                .roles(roles().appendAll(other.roles()).distinct())
                .emails(emails().appendAll(other.emails()).distinct())
                .phones(phones().appendAll(other.phones()).distinct())
                .language(language().orElse(other.language()))
                .build();
    }

    ContactPerson primary(boolean primary) {
        return primary == primary()
                ? this
                : ImmutableContactPerson.builder().from(this).primary(primary).build();
    }

    ContactPerson called(String id) {
        return ImmutableContactPerson.builder().from(this).id(id).build();
    }

    /** C-5: what somebody has more of than is taken. */
    Seq<Fault> tooMany() {
        return Vector.of(
                        Fault.tooMany("roles", roles(), MAX_ENTRIES),
                        Fault.tooMany("emails", emails(), MAX_ENTRIES),
                        Fault.tooMany("phones", phones(), MAX_ENTRIES))
                .flatMap(fault -> fault)
                .map(fault -> fault.in("person"));
    }

    /** Checks the id. */
    @Value.Check
    void check() {
        Given.all(
                "roles",
                roles(),
                "emails",
                emails(),
                "phones",
                phones(),
                "jobTitle",
                jobTitle(),
                "language",
                language());
        Label.of(id());
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableContactPerson.builder();
    }

    /** Builds a {@link ContactPerson}; id and name have to be set. */
    public sealed interface Builder permits ImmutableContactPerson.Builder {
        /**
         * Sets {@link ContactPerson#id()}.
         *
         * @param id the value
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets {@link ContactPerson#name()}.
         *
         * @param name the value
         * @return this builder
         */
        Builder name(PersonName name);

        /**
         * Sets {@link ContactPerson#jobTitle()}.
         *
         * @param jobTitle the value
         * @return this builder
         */
        Builder jobTitle(Option<Label> jobTitle);

        /**
         * Sets {@link ContactPerson#roles()}.
         *
         * @param roles the value
         * @return this builder
         */
        Builder roles(Seq<Label> roles);

        /**
         * Sets {@link ContactPerson#emails()}.
         *
         * @param emails the value
         * @return this builder
         */
        Builder emails(Seq<EmailAddress> emails);

        /**
         * Sets {@link ContactPerson#phones()}.
         *
         * @param phones the value
         * @return this builder
         */
        Builder phones(Seq<PhoneNumber> phones);

        /**
         * Sets {@link ContactPerson#language()}.
         *
         * @param language the value
         * @return this builder
         */
        Builder language(Option<Language> language);

        /**
         * Sets {@link ContactPerson#primary()}.
         *
         * @param primary the value
         * @return this builder
         */
        Builder primary(boolean primary);

        /**
         * Builds it.
         *
         * @return the contact person, never null
         * @throws IllegalArgumentException if the id is not one line of 1 to {@value ContactPerson#MAX_ID_LENGTH} characters
         */
        ContactPerson build();
    }
}
