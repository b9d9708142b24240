package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecordConsent;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.lead.LeadCommand.WithdrawConsent;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PhoneNumber;

/** Each rule of a lead, by its id: what it lets through and what it refuses. */
class LeadTest {
    private static final Instant NOW = Instant.parse("2030-05-06T12:00:00Z");
    private static final Context CONTEXT = Context.of(NOW, "sam", "r1");
    private static final LeadId ID = new LeadId("L1");
    private static final Contact ADA =
            Contact.builder().person("Ada Lovelace").email("ada@acme.example").build();
    private static final Contact UNREACHABLE =
            Contact.builder().person("Ada Lovelace").build();
    private static final Contact NAMELESS =
            Contact.builder().email("ada@acme.example").build();

    @Test
    @DisplayName("L-1 a person or an organisation is named")
    void a_lead_without_a_name_is_not_captured() {
        assertTrue(capture(ADA, "web").isRight());
        assertTrue(capture(Contact.builder().organisation("Acme GmbH").build(), "web")
                .isRight());
        refused(capture(NAMELESS, "web"), Rule.L_1, Code.MISSING);
    }

    @Test
    @DisplayName(
            "L-2 a source out of the company's list says where the lead came from; with L-1, both faults are told at once")
    void a_lead_from_an_unknown_source_is_not_captured() {
        refused(capture(ADA, "hearsay"), Rule.L_2, Code.UNKNOWN);
        assertEquals(
                List.of(Rule.L_1, Rule.L_2),
                capture(NAMELESS, "hearsay")
                        .getLeft()
                        .reasons()
                        .map(each -> each.rule())
                        .toList());
    }

    @Test
    @DisplayName("L-3 who cannot be reached is kept, and marked unreachable")
    void an_unreachable_lead_is_kept_and_marked() {
        assertFalse(NewLead.from(capture(UNREACHABLE, "web").get()).contact().reachable());
        assertTrue(fresh().contact().reachable());
    }

    @Test
    @DisplayName(
            "L-4 a piece is of a kind that the company knows, learnt by now; a newer one takes the place of an older one")
    void a_piece_has_evidence_and_replaces_its_kind() {
        var lead = enriched(fresh(), PieceKind.NEED, "old");
        var again = lead.on(lead.enrich(new EnrichLead(ID, piece(PieceKind.NEED, "new", NOW)), CONTEXT)
                .get()
                .get());
        assertEquals(
                List.of("new"),
                again.pieces().map(piece -> piece.statement().value()).toList());
        assertTrue(again.enrich(new EnrichLead(ID, piece(PieceKind.NEED, "new", NOW)), CONTEXT)
                .get()
                .isEmpty());
        refused(
                lead.enrich(new EnrichLead(ID, piece(PieceKind.NEED, "later", NOW.plusSeconds(1))), CONTEXT),
                Rule.L_4,
                Code.TOO_LATE);
        refused(
                lead.enrich(new EnrichLead(ID, piece(new PieceKind("shoe size"), "42", NOW)), CONTEXT),
                Rule.L_4,
                Code.UNKNOWN);
    }

    @Test
    @DisplayName("L-5 a correction keeps a name, and L-7 a qualified lead stays reachable")
    void a_correction_keeps_what_a_lead_needs() {
        assertEquals(
                UNREACHABLE,
                fresh().on(fresh().correct(new CorrectContact(ID, UNREACHABLE), CONTEXT)
                                .get()
                                .get())
                        .contact());
        assertTrue(fresh().correct(new CorrectContact(ID, ADA), CONTEXT).get().isEmpty());
        refused(fresh().correct(new CorrectContact(ID, NAMELESS), CONTEXT), Rule.L_5, Code.MISSING);
        refused(qualified().correct(new CorrectContact(ID, UNREACHABLE), CONTEXT), Rule.L_7, Code.UNREACHABLE);
        refused(qualified().correct(new CorrectContact(ID, NAMELESS), CONTEXT), Rule.L_5, Code.MISSING);
    }

    @Test
    @DisplayName("L-6 all missing pieces are told at once")
    void a_lead_without_a_need_is_not_qualified() {
        var missing = enriched(fresh(), PieceKind.INTEREST, "yes")
                .qualify(new QualifyLead(ID), CONTEXT)
                .getLeft();
        assertEquals(
                List.of("need", "authority"),
                missing.reasons().map(each -> each.fault().arguments().head()).toList());
        assertEquals(
                List.of(Rule.L_6, Rule.L_6),
                missing.reasons().map(each -> each.rule()).toList());
        assertEquals(ADA, qualified().contact());
    }

    @Test
    @DisplayName("L-7 who cannot be reached is not qualified")
    void an_unreachable_lead_is_not_qualified() {
        refused(
                ready(NewLead.from(capture(UNREACHABLE, "web").get())).qualify(new QualifyLead(ID), CONTEXT),
                Rule.L_7,
                Code.UNREACHABLE);
        assertTrue(ready(fresh()).qualify(new QualifyLead(ID), CONTEXT).isRight());
    }

    @Test
    @DisplayName("L-8 a reason out of the company's list; other needs words")
    void a_lead_is_disqualified_for_a_reason() {
        assertEquals("no need", disqualified().reason());
        refused(fresh().disqualify(new DisqualifyLead(ID, "mood", Option.none()), CONTEXT), Rule.L_8, Code.UNKNOWN);
        refused(
                qualified().disqualify(new DisqualifyLead(ID, "other", Option.none()), CONTEXT),
                Rule.L_8,
                Code.MISSING);
        assertTrue(fresh().disqualify(new DisqualifyLead(ID, "other", Option.some(FreeText.of("moved away"))), CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("L-8 other needs words, however the company writes it")
    void other_needs_words_in_capitals_too() {
        var company =
                SalesProcess.builder().disqualificationReasons(List.of("Other")).build();
        var wish = new DisqualifyLead(ID, "Other", Option.none());
        refused(fresh().disqualify(wish, CONTEXT.in(company)), Rule.L_8, Code.MISSING);
    }

    @Test
    @DisplayName("L-9 a recycled lead keeps its pieces, and the reason is gone")
    void a_recycled_lead_is_as_it_was() {
        var before = enriched(fresh(), PieceKind.NEED, "yes");
        var aside = before.on(before.disqualify(new DisqualifyLead(ID, "no need", Option.none()), CONTEXT)
                .get());
        assertEquals(
                before, aside.on(aside.recycle(new RecycleLead(ID), CONTEXT).get()));
    }

    @Test
    @DisplayName(
            "L-10 converting again into the same customer gives the first result; into another one is refused, naming the first")
    void a_lead_is_converted_once() {
        var converted = qualified()
                .on(qualified()
                        .convert(new ConvertLead(ID, new CustomerId("C1")), CONTEXT)
                        .get());
        assertEquals(Option.some(new CustomerId("C1")), converted.continuesIn());
        assertEquals(Either.right(converted), converted.again(new ConvertLead(ID, new CustomerId("C1")), CONTEXT));
        var refusal = converted.again(new ConvertLead(ID, new CustomerId("C2")), CONTEXT);
        refused(refusal, Rule.L_10, Code.MISMATCH);
        assertEquals(
                List.of("C1"),
                refusal.getLeft().reasons().head().fault().arguments().toList());
    }

    @Test
    @DisplayName("L-11 a lead has at most one owner; naming the same one again records nothing")
    void a_lead_has_one_owner() {
        var owned = fresh().on(
                        fresh().assign(new AssignLead(ID, "kim"), CONTEXT).get().get());
        assertEquals(Option.some("kim"), owned.owner());
        assertTrue(owned.assign(new AssignLead(ID, "kim"), CONTEXT).get().isEmpty());
        assertEquals(
                Option.some("kim"),
                owned.assign(new AssignLead(ID, "sam"), CONTEXT).get().get().before());
    }

    @Test
    @DisplayName("L-12 an activity has participants and has begun; the lead counts it")
    void an_activity_is_counted() {
        var lead = fresh().on(fresh().log(new LogActivity(ID, activity(NOW)), CONTEXT)
                .get()
                .get());
        assertEquals(1, lead.activities().count(ActivityKind.SALES_TALK));
        assertEquals(Option.some(NOW), lead.activities().last());
        refused(fresh().log(new LogActivity(ID, activity(NOW.plusSeconds(1))), CONTEXT), Rule.L_12, Code.TOO_LATE);
    }

    @Test
    @DisplayName("L-13 a consent is given by now, and confirmed after it was asked for; the latest word counts")
    void a_consent_is_recorded_and_withdrawn() {
        var agreed = fresh().on(fresh().recordConsent(
                        new RecordConsent(ID, consent(NOW, Option.none(), Option.none())), CONTEXT)
                .get()
                .get());
        assertTrue(agreed.consents().allow("newsletter", "mail"));
        assertTrue(agreed.recordConsent(new RecordConsent(ID, consent(NOW, Option.none(), Option.none())), CONTEXT)
                .get()
                .isEmpty());
        var withdrawal = new Withdrawal(Label.of("newsletter"), Label.of("mail"), NOW, Label.of("phone"));
        var silent = agreed.on(agreed.withdrawConsent(new WithdrawConsent(ID, withdrawal), CONTEXT)
                .get()
                .get());
        assertFalse(silent.consents().allow("newsletter", "mail"));
        assertTrue(silent.withdrawConsent(new WithdrawConsent(ID, withdrawal), CONTEXT)
                .get()
                .isEmpty());
        var later = new Withdrawal(Label.of("newsletter"), Label.of("mail"), NOW.plusSeconds(1), Label.of("phone"));
        refused(silent.withdrawConsent(new WithdrawConsent(ID, later), CONTEXT), Rule.L_13, Code.TOO_LATE);
        refused(recorded(consent(NOW.plusSeconds(1), Option.none(), Option.none())), Rule.L_13, Code.TOO_LATE);
        refused(recorded(consent(NOW, Option.none(), Option.some(NOW))), Rule.L_13, Code.MISSING);
        refused(recorded(consent(NOW, Option.some(NOW), Option.some(NOW.minusSeconds(1)))), Rule.L_13, Code.TOO_EARLY);
        assertTrue(recorded(consent(NOW, Option.some(NOW.minusSeconds(1)), Option.some(NOW)))
                .isRight());
    }

    @Test
    @DisplayName(
            "L-13 the latest word counts, whenever it becomes known; a withdrawal where both were said at one time")
    void the_latest_word_counts_in_any_order() {
        var early = consent(NOW.minusSeconds(9), Option.none(), Option.none());
        var withdrawal = withdrawal("newsletter", NOW.minusSeconds(5));
        var late = consent(NOW, Option.none(), Option.none());
        assertFalse(Consents.none().with(withdrawal).with(early).allow("newsletter", "mail"));
        assertFalse(Consents.none().with(early).with(withdrawal).allow("newsletter", "mail"));
        assertTrue(Consents.none().with(late).with(withdrawal).with(early).allow("newsletter", "mail"));
        assertEquals(
                List.of(late), Consents.none().with(late).with(early).given().toList());
        assertFalse(
                Consents.none().with(withdrawal("newsletter", NOW)).with(late).allow("newsletter", "mail"));
        assertFalse(
                Consents.none().with(late).with(withdrawal("newsletter", NOW)).allow("newsletter", "mail"));
        assertEquals(
                List.of(withdrawal),
                Consents.none()
                        .with(withdrawal)
                        .with(withdrawal("newsletter", NOW.minusSeconds(7)))
                        .withdrawn()
                        .toList());
        var lead = fresh().on(fresh().withdrawConsent(new WithdrawConsent(ID, withdrawal), CONTEXT)
                .get()
                .get());
        var after = lead.on(
                lead.recordConsent(new RecordConsent(ID, early), CONTEXT).get().get());
        assertFalse(after.consents().allow("newsletter", "mail"));
    }

    @Test
    @DisplayName("L-13 with double opt-in nothing is allowed until it is confirmed")
    void an_unconfirmed_consent_allows_nothing() {
        var asked = Consents.none().with(consent(NOW, Option.some(NOW), Option.none()));
        assertFalse(asked.allow("newsletter", "mail"));
        var confirmed = consent(NOW, Option.some(NOW), Option.some(NOW.plusSeconds(5)));
        assertTrue(asked.with(confirmed).allow("newsletter", "mail"));
        assertTrue(Consents.none()
                .with(confirmed)
                .with(consent(NOW, Option.some(NOW), Option.none()))
                .allow("newsletter", "mail"));
    }

    @Test
    @DisplayName("L-13 purposes and channels are the same in upper and lower case")
    void case_does_not_keep_a_consent() {
        var agreed = Consents.none().with(consent(NOW.minusSeconds(9), Option.none(), Option.none()));
        assertTrue(agreed.allow("Newsletter", "MAIL"));
        var silent = agreed.with(withdrawal("NEWSLETTER", NOW));
        assertFalse(silent.allow("newsletter", "mail"));
        assertTrue(silent.given().isEmpty());
    }

    @Test
    @DisplayName("L-13 times of consents are those of the process, cut to microseconds")
    void a_consent_has_a_time_of_the_process() {
        var fine = NOW.plusNanos(1_999);
        assertEquals(
                consent(NOW.plusNanos(1_000), Option.some(NOW.plusNanos(1_000)), Option.some(NOW.plusNanos(1_000))),
                consent(fine, Option.some(fine), Option.some(fine)));
        assertEquals(NOW.plusNanos(1_000), withdrawal("newsletter", fine).at());
        for (var never : List.of(Instant.MIN, Instant.MAX, Context.TOO_LATE)) {
            assertThrows(IllegalArgumentException.class, () -> consent(never, Option.none(), Option.none()));
            assertThrows(IllegalArgumentException.class, () -> consent(NOW, Option.some(never), Option.none()));
            assertThrows(IllegalArgumentException.class, () -> consent(NOW, Option.some(NOW), Option.some(never)));
            assertThrows(IllegalArgumentException.class, () -> withdrawal("newsletter", never));
            assertThrows(IllegalArgumentException.class, () -> piece(PieceKind.NEED, "yes", never));
        }
    }

    @Test
    @DisplayName("P-3 P-9 when consents are merged, the latest word counts, and a withdrawal at one time")
    void merged_consents_go_by_time() {
        var agreed = Consents.none().with(consent(NOW, Option.none(), Option.none()));
        for (var silent : List.of(
                Consents.none().with(withdrawal("newsletter", NOW)),
                Consents.none().with(withdrawal("newsletter", NOW.plusSeconds(9))))) {
            assertFalse(agreed.mergedWith(silent).allow("newsletter", "mail"));
            assertFalse(silent.mergedWith(agreed).allow("newsletter", "mail"));
        }
        var stale = Consents.none().with(withdrawal("newsletter", NOW.minusSeconds(9)));
        assertTrue(agreed.mergedWith(stale).allow("newsletter", "mail"));
        assertTrue(stale.mergedWith(agreed).allow("newsletter", "mail"));
        assertTrue(agreed.mergedWith(Consents.none()).allow("newsletter", "mail"));
    }

    @Test
    @DisplayName("L-4 what was learnt earlier and comes in later is recorded, and replaces nothing")
    void an_older_piece_replaces_nothing() {
        var lead = enriched(fresh(), PieceKind.BUDGET, "100k");
        var older = piece(PieceKind.BUDGET, "5k", NOW.minusSeconds(9));
        assertEquals(
                lead,
                lead.on(lead.enrich(new EnrichLead(ID, older), CONTEXT).get().get()));
    }

    @Test
    @DisplayName("L-1 L-11 whoever looks after a new lead is a name of one line, as whoever does later")
    void an_owner_is_a_name() {
        for (var owner : List.of("", " ", "x".repeat(201)))
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new CaptureLead(ID, ADA, Attribution.of("web"), Option.some(owner)));
        assertEquals(Option.some("kim"), new CaptureLead(ID, ADA, Attribution.of("web"), Option.some("kim")).owner());
    }

    @Test
    @DisplayName("L-10 converting again with another opportunity is refused, naming the first")
    void a_lead_has_one_first_opportunity() {
        var customer = new CustomerId("C1");
        var first = new ConvertLead(ID, customer, wanted("OP1"));
        var converted = qualified().on(qualified().convert(first, CONTEXT).get());
        assertEquals(Either.right(converted), converted.again(first, CONTEXT));
        assertEquals(Either.right(converted), converted.again(new ConvertLead(ID, customer), CONTEXT));
        var refusal = converted.again(new ConvertLead(ID, customer, wanted("OP2")), CONTEXT);
        refused(refusal, Rule.L_10, Code.MISMATCH);
        assertEquals(
                List.of("OP1"),
                refusal.getLeft().reasons().head().fault().arguments().toList());
        var without = qualified()
                .on(qualified().convert(new ConvertLead(ID, customer), CONTEXT).get());
        refused(without.again(first, CONTEXT), Rule.L_10, Code.MISMATCH);
    }

    @Test
    @DisplayName("P-3 without an opportunity that takes them along, a lead with open follow-ups is not converted")
    void no_open_follow_up_is_lost() {
        var next = new FollowUp("f", Label.of("call"), LocalDate.of(2030, 6, 1));
        var talk = talk(NOW).followUp(Option.some(next)).build();
        var lead = qualified()
                .on(qualified().log(new LogActivity(ID, talk), CONTEXT).get().get());
        var customer = new CustomerId("C1");
        refused(lead.convert(new ConvertLead(ID, customer), CONTEXT), Rule.P_3, Code.NOT_ALLOWED);
        assertTrue(lead.convert(new ConvertLead(ID, customer, wanted("OP1")), CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("L-9 L-10 a lead is underway until it is disqualified or converted")
    void a_lead_is_underway_until_it_is_disqualified_or_converted() {
        var converted = qualified()
                .on(qualified()
                        .convert(new ConvertLead(ID, new CustomerId("C1")), CONTEXT)
                        .get());
        assertEquals(
                List.of(true, true, false, false),
                List.<Lead>of(fresh(), qualified(), disqualified(), converted).map(Lead::underway));
    }

    @Test
    @DisplayName("L-1 L-5 each list of a contact that is too long is told, and one that is just not is taken")
    void a_contact_has_two_hundred_addresses_at_most() {
        assertTrue(capture(contact(Contact.MAX_ENTRIES), "web").isRight());
        var crowded = contact(Contact.MAX_ENTRIES + 1);
        var faults = List.of("emails", "phones")
                .map(list -> Fault.of(Code.TOO_MANY, "contact." + list, Contact.MAX_ENTRIES));
        assertEquals(
                faults.map(fault -> new Reason(Rule.L_1, fault)),
                capture(crowded, "web").getLeft().reasons().toList());
        assertEquals(
                faults.map(fault -> new Reason(Rule.L_5, fault)),
                fresh().correct(new CorrectContact(ID, crowded), CONTEXT)
                        .getLeft()
                        .reasons()
                        .toList());
    }

    @Test
    @DisplayName("L-2 L-4 L-8 a refusal does not repeat what was typed")
    void a_refusal_repeats_nothing() {
        var told = capture(ADA, "Ada is ill").toString()
                + fresh().disqualify(new DisqualifyLead(ID, "Ada is ill", Option.none()), CONTEXT)
                + fresh().enrich(new EnrichLead(ID, piece(new PieceKind("Ada is ill"), "42", NOW)), CONTEXT);
        assertFalse(told.contains("Ada"), told);
    }

    @Test
    @DisplayName("no personal data is told by toString")
    void a_lead_does_not_tell_who_it_is() {
        var told = qualified().toString() + capture(ADA, "web");
        assertFalse(told.contains("Ada") || told.contains("acme"), told);
    }

    @Test
    @DisplayName("a lead's score is the share of the required pieces unless the company ranks otherwise")
    void a_lead_is_as_complete_as_its_pieces() {
        assertEquals(0, Scoring.STANDARD.score(fresh(), CONTEXT.company()));
        assertEquals(33, Scoring.STANDARD.score(enriched(fresh(), PieceKind.NEED, "yes"), CONTEXT.company()));
        assertEquals(100, Scoring.STANDARD.score(qualified(), CONTEXT.company()));
    }

    private static Either<Rejection, LeadEvent.LeadCaptured> capture(Contact contact, String source) {
        return NewLead.capture(new CaptureLead(ID, contact, Attribution.of(source)), CONTEXT);
    }

    private static NewLead fresh() {
        return NewLead.from(capture(ADA, "web").get());
    }

    private static NewLead enriched(NewLead lead, PieceKind kind, String statement) {
        return lead.on(lead.enrich(new EnrichLead(ID, piece(kind, statement, NOW)), CONTEXT)
                .get()
                .get());
    }

    private static NewLead ready(NewLead lead) {
        return enriched(
                enriched(enriched(lead, PieceKind.NEED, "yes"), PieceKind.INTEREST, "yes"), PieceKind.AUTHORITY, "yes");
    }

    private static QualifiedLead qualified() {
        return ready(fresh())
                .on(ready(fresh()).qualify(new QualifyLead(ID), CONTEXT).get());
    }

    private static DisqualifiedLead disqualified() {
        return fresh().on(fresh().disqualify(new DisqualifyLead(ID, "no need", Option.none()), CONTEXT)
                .get());
    }

    private static Contact contact(int entries) {
        return Contact.builder()
                .person("Ada Lovelace")
                .emails(List.range(0, entries).map(number -> EmailAddress.of("a" + number + "@acme.example")))
                .phones(List.range(0, entries).map(number -> PhoneNumber.of("+49 30 " + (1_000_000 + number))))
                .build();
    }

    private static Piece piece(PieceKind kind, String statement, Instant at) {
        return Piece.of(kind, statement, "sam", at, "call");
    }

    private static Activity activity(Instant began) {
        return talk(began).build();
    }

    private static Activity.Builder talk(Instant began) {
        return Activity.builder()
                .kind(ActivityKind.SALES_TALK)
                .channel(ActivityChannel.CALL)
                .began(began)
                .participants(List.of(Participant.theirs("Ada Lovelace")))
                .content(FreeText.of("talked"));
    }

    private static Consent consent(Instant givenAt, Option<Instant> asked, Option<Instant> confirmed) {
        return Consent.builder()
                .purpose(Label.of("newsletter"))
                .channel(Label.of("mail"))
                .wording(Label.of("v1"))
                .givenAt(givenAt)
                .proof(Label.of("form"))
                .askedAt(asked)
                .confirmedAt(confirmed)
                .build();
    }

    private static Withdrawal withdrawal(String purpose, Instant at) {
        return new Withdrawal(Label.of(purpose), Label.of("mail"), at, Label.of("phone"));
    }

    private static ConvertLead.Wanted wanted(String id) {
        return new ConvertLead.Wanted(new OpportunityId(id), "engine", "EUR", LocalDate.of(2030, 7, 1));
    }

    private static Either<Rejection, ?> recorded(Consent consent) {
        return fresh().recordConsent(new RecordConsent(ID, consent), CONTEXT);
    }

    private static void refused(Either<Rejection, ?> outcome, Rule rule, Code code) {
        assertTrue(outcome.isLeft(), () -> "done: " + outcome);
        assertTrue(
                outcome.getLeft()
                        .reasons()
                        .exists(each -> each.rule() == rule && each.fault().code() == code),
                () -> "refused: " + outcome);
    }
}
