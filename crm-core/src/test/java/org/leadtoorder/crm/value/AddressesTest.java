package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of addresses, numbers and ids of other systems, each at its edge. */
class AddressesTest {
    private static final String TWO_CHARS = "\uD83D\uDE00";

    private static Seq<Fault> faults(Validation<Seq<Fault>, ?> parsed) {
        return parsed.isValid() ? List.empty() : parsed.getError();
    }

    private static Seq<Fault> one(Fault.Code code, String field, Object... arguments) {
        return List.of(Fault.of(code, field, arguments));
    }

    @Test
    void a_mail_address_is_kept_as_typed_and_matched_in_lower_case() {
        var email = EmailAddress.of(" Ada.Lovelace+CRM@Example.COM ");
        assertEquals(" Ada.Lovelace+CRM@Example.COM ", email.shown());
        assertEquals("ada.lovelace+crm@example.com", email.canonical());
        assertEquals("Ada.Lovelace+CRM", email.localPart());
        assertEquals("example.com", email.domain());
        assertEquals(
                "josé@example.com", EmailAddress.of("JOSE\u0301@example.com").canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.com",
                "ada@localhost",
                "ada@1.2.3.4",
                "ada@exa_mple.com",
                "ada@example.c-",
                "a..b@example.com",
                "ada.@example.com",
                "ada@example.com.",
                "ada@.example.com",
                "a b@example.com",
                "ada@exam ple.com",
                "ada(x)@example.com",
                "<ada@example.com>",
                "ada@example\u3002com",
                "ada;eve@example.com",
                "ada@-a.example"
            })
    void what_no_card_shows_is_no_mail_address(String text) {
        assertEquals(one(Fault.Code.MALFORMED, ""), faults(EmailAddress.parse(text)));
    }

    @Test
    void a_mail_address_ends_at_its_limits() {
        var host = ("a".repeat(63) + ".").repeat(3);
        assertTrue(EmailAddress.parse("a".repeat(64) + "@example.com").isValid());
        assertEquals(one(Fault.Code.MALFORMED, ""), faults(EmailAddress.parse("a".repeat(65) + "@example.com")));
        assertTrue(EmailAddress.parse("a".repeat(59) + "@" + host + "ab").isValid());
        assertEquals(254, ("a".repeat(59) + "@" + host + "ab").length());
        assertEquals(
                one(Fault.Code.TOO_LONG, "", 254), faults(EmailAddress.parse("a".repeat(59) + "@" + host + "abc")));
        assertEquals(one(Fault.Code.MALFORMED, ""), faults(EmailAddress.parse("a@" + "a".repeat(64) + ".com")));
        assertEquals(
                List.of("FORBIDDEN_CHARACTER", "MALFORMED"),
                faults(EmailAddress.parse("a@b.de\n"))
                        .map(fault -> fault.code().name())
                        .append("MALFORMED")
                        .distinct());
    }

    @ParameterizedTest
    @CsvSource({
        "+49 30 1234567, '', +49301234567",
        "+49 (0)30 / 123-45.67, '', +49301234567",
        "0049 30 1234567, '', +49301234567",
        "0049 (0)30 1234567, '', +49301234567",
        "\uFF0B49 30 \uFF11234567, '', +49301234567",
        "030 1234567, '', 0301234567",
        "030 1234567, 49, +49301234567",
        "030 1234567, +49, +49301234567",
        "+1 212 555 0100, 49, +12125550100",
        "011 49 30 1234567, 1, +49301234567",
        "(212) 555-0100, 1, +12125550100",
        "1 (212) 555-0100, 1, +12125550100",
        "8 495 1234567, 7, +74951234567",
        "06 1 234 5678, 36, +3612345678",
        "06 1234567, 39, +39061234567",
        "+39 (0)6 1234567, '', +39061234567",
        "110, '', 110",
        "004912345, '', +4912345",
        "00491234, '', 00491234",
        "0001234567, '', 0001234567",
        "0049 30 1234567, 1, +49301234567",
        "12345, 998, +99812345",
        "+49 30 1234 ext. 12, '', +49301234;ext=12",
        "+49 30 1234x7, '', +49301234;ext=7",
        "+49 30 1234 #1234567, '', +49301234;ext=1234567",
        "+49301234;ext=12, '', +49301234;ext=12"
    })
    void a_phone_number_is_read_as_dialled(String typed, String home, String canonical) {
        var phone = PhoneNumber.parse(typed, home).get();
        assertEquals(canonical, phone.canonical());
        assertEquals(typed, phone.shown());
        assertEquals(canonical.startsWith("+"), phone.isInternational());
    }

    @ParameterizedTest
    @CsvSource({
        "12, OUT_OF_RANGE", "+12, OUT_OF_RANGE", "1234567890123456, OUT_OF_RANGE", "+1234567890123456, OUT_OF_RANGE",
                "+0123456, MALFORMED", "1-800-FLOWERS, MALFORMED",
        "++49 30 1234, MALFORMED", "49+30, MALFORMED", "+49 30 1234 ext, MALFORMED",
                "+49 30 1234 ext 12345678, MALFORMED", "+, MALFORMED", "-, MALFORMED"
    })
    void what_cannot_be_dialled_is_no_phone_number(String typed, Fault.Code code) {
        assertEquals(List.of(code), faults(PhoneNumber.parse(typed)).map(Fault::code));
    }

    @Test
    void a_phone_number_ends_at_its_limits() {
        assertTrue(PhoneNumber.parse("123").isValid());
        assertEquals(one(Fault.Code.OUT_OF_RANGE, "", 3), faults(PhoneNumber.parse("12")));
        assertTrue(PhoneNumber.parse("+123456789012345").isValid());
        assertEquals(one(Fault.Code.OUT_OF_RANGE, "", 15), faults(PhoneNumber.parse("+1234567890123456")));
        assertTrue(PhoneNumber.parse("1" + " ".repeat(46) + "234").isValid());
        assertEquals(one(Fault.Code.TOO_LONG, "", 50), faults(PhoneNumber.parse("1" + " ".repeat(47) + "234")));
        assertEquals(one(Fault.Code.MALFORMED, "homeCode"), faults(PhoneNumber.parse("1234", "0x")));
        assertEquals("", PhoneNumber.parse("+49301234", "1").get().homeCode());
        assertEquals("49", PhoneNumber.parse("0301234", "+49").get().homeCode());
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("0301234", "1234"));
    }

    @Test
    void what_is_too_long_is_looked_at_no_further() {
        var text = "\"".repeat(5_000);
        for (var name : new String[] {"EmailAddress", "PhoneNumber", "WebAddress", "Language"})
            assertEquals(
                    List.of(Fault.Code.TOO_LONG),
                    faults(Kinds.ALL.get(name).tried(text)).map(Fault::code),
                    name);
    }

    @Test
    void a_host_ends_at_its_limit() {
        var labels = ("a".repeat(63) + ".").repeat(3);
        assertTrue(WebAddress.parse(labels + "a".repeat(61)).isValid());
        assertEquals(one(Fault.Code.MALFORMED, ""), faults(WebAddress.parse(labels + "a".repeat(62))));
        assertEquals(one(Fault.Code.MALFORMED, ""), faults(WebAddress.parse("a".repeat(64) + ".com")));
    }

    @Test
    void constructors_refuse_what_parse_refuses() {
        assertThrows(IllegalArgumentException.class, () -> new ExternalRef("a:b", "c"));
        assertThrows(IllegalArgumentException.class, () -> new TaxId(Country.of("DE"), "1"));
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress("ada"));
        assertThrows(IllegalArgumentException.class, () -> new WebAddress("ada"));
        assertThrows(IllegalArgumentException.class, () -> new Language("d"));
        assertThrows(IllegalArgumentException.class, () -> new Country("QQ"));
        assertEquals("811125440", new TaxId(Country.of("DE"), "DE 811 125 440").id());
    }

    @Test
    void a_country_is_one_of_the_list() {
        assertEquals("DE", Country.parse(" de ").get().code());
        assertEquals(new Country("XK"), Country.of("xk"));
        assertEquals(one(Fault.Code.UNKNOWN, ""), faults(Country.parse("QQ")));
        assertEquals(one(Fault.Code.MISSING, ""), faults(Country.parse(" ")));
        for (var bad : new String[] {"D", "DEU", "ß", "ıt", "D1", "ＤＥ"})
            assertEquals(one(Fault.Code.MALFORMED, ""), faults(Country.parse(bad)), bad);
    }

    @Test
    void a_language_is_well_formed() {
        assertEquals("de-AT", Language.of(" DE-at ").tag());
        assertEquals("zh-Hant-TW", Language.of("zh-hant-tw").tag());
        assertEquals("AT", Language.of("de-AT").locale().getCountry());
        for (var bad : new String[] {"d", "de_AT", "de-", "-de", "deutschland", "de--AT", "ｄｅ"})
            assertEquals(one(Fault.Code.MALFORMED, ""), faults(Language.parse(bad)), bad);
        assertTrue(Language.parse("de-x-" + "abcdefgh-".repeat(3) + "abc").isValid());
        assertEquals(35, ("de-x-" + "abcdefgh-".repeat(3) + "abc").length());
        assertEquals(
                one(Fault.Code.TOO_LONG, "", 35), faults(Language.parse("de-x-" + "abcdefgh-".repeat(3) + "abcd")));
    }

    @Test
    void a_web_address_is_kept_as_typed_and_made_whole() {
        assertEquals("https://www.example.com", WebAddress.of("www.Example.com").canonical());
        assertEquals(
                "http://xn--mnchen-3ya.de:8080/A?b=c#d",
                WebAddress.of("HTTP://MÜNCHEN.de:8080/A?b=c#d").canonical());
        assertEquals(
                "xn--mnchen-3ya.de", WebAddress.of("http://MÜNCHEN.de:8080/a:b").host());
        assertEquals("example.com", WebAddress.of("example.com?q=a:b").host());
        assertEquals("HTTP://example.com", WebAddress.of("HTTP://example.com").shown());
        for (var bad : new String[] {
            "javascript:alert(1)",
            "ftp://example.com",
            "http://user@example.com",
            "http://user:pw@example.com",
            "http://",
            "localhost",
            "http://1.2.3.4",
            "http://example.com:0x1",
            "http://example.com:65536",
            "http://example.com:",
            "http://exa mple.com",
            "http://example.com/a b",
            "http://example.com/\"",
            "//example.com",
            "http://example.com\\@evil.test"
        }) assertEquals(one(Fault.Code.MALFORMED, ""), faults(WebAddress.parse(bad)), bad);
        var most = "example.com/" + "a".repeat(WebAddress.MAX_LENGTH - 12);
        assertTrue(WebAddress.parse(most).isValid());
        assertEquals(one(Fault.Code.TOO_LONG, "", 2_048), faults(WebAddress.parse(most + "a")));
        assertTrue(WebAddress.parse("example.com:65535").isValid());
    }

    @Test
    void a_postal_address_has_at_least_one_part_and_ends_at_its_limits() {
        assertEquals(one(Fault.Code.MISSING, ""), faults(PostalAddress.parse(List.of(" ", ""), null, "", " ", null)));
        assertEquals(one(Fault.Code.MISSING, ""), faults(PostalAddress.parse((String) null)));
        assertEquals(one(Fault.Code.MISSING, ""), faults(PostalAddress.parse("\n \r\n")));
        assertEquals(
                Option.some(Country.of("DE")),
                PostalAddress.parse(List.empty(), null, null, null, "de").get().country());
        assertEquals(
                Vector.of("Hauptstr. 1", "50667 Köln"),
                PostalAddress.of("Hauptstr. 1\r\n\n50667 Köln").lines());
        assertEquals(
                Option.some("1".repeat(20)),
                PostalAddress.parse(List.empty(), "1".repeat(20), null, null, null)
                        .get()
                        .postcode());
        var line = TWO_CHARS.repeat(200);
        assertTrue(PostalAddress.parse(Vector.fill(10, line), null, line, line, null)
                .isValid());
        assertEquals(
                one(Fault.Code.TOO_MANY, "lines", 10),
                faults(PostalAddress.parse(Vector.fill(11, line), null, null, null, null)));
        assertEquals(
                one(Fault.Code.TOO_LONG, "lines", 200),
                faults(PostalAddress.parse(List.of("a" + line), null, null, null, null)));
        assertEquals(
                one(Fault.Code.TOO_LONG, "city", 200),
                faults(PostalAddress.parse(List.empty(), null, "a" + line, null, null)));
        assertEquals(
                one(Fault.Code.TOO_LONG, "region", 200),
                faults(PostalAddress.parse(List.empty(), null, null, "a" + line, null)));
        assertTrue(PostalAddress.parse("a" + "\n".repeat(2_999)).isValid());
        assertEquals(one(Fault.Code.TOO_LONG, "", 3_000), faults(PostalAddress.parse("a" + "\n".repeat(3_000))));
        assertEquals(
                PostalAddress.of("a"),
                PostalAddress.builder().lines(List.of("a")).build());
    }

    @Test
    void fifteen_and_eighteen_characters_are_one_salesforce_id() {
        var fifteen = ExternalRef.of("Salesforce", "001D000000IRFma");
        var eighteen = ExternalRef.of("salesforce ", "001D000000IRFmaIAH");
        assertEquals(fifteen, eighteen);
        assertEquals(fifteen.hashCode(), eighteen.hashCode());
        assertEquals("salesforce:001D000000IRFmaIAH", fifteen.key());
        assertEquals("001D000000IRFma", fifteen.id());
        assertNotEquals(fifteen, ExternalRef.of("salesforce", "001d000000IRFma"));
        assertNotEquals(fifteen, ExternalRef.of("other", "001D000000IRFma"));
        assertEquals(one(Fault.Code.CHECKSUM, "id"), faults(ExternalRef.parse("salesforce", "001D000000IRFmaIAI")));
        assertEquals(one(Fault.Code.CHECKSUM, "id"), faults(ExternalRef.parse("sfdc", "001d000000IRFmaIAH")));
        assertTrue(ExternalRef.parse("salesforce", "ACC-1").isValid());
        assertTrue(ExternalRef.parse("salesforcer", "001D000000IRFmaIAI").isValid());
        assertEquals(
                "salesforce:AAAAAAAAAAAAAAA555",
                ExternalRef.of("salesforce", "AAAAAAAAAAAAAAA").key());
        assertEquals(
                "salesforce:aaaaaaaaaaaaaaaAAA",
                ExternalRef.of("salesforce", "aaaaaaaaaaaaaaa").key());
    }

    @Test
    void leading_zeros_do_not_count_in_sap_numbers() {
        assertEquals(ExternalRef.of("SAP", "0000004711"), ExternalRef.of("sap", "4711"));
        assertEquals("0000004711", ExternalRef.of("SAP", "0000004711").id());
        assertEquals("sap-100:0", ExternalRef.of("SAP-100:000").key());
        assertNotEquals(ExternalRef.of("sap", "00A1"), ExternalRef.of("sap", "A1"));
        assertNotEquals(ExternalRef.of("sapphire", "01"), ExternalRef.of("sapphire", "1"));
        assertNotEquals(ExternalRef.of("shop", "01"), ExternalRef.of("shop", "1"));
        assertNotEquals(ExternalRef.of("sap-100", "1"), ExternalRef.of("sap-200", "1"));
    }

    @Test
    void a_reference_names_system_and_id_within_their_limits() {
        assertEquals("b:c", ExternalRef.of("a:b:c").id());
        assertEquals(one(Fault.Code.MISSING, "system"), faults(ExternalRef.parse("4711")));
        assertEquals(one(Fault.Code.MALFORMED, "system"), faults(ExternalRef.parse("a:b", "c")));
        assertTrue(ExternalRef.parse("s".repeat(50), TWO_CHARS.repeat(200)).isValid());
        assertEquals(one(Fault.Code.TOO_LONG, "system", 50), faults(ExternalRef.parse("s".repeat(51), "1")));
        assertEquals(one(Fault.Code.TOO_LONG, "id", 200), faults(ExternalRef.parse("s", "1".repeat(201))));
    }
}
