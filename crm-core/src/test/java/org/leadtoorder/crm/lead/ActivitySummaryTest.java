package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;

/** What the state of a lead, customer or opportunity holds of its activities: counts, first and last, and what is open. */
class ActivitySummaryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Context CONTEXT = Context.of(NOW, "tester", "request");

    @Test
    @DisplayName("L-12, O-4: each kind is counted by itself, and what two records counted is added")
    void each_kind_is_counted_by_itself() {
        var summary = ActivitySummary.none();
        for (var kind : ActivityKind.values())
            for (var times = 0; times <= kind.ordinal(); times++)
                summary = summary.with(activity(kind, NOW).build());
        assertEquals(List.of(1, 2, 3, 4), counts(summary));
        var more = summary.with(activity(ActivityKind.NEGOTIATION, NOW).build());
        assertEquals(List.of(2, 4, 7, 8), counts(summary.plus(more)));
    }

    @Test
    @DisplayName(
            "L-12, O-4: the first and the last activity are those that began so, in whatever order they are logged")
    void first_and_last_go_by_time() {
        var early = activity(ActivityKind.SALES_TALK, NOW.minusSeconds(9)).build();
        var middle = activity(ActivityKind.SALES_TALK, NOW.minusSeconds(5)).build();
        var late = activity(ActivityKind.SALES_TALK, NOW).build();
        for (var order : List.of(early, middle, late).permutations()) {
            var summary = order.foldLeft(ActivitySummary.none(), ActivitySummary::with);
            assertEquals(Option.some(early.began()), summary.first());
            assertEquals(Option.some(late.began()), summary.last());
        }
        var both = ActivitySummary.none().with(late).plus(ActivitySummary.none().with(early));
        assertEquals(
                List.of(early.began(), late.began()),
                List.of(both.first().get(), both.last().get()));
    }

    @Test
    @DisplayName(
            "L-12, O-4: what an activity settles is no longer open; the rest stays, and what was never open is told")
    void only_what_is_settled_is_closed() {
        var open = ActivitySummary.none()
                .with(activity(ActivityKind.INFORMATION, NOW)
                        .followUp(followUp("f"))
                        .build())
                .with(activity(ActivityKind.INFORMATION, NOW)
                        .followUp(followUp("g"))
                        .build());
        var settling = activity(ActivityKind.INFORMATION, NOW)
                .settles(List.of("f", "h"))
                .build();
        assertEquals(List.of("g"), ids(open.with(settling)));
        assertEquals(
                List.of(Fault.of(Code.UNKNOWN, "activity.settles", "h")),
                open.faults(settling, CONTEXT).toList());
    }

    @Test
    @DisplayName("P-3 what is still to be done goes one way, and the figures of what was done the other")
    void what_is_to_be_done_is_told_apart_from_what_was_done() {
        var talk = activity(ActivityKind.SALES_TALK, NOW);
        var done = ActivitySummary.none().with(talk.build());
        var both = ActivitySummary.none().with(talk.followUp(followUp("f")).build());
        assertEquals(done, both.withoutFollowUps());
        assertEquals(done, done.withoutFollowUps());
        var open = ActivitySummary.of(both.openFollowUps());
        assertEquals(List.of("f"), ids(open));
        assertEquals(List.of(0, 0, 0, 0), counts(open));
        assertEquals(Option.none(), open.last());
        assertEquals(ActivitySummary.none(), ActivitySummary.of(List.empty()));
    }

    @Test
    @DisplayName("P-3 P-9 a follow-up whose id is taken gets the next one that is free")
    void a_taken_id_is_numbered_on() {
        var ours = ActivitySummary.none()
                .with(activity(ActivityKind.INFORMATION, NOW)
                        .followUp(followUp("1"))
                        .build())
                .with(activity(ActivityKind.INFORMATION, NOW)
                        .followUp(followUp("1~2"))
                        .build());
        var theirs = ActivitySummary.none()
                .with(activity(ActivityKind.INFORMATION, NOW)
                        .followUp(followUp("1"))
                        .build());
        assertEquals(List.of("1", "1~2", "1~3"), ids(ours.plus(theirs)));
    }

    @Test
    @DisplayName("L-12, O-4: a list of a hundred entries is not too long")
    void a_hundred_entries_are_allowed() {
        var crowd = activity(ActivityKind.INFORMATION, NOW)
                .participants(List.range(0, 100).map(number -> Participant.ours("Ada " + number)))
                .build();
        assertEquals(List.empty(), ActivitySummary.none().faults(crowd, CONTEXT).toList());
    }

    @Test
    @DisplayName("an activity lasts from no time at all to 31 days")
    void an_activity_lasts_up_to_a_month() {
        for (var length : List.of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofDays(31)))
            assertEquals(
                    Option.some(length),
                    activity(ActivityKind.SALES_TALK, NOW)
                            .length(Option.some(length))
                            .build()
                            .length());
        var longer = Option.some(Duration.ofDays(31).plusNanos(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> activity(ActivityKind.SALES_TALK, NOW).length(longer).build());
    }

    @Test
    @DisplayName("a digest is of sixteen digits and no neighbours of theirs")
    void a_digest_is_hexadecimal() {
        var digits = "0123456789abcdef".repeat(4);
        assertEquals(digits, document(digits).sha256());
        for (var none : List.of("/", ":", "`", "g"))
            assertThrows(IllegalArgumentException.class, () -> document(none.repeat(64)));
    }

    @Test
    @DisplayName("participants and points are what their short forms say")
    void short_forms_say_what_they_make() {
        assertEquals(new Participant(Participant.Side.OURS, PersonName.of("Ada")), Participant.ours("Ada"));
        assertEquals(new Participant(Participant.Side.THEIRS, PersonName.of("Ada")), Participant.theirs("Ada"));
        assertEquals(
                new NegotiationPoint(
                        Label.of("price"), Option.none(), Option.none(), Option.some(FreeText.of("3 % off"))),
                NegotiationPoint.agreed("price", "3 % off"));
    }

    private static DocumentReference document(String digest) {
        return new DocumentReference(Label.of("d"), Option.none(), digest);
    }

    private static Activity.Builder activity(ActivityKind kind, Instant began) {
        return Activity.builder()
                .kind(kind)
                .channel(ActivityChannel.MAIL)
                .began(began)
                .participants(List.of(Participant.theirs("Grace Hopper")))
                .content(FreeText.of("Sent the price list."));
    }

    private static Option<FollowUp> followUp(String id) {
        return Option.some(new FollowUp(id, Label.of("Call"), TODAY));
    }

    private static Seq<String> ids(ActivitySummary summary) {
        return summary.openFollowUps().map(FollowUp::id).toList();
    }

    private static Seq<Integer> counts(ActivitySummary summary) {
        return List.of(ActivityKind.values()).map(summary::count);
    }
}
