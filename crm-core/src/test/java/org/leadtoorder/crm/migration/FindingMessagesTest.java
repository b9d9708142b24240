package org.leadtoorder.crm.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Stream;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingMessagesTest {
    private static Finding finding(FindingCode code) {
        return ImmutableFinding.builder()
                .code(code)
                .kind(RecordKind.LEAD)
                .externalId("1")
                .field("the.field")
                .arguments(List.of("7"))
                .choice(code.choices().head())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_finding_and_every_choice_has_a_text_and_no_text_is_left_over(String language) {
        var ids = new TreeSet<>(Stream.of(FindingCode.values())
                .map(FindingCode::name)
                .appendAll(Stream.of(Choice.values()).map(choice -> "choice." + choice.name()))
                .asJava());
        assertEquals(
                ids,
                new TreeSet<>(
                        FindingMessages.in(Locale.forLanguageTag(language)).keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_finding_says_where(String language) {
        var messages = FindingMessages.in(Locale.forLanguageTag(language));
        for (var code : List.of(FindingCode.values())
                .removeAll(List.of(FindingCode.MISSING_EXTERNAL_ID, FindingCode.REFUSED_BY_RULE))) {
            var text = messages.of(finding(code));
            assertTrue(text.contains("the.field (7)"), text);
            assertFalse(text.contains("{"), text);
        }
    }

    @Test
    void a_finding_says_what_is_done_about_it() {
        assertEquals(
                "there is no the.field (7): it stays without",
                FindingMessages.in(Locale.ENGLISH).of(finding(FindingCode.MISSING_AMOUNT)));
        assertEquals(
                "es gibt keinen Betrag: the.field (7): es bleibt ohne",
                FindingMessages.in(Locale.GERMANY).of(finding(FindingCode.MISSING_AMOUNT)));
    }
}
