package org.leadtoorder.crm.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchCandidate.Strength;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** The small values that every phase speaks in. */
class KernelValuesTest {
    private static final LeadId LEAD = new LeadId("L1");
    private static final CustomerId CUSTOMER = new CustomerId("C1");

    @Test
    void an_id_has_one_to_two_hundred_characters_one_of_them_visible() {
        for (var text : List.of("!", "~", "a b", "x".repeat(200), "\u00e4"))
            assertEquals(text, new LeadId(text).value());
        for (var text : List.of("", " ", "x".repeat(201), "\u007f", "a\u001fb"))
            assertThrows(IllegalArgumentException.class, () -> new LeadId(text));
    }

    @Test
    void a_guard_tells_every_reason_in_order_under_its_rule() {
        var refusal = Guard.of(Rule.L_1)
                .holds(true, Code.MISSING, "kept")
                .holds(false, Code.MISSING, "name")
                .rule(Rule.L_2)
                .holds(true, Code.UNKNOWN, "kept", "x")
                .holds(false, Code.UNKNOWN, "source", "x")
                .none(Code.MISSING, "pieces", List.of("need", "budget"))
                .none(List.of(Fault.of(Code.TOO_LATE, "at")))
                .<String>then(() -> "done");
        assertEquals(
                List.of(
                        new Reason(Rule.L_1, Fault.of(Code.MISSING, "name")),
                        new Reason(Rule.L_2, Fault.of(Code.UNKNOWN, "source", "x")),
                        new Reason(Rule.L_2, Fault.of(Code.MISSING, "pieces", "need")),
                        new Reason(Rule.L_2, Fault.of(Code.MISSING, "pieces", "budget")),
                        new Reason(Rule.L_2, Fault.of(Code.TOO_LATE, "at"))),
                refusal.getLeft().reasons().toList());
        assertEquals(Rule.L_1, refusal.getLeft().rule());
        assertEquals(
                Either.right("done"),
                Guard.of(Rule.L_1)
                        .holds(true, Code.MISSING, "name")
                        .none(Code.MISSING, "pieces", List.empty())
                        .none(List.empty())
                        .then(() -> "done"));
    }

    @Test
    void each_refusal_names_its_rule_and_what_it_is_about() {
        assertReason(Rule.K_1, Fault.of(Code.NOT_FOUND, "LeadId", "L1"), new Rejection.NotFound(LEAD));
        assertReason(Rule.K_1, Fault.of(Code.ALREADY_THERE, "LeadId", "L1"), new Rejection.AlreadyThere(LEAD));
        assertReason(
                Rule.K_4,
                Fault.of(Code.NO_SUCH_STEP, "", "ConvertedLead", "QualifyLead", "C1"),
                new Rejection.NoSuchStep("ConvertedLead", "QualifyLead", Option.some(CUSTOMER)));
        assertReason(Rule.K_5, Fault.of(Code.STALE, "", "L1", "C1"), new Rejection.Stale(List.of(LEAD, CUSTOMER)));
        assertReason(
                Rule.P_2,
                Fault.of(Code.CLAIMED, "", "CUSTOMER_OF_LEAD", "C1"),
                new Rejection.Claimed(new Claim(Claim.Kind.CUSTOMER_OF_LEAD, "L1"), CUSTOMER));
        assertReason(Rule.K_3, Fault.of(Code.REQUEST_REUSED, "request", "r1"), new Rejection.RequestReused("r1"));
        assertReason(Rule.K_6, Fault.of(Code.DENIED, "", "no"), new Rejection.Denied("no"));
        assertEquals(
                Either.left(
                        new Rejection.Refused(List.of(new Reason(Rule.C_7, Fault.of(Code.MISMATCH, "into", "C1"))))),
                Rejection.refused(Rule.C_7, Code.MISMATCH, "into", "C1"));
        assertThrows(IllegalArgumentException.class, () -> new Rejection.Refused(List.empty()));
    }

    private static void assertReason(Rule rule, Fault fault, Rejection rejection) {
        assertEquals(List.of(new Reason(rule, fault)), rejection.reasons().toList());
        assertEquals(rule, rejection.rule());
    }

    @Test
    void a_match_key_is_the_digest_of_what_it_stands_for() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                MatchKey.of(MatchKind.NAME, "abc").key());
        assertEquals(
                64,
                new MatchKey(MatchKind.NAME, "0123456789abcdef".repeat(4)).key().length());
        for (var none :
                List.of("0".repeat(63), "0".repeat(65), "/".repeat(64), ":".repeat(64), "`".repeat(64), "g".repeat(64)))
            assertThrows(IllegalArgumentException.class, () -> new MatchKey(MatchKind.NAME, none));
    }

    @Test
    void a_match_is_as_strong_as_its_kind_of_key() {
        assertEquals(
                List.of(Strength.CERTAIN, Strength.CERTAIN, Strength.STRONG, Strength.WEAK, Strength.WEAK),
                List.of(MatchKind.EXTERNAL_ID, MatchKind.TAX_ID, MatchKind.EMAIL, MatchKind.PHONE, MatchKind.NAME)
                        .map(kind ->
                                MatchCandidate.of(LEAD, MatchKey.of(kind, "x")).strength()));
    }

    @Test
    void a_plan_shows_what_each_aggregate_becomes_and_every_event() {
        var deal = Deal.standard().qualified();
        var plan = deal.pipeline()
                .plan(new ConvertLead(Deal.LEAD, Deal.CUSTOMER), deal.context())
                .get();
        assertEquals(
                List.of("CustomerCreated", "LeadConverted"),
                plan.events().map(event -> event.type().getSimpleName()).toList());
        assertEquals(
                Option.some(Deal.CUSTOMER),
                plan.after(Prospect.class, Deal.CUSTOMER).map(Prospect::id));
        assertEquals(
                Option.some(Deal.LEAD),
                plan.after(ConvertedLead.class, Deal.LEAD).map(ConvertedLead::id));
        assertEquals(Option.none(), plan.after(QualifiedLead.class, Deal.LEAD));
        assertEquals(Option.none(), plan.after(Prospect.class, Deal.OTHER_CUSTOMER));
        assertEquals(List.empty(), plan.warnings());
    }
}
