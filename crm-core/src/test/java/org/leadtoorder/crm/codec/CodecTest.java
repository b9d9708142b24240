package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.codec.Tree.Erased;
import org.leadtoorder.crm.codec.Tree.Personal;
import org.leadtoorder.crm.codec.Tree.Text;
import org.leadtoorder.crm.codec.Tree.Whole;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteSubmitted;
import org.leadtoorder.crm.quote.Submission;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.TaxId;

class CodecTest {
    private static final LeadQualified QUALIFIED = new LeadQualified(new LeadId("l-1"));
    private static final CaptureLead CAPTURE = new CaptureLead(
            new LeadId("l-1"),
            Contact.builder()
                    .person("Ada Lovelace")
                    .email("ada@example.org")
                    .taxId(Option.some(TaxId.of("DE136695976")))
                    .build(),
            Attribution.builder().source("web").build(),
            Option.none());

    private final Codec codec = new Codec();

    @ParameterizedTest
    @ValueSource(classes = {State.class, Event.class, Command.class, Rejection.class})
    void every_leaf_of_what_is_stored_has_a_line(Class<?> root) {
        var missing = new TreeSet<String>();
        for (var leaf : leaves(root)) if (!codec.types().contains(leaf)) missing.add(leaf.getName());
        assertEquals(Set.of(), missing);
    }

    private static Vector<Class<?>> leaves(Class<?> type) {
        if (type.isSealed() && !Shape.isHidden(type))
            return Vector.of(type.getPermittedSubclasses()).flatMap(CodecTest::leaves);
        return Vector.of(type);
    }

    @Test
    void a_tree_says_its_type_and_version_and_marks_what_is_personal() {
        var tree = Trees.fields(codec.encode(CAPTURE)).values();
        assertEquals(new Text("lead/capture"), tree.get("@type"));
        assertEquals(new Whole(1), tree.get("@version"));
        assertEquals(new Text("l-1"), tree.get("lead"));
        assertFalse(tree.containsKey("owner"));
        var contact = Trees.fields(tree.get("contact")).values();
        assertEquals(new Tree.Items(Vector.of(new Personal(new Text("ada@example.org")))), contact.get("emails"));
        assertFalse(codec.encode(CAPTURE).toString().contains("Ada"));
    }

    @Test
    void the_configuration_is_read_back() {
        assertEquals(
                Either.right(SalesProcess.standard()),
                codec.decode(SalesProcess.class, codec.encode(SalesProcess.standard())));
    }

    @Test
    void an_erased_person_reads_as_the_stand_in_of_each_type_and_the_rest_stays() {
        var read = codec.decode(CaptureLead.class, Trees.erased(codec.encode(CAPTURE)))
                .get();
        assertEquals(CAPTURE.lead(), read.lead());
        assertEquals(CAPTURE.attribution(), read.attribution());
        assertEquals(Option.some(PersonName.of("erased")), read.contact().person());
        assertEquals(
                List.of(EmailAddress.of("erased@erased.invalid")),
                read.contact().emails());
        // Nobody's: two erased customers must not hold one tax id.
        assertEquals(Option.none(), read.contact().taxId());
    }

    @Test
    void who_acts_and_who_owns_stay_when_a_person_is_erased() {
        var submitted = new QuoteSubmitted(
                new QuoteId("q-1"), new Submission("u-17", Instant.EPOCH, Vector.of("team", "board")));
        assertEquals(Either.right(submitted), codec.decode(Event.class, Trees.erased(codec.encode(submitted))));
        var provenance = Context.of(Instant.EPOCH.plusSeconds(4_000_000_000L), "u-17", "r-1")
                .provenance();
        assertEquals(Either.right(provenance), codec.decode(Provenance.class, Trees.erased(codec.encode(provenance))));
        var owned = new CaptureLead(CAPTURE.lead(), CAPTURE.contact(), CAPTURE.attribution(), Option.some("u-18"));
        assertEquals(
                Option.some("u-18"),
                codec.decode(CaptureLead.class, Trees.erased(codec.encode(owned)))
                        .get()
                        .owner());
    }

    @Test
    void what_is_personal_and_mandatory_has_a_stand_in() {
        for (var type : codec.types())
            for (var part : personalParts(type, new TreeSet<>())) assertTrue(Marked.hasStandIn(part), part::getName);
    }

    private static Vector<Class<?>> personalParts(Class<?> type, Set<String> seen) {
        if (!seen.add(type.getName())) return Vector.empty();
        if (!Shape.has(type))
            return type.isSealed() ? leaves(type).flatMap(leaf -> personalParts(leaf, seen)) : Vector.empty();
        return Vector.ofAll(Shape.of(type).parts()).flatMap(part -> {
            if (!(part.type() instanceof Class<?> plain)) return Vector.empty();
            return Forms.of(plain, part.mark()) instanceof Marked ? Vector.of(plain) : personalParts(plain, seen);
        });
    }

    @Test
    void a_mark_that_came_later_reads_what_was_stored_without_it() {
        var tree = codec.encode(CAPTURE);
        var contact = Trees.with(
                Trees.fields(tree).values().get("contact"),
                "emails",
                new Tree.Items(Vector.of(new Text("ada@example.org"))));
        assertEquals(Either.right(CAPTURE), codec.decode(CaptureLead.class, Trees.with(tree, "contact", contact)));
    }

    @Test
    void an_older_version_is_brought_up_and_a_later_one_refused() {
        Stored.Upcast renamed = (version, fields) -> {
            // Version 1 said "id", version 2 "of".
            fields.put(version == 1 ? "of" : "lead", fields.remove(version == 1 ? "id" : "of"));
            return fields;
        };
        var third =
                new Codec(new StoredTypes(Vector.of(new Stored("lead/qualified", 3, LeadQualified.class, renamed))));
        var old = Trees.without(codec.encode(QUALIFIED), "lead");
        assertEquals(Either.right(QUALIFIED), third.decode(Event.class, Trees.with(old, "id", new Text("l-1"))));
        var second = Trees.with(Trees.with(old, "of", new Text("l-1")), "@version", new Whole(2));
        assertEquals(Either.right(QUALIFIED), third.decode(Event.class, second));
        assertEquals(refused(Code.OUT_OF_RANGE, "@version", 1), codec.decode(Event.class, second));
        assertEquals(refused(Code.MISSING, "lead"), third.decode(Event.class, old));
        Stored.Upcast careless = (version, fields) -> new TreeMap<>(Map.of("lead", (Text) fields.get("lead")));
        var failing =
                new Codec(new StoredTypes(Vector.of(new Stored("lead/qualified", 2, LeadQualified.class, careless))));
        assertEquals(
                refused(Code.MALFORMED, "@version", 1),
                failing.decode(Event.class, Trees.with(old, "lead", new Whole(1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 2, Long.MAX_VALUE, Long.MIN_VALUE})
    void a_version_that_never_was_is_refused(long version) {
        assertEquals(
                refused(Code.OUT_OF_RANGE, "@version", 1),
                codec.decode(Event.class, Trees.with(codec.encode(QUALIFIED), "@version", new Whole(version))));
    }

    @Test
    void a_fault_says_where_and_nothing_of_what_was_written() {
        var tree = codec.encode(CAPTURE);
        var contact = Trees.with(
                Trees.fields(tree).values().get("contact"),
                "emails",
                new Tree.Items(
                        Vector.of(new Personal(new Text("ada@example.org")), new Personal(new Text("nobody at all")))));
        assertEquals(
                refused(Code.MALFORMED, "contact.emails.1", "EmailAddress"),
                codec.decode(CaptureLead.class, Trees.with(tree, "contact", contact)));
        assertEquals(
                refused(Code.MISSING, "lead"),
                codec.decode(Event.class, Trees.without(codec.encode(QUALIFIED), "lead")));
        assertEquals(
                refused(Code.MALFORMED, "lead", "String"),
                codec.decode(Event.class, Trees.with(codec.encode(QUALIFIED), "lead", new Whole(1))));
        assertEquals(
                refused(Code.MALFORMED, "lead", "LeadId"),
                codec.decode(Event.class, Trees.with(codec.encode(QUALIFIED), "lead", new Text("x".repeat(201)))));
    }

    @Test
    void another_type_than_the_expected_one_is_refused() {
        assertEquals(refused(Code.MISMATCH, "@type", "State"), codec.decode(State.class, codec.encode(QUALIFIED)));
        assertEquals(
                refused(Code.MALFORMED, "lead", "String"),
                codec.decode(Event.class, Trees.with(codec.encode(QUALIFIED), "lead", new Erased())));
    }

    @Test
    void what_is_not_stored_is_not_encoded() {
        assertThrows(IllegalArgumentException.class, () -> codec.encode("text"));
        assertThrows(IllegalArgumentException.class, () -> codec.encode(new CustomerId("c")));
    }

    @Test
    void a_type_is_stored_under_one_name() {
        var twice = Vector.of(Stored.of("one", LeadQualified.class), Stored.of("two", LeadQualified.class));
        assertThrows(IllegalArgumentException.class, () -> new StoredTypes(twice));
        var same = Vector.of(Stored.of("one", LeadQualified.class), Stored.of("one", QualifyLead.class));
        assertThrows(IllegalArgumentException.class, () -> new StoredTypes(same));
    }

    @Test
    void fields_are_sorted_and_belong_to_nobody_else() {
        var parts = new TreeMap<String, Tree>(java.util.Comparator.reverseOrder());
        parts.put("a", new Whole(1));
        parts.put("b", new Whole(2));
        var fields = new Tree.Fields(parts);
        parts.clear();
        assertEquals(
                java.util.List.of("a", "b"),
                java.util.List.copyOf(fields.values().keySet()));
        assertThrows(UnsupportedOperationException.class, () -> fields.values().clear());
    }

    @Test
    void a_fingerprint_is_the_same_everywhere_and_another_for_another_wish() {
        // Written down: another digest here would refuse every repeated request after an update.
        assertEquals(
                "c580a2b08b7e98402562e783898257f32a351ac63e43866212f1435965c577af",
                Fingerprint.of(new QualifyLead(new LeadId("l-1"))));
        assertNotEquals(
                Fingerprint.of(new QualifyLead(new LeadId("l-1"))), Fingerprint.of(new QualifyLead(new LeadId("l-2"))));
        // Lone surrogates, which UTF-8 cannot write, stay apart.
        assertNotEquals(
                Fingerprint.of("text", new Tree.Text("\uD800")), Fingerprint.of("text", new Tree.Text("\uDBFF")));
    }

    @Test
    void no_stored_type_opens_the_door_of_java_serialisation() {
        for (var type : codec.types())
            assertFalse(Serializable.class.isAssignableFrom(Shape.runtime(type)), type::getName);
    }

    private static <T> Either<Fault, T> refused(Code code, String field, Object... arguments) {
        return Either.left(Fault.of(code, field, arguments));
    }
}
