package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeMap;

/** Adds records up. */
final class Figuring {
    private record Where(RecordKind kind, String what) implements Comparable<Where> {
        @Override
        public int compareTo(Where other) {
            var byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : what.compareTo(other.what);
        }
    }

    private final TreeMap<Where, Long> counts = new TreeMap<>();
    private final TreeMap<Where, BigDecimal> sums = new TreeMap<>();
    private final TreeMap<Where, Long> summands = new TreeMap<>();
    private final ArrayList<Figures.Link> links = new ArrayList<>();

    private Figuring() {}

    static Figures of(Seq<ForeignRecord> records) {
        var figuring = new Figuring();
        records.forEach(figuring::add);
        return figuring.figures();
    }

    private void add(ForeignRecord record) {
        counts.merge(new Where(record.kind(), status(record)), 1L, Long::sum);
        Fields.of(record).forEach((name, field) -> {
            if (field.what() == Difference.Kind.LINK && !field.isEmpty())
                links.add(new Figures.Link(record.kind(), record.externalId(), name, field.text()));
        });
        if (record instanceof OpportunityRecord opportunity) add(record, opportunity.currency(), opportunity.amount());
        if (record instanceof QuoteRecord quote)
            add(record, quote.currency(), quote.versions().lastOption().flatMap(VersionRecord::net));
        if (record instanceof OrderRecord order) add(record, order.currency(), order.net());
    }

    private static String status(ForeignRecord record) {
        var status = record.status().getOrElse("");
        return record instanceof OpportunityRecord opportunity && status.equals(OpportunityStatus.OPEN.name())
                ? status + " " + opportunity.stage().getOrElse("")
                : status;
    }

    private void add(ForeignRecord record, Option<String> currency, Option<BigDecimal> amount) {
        for (var summand : amount.filter(known -> !Amounts.isTooLarge(known))) {
            var where = new Where(record.kind(), currency.getOrElse(""));
            sums.merge(where, summand, BigDecimal::add);
            summands.merge(where, 1L, Long::sum);
        }
    }

    private Figures figures() {
        return ImmutableFigures.builder()
                .counts(Vector.ofAll(counts.entrySet())
                        .map(entry -> new Figures.Count(
                                entry.getKey().kind(), entry.getKey().what(), entry.getValue())))
                .amounts(Vector.ofAll(sums.entrySet())
                        .map(entry -> new Figures.Amount(
                                entry.getKey().kind(),
                                entry.getKey().what(),
                                entry.getValue(),
                                summands.getOrDefault(entry.getKey(), 0L))))
                .links(Vector.ofAll(links))
                .build();
    }
}
