package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;

/** Opportunities as records. */
final class OpportunityExport {
    private OpportunityExport() {}

    static OpportunityRecord of(Opportunity opportunity, Exporting.Past past, SalesProcess company) {
        var remark = past.remark();
        var path = past.events()
                .filter(recorded -> recorded.event() instanceof OpportunityAdvanced)
                .map(recorded -> new StageEntry(
                        ((OpportunityAdvanced) recorded.event()).to().name(),
                        recorded.provenance().at()));
        var record = OpportunityRecord.builder()
                .externalId(past.key().id())
                .secondaryIds(remark.secondaryIds())
                .created(Option.some(past.created()))
                .owner(opportunity.owner())
                .status(Option.some(OpportunityStatus.WON.name()))
                .codes(remark.codes())
                .marks(past.marks())
                .account(Option.some(past.account(opportunity.customer())))
                .lead(opportunity.lead().map(past.naming()::externalId))
                .about(Option.some(opportunity.about()))
                .pipeline(Option.some(opportunity.pipeline()))
                .stage(Option.some(opportunity.stage().name()))
                .path(path)
                .currency(Option.some(opportunity.currency().getCurrencyCode()))
                .amount(opportunity.amount().map(Money::amount))
                .expectedClose(Option.some(opportunity.expectedClose()))
                .products(opportunity.estimate().products());
        if (opportunity instanceof OpenOpportunity open)
            record.status(Option.some(OpportunityStatus.OPEN.name())).probability(stated(open, company));
        if (opportunity instanceof LostOpportunity lost)
            record.status(Option.some(OpportunityStatus.LOST.name()))
                    .closed(past.at(OpportunityLost.class))
                    .reason(Option.some(lost.reason()))
                    .words(lost.words())
                    .competitor(lost.competitor());
        return record.build();
    }

    /** The probability that somebody stated; the one of the sales stage goes without saying as long as the company has it. */
    private static Option<Integer> stated(OpenOpportunity open, SalesProcess company) {
        var usual = company.pipeline(open.pipeline())
                .flatMap(pipeline -> pipeline.stage(open.stage().name()))
                .map(stage -> stage.probability());
        return Option.some(open.probability()).filter(chance -> !usual.contains(chance));
    }
}
