package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.Withdrawal;

/**
 * What a merger would do, for a person to look at before it is wished for. Immutable.
 *
 * @param fills the survivor's fields that would be filled
 * @param conflicts fields in which both know something else: the survivor keeps its own word, the merged record keeps the other
 * @param consents consents that the survivor would take over
 * @param withdrawals withdrawals of the merged customer, which win
 * @param contactPersons the contact persons of the survivor after it
 * @param orders how many orders would stand or be completed, after it
 * @param refused true where tax ids differ, so that P-8 refuses it
 */
public record MergePreview(
        Seq<MasterDataField> fills,
        Seq<MasterDataField> conflicts,
        Seq<Consent> consents,
        Seq<Withdrawal> withdrawals,
        Seq<ContactPerson> contactPersons,
        int orders,
        boolean refused) {
    /**
     * Refuses null.
     *
     * @param fills the survivor's fields that would be filled
     * @param conflicts fields in which both know something else: the survivor keeps its own word, the merged record keeps the other
     * @param consents consents that the survivor would take over
     * @param withdrawals withdrawals of the merged customer, which win
     * @param contactPersons the contact persons of the survivor after it
     * @param orders how many orders would stand or be completed, after it
     * @param refused true where tax ids differ, so that P-8 refuses it
     */
    public MergePreview {
        Given.all(
                "fills",
                fills,
                "conflicts",
                conflicts,
                "consents",
                consents,
                "withdrawals",
                withdrawals,
                "contactPersons",
                contactPersons);
    }

    /**
     * What merging one customer into another would do.
     *
     * @param survivor the customer that stays
     * @param merged the customer that would live on in it
     * @param ancestors the merged customer's parent, then its parent, and so on; merged ones as their survivors
     * @return the preview, never null
     */
    public static MergePreview of(UnmergedCustomer survivor, UnmergedCustomer merged, Seq<CustomerId> ancestors) {
        var ours = survivor.masterData();
        var theirs = merged.masterData();
        var after = Merging.filled(survivor, merged, ancestors);
        var consents = survivor.consents().mergedWith(merged.consents());
        return new MergePreview(
                MasterDataPatch.between(ours, after).fields(),
                Vector.of(MasterDataField.values())
                        .filter(field -> field != MasterDataField.EXTERNAL_REFS)
                        .filter(field -> !field.isEmpty(ours) && !field.isEmpty(theirs) && !field.isSame(ours, theirs)),
                consents.given().removeAll(survivor.consents().given()),
                consents.withdrawn().removeAll(survivor.consents().withdrawn()),
                ContactPersons.united(survivor.contactPersons(), merged.contactPersons()),
                survivor.orders() + merged.orders(),
                Merging.differ(ours.taxId(), theirs.taxId()));
    }
}
