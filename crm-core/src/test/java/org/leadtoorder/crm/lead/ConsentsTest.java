package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** What L-13, P-3 and P-9 say of words of several purposes and channels, and of the same word said twice. */
class ConsentsTest {
    private static final Instant NOW = Instant.parse("2030-05-06T12:00:00Z");

    @Test
    @DisplayName("L-13 a word of one purpose and channel takes the place of the earlier one, and of no other")
    void a_word_replaces_its_own_predecessor_only() {
        var first = given("newsletter", "mail", NOW.minusSeconds(9), "form");
        var byPhone = given("newsletter", "phone", NOW.minusSeconds(8), "form");
        var survey = given("survey", "mail", NOW.minusSeconds(7), "form");
        var again = given("Newsletter", "mail", NOW, "call");
        var all = Consents.none().with(first).with(byPhone).with(survey).with(again);
        assertEquals(List.of(byPhone, survey, again), all.given().toList());

        var stopped = taken("survey", "mail", NOW.minusSeconds(5));
        var stoppedByPhone = taken("newsletter", "phone", NOW.minusSeconds(5));
        var stoppedLater = taken("SURVEY", "mail", NOW);
        var silent = all.with(stopped).with(stoppedByPhone).with(stoppedLater);
        assertEquals(List.of(again), silent.given().toList());
        assertEquals(List.of(stoppedByPhone, stoppedLater), silent.withdrawn().toList());
        assertTrue(silent.allow("newsletter", "mail"));
        assertFalse(silent.allow("newsletter", "phone"));
    }

    @Test
    @DisplayName("L-13 of two consents given at one time, the one that was confirmed later counts")
    void the_later_confirmation_counts() {
        var early = confirmed(NOW.plusSeconds(1));
        var late = confirmed(NOW.plusSeconds(2));
        assertEquals(
                List.of(late), Consents.none().with(early).with(late).given().toList());
        assertEquals(
                List.of(late), Consents.none().with(late).with(early).given().toList());
    }

    @Test
    @DisplayName("P-3 P-9 where both gave the same consent at one time, ours stays; what only they gave comes along")
    void ours_stays_where_both_say_the_same() {
        var ours = given("newsletter", "mail", NOW, "our form");
        var same = given("newsletter", "mail", NOW, "their form");
        var later = given("newsletter", "mail", NOW.plusSeconds(1), "their form");
        var other = given("survey", "mail", NOW, "their form");
        var us = Consents.none().with(ours);
        assertEquals(us, us.mergedWith(Consents.none().with(same)));
        assertEquals(
                List.of(later),
                us.mergedWith(Consents.none().with(later)).given().toList());
        assertEquals(
                List.of(ours, other),
                us.mergedWith(Consents.none().with(same).with(other)).given().toList());
    }

    @Test
    @DisplayName("L-13 purposes and channels are compared without regard to case, and a sharp s is a double one")
    void case_does_not_tell_words_apart() {
        var agreed = Consents.none().with(given("Stra\u00dfe", "Mail", NOW, "form"));
        assertTrue(agreed.allow("STRASSE", "mail"));
        assertFalse(agreed.allow("STRASSE", "phone"));
        assertFalse(agreed.allow("survey", "mail"));
    }

    @Test
    @DisplayName("L-13 double opt-in was asked for and confirmed by now, not some day")
    void nothing_is_confirmed_before_its_time() {
        var context = Context.of(NOW.plusSeconds(2), "sam", "r1");
        assertEquals(
                Option.some(confirmed(NOW.plusSeconds(2))),
                recorded(confirmed(NOW.plusSeconds(2)), context).get());
        assertEquals(
                List.of(Fault.of(Code.TOO_LATE, "consent.confirmedAt", context.at())),
                faults(recorded(confirmed(NOW.plusSeconds(3)), context)));
        var early = Context.of(NOW.minusSeconds(1), "sam", "r1");
        assertEquals(
                List.of(
                        Fault.of(Code.TOO_LATE, "consent.givenAt", early.at()),
                        Fault.of(Code.TOO_LATE, "consent.askedAt", early.at()),
                        Fault.of(Code.TOO_LATE, "consent.confirmedAt", early.at())),
                faults(recorded(confirmed(NOW), early)));
    }

    @Test
    @DisplayName("L-13 a consent was neither asked for nor confirmed unless it says so")
    void nothing_is_confirmed_by_default() {
        var consent = Consent.builder()
                .purpose(Label.of("newsletter"))
                .channel(Label.of("mail"))
                .wording(Label.of("v1"))
                .givenAt(NOW)
                .proof(Label.of("form"))
                .build();
        assertEquals(Option.none(), consent.askedAt());
        assertEquals(Option.none(), consent.confirmedAt());
    }

    private static Either<Rejection, Option<Consent>> recorded(Consent consent, Context context) {
        return Consents.none().record(consent, context);
    }

    private static Seq<Fault> faults(Either<Rejection, ?> refused) {
        return refused.getLeft().reasons().map(Reason::fault).toList();
    }

    @Test
    @DisplayName(
            "L-13 where the most pairs are known, words of those are taken, given or taken back, and of no other one")
    void a_full_list_takes_words_of_what_it_knows() {
        var context = Context.of(NOW, "sam", "r1");
        var roomy = new Consents(
                List.range(1, Consents.MAX_PAIRS - 1).map(number -> given("purpose " + number, "mail", NOW, "form")),
                List.of(taken("silent", "mail", NOW)));
        assertEquals(
                Consents.MAX_PAIRS - 1, roomy.given().size() + roomy.withdrawn().size());
        assertTrue(roomy.record(given("new", "mail", NOW, "form"), context).isRight());
        assertTrue(roomy.withdraw(taken("new", "mail", NOW), context).isRight());

        var full = roomy.with(given("new", "mail", NOW, "form"));
        assertEquals(Option.none(), full.tooMany());
        for (var known : List.of("New", "silent")) {
            assertTrue(full.record(given(known, "mail", NOW, "call"), context).isRight());
            assertTrue(full.withdraw(taken(known, "mail", NOW), context).isRight());
        }
        var fault = Fault.of(Code.TOO_MANY, "consents", Consents.MAX_PAIRS);
        var refusal = List.of(new Reason(Rule.L_13, fault));
        for (var other : List.of(List.of("new", "phone"), List.of("newer", "mail"))) {
            var purpose = other.head();
            var channel = other.last();
            assertEquals(
                    refusal,
                    full.record(given(purpose, channel, NOW, "form"), context)
                            .getLeft()
                            .reasons()
                            .toList());
            assertEquals(
                    refusal,
                    full.withdraw(taken(purpose, channel, NOW), context)
                            .getLeft()
                            .reasons()
                            .toList());
        }
        assertEquals(Option.some(fault), full.with(taken("newer", "mail", NOW)).tooMany());
    }

    private static Consent given(String purpose, String channel, Instant at, String proof) {
        return Consent.builder()
                .purpose(Label.of(purpose))
                .channel(Label.of(channel))
                .wording(Label.of("v1"))
                .givenAt(at)
                .proof(Label.of(proof))
                .build();
    }

    private static Consent confirmed(Instant at) {
        return Consent.builder()
                .purpose(Label.of("newsletter"))
                .channel(Label.of("mail"))
                .wording(Label.of("v1"))
                .givenAt(NOW)
                .proof(Label.of("form"))
                .askedAt(Option.some(NOW))
                .confirmedAt(Option.some(at))
                .build();
    }

    private static Withdrawal taken(String purpose, String channel, Instant at) {
        return new Withdrawal(Label.of(purpose), Label.of(channel), at, Label.of("phone"));
    }
}
