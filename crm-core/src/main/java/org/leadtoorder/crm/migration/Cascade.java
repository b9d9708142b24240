package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Map;

/** Takes along what depends on a refused record, each with the name of what it depends on. */
final class Cascade {
    private final World world;
    private final Findings findings;

    Cascade(World world, Findings findings) {
        this.world = world;
        this.findings = findings;
    }

    void follow() {
        boolean again = true;
        while (again) {
            again = false;
            var quotes = World.by(world.quotes(), QuoteRecord::opportunity);
            var orders = World.by(world.orders(), OrderRecord::quote);
            for (var record : world.all())
                if (!findings.refuses(Key.of(record)))
                    for (var lost : needs(record).find(this::isRefused).orElse(() -> orderOf(record, quotes, orders))) {
                        findings.refuse(FindingCode.PARENT_REFUSED, record, "", lost.kind(), lost.id());
                        again = true;
                    }
        }
    }

    private boolean isRefused(Key key) {
        return findings.refuses(key) && world.has(key);
    }

    private static Seq<Key> needs(ForeignRecord record) {
        if (record instanceof AccountRecord account) return keys(RecordKind.ACCOUNT, account.parent());
        if (record instanceof LeadRecord lead)
            return keys(RecordKind.ACCOUNT, lead.account()).appendAll(keys(RecordKind.OPPORTUNITY, lead.opportunity()));
        if (record instanceof OpportunityRecord opportunity)
            return keys(RecordKind.ACCOUNT, opportunity.account()).appendAll(keys(RecordKind.LEAD, opportunity.lead()));
        if (record instanceof QuoteRecord quote) return keys(RecordKind.OPPORTUNITY, quote.opportunity());
        return keys(RecordKind.QUOTE, ((OrderRecord) record).quote());
    }

    private static Seq<Key> keys(RecordKind kind, Option<String> id) {
        return List.ofAll(id).map(known -> new Key(kind, known));
    }

    /** The order that an opportunity was won by, if every one of them is refused. */
    private Option<Key> orderOf(
            ForeignRecord record, Map<String, Seq<QuoteRecord>> quotes, Map<String, Seq<OrderRecord>> orders) {
        if (!(record instanceof OpportunityRecord opportunity)
                || !opportunity.status().contains(OpportunityStatus.WON.name())) return Option.none();
        var all = quotes.getOrDefault(opportunity.externalId(), List.empty())
                .flatMap(quote -> orders.getOrDefault(quote.externalId(), List.empty()))
                .map(Key::of);
        return all.forAll(findings::refuses) ? all.headOption() : Option.none();
    }
}
