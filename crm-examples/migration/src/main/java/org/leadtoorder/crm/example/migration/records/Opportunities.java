package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.mapping.Codes;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.OpportunityStatus;
import org.leadtoorder.crm.migration.StageEntry;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Rows that are opportunities. */
final class Opportunities {
    static final Parts<OpportunityRecord> PARTS = new Parts<OpportunityRecord>()
            .text("id", from -> Option.some(from.externalId()))
            .code("status", Of.OPPORTUNITY_STATUS, OpportunityRecord::status)
            .code("owner", Of.OWNER, OpportunityRecord::owner)
            .moment("created", OpportunityRecord::created)
            .text("account", OpportunityRecord::account)
            .text("lead", OpportunityRecord::lead)
            .text("about", from -> from.about().map(Label::value))
            .coded("stage", Opportunities::stage)
            .code("currency", Of.CURRENCY, OpportunityRecord::currency)
            .number("amount", OpportunityRecord::amount)
            .number("weighted", OpportunityRecord::weighted)
            .count("probability", OpportunityRecord::probability)
            .day("expected close", OpportunityRecord::expectedClose)
            .text("products", from -> Contacts.joined(from.products().map(Label::value)))
            .moment("closed", OpportunityRecord::closed)
            .code("reason", Of.LOSS_REASON, OpportunityRecord::reason)
            .text("words", from -> from.words().map(FreeText::value))
            .text("competitor", from -> from.competitor().map(Label::value));

    private Opportunities() {}

    /** Where a system knows stages alone, winning and losing are stages too. */
    private static Option<String> stage(OpportunityRecord from, Codes codes) {
        var closed = from.status()
                .filter(status -> !status.equals(OpportunityStatus.OPEN.name()))
                .map(status -> status.toLowerCase(java.util.Locale.ROOT))
                .filter(status -> codes.means(Of.STAGE, status));
        return codes.foreign(Of.STAGE, closed.orElse(from.stage()));
    }

    static OpportunityRecord read(Entry entry, Seq<StageEntry> path) {
        var record = OpportunityRecord.builder()
                .externalId(entry.id("id"))
                .row(entry.row())
                .secondaryIds(entry.secondaryIds())
                .status(entry.text("status"))
                .owner(entry.text("owner"))
                .created(entry.moment("created"))
                .account(entry.text("account"))
                .lead(entry.text("lead"))
                .about(entry.label("about"))
                .stage(entry.text("stage"))
                .path(path)
                .currency(entry.text("currency"))
                .amount(entry.number("amount"))
                .weighted(entry.number("weighted"))
                .probability(entry.count("probability"))
                .expectedClose(entry.day("expected close"))
                .products(entry.several("products", Label::parse))
                .closed(entry.moment("closed"))
                .reason(entry.text("reason"))
                .words(entry.words("words"))
                .competitor(entry.label("competitor"));
        return record.unreadable(entry.faults()).build();
    }
}
