package org.leadtoorder.crm.example.quickstart.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.insight.Amounts;
import org.leadtoorder.crm.insight.Insight;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.lead.LeadEvent.LeadConverted;
import org.leadtoorder.crm.lead.LeadEvent.LeadDisqualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadEnriched;
import org.leadtoorder.crm.lead.LeadEvent.LeadRecycled;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * What the open leads ask for, at list price. The library's reports price no leads, since interest is words there; in a deal list it
 * is the name of a product. So this is the host's own question, asked of the same feed. Immutable.
 *
 * @param prices the list price of each product
 */
public record LeadsAtListPrice(Map<String, Money> prices)
        implements Insight<SortedMap<String, LeadsAtListPrice.Asked>, LeadsAtListPrice.Answer> {
    /**
     * A lead, as far as it matters here. Immutable.
     *
     * @param open whether it is neither converted nor put aside
     * @param interest what it wants to hear of, as it was learnt last; null while nothing was learnt
     */
    public record Asked(boolean open, @Nullable String interest) {
        Asked after(Recorded fact) {
            var event = fact.event();
            if (event instanceof LeadEnriched learnt && learnt.piece().kind().equals(PieceKind.INTEREST))
                return new Asked(open, learnt.piece().statement().value());
            if (event instanceof LeadConverted || event instanceof LeadDisqualified) return new Asked(false, interest);
            return event instanceof LeadRecycled ? new Asked(true, interest) : this;
        }

        /** Keeps words of people out of logs. */
        @Override
        public String toString() {
            return "Asked[open=" + open + "]";
        }
    }

    /**
     * The answer. Immutable.
     *
     * @param open how many leads are open
     * @param products how many of them ask for a product that has a list price, by product
     * @param amount the sum of those prices
     */
    public record Answer(long open, SortedMap<String, Long> products, Amounts amount) {
        long priced() {
            return products.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public SortedMap<String, Asked> empty() {
        return new TreeMap<>();
    }

    @Override
    public void add(SortedMap<String, Asked> into, Recorded fact) {
        if (!(fact.id() instanceof LeadId id)) return;
        if (fact.event() instanceof LeadCaptured) into.put(id.value(), new Asked(true, null));
        else if (into.computeIfPresent(id.value(), (lead, asked) -> asked.after(fact)) == null)
            throw new IllegalArgumentException("a history without its beginning: " + id.value());
    }

    @Override
    public SortedMap<String, Asked> merge(SortedMap<String, Asked> one, SortedMap<String, Asked> other) {
        other.forEach((id, asked) -> {
            if (one.putIfAbsent(id, asked) != null) throw new IllegalArgumentException("twice in the history: " + id);
        });
        return one;
    }

    @Override
    public Answer result(SortedMap<String, Asked> facts, LocalDate asOf) {
        var open = 0L;
        var products = new TreeMap<String, Long>();
        var sum = Amounts.none();
        for (var asked : facts.values()) {
            if (!asked.open()) continue;
            open++;
            var product = asked.interest();
            var price = product == null ? null : prices.get(product);
            if (product == null || price == null) continue;
            products.merge(product, 1L, Long::sum);
            sum = sum.plus(Amounts.of(price));
        }
        return new Answer(open, Collections.unmodifiableSortedMap(products), sum);
    }
}
