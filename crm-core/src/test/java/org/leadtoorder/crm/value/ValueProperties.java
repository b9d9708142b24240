package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.testkit.ValueArbitraries;

/** What holds for values whatever they hold. */
class ValueProperties {
    @Provide
    Arbitrary<String> hostileText() {
        return ValueArbitraries.hostileText();
    }

    @Provide
    Arbitrary<PersonName> people() {
        return ValueArbitraries.personNames();
    }

    @Provide
    Arbitrary<OrganisationName> organisations() {
        return ValueArbitraries.organisationNames();
    }

    @Provide
    Arbitrary<EmailAddress> emails() {
        return ValueArbitraries.emailAddresses();
    }

    @Provide
    Arbitrary<PhoneNumber> phones() {
        return ValueArbitraries.phoneNumbers();
    }

    @Provide
    Arbitrary<ExternalRef> refs() {
        return ValueArbitraries.externalRefs();
    }

    @Provide
    Arbitrary<TaxId> taxIds() {
        return ValueArbitraries.taxIds();
    }

    @Provide
    Arbitrary<WebAddress> pages() {
        return ValueArbitraries.webAddresses();
    }

    @Provide
    Arbitrary<PostalAddress> places() {
        return ValueArbitraries.postalAddresses();
    }

    @Property(tries = 500)
    void any_text_is_taken_as_it_is_or_refused_with_faults(@ForAll("hostileText") String text) {
        for (var kind : Kinds.ALL.values()) {
            var tried = kind.tried(text);
            if (tried.isInvalid()) assertFalse(tried.getError().isEmpty(), kind.name());
            else if (kind.verbatim()) assertEquals(text, tried.get(), kind.name());
        }
    }

    @Property(tries = 300)
    void what_parse_refuses_of_refuses_without_telling_the_text(@ForAll("hostileText") String text) {
        for (var kind : Kinds.ALL.values()) {
            if (kind.name().contains(".") || kind.tried(text).isValid()) continue;
            var message = assertThrows(
                            IllegalArgumentException.class, () -> kind.of().apply(text), kind.name())
                    .getMessage();
            for (var word : message.split("[ ,]+"))
                assertTrue(word.matches("[A-Z_]+|whole|lines|country|system|id"), () -> kind.name() + ": " + message);
        }
    }

    @Property(tries = 300)
    void faults_tell_limits_and_kinds_only(@ForAll("hostileText") String text) {
        for (var kind : Kinds.ALL.values()) {
            var tried = kind.tried(text);
            if (tried.isInvalid())
                tried.getError()
                        .flatMap(Fault::arguments)
                        .forEach(argument -> assertTrue(argument.matches("[0-9]+|[A-Z_]+"), kind.name()));
        }
    }

    @Property
    void folding_twice_changes_nothing(@ForAll("people") PersonName name) {
        assertEquals(Folding.of(name), Folding.fold(Folding.of(name)));
        assertFalse(Folding.of(name).isEmpty());
    }

    @Property
    void case_accents_blanks_and_spelling_do_not_count_in_folded_names(@ForAll("people") PersonName name) {
        var whole = name.whole();
        assertEquals(Folding.fold(whole), Folding.fold(whole.toUpperCase(Locale.ROOT)));
        assertEquals(Folding.fold(whole), Folding.fold("  " + whole.replace(" ", " \u00A0 ") + "\t"));
        assertEquals(Folding.fold(whole), Folding.fold(Normalizer.normalize(whole, Normalizer.Form.NFD)));
        assertEquals(Folding.fold(whole), Folding.fold("\u200B" + whole + "\uFEFF"));
    }

    @Property
    void a_german_name_is_found_by_its_spelling_without_dots(@ForAll("german") String name) {
        var spelt =
                name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        assertEquals(Folding.of(PersonName.of(name)), Folding.of(PersonName.of(spelt)), name);
        assertEquals(Folding.of(PersonName.of(name)), Folding.of(PersonName.of(spelt.toUpperCase(Locale.ROOT))), name);
    }

    /** Syllables of a consonant, a vowel or umlaut, and an end, as German names are made. */
    @Provide
    Arbitrary<String> german() {
        var syllable = Combinators.combine(
                        Arbitraries.of("B", "M", "Schr", "F", "Kr", "L", "Gr", "W", "T"),
                        Arbitraries.of("a", "e", "i", "o", "u", "ä", "ö", "ü", "au", "eu", "äu", "ei"),
                        Arbitraries.of("ß", "ller", "hn", "tz", "ger", "be", "ck", "n"))
                .as((first, middle, last) -> first + middle + last);
        return syllable.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
    }

    @Property
    void legal_forms_do_not_count_in_folded_organisation_names(@ForAll("organisations") OrganisationName name) {
        var folded = Folding.of(name);
        for (var form : new String[] {" GmbH", " AG", " Ltd.", ", Inc.", " S.A.", " GmbH & Co. KG", " Sp. z o.o."})
            assertEquals(folded, Folding.of(OrganisationName.of(name.value() + form)), form);
    }

    @Property(tries = 300)
    void folding_takes_any_text(@ForAll("hostileText") String text) {
        var folded = Folding.fold(text);
        assertTrue(folded.length() <= 18 * Folding.MAX_LENGTH);
        assertEquals(folded, folded.strip());
    }

    @Property
    void equivalent_spellings_of_a_name_are_equal_and_kept(@ForAll("people") PersonName name) {
        var spelt = Normalizer.normalize(name.whole(), Normalizer.Form.NFD);
        var other = PersonName.builder()
                .whole(spelt)
                .given(name.given())
                .family(name.family())
                .title(name.title())
                .build();
        assertEquals(name, other);
        assertEquals(name.hashCode(), other.hashCode());
        assertEquals(spelt, other.whole());
    }

    @Property
    void the_canonical_form_of_an_address_has_itself_as_canonical_form(
            @ForAll("emails") EmailAddress email, @ForAll("pages") WebAddress page, @ForAll("taxIds") TaxId tax) {
        assertEquals(email.canonical(), EmailAddress.of(email.canonical()).canonical());
        assertEquals(
                email.canonical(), EmailAddress.of("  " + email.shown() + " ").canonical());
        assertEquals(page.canonical(), WebAddress.of(page.canonical()).canonical());
        assertEquals(tax, TaxId.of(tax.canonical()));
        assertEquals(
                tax,
                TaxId.of(tax.canonical()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("(.)", "$1 ")
                        .strip()));
    }

    @Property
    void the_canonical_form_of_a_phone_number_has_itself_as_canonical_form(@ForAll("phones") PhoneNumber phone) {
        assertEquals(phone.canonical(), PhoneNumber.of(phone.canonical()).canonical());
        assertEquals(phone.canonical().startsWith("+"), phone.isInternational());
        var home = PhoneNumber.parse(phone.shown(), "+49").get();
        assertTrue(home.isInternational());
        if (phone.isInternational()) assertEquals(phone, home);
    }

    @Property
    void a_reference_keeps_its_form_and_equals_by_its_key(@ForAll("refs") ExternalRef ref) {
        var again = ExternalRef.of(ref.key());
        assertEquals(ref, again);
        assertEquals(ref.hashCode(), again.hashCode());
        assertEquals(ref.key(), again.key());
    }

    @Property
    void no_value_shows_what_it_holds(
            @ForAll("people") PersonName person,
            @ForAll("organisations") OrganisationName organisation,
            @ForAll("emails") EmailAddress email,
            @ForAll("phones") PhoneNumber phone,
            @ForAll("places") PostalAddress place,
            @ForAll("refs") ExternalRef ref) {
        assertEquals("PersonName[…]", person.toString());
        assertEquals("OrganisationName[…]", organisation.toString());
        assertEquals("EmailAddress[…]", email.toString());
        assertEquals("PhoneNumber[…]", phone.toString());
        assertEquals("PostalAddress[…]", place.toString());
        assertEquals("ExternalRef[…]", ref.toString());
    }
}
