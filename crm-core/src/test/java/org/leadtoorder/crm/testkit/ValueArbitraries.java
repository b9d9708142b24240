package org.leadtoorder.crm.testkit;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtoorder.crm.value.Country;
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
import org.leadtoorder.crm.value.WebAddress;

/** Values of the trade as they come: names of many scripts, addresses, numbers; and texts that mean no good. */
public final class ValueArbitraries {
    private static final List<String> GIVEN = List.of(
            "Ada",
            "Jürgen",
            "Björn",
            "Anne-Marie",
            "Seán",
            "José",
            "Jose\u0301",
            "Þórður",
            "Zoë",
            "Nguyễn Thị",
            "李",
            "花子",
            "Фёдор",
            "Ἀλέξανδρος",
            "علی\u200cرضا",
            "דוד",
            "प्रिया",
            "J. R.",
            "Ng",
            "Mc");
    private static final List<String> FAMILY = List.of(
            "Lovelace",
            "Müller",
            "Großmann",
            "von der Heyden",
            "van 't Hoff",
            "O'Brien",
            "D’Angelo",
            "Null",
            "Łukasiewicz",
            "Ánh",
            "小龙",
            "山田",
            "Достоевский",
            "Παπαδόπουλος",
            "حسینی",
            "כהן",
            "शर्मा",
            "Test",
            "A",
            "Smith-Jones");
    private static final List<String> TRADE = List.of(
            "Müller & Söhne",
            "Acme",
            "Drop Tables",
            "Österreichische Post",
            "Société Générale",
            "Ωμέγα",
            "Газпром",
            "トヨタ自動車",
            "华为",
            "L'Oréal",
            "3M",
            "Größe 42",
            "A-B Technik");
    private static final List<String> LEGAL_FORMS = List.of(
            "",
            " GmbH",
            " AG",
            " GmbH & Co. KG",
            " Ltd",
            " Ltd.",
            ", Inc.",
            " S.A.",
            " SARL",
            " Oy",
            " A/S",
            " Sp. z o.o.",
            " e.V.",
            " plc",
            " S.p.A.",
            " Pty Ltd");
    private static final List<String> TAX_IDS = List.of(
            "DE811125440",
            "ATU13585627",
            "FR40303265045",
            "IT00743110157",
            "NL004495445B01",
            "PL5261025421",
            "ESA28184661",
            "EL094064321",
            "BE0428759497",
            "SE556433592401",
            "CHE123456789",
            "US123456789");
    private static final List<String> LANGUAGES =
            List.of("de", "de-AT", "en", "en-GB", "fr-CA", "zh-Hant-TW", "sr-Latn", "pt-BR", "fa");

    private ValueArbitraries() {}

    /** Names of people: one word, several words, with and without their parts. */
    public static Arbitrary<PersonName> personNames() {
        var word = Arbitraries.of(GIVEN).map(PersonName::of);
        var whole = Combinators.combine(Arbitraries.of(GIVEN), Arbitraries.of(FAMILY))
                .as((given, family) -> PersonName.of(given + " " + family));
        var parts = Combinators.combine(
                        Arbitraries.of(GIVEN), Arbitraries.of(FAMILY), Arbitraries.of("", "Dr.", "Prof. Dr.", "Mme"))
                .as((given, family, title) -> PersonName.builder()
                        .whole((title + " " + given + " " + family).strip())
                        .given(Option.some(given))
                        .family(Option.some(family))
                        .title(Option.when(!title.isEmpty(), title))
                        .build());
        return Arbitraries.oneOf(word, whole, parts);
    }

    /** Names of companies, with and without a legal form. */
    public static Arbitrary<OrganisationName> organisationNames() {
        return Combinators.combine(Arbitraries.of(TRADE), Arbitraries.of(LEGAL_FORMS))
                .as((name, form) -> OrganisationName.of(name + form));
    }

    /** Mail addresses in either case, with sub-addresses and international hosts. */
    public static Arbitrary<EmailAddress> emailAddresses() {
        var local = Arbitraries.of("ada", "Ada.Lovelace", "o'brien", "info", "j.r+crm", "müller", "x_1", "a-b");
        var host = Arbitraries.of(
                "example.com",
                "Example.ORG",
                "münchen.example",
                "mail.example.co.uk",
                "xn--mnchen-3ya.example",
                "a1-b2.example");
        return Combinators.combine(local, Arbitraries.integers().between(0, 99), host)
                .as((name, number, at) -> EmailAddress.of(name + number + "@" + at));
    }

    /** Phone numbers of four countries, with and without their calling code. */
    public static Arbitrary<PhoneNumber> phoneNumbers() {
        var digits = Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(8);
        var front = Arbitraries.of(
                "+49 30 ", "+49 (0)89/", "0049-221-", "+1 (212) ", "+43 1 ", "+39 06 ", "030 ", "(089) ");
        return Combinators.combine(front, digits, Arbitraries.of("", " ext. 12"))
                .as((first, rest, extension) -> PhoneNumber.of(first + rest + extension));
    }

    /** Countries. */
    public static Arbitrary<Country> countries() {
        return Arbitraries.of(Locale.getISOCountries()).map(Country::of);
    }

    /** Postal addresses with some or all parts. */
    public static Arbitrary<PostalAddress> postalAddresses() {
        var lines = Arbitraries.of(
                        "Hauptstraße 1",
                        "Unter den Linden 77",
                        "12 Main St.",
                        "Postfach 10 01",
                        "2. Hinterhof",
                        "千代田1-1")
                .list()
                .ofMaxSize(3);
        var city = Arbitraries.of("Köln", "Wien", "Zürich", "London", "東京", "São Paulo");
        var region = Arbitraries.of("Bayern", "CA", "Île-de-France");
        return Combinators.combine(
                        lines,
                        Arbitraries.strings().numeric().ofLength(5).injectNull(0.3),
                        city,
                        region.injectNull(0.5),
                        countries().injectNull(0.3))
                .as((street, postcode, town, state, country) -> PostalAddress.builder()
                        .lines(Vector.ofAll(street))
                        .postcode(Option.of(postcode))
                        .city(Option.some(town))
                        .region(Option.of(state))
                        .country(Option.of(country))
                        .build());
    }

    /** Tax numbers of member states of the European Union and others. */
    public static Arbitrary<TaxId> taxIds() {
        return Arbitraries.of(TAX_IDS).map(TaxId::of);
    }

    /** Web addresses, with and without a scheme. */
    public static Arbitrary<WebAddress> webAddresses() {
        return Combinators.combine(
                        Arbitraries.of("", "http://", "https://", "HTTPS://"),
                        Arbitraries.of("www.example.com", "Example.org", "münchen.example"),
                        Arbitraries.of("", ":8443"),
                        Arbitraries.of("", "/", "/über-uns?a=b&c=%20#d"))
                .as((scheme, host, port, path) -> WebAddress.of(scheme + host + port + path));
    }

    /** Languages. */
    public static Arbitrary<Language> languages() {
        return Arbitraries.of(LANGUAGES).map(Language::of);
    }

    /** References to Salesforce, SAP and others. */
    public static Arbitrary<ExternalRef> externalRefs() {
        var salesforce =
                Arbitraries.strings().alpha().numeric().ofLength(15).map(id -> ExternalRef.of("Salesforce", id));
        var sap =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(10).map(id -> ExternalRef.of("sap-100", id));
        var other = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-/:")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(id -> ExternalRef.of("shop", id));
        return Arbitraries.oneOf(salesforce, sap, other);
    }

    /** Short texts on one line. */
    public static Arbitrary<Label> labels() {
        return Arbitraries.oneOf(
                        Arbitraries.of(TRADE),
                        Arbitraries.of("Messe Köln", "Web form", "Referral", "Budget 2027", "🚀 launch"))
                .map(Label::of);
    }

    /** Longer texts on one or more lines. */
    public static Arbitrary<FreeText> freeTexts() {
        return Arbitraries.of(
                        "Called back.",
                        "Needs a quote\nby Friday",
                        "- one\r\n- two",
                        "\tindented",
                        "Straße, ß, ẞ",
                        "احمد",
                        "😀 fine",
                        "\uFDFA")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> FreeText.of(String.join("\n", parts)));
    }

    /** Texts that somebody may send to break things: any characters, forbidden and invisible ones, runs of marks, far too much of it. */
    public static Arbitrary<String> hostileText() {
        var point = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0x20, 0x7E)),
                Tuple.of(2, Arbitraries.integers().between(0, 0x2FF)),
                Tuple.of(2, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)),
                Tuple.of(1, Arbitraries.integers().between(0xD800, 0xDFFF)),
                Tuple.of(1, Arbitraries.integers().between(0x300, 0x36F)),
                Tuple.of(1, Arbitraries.integers().between(0x2000, 0x206F)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                0xAD, 0x34F, 0x3164, 0x2800, 0xFEFF, 0xFFFE, 0xFDD0, 0xE0041, 0x1D173, 0x85, 0x0A)));
        var scraps = point.list().ofMaxSize(40).map(points -> {
            var text = new StringBuilder();
            points.forEach(text::appendCodePoint);
            return text.toString();
        });
        var near = Arbitraries.of(
                        "ada@example.com",
                        "+49 30 1234",
                        "https://example.com",
                        "DE811125440",
                        "de-AT",
                        "salesforce:001D000000IRFmaIAH",
                        "sap:0000000042")
                .flatMap(good -> Combinators.combine(Arbitraries.integers().between(0, good.length()), scraps)
                        .as((at, scrap) -> good.substring(0, at) + scrap + good.substring(at)));
        var much = Combinators.combine(scraps, Arbitraries.integers().between(1, 500))
                .as((scrap, times) -> scrap.repeat(times));
        return Arbitraries.frequencyOf(
                Tuple.of(4, scraps), Tuple.of(3, near), Tuple.of(1, much), Tuple.of(1, Arbitraries.strings()));
    }
}
