package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.codec.Tree.Fields;
import org.leadtoorder.crm.codec.Tree.Flag;
import org.leadtoorder.crm.codec.Tree.Items;
import org.leadtoorder.crm.codec.Tree.Personal;
import org.leadtoorder.crm.codec.Tree.Text;
import org.leadtoorder.crm.codec.Tree.Whole;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** Trees that nobody who means well would send: each is refused with a place and a reason, in no time, and nothing is thrown. */
class HostileTreesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Codec codec = new Codec();
    private final Tree good = codec.encode(new LeadQualified(new LeadId("l-1")));

    private Fault refused(Tree tree) {
        return assertTimeoutPreemptively(
                SOON, () -> codec.decode(Event.class, tree).getLeft());
    }

    @Test
    void a_tree_as_deep_as_a_well_is_refused() {
        Tree items = new Flag(true);
        Tree fields = new Flag(true);
        Tree personal = new Flag(true);
        for (var depth = 0; depth < 1_000_000; depth++) {
            items = new Items(Vector.of(items));
            fields = new Fields(new TreeMap<>(Map.of("x", fields)));
            personal = new Personal(personal);
        }
        for (var deep : List.of(items, fields, personal)) {
            assertEquals(Code.OUT_OF_RANGE, refused(deep).code());
            assertEquals(
                    Code.OUT_OF_RANGE,
                    refused(Trees.with(good, "strange", deep)).code());
            assertTrue(refused(Trees.with(good, "strange", deep)).field().startsWith("strange"));
        }
    }

    @Test
    void a_tree_without_end_is_refused() {
        var endless = new Items(Stream.continually(new Flag(true)));
        assertEquals(
                Fault.of(Code.TOO_MUCH, "strange." + (Codec.MAX_NODES - 5), Codec.MAX_NODES),
                refused(Trees.with(good, "strange", endless)));
    }

    @Test
    void a_small_tree_that_unfolds_to_a_huge_one_is_refused() {
        Tree bomb = new Text("lol");
        for (var level = 0; level < 40; level++) bomb = new Items(Vector.of(bomb, bomb, bomb, bomb));
        assertEquals(Code.TOO_MUCH, refused(Trees.with(good, "strange", bomb)).code());
    }

    @Test
    void a_text_or_name_or_many_of_them_longer_than_anything_in_the_trade_are_refused() {
        var longest = "x".repeat(Codec.MAX_TEXT);
        assertEquals(
                Fault.of(Code.TOO_LONG, "lead", Codec.MAX_TEXT),
                refused(Trees.with(good, "lead", new Text(longest + "x"))));
        assertEquals(
                Fault.of(Code.TOO_LONG, "3", Codec.MAX_TEXT), refused(Trees.with(good, longest + "x", new Flag(true))));
        var many = new Items(Vector.fill(Codec.MAX_CHARACTERS / Codec.MAX_TEXT + 1, new Text(longest)));
        assertEquals(Code.TOO_MUCH, refused(Trees.with(good, "strange", many)).code());
        assertTrue(codec.decode(Event.class, Trees.with(good, "strange", new Text(longest)))
                .isRight());
    }

    @Test
    void what_is_no_tree_of_a_stored_type_is_refused() {
        assertEquals(Fault.of(Code.MISSING, ""), refused(null));
        assertEquals(Fault.of(Code.MALFORMED, "", "fields"), refused(new Text("lead/qualified")));
        assertEquals(Fault.of(Code.MISSING, "@type"), refused(new Fields(new TreeMap<>())));
        assertEquals(Fault.of(Code.MISSING, "@type"), refused(Trees.with(good, "@type", new Whole(1))));
        assertEquals(Fault.of(Code.MISSING, "@version"), refused(Trees.without(good, "@version")));
        assertEquals(Fault.of(Code.MISSING, "@version"), refused(Trees.with(good, "@version", new Text("1"))));
    }

    /** Row X13 of the hostile inputs: the type comes from a closed list, never from a class name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.script.ScriptEngineManager",
                "org.leadtoorder.crm.lead.LeadEvent$LeadQualified",
                "LeadQualified",
                "lead/Qualified",
                ""
            })
    void a_name_outside_the_list_is_refused(String name) {
        assertEquals(Fault.of(Code.UNKNOWN, "@type"), refused(Trees.with(good, "@type", new Text(name))));
        assertEquals(
                Fault.of(Code.MISSING, "@type"), refused(new Fields(new TreeMap<>(Map.of("@class", new Text(name))))));
    }

    /** Row X12 of the hostile inputs: parsers differ in which of two they keep. */
    @Test
    void a_name_that_comes_twice_is_refused() {
        var twice = Vector.of(Map.entry("amount", new Text("1.10")), Map.entry("amount", new Text("9.99")));
        assertEquals(Either.left(Fault.of(Code.DUPLICATE, "")), Fields.of(twice));
        assertEquals(
                Either.right(new Fields(new TreeMap<>(Map.of("amount", new Text("1.10"))))), Fields.of(twice.take(1)));
    }

    @Test
    void nulls_inside_are_refused() {
        var fields = new TreeMap<String, Tree>();
        fields.put("x", null);
        assertEquals(Fault.of(Code.MISSING, "strange.x"), refused(Trees.with(good, "strange", new Fields(fields))));
        assertEquals(Fault.of(Code.MISSING, "strange.0"), refused(Trees.with(good, "strange", new Items(Vector.of((Tree)
                null)))));
    }
}
