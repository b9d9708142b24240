package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What L-12 and O-4 say of activities. */
class ActivityTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Context CONTEXT = Context.of(NOW, "tester", "request");

    private static Activity.Builder activity() {
        return Activity.builder()
                .kind(ActivityKind.INFORMATION)
                .channel(ActivityChannel.MAIL)
                .began(NOW)
                .participants(List.of(Participant.ours("Ada Lovelace"), Participant.theirs("Grace Hopper")))
                .content(FreeText.of("Sent the price list."));
    }

    private static Option<FollowUp> followUp(String id, LocalDate due) {
        return Option.some(new FollowUp(id, Label.of("Call"), due));
    }

    private static Seq<String> faults(ActivitySummary summary, Activity.Builder activity) {
        return summary.faults(activity.build(), CONTEXT)
                .map(fault ->
                        fault.code() + " " + fault.field() + fault.arguments().mkString("[", ", ", "]"));
    }

    private static Seq<String> faults(Activity.Builder activity) {
        return faults(ActivitySummary.none(), activity);
    }

    @Test
    @DisplayName("L-12, O-4: a mail between two people is logged")
    void a_mail_is_logged() {
        assertEquals(List.empty(), faults(activity()));
    }

    @Test
    @DisplayName("L-12, O-4: somebody took part, and it has begun")
    void somebody_took_part_and_it_has_begun() {
        assertEquals(
                List.of("MISSING activity.participants[]"), faults(activity().participants(List.empty())));
        assertEquals(
                List.of("TOO_LATE activity.began[2026-03-02T10:00:00Z]"),
                faults(activity().began(NOW.plusMillis(1))));
    }

    @Test
    @DisplayName("L-12, O-4: points belong to a negotiation, a document to its reference")
    void points_and_documents_belong_to_their_kind() {
        var points = List.of(NegotiationPoint.agreed("price", "3 % off"));
        var document = new DocumentReference(Label.of("Data sheet"), Option.none(), "0f".repeat(32));

        assertEquals(
                List.of("NOT_ALLOWED activity.points[INFORMATION]"),
                faults(activity().points(points)));
        assertEquals(
                List.empty(), faults(activity().kind(ActivityKind.NEGOTIATION).points(points)));
        assertEquals(List.of("MISSING activity.documents[]"), faults(activity().channel(ActivityChannel.DOCUMENT)));
        assertEquals(
                List.empty(),
                faults(activity().channel(ActivityChannel.DOCUMENT).documents(List.of(document))));
    }

    @Test
    @DisplayName("L-12, O-4: a follow-up is not due before its activity, and is new among the open ones")
    void a_follow_up_is_due_later_and_new() {
        var open = ActivitySummary.none()
                .with(activity().followUp(followUp("f", TODAY)).build());

        assertEquals(
                List.of("TOO_EARLY activity.followUp.due[2026-03-02]"),
                faults(activity().followUp(followUp("f", TODAY.minusDays(1)))));
        assertEquals(
                List.of("TOO_LATE activity.followUp.due[9999-12-31]"),
                faults(activity().followUp(followUp("f", LocalDate.MAX))));
        assertEquals(
                List.of("DUPLICATE activity.followUp.id[f]"),
                faults(open, activity().followUp(followUp("f", TODAY))));
        assertEquals(
                List.empty(),
                faults(open, activity().followUp(followUp("f", TODAY)).settles(List.of("f"))));
        assertEquals(List.empty(), faults(open, activity().followUp(followUp("g", TODAY))));
    }

    @Test
    @DisplayName("L-12, O-4: only an open follow-up can be settled")
    void only_what_is_open_is_settled() {
        var open = ActivitySummary.none()
                .with(activity().followUp(followUp("f", TODAY)).build());
        var settled = open.with(activity().settles(List.of("f")).build());

        assertEquals(List.empty(), faults(open, activity().settles(List.of("f"))));
        assertEquals(
                List.of("UNKNOWN activity.settles[f]"),
                faults(settled, activity().settles(List.of("f"))));
    }

    @Test
    @DisplayName("L-12, O-4: open follow-ups are bounded, so that the state is")
    void open_follow_ups_are_bounded() {
        var full = ActivitySummary.none();
        for (var number = 0; number < ActivitySummary.MAX_OPEN; number++)
            full = full.with(activity().followUp(followUp("f" + number, TODAY)).build());

        assertEquals(
                List.of("TOO_MANY activity.followUp[100]"),
                faults(full, activity().followUp(followUp("more", TODAY))));
        assertEquals(
                List.empty(),
                faults(full, activity().followUp(followUp("more", TODAY)).settles(List.of("f0"))));
        assertEquals(List.empty(), faults(full, activity()));
    }

    @Test
    @DisplayName("L-12, O-4: the lists of an activity are bounded")
    void lists_are_bounded() {
        var many = List.range(0, 101);
        var faults = faults(activity()
                .kind(ActivityKind.NEGOTIATION)
                .participants(many.map(number -> Participant.ours("Ada " + number)))
                .points(many.map(number -> NegotiationPoint.agreed("point", "yes")))
                .documents(many.map(number -> new DocumentReference(Label.of("d"), Option.none(), "00".repeat(32)))));

        assertEquals(
                List.of(
                        "TOO_MANY activity.participants[100]",
                        "TOO_MANY activity.points[100]",
                        "TOO_MANY activity.documents[100]"),
                faults);
    }

    @Test
    @DisplayName("L-12, O-4: a list without end is refused in no time")
    void a_list_without_end_is_refused() {
        var endless = activity().settles(Stream.continually("g"));
        assertThrows(IllegalArgumentException.class, endless::build);
    }

    @Test
    @DisplayName("L-12, O-4: what is due by a day is known")
    void what_is_due_is_known() {
        var open = ActivitySummary.none()
                .with(activity().followUp(followUp("today", TODAY)).build())
                .with(activity().followUp(followUp("later", TODAY.plusDays(1))).build());

        assertEquals(List.of("today"), open.dueBy(TODAY).map(FollowUp::id).toList());
        assertEquals(2, open.dueBy(TODAY.plusDays(1)).size());
        assertTrue(open.dueBy(TODAY.minusDays(1)).isEmpty());
    }

    @Test
    @DisplayName("what no activity has is misuse")
    void what_no_activity_has_is_misuse() {
        var digest = "0".repeat(64);

        assertThrows(
                IllegalArgumentException.class,
                () -> activity().length(Option.some(Duration.ofSeconds(-1))).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> activity().length(Option.some(Duration.ofDays(32))).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> activity().began(Instant.MIN).build());
        assertThrows(IllegalArgumentException.class, () -> new FollowUp(" ", Label.of("Call"), TODAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NegotiationPoint(Label.of("price"), Option.none(), Option.none(), Option.none()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentReference(Label.of("d"), Option.none(), digest.substring(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentReference(Label.of("d"), Option.none(), digest.replace('0', 'A')));
    }

    @Test
    @DisplayName("times are cut to microseconds")
    void times_are_cut() {
        assertEquals(NOW, activity().began(NOW.plusNanos(999)).build().began());
    }

    @Test
    @DisplayName("the text of an activity tells neither who nor what")
    void the_text_of_an_activity_is_silent() {
        var text = activity()
                .outcome(Option.some(FreeText.of("They like it.")))
                .subject(Option.some(Label.of("Prices")))
                .build()
                .toString();

        for (var personal : List.of("Ada", "Grace", "price", "Prices", "like"))
            assertFalse(text.contains(personal), text);
    }

    @Test
    @DisplayName("P-3 P-9 L-12 open follow-ups of two records stay open under ids of their own, and bounded")
    void united_follow_ups_stay_open() {
        var ours = ActivitySummary.none()
                .with(activity().followUp(followUp("1", TODAY)).build());
        var theirs = ActivitySummary.none()
                .with(activity().followUp(followUp("1", TODAY.plusDays(1))).build())
                .with(activity().followUp(followUp("1~2", TODAY.plusDays(2))).build());
        var both = ours.plus(theirs).openFollowUps();
        assertEquals(List.of("1", "1~2", "1~2~2"), both.map(FollowUp::id).toList());
        assertEquals(
                List.of(TODAY, TODAY.plusDays(1), TODAY.plusDays(2)),
                both.map(FollowUp::due).toList());
        var longest = ActivitySummary.none()
                .with(activity().followUp(followUp("x".repeat(200), TODAY)).build());
        assertEquals(2, longest.plus(longest).openFollowUps().size());
        var full = ActivitySummary.none();
        for (var number = 0; number < ActivitySummary.MAX_OPEN; number++)
            full = full.with(activity()
                    .followUp(followUp("f" + number, TODAY.plusDays(number)))
                    .build());
        assertEquals(ActivitySummary.MAX_OPEN, full.plus(full).openFollowUps().size());
        assertEquals(
                Option.some(TODAY.plusDays(50)),
                full.plus(full).openFollowUps().map(FollowUp::due).min());
    }
}
