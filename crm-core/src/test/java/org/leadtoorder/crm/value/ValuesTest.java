package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the values, each at its edge. */
class ValuesTest {
    private static final String TWO_CHARS = "\uD83D\uDE00";

    private static Seq<Fault> faults(Validation<Seq<Fault>, ?> parsed) {
        return parsed.isValid() ? List.empty() : parsed.getError();
    }

    private static Seq<Fault> one(Fault.Code code, String field, Object... arguments) {
        return List.of(Fault.of(code, field, arguments));
    }

    @Test
    void limits_are_as_published() {
        assertEquals(200, PersonName.MAX_LENGTH);
        assertEquals(200, OrganisationName.MAX_LENGTH);
        assertEquals(200, Label.MAX_LENGTH);
        assertEquals(10_000, FreeText.MAX_LENGTH);
        assertEquals(254, EmailAddress.MAX_LENGTH);
        assertEquals(15, PhoneNumber.MAX_DIGITS);
    }

    @Test
    void texts_end_at_their_limit_counted_in_code_points() {
        assertLimit("PersonName", PersonName.MAX_LENGTH);
        assertLimit("OrganisationName", OrganisationName.MAX_LENGTH);
        assertLimit("Label", Label.MAX_LENGTH);
        assertLimit("FreeText", FreeText.MAX_LENGTH);
    }

    private static void assertLimit(String name, int most) {
        var kind = Kinds.ALL.get(name);
        for (var sign : new String[] {"a", TWO_CHARS}) {
            assertTrue(kind.tried(sign.repeat(most)).isValid(), name);
            assertEquals(one(Fault.Code.TOO_LONG, "", most), faults(kind.tried(sign.repeat(most + 1))), name);
            assertEquals(one(Fault.Code.TOO_LONG, "", most), faults(kind.tried("a" + sign.repeat(3 * most))), name);
        }
    }

    @Test
    void nothing_is_missing_and_only_blanks_are_invisible() {
        for (var kind : Kinds.texts()) {
            assertEquals(one(Fault.Code.MISSING, ""), faults(kind.tried(null)), kind.name());
            assertEquals(one(Fault.Code.MISSING, ""), faults(kind.tried("")), kind.name());
            for (var blank : new String[] {" ", "\u00A0\u2003", "\u2800", "\u200C", "\uD834\uDD59", " \uFE0F"})
                assertEquals(one(Fault.Code.INVISIBLE, ""), faults(kind.tried(blank)), kind.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, CONTROL",
        "9, CONTROL",
        "1F, CONTROL",
        "7F, CONTROL",
        "9F, CONTROL",
        "A, LINE_BREAK",
        "D, LINE_BREAK",
        "B, LINE_BREAK",
        "85, LINE_BREAK",
        "2028, LINE_BREAK",
        "2029, LINE_BREAK",
        "202A, BIDI",
        "202E, BIDI",
        "2066, BIDI",
        "2069, BIDI",
        "FDD0, NON_CHARACTER",
        "FDEF, NON_CHARACTER",
        "FFFE, NON_CHARACTER",
        "10FFFF, NON_CHARACTER",
        "D800, SURROGATE",
        "DFFF, SURROGATE",
        "AD, INVISIBLE",
        "34F, INVISIBLE",
        "200B, INVISIBLE",
        "2060, INVISIBLE",
        "3164, INVISIBLE",
        "FEFF, INVISIBLE",
        "FFF9, INVISIBLE",
        "E0041, INVISIBLE",
        "1D173, INVISIBLE",
        "115F, INVISIBLE",
        "206A, INVISIBLE",
        "FFA0, INVISIBLE",
        "17B4, INVISIBLE",
        "1BCA0, INVISIBLE"
    })
    void a_name_holds_no_such_character(String point, String kind) {
        var text = "Ada" + Character.toString(Integer.parseInt(point, 16)) + "x";
        assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", kind), faults(PersonName.parse(text)));
        assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", kind), faults(OrganisationName.parse(text)));
        assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", kind), faults(Label.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200C", "200D", "200E", "200F", "61C", "FE0F", "E0100", "180B", "20", "A0", "3000", "E9", "202F",
                "FFFD", "FDCF", "FDF0", "E000"
            })
    void a_name_may_hold_what_its_script_needs(String point) {
        var text = "Ada" + Character.toString(Integer.parseInt(point, 16)) + "x";
        assertEquals(text, PersonName.of(text).whole());
        assertEquals(text, OrganisationName.of(text).value());
    }

    @Test
    void a_run_of_marks_ends_at_eight_and_joiners_do_not_break_it() {
        assertTrue(PersonName.parse("a" + "\u0301".repeat(8)).isValid());
        assertEquals(one(Fault.Code.COMBINING_RUN, "", 8), faults(PersonName.parse("a" + "\u0301".repeat(9))));
        assertEquals(
                one(Fault.Code.COMBINING_RUN, "", 8),
                faults(PersonName.parse("a" + "\u0301".repeat(5) + "\u200C" + "\u0489".repeat(4))));
        assertTrue(PersonName.parse(("a" + "\u0301".repeat(8)).repeat(5)).isValid());
        assertTrue(FreeText.parse("a" + "\u0301".repeat(100)).isValid());
    }

    @Test
    void values_show_their_kind_only() {
        assertEquals("Label[…]", Label.of("Ada").toString());
        assertEquals("FreeText[…]", FreeText.of("Ada").toString());
        assertEquals("PersonName[…]", PersonName.of("Ada").toString());
        assertEquals("OrganisationName[…]", OrganisationName.of("Ada").toString());
        assertEquals("WebAddress[…]", WebAddress.of("ada.example").toString());
        assertEquals("EmailAddress[…]", EmailAddress.of("ada@example.com").toString());
        assertEquals("PhoneNumber[…]", PhoneNumber.of("12345").toString());
        assertEquals("PostalAddress[…]", PostalAddress.of("Hauptstr. 1").toString());
        assertEquals("ExternalRef[…]", ExternalRef.of("shop:1").toString());
    }

    @Test
    void names_differ_where_a_reader_sees_a_difference() {
        assertNotEquals(OrganisationName.of("Acme"), OrganisationName.of("ACME"));
        assertNotEquals(
                OrganisationName.of("Acme").hashCode(),
                OrganisationName.of("ACME").hashCode());
        assertNotEquals(PersonName.of("Ada").hashCode(), PersonName.of("Eve").hashCode());
        assertNotEquals(ExternalRef.of("a:1").hashCode(), ExternalRef.of("a:2").hashCode());
    }

    @Test
    void all_faults_come_at_once() {
        assertEquals(
                List.of(
                        Fault.of(Fault.Code.TOO_LONG, "", 200),
                        Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "CONTROL"),
                        Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "LINE_BREAK"),
                        Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "BIDI"),
                        Fault.of(Fault.Code.COMBINING_RUN, "", 8)),
                faults(PersonName.parse("\u0000\n\u202E\u0000" + "\u0301".repeat(9) + "a".repeat(200))));
        assertEquals(
                List.of("whole TOO_LONG", "given FORBIDDEN_CHARACTER", "family INVISIBLE", "title TOO_LONG"),
                faults(PersonName.parse("a".repeat(201), "\t\u0000x", " ", "b".repeat(201)))
                        .map(fault -> fault.field() + " " + fault.code()));
        assertEquals(
                List.of(
                        "lines FORBIDDEN_CHARACTER",
                        "postcode TOO_LONG",
                        "city INVISIBLE",
                        "region FORBIDDEN_CHARACTER",
                        "country UNKNOWN"),
                faults(PostalAddress.parse(List.of("a\u0000", "b\u0000"), "1".repeat(21), "\u200C", "\u202Ex", "QQ"))
                        .map(fault -> fault.field() + " " + fault.code()));
        assertEquals(
                List.of("system MISSING", "id INVISIBLE"),
                faults(ExternalRef.parse(null, " ")).map(fault -> fault.field() + " " + fault.code()));
    }

    @Test
    void a_name_keeps_every_code_point_and_its_parts() {
        var shown = " Jose\u0301 \u212A ";
        assertEquals(shown, PersonName.of(shown).whole());
        var name = PersonName.parse(null, "Ada", "Lovelace", "Lady").get();
        assertEquals("Lady Ada Lovelace", name.whole());
        assertEquals(Option.some("Ada"), name.given());
        assertEquals(Option.some("Lovelace"), name.family());
        assertEquals(Option.some("Lady"), name.title());
        assertEquals("Ng", PersonName.parse("Ng", "", null, "").get().whole());
        assertEquals(Option.none(), PersonName.of("Ng").given());
        assertNotEquals(PersonName.of("Lady Ada Lovelace"), name);
        assertEquals(one(Fault.Code.MISSING, "whole"), faults(PersonName.parse(null, "", null, "")));
        assertEquals(one(Fault.Code.INVISIBLE, "given"), faults(PersonName.parse(null, " ", "Lovelace", null)));
    }

    @Test
    void a_builder_refuses_what_is_no_name_and_tells_only_codes() {
        var builder = PersonName.builder().whole("Ada\u202E").family(Option.some("\n"));
        var thrown = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals("whole FORBIDDEN_CHARACTER, family FORBIDDEN_CHARACTER, family INVISIBLE", thrown.getMessage());
        assertThrows(IllegalStateException.class, () -> PersonName.builder().build());
        assertEquals(
                "MISSING",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PostalAddress.builder().build())
                        .getMessage());
    }

    @Test
    void free_text_has_lines_and_tabs_and_no_other_controls() {
        var text = "one\n\ttwo\r\nthree\u2028four\u2029\u200B\u00AD";
        assertEquals(text, FreeText.of(text).value());
        for (var bad : new String[] {"a\rb", "a\r", "a\u000B", "a\f", "a\u0085"})
            assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", "LINE_BREAK"), faults(FreeText.parse(bad)));
        for (var bad : new String[] {"a\u0000", "a\u001B[31m", "a\u007F"})
            assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", "CONTROL"), faults(FreeText.parse(bad)));
        assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", "BIDI"), faults(FreeText.parse("a\u202E")));
        var endless = "a".repeat(2 * FreeText.MAX_LENGTH - 1) + "\r\n";
        assertEquals(one(Fault.Code.TOO_LONG, "", FreeText.MAX_LENGTH), faults(FreeText.parse(endless)));
        assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", "NON_CHARACTER"), faults(FreeText.parse("a\uFFFF")));
        assertEquals(one(Fault.Code.FORBIDDEN_CHARACTER, "", "SURROGATE"), faults(FreeText.parse("a\uDC00")));
    }
}
