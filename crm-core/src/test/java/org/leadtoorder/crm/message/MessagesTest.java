package org.leadtoorder.crm.message;

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
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_rule_and_every_fault_has_a_text_and_no_text_is_left_over(String language) {
        var ids = new TreeSet<>(Stream.of(Rule.values())
                .map(Rule::id)
                .appendAll(Stream.of(Code.values()).map(Code::name))
                .asJava());
        assertEquals(
                ids, new TreeSet<>(Messages.in(Locale.forLanguageTag(language)).keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_fault_says_where(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        for (var code : Code.values()) {
            var text = messages.of(Fault.of(code, "the.field", "7"));
            assertTrue(text.contains("the.field (7)"), text);
            assertFalse(text.contains("{"), text);
        }
    }

    @Test
    void a_refusal_gives_one_line_for_each_reason() {
        var refusal = new Rejection.Refused(List.of(
                new Reason(Rule.L_6, Fault.of(Code.MISSING, "pieces", "need")),
                new Reason(Rule.L_7, Fault.of(Code.UNREACHABLE, "contact"))));
        assertEquals(
                List.of(
                        "L-6: pieces (need) is missing. A lead qualifies when every piece that the company requires is known.",
                        "L-7: contact cannot be reached. A qualified lead can be reached by e-mail, phone or post."),
                Messages.in(Locale.ENGLISH).of(refusal));
        assertEquals(
                "K-1: LeadId (L) gibt es nicht. Was ein Wunsch nennt, gibt es; was er anlegt, gibt es noch nicht.",
                Messages.in(Locale.GERMANY)
                        .of(new Rejection.NotFound(new LeadId("L")))
                        .head());
    }

    @Test
    void who_reads_another_language_reads_english() {
        assertEquals(
                Messages.in(Locale.ENGLISH).of(Rule.L_1),
                Messages.in(Locale.FRENCH).of(Rule.L_1));
    }

    @Test
    void no_two_rules_say_the_same() {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var texts = Stream.of(Rule.values()).map(Messages.in(locale)::of);
            assertEquals(texts.size(), texts.distinct().size());
        }
    }
}
