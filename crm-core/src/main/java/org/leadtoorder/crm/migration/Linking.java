package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.util.HashSet;
import java.util.TreeSet;

/** Looks at where records link to: nowhere, in a circle, or to what says the opposite. */
final class Linking {
    private final Bench bench;
    private final World world;

    Linking(Bench bench, World world) {
        this.bench = bench;
        this.world = world;
    }

    void link() {
        for (var account : world.accounts())
            world.put(account.toBuilder()
                    .parent(there(account, "parent", RecordKind.ACCOUNT, account.parent()))
                    .build());
        cycles();
        for (var lead : world.leads())
            if (LeadReading.is(lead, LeadStatus.CONVERTED))
                world.put(lead.toBuilder()
                        .account(there(lead, "account", RecordKind.ACCOUNT, lead.account()))
                        .opportunity(there(lead, "opportunity", RecordKind.OPPORTUNITY, lead.opportunity()))
                        .build());
        for (var opportunity : world.opportunities())
            world.put(opportunity.toBuilder()
                    .account(there(opportunity, "account", RecordKind.ACCOUNT, opportunity.account()))
                    .lead(there(opportunity, "lead", RecordKind.LEAD, opportunity.lead()))
                    .build());
        for (var quote : world.quotes())
            world.put(quote.toBuilder()
                    .opportunity(there(quote, "opportunity", RecordKind.OPPORTUNITY, quote.opportunity()))
                    .account(there(quote, "account", RecordKind.ACCOUNT, quote.account()))
                    .build());
        for (var order : world.orders())
            world.put(order.toBuilder()
                    .quote(there(order, "quote", RecordKind.QUOTE, order.quote()))
                    .opportunity(there(order, "opportunity", RecordKind.OPPORTUNITY, order.opportunity()))
                    .account(there(order, "account", RecordKind.ACCOUNT, order.account()))
                    .build());
        bothWays();
        new Gaps(bench, world).fill();
    }

    private Option<String> there(ForeignRecord record, String field, RecordKind kind, Option<String> link) {
        if (link.isEmpty() || world.find(ForeignRecord.class, kind, link).isDefined()) return link;
        var choice = bench.findings().about(FindingCode.DANGLING_LINK, record, field, kind, link.get());
        return choice == Choice.LEAVE_OUT ? Option.none() : link;
    }

    private void cycles() {
        var broken = new TreeSet<String>();
        for (var account : world.accounts())
            if (isPartOfItself(account)) {
                var choice = bench.findings()
                        .about(
                                FindingCode.PARENT_CYCLE,
                                account,
                                "parent",
                                account.parent().get());
                if (choice == Choice.LEAVE_OUT) broken.add(account.externalId());
            }
        for (var id : broken)
            for (var account : world.account(Option.some(id)))
                world.put(account.toBuilder().parent(Option.none()).build());
    }

    private boolean isPartOfItself(AccountRecord account) {
        var seen = new HashSet<String>();
        for (var next = account.parent(); next.isDefined() && seen.add(next.get()); ) {
            if (next.contains(account.externalId())) return true;
            next = world.account(next).flatMap(AccountRecord::parent);
        }
        return false;
    }

    /** A lead that names the opportunity it began says also where that came from. */
    void bothWays() {
        for (var lead : world.leads())
            for (var opportunity : world.opportunity(lead.opportunity()))
                if (LeadReading.is(lead, LeadStatus.CONVERTED)
                        && opportunity.lead().isEmpty()
                        && world.has(Key.of(opportunity)))
                    world.put(opportunity.toBuilder()
                            .lead(Option.some(lead.externalId()))
                            .build());
    }
}
