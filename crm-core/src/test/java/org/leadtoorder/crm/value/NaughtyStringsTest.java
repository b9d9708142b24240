package org.leadtoorder.crm.value;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Big List of Naughty Strings: each is taken as it is, or refused with a fault. */
@Tag("data")
class NaughtyStringsTest {
    private static final List<String> STRINGS = PublicData.naughtyStrings();

    @Test
    void the_list_is_all_there() {
        assertTrue(STRINGS.size() >= 509, () -> "only " + STRINGS.size());
        assertTrue(STRINGS.contains("undefined"));
    }

    @Test
    void each_naughty_string_is_taken_as_it_is_or_refused_with_faults() {
        for (var kind : Kinds.ALL.values())
            for (var at = 0; at < STRINGS.size(); at++) {
                var text = STRINGS.get(at);
                var where = kind.name() + " string " + at;
                var tried = kind.tried(text);
                if (tried.isInvalid()) assertFalse(tried.getError().isEmpty(), where);
                else if (kind.verbatim()) assertEquals(text, tried.get(), where);
            }
    }

    /** Decided by a second reading of the rule, with the character classes of the run time instead of tables. */
    @Test
    void names_take_exactly_what_the_rule_allows() {
        for (var at = 0; at < STRINGS.size(); at++) {
            var text = STRINGS.get(at);
            var where = "string " + at;
            assertEquals(allowed(text), PersonName.parse(text).isValid(), where);
            assertEquals(allowed(text), OrganisationName.parse(text).isValid(), where);
            assertEquals(allowed(text), Label.parse(text).isValid(), where);
        }
    }

    @Test
    void most_of_the_list_can_be_a_name_and_the_tricks_cannot() {
        var taken = STRINGS.stream()
                .filter(text -> PersonName.parse(text).isValid())
                .count();
        assertTrue(taken > 400 && taken < STRINGS.size() - 20, () -> "taken: " + taken);
    }

    @Test
    void folding_takes_every_string_and_mixes_up_no_two_words_of_different_letters() {
        Set<String> folded = new HashSet<>();
        for (var text : STRINGS) {
            folded.add(Folding.fold(text));
            assertEquals(Folding.fold(text), Folding.fold(Folding.fold(text)));
        }
        assertAll(
                () -> assertTrue(folded.size() > 300, () -> "distinct: " + folded.size()),
                () -> assertFalse(Folding.fold("ABC").equals(Folding.fold("ABD"))));
    }

    private static boolean allowed(String text) {
        var stray = Set.of(0xAD, 0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5);
        var points = text.codePoints().toArray();
        var visible = false;
        var run = 0;
        for (var point : points) {
            var type = (byte) Character.getType(point);
            var joiner = point >= 0x200C && point <= 0x200F || point == 0x61C || point == 0x180E;
            if (type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE
                    || (point & 0xFFFE) == 0xFFFE
                    || point >= 0xFDD0 && point <= 0xFDEF
                    || stray.contains(point)) return false;
            // Of the format characters only those that can be seen, and the joiners and marks, have a place in a name.
            var prepended = point >= 0x600 && point <= 0x605
                    || point == 0x6DD
                    || point == 0x70F
                    || point == 0x8E2
                    || point == 0x110BD
                    || point == 0x110CD;
            if (type == Character.FORMAT && !joiner && !prepended) return false;
            var mark = type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
            if (mark) run++;
            else if (type != Character.FORMAT) run = 0;
            if (run > 8) return false;
            var selector = point >= 0xFE00 && point <= 0xFE0F
                    || point >= 0xE0100 && point <= 0xE01EF
                    || point >= 0x180B && point <= 0x180D;
            visible |= type != Character.SPACE_SEPARATOR
                    && (type != Character.FORMAT || prepended)
                    && !selector
                    && point != 0x2800;
        }
        return visible && points.length <= 200;
    }
}
