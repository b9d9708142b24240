package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of {@code hostile-inputs.jsonl} that aim at values; a row that no test knows turns this red. */
@Tag("data")
class HostileInputTest {
    private static final Map<String, JsonNode> ROWS = rows();

    /** What the rows' Java expressions make. */
    private static final Map<String, String> GENERATED = Map.of(
            "T17",
            "a" + "\u0301".repeat(1000),
            "T19",
            "\uD83D\uDE00".repeat(200),
            "T20",
            "a".repeat(10_000_000),
            "E22",
            "a.".repeat(20_000) + "@x");

    /** The rows' reasons in our words. */
    private static final Map<String, Fault> REASONS = Map.of(
            "BLANK", Fault.of(Fault.Code.INVISIBLE, ""),
            "SURROGATE", Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "SURROGATE"),
            "BIDI", Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "BIDI"),
            "LINE_BREAK", Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "LINE_BREAK"),
            "INVISIBLE", Fault.of(Fault.Code.FORBIDDEN_CHARACTER, "", "INVISIBLE"),
            "COMBINING_RUN", Fault.of(Fault.Code.COMBINING_RUN, "", 8),
            "TOO_LONG", Fault.of(Fault.Code.TOO_LONG, ""),
            "EMAIL", Fault.of(Fault.Code.MALFORMED, ""),
            "PHONE", Fault.of(Fault.Code.MALFORMED, ""));

    /** Which kinds of values a row's target names. */
    private static final Map<String, List<String>> TARGETS = Map.of(
            "PersonName", List.of("PersonName"),
            "CompanyName", List.of("OrganisationName"),
            "PersonName/CompanyName", List.of("PersonName", "OrganisationName"),
            "any text", List.of("PersonName", "OrganisationName", "Label", "FreeText"),
            "FreeText", List.of("FreeText"),
            "Email", List.of("EmailAddress"),
            "Phone", List.of("PhoneNumber"));

    /** Rows that need more than taking or refusing; each has a test below. */
    private static final Set<String> BY_NAME = Set.of("T23", "T24", "T25", "X14");

    /** Rows that other packages cover: ids, tenants, money, lines, custom fields, time, commands, export, import, storage. */
    private static final Set<String> ELSEWHERE = Set.of(
            // LeadId/OpportunityId
            "I01",
            // LeadId
            "I03",
            "I04",
            "I05",
            "I06",
            // TenantId
            "I07",
            // Money
            "M01",
            "M02",
            "M03",
            "M04",
            "M05",
            "M07",
            "M08",
            "M09",
            "M11",
            "M12",
            "M15",
            "M17",
            "M18",
            "M19",
            "M21",
            "M22",
            "M24",
            "M25",
            "M28",
            // Quote line
            "Q01",
            "Q04",
            "Q05",
            "Q06",
            "Q10",
            // Custom fields
            "Q11",
            // Clock/dates
            "C01",
            "C02",
            "C05",
            "C06",
            "C07",
            "C08",
            // Commands
            "S01",
            "S02",
            "S04",
            "S05",
            "S06",
            "S07",
            "S08",
            "S09",
            "S10",
            "S11",
            "S12",
            "S15",
            // CSV export
            "X01",
            "X02",
            "X03",
            "X04",
            "X07",
            // XML import
            "X08",
            "X09",
            // Java deserialisation
            "X10",
            // JSON
            "X12",
            "X13");

    private static final int COVERED_HERE = 53;

    @Test
    void every_row_is_covered_here_or_named_as_covered_elsewhere() {
        var here = new TreeSet<>(BY_NAME);
        ROWS.forEach((id, row) -> {
            if (TARGETS.containsKey(row.get("target").asText())) here.add(id);
        });
        assertEquals(COVERED_HERE, here.size());
        var known = new TreeSet<>(here);
        assertTrue(ELSEWHERE.stream().noneMatch(here::contains));
        known.addAll(ELSEWHERE);
        assertEquals(new TreeSet<>(ROWS.keySet()), known);
    }

    @Test
    void each_row_is_taken_or_refused_for_its_reason() {
        var tried = new HashSet<String>();
        ROWS.forEach((id, row) -> {
            for (var kind : TARGETS.getOrDefault(row.get("target").asText(), List.of())) {
                check(id, row.get("expect").asText(), Kinds.ALL.get(kind), input(id));
                tried.add(id);
            }
        });
        assertEquals(COVERED_HERE - BY_NAME.size(), tried.size());
    }

    private static void check(String id, String expect, Kinds.Kind<?> kind, String text) {
        var where = id + " " + kind.name();
        var result = assertTimeout(Duration.ofSeconds(1), () -> kind.tried(text), where);
        if (expect.startsWith("ACCEPT")) {
            assertTrue(result.isValid(), () -> where + " " + result);
            assertEquals(text, result.get(), where);
        } else {
            var reason = REASONS.get(expect.replaceFirst("^REJECT:([A-Z_]+).*", "$1"));
            assertNotNull(reason, () -> where + ": no fault for " + expect);
            assertTrue(result.isInvalid(), where);
            assertTrue(
                    result.getError()
                            .exists(fault -> fault.code() == reason.code()
                                    && fault.arguments().containsAll(reason.arguments())),
                    () -> where + ": " + result.getError());
        }
    }

    @Test
    void T10_T21_equivalent_spellings_are_one_name() {
        assertEquals(PersonName.of("Jos\u00E9"), PersonName.of(input("T10")));
        assertEquals(
                PersonName.of("Jos\u00E9").hashCode(),
                PersonName.of(input("T10")).hashCode());
        assertEquals(Folding.of(PersonName.of("Jos\u00E9")), Folding.of(PersonName.of(input("T10"))));
        assertEquals(PersonName.of("Kevin"), PersonName.of(input("T21")));
        assertEquals(OrganisationName.of("Kevin"), OrganisationName.of(input("T21")));
        assertEquals(
                OrganisationName.of("Kevin").hashCode(),
                OrganisationName.of(input("T21")).hashCode());
        assertNotEquals(PersonName.of("Jose"), PersonName.of(input("T10")));
    }

    @Test
    void T20_E22_what_is_far_too_long_is_refused_for_that_at_once() {
        assertTimeout(Duration.ofMillis(200), () -> {
            for (var kind : Kinds.ALL.values())
                for (var id : List.of("T20", "E22"))
                    assertTrue(kind.tried(input(id)).isInvalid(), kind.name());
        });
    }

    @Test
    void T23_sharp_s_and_double_s_match_and_are_not_equal() {
        var pair = pair("T23");
        assertEquals(Folding.fold(pair[0]), Folding.fold(pair[1]));
        assertNotEquals(PersonName.of(pair[0]), PersonName.of(pair[1]));
    }

    @Test
    void T24_letters_that_only_look_alike_are_flagged_and_never_match() {
        var pair = pair("T24");
        assertNotEquals(Folding.fold(pair[0]), Folding.fold(pair[1]));
        assertTrue(Folding.mixesScripts(pair[0]));
        assertFalse(Folding.mixesScripts(pair[1]));
    }

    @Test
    void T25_invisible_characters_do_not_count_in_a_match_and_are_refused_in_a_name() {
        var pair = pair("T25");
        assertEquals(Folding.fold(pair[0]), Folding.fold(pair[1]));
        check("T25", "REJECT:INVISIBLE", Kinds.ALL.get("PersonName"), pair[0]);
    }

    @Test
    void E02_E13_E14_the_host_is_in_lower_case_and_ascii_and_the_local_part_is_kept() {
        assertEquals("Ada.Lovelace+crm", EmailAddress.of(input("E02")).localPart());
        assertEquals("example.com", EmailAddress.of(input("E02")).domain());
        assertEquals("ada@xn--mnchen-3ya.de", EmailAddress.of(input("E13")).canonical());
        assertTrue(Folding.mixesScripts(EmailAddress.of(input("E14")).shown()));
        assertNotEquals("ada@example.com", EmailAddress.of(input("E14")).canonical());
    }

    @Test
    void P05_digits_of_any_script_are_digits() {
        assertEquals("12345", PhoneNumber.of(input("P05")).canonical());
    }

    @Test
    void X14_neither_value_nor_fault_nor_exception_tells_what_was_typed() {
        assertTrue(ROWS.get("X14").get("expect").asText().contains("never"));
        var secret = "Xaverine";
        var good = Map.of(
                "PersonName", secret,
                "OrganisationName", secret,
                "Label", secret,
                "FreeText", secret,
                "EmailAddress", secret + "@example.com",
                "WebAddress", "example.com/" + secret,
                "ExternalRef", "shop:" + secret,
                "PostalAddress", secret);
        good.forEach((name, text) -> {
            var kind = Kinds.ALL.get(name);
            assertFalse(kind.described(text).contains(secret), name);
            assertFalse(kind.parse().apply(text).toString().contains(secret), name);
        });
        for (var kind : Kinds.ALL.values()) {
            var bad = secret + "\u0000@:" + secret;
            assertFalse(kind.tried(bad).getError().toString().contains(secret), kind.name());
            var thrown =
                    assertThrows(IllegalArgumentException.class, () -> kind.of().apply(bad), kind.name());
            assertFalse(String.valueOf(thrown.getMessage()).contains(secret), kind.name());
        }
    }

    private static String[] pair(String id) {
        return input(id).split(" vs ");
    }

    private static String input(String id) {
        var input = ROWS.get(id).get("input");
        if (!input.isNull()) return input.asText();
        var generated = GENERATED.get(id);
        if (generated == null) throw new AssertionError("Nothing makes the input of " + id);
        return generated;
    }

    private static Map<String, JsonNode> rows() {
        var rows = new HashMap<String, JsonNode>();
        for (var row : PublicData.hostileInputs())
            assertEquals(null, rows.put(row.get("id").asText(), row), () -> "twice: " + row.get("id"));
        return rows;
    }
}
