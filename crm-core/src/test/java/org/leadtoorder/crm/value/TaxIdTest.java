package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tax numbers: every member state's form and check digits. */
class TaxIdTest {
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static Seq<Fault.Code> codes(Validation<Seq<Fault>, ?> parsed) {
        return parsed.isValid() ? List.empty() : parsed.getError().map(Fault::code);
    }

    static Stream<String> good() {
        return Stream.of(
                "ATU13585627",
                "BE0428759497",
                "BG175074752",
                "BG7523169263",
                "BG7111042925",
                "BG8032056031",
                "CY10259033P",
                "CZ25123891",
                "CZ7103192745",
                "DE136308783",
                "DE811125440",
                "DK10503280",
                "EE100594102",
                "ESA28184661",
                "ES54362315K",
                "ESX5277343Q",
                "ESY5277343F",
                "ESZ5277343K",
                "ESW4003922D",
                "EL094064321",
                "FI09826511",
                "FR40303265045",
                "FRK7399859412",
                "FR4Z123456782",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE8D79739I",
                "IE6433435OA",
                "IT00743110157",
                "LT119511515",
                "LT100004801610",
                "LU15027442",
                "LV40003521600",
                "LV16117519997",
                "MT11679112",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "RO573768",
                "RO1630615123457",
                "SE556433592401",
                "SI50223054",
                "SK2022749619");
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_number_that_fits_is_taken(String text) {
        var id = TaxId.of(text);
        assertEquals(text, id.canonical());
        assertEquals(id, TaxId.of(text.replaceAll("(..)", "$1 ").strip().toLowerCase(Locale.ROOT)));
        assertEquals(id, TaxId.parse(id.country(), id.id()).get());
        assertEquals(id, TaxId.parse(id.country(), text).get());
        assertTrue(id.isChecked());
    }

    /** How many of the changes of one digit a scheme cannot see: branch numbers, three ways to count a person, a modulus of 11 folded onto ten digits. */
    private static final Map<String, Integer> BLIND = Map.ofEntries(
            Map.entry("BG175074752", 1),
            Map.entry("BG7523169263", 17),
            Map.entry("BG7111042925", 16),
            Map.entry("BG8032056031", 20),
            Map.entry("CZ25123891", 6),
            Map.entry("FR4Z123456782", 4),
            Map.entry("LT100004801610", 10),
            Map.entry("LV40003521600", 1),
            Map.entry("NL004495445B01", 18),
            Map.entry("RO18547290", 7),
            Map.entry("SE556433592401", 17));

    @ParameterizedTest
    @MethodSource("good")
    void another_digit_in_any_place_does_not_fit(String text) {
        var unseen = 0;
        for (var place = 2; place < text.length(); place++) {
            if (!Ascii.isDigit(text.charAt(place))) continue;
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != text.charAt(place)
                        && TaxId.parse(text.substring(0, place) + digit + text.substring(place + 1))
                                .isValid()) unseen++;
        }
        assertEquals(BLIND.getOrDefault(text, 0), unseen);
    }

    static Stream<String> wrong() {
        return Stream.of(
                "ATU13585626",
                "BE0697449982",
                "BG200940556",
                "BG1037735942",
                "CY10259033Z",
                "CZ25123890",
                "CZ8058018314",
                "DE125014855",
                "DK25652202",
                "EE100594103",
                "ESK2814015F",
                "ES54362415K",
                "EL094013834",
                "FI09826512",
                "FR04409414264",
                "FRK7399859312",
                "HR33392005962",
                "HU12892313",
                "IE6433435E",
                "IE8D79729I",
                "IT00743110158",
                "LT100001919018",
                "LU15027443",
                "LV40003521601",
                "MT11679113",
                "NL123456789B90",
                "NL009122746B00",
                "PL8567346216",
                "PT501964842",
                "RO18547291",
                "SE556433592501",
                "SI50223055",
                "SK2022749618");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_number_that_does_not_fit_is_refused_for_its_check_digits(String text) {
        assertEquals(List.of(Fault.Code.CHECKSUM), codes(TaxId.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE",
                "DE1",
                "DE011125440",
                "DE12345678X",
                "ATX13585627",
                "ATU1358562",
                "NL001241643801",
                "LT100001354",
                "FRIO33417522",
                "SE55643359240",
                "DE8111254400",
                "IE*433435F"
            })
    void a_number_of_another_form_is_malformed(String text) {
        assertEquals(List.of(Fault.Code.MALFORMED), codes(TaxId.parse(text)));
    }

    @Test
    void every_member_state_is_known_and_tried() {
        assertEquals(
                new TreeSet<>(MEMBERS),
                good().map(text -> TaxId.of(text).country().code()).collect(Collectors.toCollection(TreeSet::new)));
        assertTrue(MEMBERS.stream().allMatch(VatNumber::knows));
        assertEquals(
                new TreeSet<>(MEMBERS),
                wrong().map(text -> text.startsWith("EL") ? "GR" : text.substring(0, 2))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void elsewhere_only_the_form_counts() {
        var swiss = TaxId.parse(Country.of("CH"), "CHE-123.456.789 MWST").get();
        assertEquals("CHE123456789MWST", swiss.canonical());
        assertFalse(swiss.isChecked());
        assertEquals(List.of(Fault.Code.MALFORMED), codes(TaxId.parse(Country.of("CH"), "12_3")));
        assertEquals(List.of(Fault.Code.MALFORMED), codes(TaxId.parse(Country.of("CH"), "-- .")));
        assertEquals(List.of(Fault.Code.UNKNOWN), codes(TaxId.parse("QQ12345")));
        assertEquals("country", TaxId.parse("QQ12345").getError().head().field());
        assertNotEquals(TaxId.of("CH123"), TaxId.of("US123"));
    }

    @Test
    void a_number_is_one_with_and_without_its_country_everywhere() {
        for (var text : List.of("CHE-123.456.789", "GB 980 7806 84", "NO 974760673 MVA", "DE 811125440")) {
            var whole = TaxId.of(text);
            assertEquals(whole, TaxId.parse(whole.country(), text).get());
            assertEquals(whole, TaxId.parse(whole.country(), whole.id()).get());
            assertEquals(text.replaceAll("[ .-]", ""), whole.canonical());
        }
        var twice = TaxId.parse(Country.of("GB"), "GBGB980780684").get();
        assertEquals(twice, new TaxId(twice.country(), twice.id()));
        assertEquals(List.of(Fault.Code.MALFORMED), codes(TaxId.parse(Country.of("GB"), "GB")));
    }

    @Test
    void letters_whose_upper_case_is_another_letter_are_none_of_a_number() {
        for (var id : List.of("\u00DF".repeat(21), "12\u0131", "\uFB0112"))
            assertEquals(List.of(Fault.Code.MALFORMED), codes(TaxId.parse(Country.of("US"), id)));
    }

    @Test
    void older_papers_leave_out_the_leading_zero() {
        assertEquals(TaxId.of("BE0428759497"), TaxId.of("BE 428.759.497"));
        assertEquals("EL094051189", TaxId.of("EL 94051189").canonical());
        assertEquals(TaxId.of("EL094064321"), TaxId.of("GR094064321"));
    }

    @Test
    void a_number_ends_at_its_limit() {
        assertTrue(TaxId.parse(Country.of("US"), "1".repeat(40)).isValid());
        assertEquals(
                List.of(Fault.of(Fault.Code.TOO_LONG, "", 40)),
                TaxId.parse(Country.of("US"), "1".repeat(41)).getError());
        assertEquals("TaxId[DE …]", TaxId.of("DE811125440").toString());
    }
}
