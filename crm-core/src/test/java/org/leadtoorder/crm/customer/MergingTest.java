package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.customer.Samples.CONTEXT;
import static org.leadtoorder.crm.customer.Samples.NOW;
import static org.leadtoorder.crm.customer.Samples.active;
import static org.leadtoorder.crm.customer.Samples.blocked;
import static org.leadtoorder.crm.customer.Samples.person;
import static org.leadtoorder.crm.customer.Samples.prospect;
import static org.leadtoorder.crm.customer.Samples.refused;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RecordConsent;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.WithdrawConsent;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerActivatedByMerge;
import org.leadtoorder.crm.customer.CustomerPart.AbsorbCustomer;
import org.leadtoorder.crm.customer.CustomerPart.ActivateByMerge;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;

/** Two records of one customer become one: what passes over, what stays, what is refused. */
class MergingTest {
    private static final CustomerId OURS = new CustomerId("C1");
    private static final CustomerId THEIRS = new CustomerId("C2");
    private static final Seq<CustomerId> NO_LINE = List.empty();
    private static final TaxId TAX = TaxId.parse("DE136695976").get();
    private static final TaxId OTHER_TAX = TaxId.parse("ATU13585627").get();

    private final MasterData ours = MasterData.builder()
            .organisation("Acme GmbH")
            .email("info@acme.example")
            .externalRefs(List.of(ExternalRef.of("erp", "1")))
            .build();
    private final MasterData theirs = MasterData.builder()
            .organisation("ACME")
            .email("old@acme.example")
            .taxId(Option.some(TAX))
            .addresses(List.of(CustomerAddress.of(AddressPurpose.BILLING, PostalAddress.of("Street 1\nTown"))))
            .externalRefs(List.of(ExternalRef.of("shop", "7")))
            .build();

    @Test
    @DisplayName(
            "C-7 P-9 the survivor's empty fields are filled, references united, nothing overwritten; the loser keeps all it held")
    void a_survivor_is_filled() {
        var loser = prospect(THEIRS, theirs);
        var merged = merged(loser, prospect(OURS, ours));
        assertEquals(loser.file(), merged.file());
        assertEquals(Option.some(OURS), merged.continuesIn());
        assertTrue(merged.claims().isEmpty());
        var after = absorbed(prospect(OURS, ours), merged);
        assertEquals(ours.emails(), after.masterData().emails());
        assertEquals(ours.organisation(), after.masterData().organisation());
        assertEquals(theirs.addresses(), after.masterData().addresses());
        assertEquals(Option.some(TAX), after.masterData().taxId());
        assertEquals(
                List.of("erp:1", "shop:7"),
                after.masterData().externalRefs().map(ExternalRef::key).toList());
        assertEquals(List.of(THEIRS), after.file().absorbed().toList());
        assertTrue(after.claims().containsAll(loser.claims()), "claims pass over");
    }

    @Test
    @DisplayName("C-7 merging again gives the first result; into another customer is refused, naming the survivor")
    void a_customer_is_merged_once() {
        var merged = merged(prospect(THEIRS, theirs), prospect(OURS, ours));
        assertEquals(Either.right(merged), merged.again(new MergeCustomer(THEIRS, OURS), CONTEXT));
        var refusal = merged.again(new MergeCustomer(THEIRS, new CustomerId("C3")), CONTEXT);
        refused(refusal, Rule.C_7, Code.MISMATCH);
        assertEquals(
                List.of("C1"),
                refusal.getLeft().reasons().head().fault().arguments().toList());
        var after = absorbed(prospect(OURS, ours), merged);
        assertTrue(
                after.absorb(new AbsorbCustomer(OURS, THEIRS), merged, NO_LINE, CONTEXT)
                        .get()
                        .isEmpty(),
                "P-9 absorbing twice changes nothing");
    }

    @Test
    @DisplayName("C-10 P-9 a customer is underway, blocked or not, until merged into another one")
    void a_customer_is_underway_until_merged() {
        var prospect = prospect(THEIRS, theirs);
        var active = active(prospect);
        assertEquals(
                List.of(true, true, true, false),
                List.<Customer>of(prospect, active, blocked(active), merged(prospect, prospect(OURS, ours)))
                        .map(Customer::underway));
    }

    @Test
    @DisplayName("P-8 customers of different tax ids are not merged")
    void different_tax_ids_are_not_merged() {
        var other = prospect(
                OURS,
                MasterData.builder()
                        .organisation("Acme")
                        .taxId(Option.some(OTHER_TAX))
                        .build());
        refused(
                prospect(THEIRS, theirs).merge(new MergeCustomer(THEIRS, OURS), other, NO_LINE, CONTEXT),
                Rule.P_8,
                Code.MISMATCH);
        assertTrue(MergePreview.of(other, prospect(THEIRS, theirs), NO_LINE).refused());
        var same = prospect(
                OURS,
                MasterData.builder()
                        .organisation("Acme")
                        .taxId(Option.some(TAX))
                        .build());
        assertTrue(prospect(THEIRS, theirs)
                .merge(new MergeCustomer(THEIRS, OURS), same, NO_LINE, CONTEXT)
                .isRight());
    }

    @Test
    @DisplayName("P-9 a customer is not merged into itself, into one that was merged, or into one below it")
    void circles_are_refused() {
        var one = prospect(OURS, ours);
        var two = prospect(THEIRS, theirs);
        refused(one.merge(new MergeCustomer(OURS, OURS), one, NO_LINE, CONTEXT), Rule.P_9, Code.NOT_ALLOWED);
        // C2 lives on in C1: merging C1 into C2 would be merging it into itself.
        refused(one.merge(new MergeCustomer(OURS, THEIRS), one, NO_LINE, CONTEXT), Rule.P_9, Code.NOT_ALLOWED);
        var named = one.merge(new MergeCustomer(OURS, new CustomerId("C3")), two, NO_LINE, CONTEXT);
        refused(named, Rule.P_9, Code.MISMATCH);
        assertEquals(
                List.of("C2"),
                named.getLeft().reasons().head().fault().arguments().toList());
        refused(one.merge(new MergeCustomer(OURS, THEIRS), two, List.of(OURS), CONTEXT), Rule.P_9, Code.NOT_ALLOWED);
    }

    @Test
    @DisplayName("P-9 C-4 a parent that is below the survivor is not taken over, any other is")
    void no_parent_makes_a_circle() {
        var group = new CustomerId("G");
        var loser = prospect(
                THEIRS,
                MasterData.builder()
                        .organisation("Acme")
                        .parent(Option.some(group))
                        .build());
        var merged = merged(loser, prospect(OURS, ours));
        var wish = new AbsorbCustomer(OURS, THEIRS);
        assertEquals(
                Option.some(group),
                absorbed(prospect(OURS, ours), merged).masterData().parent());
        var below = prospect(OURS, ours)
                .absorb(wish, merged, List.of(group, OURS), CONTEXT)
                .get()
                .get();
        assertTrue(prospect(OURS, ours).on(below).masterData().parent().isEmpty());
    }

    @Test
    @DisplayName("P-9 only the named survivor absorbs")
    void nobody_else_absorbs() {
        var merged = merged(prospect(THEIRS, theirs), prospect(OURS, ours));
        var third = prospect(new CustomerId("C3"), ours);
        refused(
                third.absorb(new AbsorbCustomer(third.id(), THEIRS), merged, NO_LINE, CONTEXT),
                Rule.P_9,
                Code.MISMATCH);
    }

    @Test
    @DisplayName("P-9 the survivor is active if either is, and its orders are both's")
    void orders_pass_over() {
        var merged = merged(active(prospect(THEIRS, theirs)), prospect(OURS, ours));
        var after = (Prospect) absorbed(prospect(OURS, ours), merged);
        var fact = after.activateByMerge(new ActivateByMerge(OURS), CONTEXT).get();
        assertEquals(new CustomerActivatedByMerge(OURS), fact);
        var survivor = after.on(fact);
        assertEquals(1, survivor.orders());
        assertEquals(2, absorbed(active(prospect(OURS, ours)), merged).orders());
        assertTrue(((BlockedCustomer) absorbed(blocked(prospect(OURS, ours)), merged)).active());
        refused(prospect(OURS, ours).activateByMerge(new ActivateByMerge(OURS), CONTEXT), Rule.C_9, Code.MISSING);
    }

    @Test
    @DisplayName("P-9 C-10 a merged customer tells that it was blocked, so that the survivor is, too")
    void a_block_passes_over() {
        assertEquals(
                Option.some(new Block(BlockReason.SALES, Option.none())),
                merged(blocked(prospect(THEIRS, theirs)), prospect(OURS, ours)).block());
        assertTrue(
                merged(prospect(THEIRS, theirs), prospect(OURS, ours)).block().isEmpty());
    }

    @Test
    @DisplayName("P-9 a withdrawn consent wins, on whichever side, unless a new one was given after it")
    void a_withdrawn_consent_wins() {
        var loser = prospect(THEIRS, theirs);
        var agreed = loser.on(loser.recordConsent(new RecordConsent(THEIRS, Samples.consent(NOW)), CONTEXT)
                .get()
                .get());
        var survivor = prospect(OURS, ours);
        var silent = survivor.on(survivor.withdrawConsent(new WithdrawConsent(OURS, withdrawn(NOW)), CONTEXT)
                .get()
                .get());
        assertFalse(absorbed(silent, merged(agreed, silent)).consents().allow("newsletter", "mail"));
        var before =
                survivor.on(survivor.withdrawConsent(new WithdrawConsent(OURS, withdrawn(NOW.minusSeconds(9))), CONTEXT)
                        .get()
                        .get());
        assertTrue(absorbed(before, merged(agreed, before)).consents().allow("newsletter", "mail"));
        assertTrue(absorbed(survivor, merged(agreed, survivor)).consents().allow("newsletter", "mail"));
    }

    @Test
    @DisplayName("C-5 P-9 contact persons are united: one entry per person, one primary, no id twice")
    void contact_persons_are_united() {
        var one = prospect(OURS, ours);
        one = one.on(one.addContactPerson(new AddContactPerson(OURS, person("1", "Ada Lovelace", true)), CONTEXT)
                .get()
                .get());
        var two = prospect(THEIRS, theirs);
        two = two.on(two.addContactPerson(new AddContactPerson(THEIRS, person("1", "Grace Hopper", true)), CONTEXT)
                .get()
                .get());
        two = two.on(two.addContactPerson(new AddContactPerson(THEIRS, person("2", "ADA LOVELACE", false)), CONTEXT)
                .get()
                .get());
        var people = absorbed(one, merged(two, one)).contactPersons();
        assertEquals(List.of("1", "1~2"), people.map(ContactPerson::id).toList());
        assertEquals(
                List.of("1"),
                people.filter(ContactPerson::primary).map(ContactPerson::id).toList());
    }

    @Test
    @DisplayName("P-9 the preview tells what the merger then does")
    void a_preview_tells_the_truth() {
        var survivor = prospect(OURS, ours);
        var loser = prospect(THEIRS, theirs);
        var preview = MergePreview.of(survivor, loser, NO_LINE);
        assertEquals(
                List.of(MasterDataField.BILLING_ADDRESSES, MasterDataField.TAX_ID, MasterDataField.EXTERNAL_REFS),
                preview.fills().toList());
        assertEquals(
                List.of(MasterDataField.ORGANISATION, MasterDataField.EMAILS),
                preview.conflicts().toList());
        var fact = survivor.absorb(new AbsorbCustomer(OURS, THEIRS), merged(loser, survivor), NO_LINE, CONTEXT)
                .get()
                .get();
        assertEquals(fact.after().fields(), preview.fills());
        assertEquals(fact.contactPersons(), preview.contactPersons());
    }

    @Test
    @DisplayName(
            "P-9 C-2 a key that nobody else may have passes over even where the survivor keeps its own word, and outlives an update")
    void a_claim_passes_over_without_its_value() {
        var strict = CONTEXT.in(SalesProcess.builder()
                .duplicates(Map.of(MatchKind.EMAIL, DuplicateDecision.REFUSE))
                .build());
        var survivor = Prospect.from(
                Prospect.register(new RegisterCustomer(OURS, ours, Samples.ORIGIN), List.empty(), NO_LINE, strict)
                        .get());
        var loser = Prospect.from(
                Prospect.register(new RegisterCustomer(THEIRS, theirs, Samples.ORIGIN), List.empty(), NO_LINE, strict)
                        .get());
        var fact = survivor.absorb(new AbsorbCustomer(OURS, THEIRS), merged(loser, survivor), NO_LINE, strict)
                .get()
                .get();
        var after = survivor.on(fact);
        assertEquals(ours.emails(), after.masterData().emails());
        assertTrue(after.claims().containsAll(survivor.claims().appendAll(loser.claims())));
        var patch = MasterDataPatch.naming().industry(Label.of("steel")).build();
        var wish = new UpdateMasterData(OURS, patch, Label.of("call"), strict.today(), false);
        assertEquals(
                after.claims(),
                after.on(after.update(wish, List.empty(), NO_LINE, strict).get().get())
                        .claims());
    }

    private static Withdrawal withdrawn(Instant at) {
        return new Withdrawal(Label.of("newsletter"), Label.of("mail"), at, Label.of("call"));
    }

    private static MergedCustomer merged(UnmergedCustomer loser, UnmergedCustomer survivor) {
        return loser.on(loser.merge(new MergeCustomer(loser.id(), survivor.id()), survivor, NO_LINE, CONTEXT)
                .get());
    }

    private static UnmergedCustomer absorbed(UnmergedCustomer survivor, MergedCustomer merged) {
        return survivor.on(survivor.absorb(new AbsorbCustomer(survivor.id(), merged.id()), merged, NO_LINE, CONTEXT)
                .get()
                .get());
    }
}
