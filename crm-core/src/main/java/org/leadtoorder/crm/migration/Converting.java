package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.time.Instant;

/** What follows from the conversion of a lead: when its opportunity began, and who is in charge of what it led to (P-3). */
final class Converting {
    private final Bench bench;
    private final World world;

    Converting(Bench bench, World world) {
        this.bench = bench;
        this.world = world;
    }

    void align() {
        for (var lead : world.leads())
            if (LeadReading.is(lead, LeadStatus.CONVERTED)) {
                for (var account : world.account(lead.account())) if (world.has(Key.of(account))) owned(account, lead);
                for (var opportunity : world.opportunity(lead.opportunity()))
                    if (world.has(Key.of(opportunity)) && opportunity.lead().contains(lead.externalId()))
                        for (var at : lead.ended()) begun(opportunity, lead, at);
            }
    }

    private void owned(AccountRecord account, LeadRecord lead) {
        if (follows(account, lead))
            world.put(account.toBuilder().owner(lead.owner()).build());
    }

    private void begun(OpportunityRecord opportunity, LeadRecord lead, Instant at) {
        var created = opportunity.created();
        if (created.exists(known -> !known.equals(at)))
            bench.findings().about(FindingCode.CONVERSION_TIMES_DIFFER, opportunity, "created", created.get(), at);
        world.put(opportunity.toBuilder()
                .created(Option.some(at))
                .owner(follows(opportunity, lead) ? lead.owner() : opportunity.owner())
                .build());
    }

    private boolean follows(ForeignRecord record, LeadRecord lead) {
        return record.owner().isEmpty()
                && lead.owner().isDefined()
                && bench.findings()
                                .about(
                                        FindingCode.OWNER_FOLLOWS_LEAD,
                                        record,
                                        "owner",
                                        lead.owner().get())
                        == Choice.TAKE_LEAD;
    }
}
