package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.value.Label;

/**
 * Phases that the foreign system skipped. Where the host chose so they are filled with records of their own, marked, which are then taken
 * in like any other; nothing is made where it would have to be guessed.
 */
final class Gaps {
    private final Bench bench;
    private final World world;

    Gaps(Bench bench, World world) {
        this.bench = bench;
        this.world = world;
    }

    void fill() {
        for (var order : world.orders()) if (order.quote().isEmpty()) quoteOf(order);
        var orders = World.by(world.orders(), OrderRecord::quote);
        for (var quote : world.quotes())
            if (quote.opportunity().isEmpty())
                opportunityOf(quote, orders.getOrDefault(quote.externalId(), List.empty()));
        var quotes = World.by(world.quotes(), QuoteRecord::opportunity);
        for (var order : world.orders()) for (var quote : world.quote(order.quote())) unaccepted(order, quote);
        for (var opportunity : world.opportunities()) {
            var offered = quotes.getOrDefault(opportunity.externalId(), List.empty())
                    .flatMap(quote -> world.quote(Option.some(quote.externalId())));
            var ordered = offered.flatMap(quote -> orders.getOrDefault(quote.externalId(), List.empty()));
            closed(opportunity, offered, ordered);
        }
        openQuotes();
    }

    private boolean fills(FindingCode code, ForeignRecord record, String field, Object... arguments) {
        return bench.findings().about(code, record, field, arguments) == Choice.FILL_WITH_MARKED_STEPS;
    }

    /** An order without a quote: the quote that was accepted with it, for the opportunity that is named or for one of its own. */
    private void quoteOf(OrderRecord order) {
        if (!fills(FindingCode.ORDER_WITHOUT_QUOTE, order, "quote")) return;
        var id = Naming.added(order.externalId(), RecordKind.QUOTE);
        if (world.has(new Key(RecordKind.QUOTE, id))) {
            bench.findings().refuse(FindingCode.DUPLICATE_RECORD, order, "quote", id);
            return;
        }
        var at = order.created().orElse(order.confirmed());
        world.put(quote(id, FindingCode.ORDER_WITHOUT_QUOTE, at)
                .opportunity(order.opportunity())
                .account(order.account())
                .currency(order.currency())
                .versions(List.of(VersionRecord.builder()
                        .created(at)
                        .issued(at)
                        .lines(order.lines())
                        .net(order.net())
                        .gross(order.gross())
                        .build()))
                .build());
        world.put(order.toBuilder().quote(Option.some(id)).build());
    }

    private static QuoteRecord.Builder quote(String id, FindingCode mark, Option<Instant> at) {
        return QuoteRecord.builder()
                .externalId(id)
                .status(Option.some(QuoteStatus.ACCEPTED.name()))
                .created(at)
                .acceptance(Option.some(AcceptanceRecord.builder().entered(at).build()))
                .marks(List.of(mark));
    }

    /** A quote without an opportunity: one that stands where the quote and its orders tell. */
    private void opportunityOf(QuoteRecord quote, Seq<OrderRecord> orders) {
        if (!fills(FindingCode.QUOTE_WITHOUT_OPPORTUNITY, quote, "opportunity")) return;
        var id = Naming.added(quote.externalId(), RecordKind.OPPORTUNITY);
        if (world.has(new Key(RecordKind.OPPORTUNITY, id))) {
            bench.findings().refuse(FindingCode.DUPLICATE_RECORD, quote, "opportunity", id);
            return;
        }
        if (quote.account().isEmpty()) {
            bench.findings().refuse(FindingCode.MISSING_VALUE, quote, "account");
            return;
        }
        var lasts = orders.exists(OrderReading::lasts);
        world.put(OpportunityRecord.builder()
                .externalId(id)
                .status(Option.some((lasts ? OpportunityStatus.WON : OpportunityStatus.OPEN).name()))
                .created(quote.created())
                .account(quote.account())
                .about(Label.parse("quote " + quote.number().getOrElse(quote.externalId()))
                        .toOption())
                .currency(quote.currency()
                        .orElse(() -> orders.flatMap(OrderRecord::currency).headOption()))
                .pipeline(bench.company().pipelines().headOption().map(pipeline -> pipeline.name()))
                .amount(quote.versions().lastOption().flatMap(VersionRecord::net))
                .expectedClose(quote.created().map(bench.times(quote)::dayOf))
                .marks(List.of(FindingCode.QUOTE_WITHOUT_OPPORTUNITY))
                .build());
        world.put(quote.toBuilder().opportunity(Option.some(id)).build());
    }

    /** An order proves that its quote was accepted, at the latest when it was placed. */
    private void unaccepted(OrderRecord order, QuoteRecord quote) {
        if (QuoteReading.isAccepted(quote) || !world.has(Key.of(quote))) return;
        var open = QuoteReading.isOpen(quote) || QuoteReading.is(quote, QuoteStatus.EXPIRED);
        if (!open) {
            bench.findings()
                    .refuse(
                            FindingCode.ORDER_OF_UNACCEPTED_QUOTE,
                            order,
                            "quote",
                            quote.externalId(),
                            quote.status().getOrElse(""));
            return;
        }
        if (!fills(
                FindingCode.ORDER_OF_UNACCEPTED_QUOTE,
                order,
                "quote",
                quote.externalId(),
                quote.status().getOrElse(""))) return;
        bench.findings()
                .about(
                        FindingCode.ORDER_OF_UNACCEPTED_QUOTE,
                        quote,
                        "status",
                        quote.status().getOrElse(""));
        var at = order.created();
        var versions = quote.versions();
        world.put(quote.toBuilder()
                .status(Option.some(QuoteStatus.ACCEPTED.name()))
                .versions(
                        versions.isEmpty()
                                ? versions
                                : versions.init()
                                        .append(versions.last().toBuilder()
                                                .issued(versions.last().issued().orElse(at))
                                                .build()))
                .ended(Option.none())
                .acceptance(Option.some(AcceptanceRecord.builder().entered(at).build()))
                .build());
    }

    private void closed(OpportunityRecord opportunity, Seq<QuoteRecord> quotes, Seq<OrderRecord> orders) {
        var won = opportunity.status().contains(OpportunityStatus.WON.name());
        var lasting = orders.filter(OrderReading::lasts);
        if (won && orders.isEmpty()) won(opportunity, quotes);
        if (!won && !lasting.isEmpty()) {
            var choice = bench.findings()
                    .about(
                            FindingCode.STATUS_CONTRADICTS_ORDER,
                            opportunity,
                            "status",
                            opportunity.status().getOrElse(""),
                            lasting.head().externalId());
            if (choice == Choice.TAKE_ORDER)
                world.put(opportunity.toBuilder()
                        .status(Option.some(OpportunityStatus.WON.name()))
                        .reason(Option.none())
                        .words(Option.none())
                        .competitor(Option.none())
                        .closed(Option.none())
                        .build());
        }
    }

    /** Won without an order: quote, acceptance and order in one, at the time when it was won. */
    private void won(OpportunityRecord opportunity, Seq<QuoteRecord> quotes) {
        if (!fills(
                FindingCode.WON_WITHOUT_ORDER,
                opportunity,
                "status",
                quotes.map(QuoteRecord::externalId).toJavaArray())) return;
        var at = opportunity.closed();
        if (at.isEmpty()) {
            var choice = bench.findings().about(FindingCode.MISSING_DATE, opportunity, "closed");
            if (choice == Choice.TAKE_NEAREST)
                at = opportunity.path().lastOption().map(StageEntry::at).orElse(opportunity.created());
        }
        var accepted = quotes.find(quote -> QuoteReading.is(quote, QuoteStatus.ACCEPTED));
        var open = quotes.filter(QuoteReading::isOpen);
        if (accepted.isEmpty() && !open.isEmpty())
            bench.findings()
                    .refuse(
                            FindingCode.WON_WITHOUT_ORDER,
                            opportunity,
                            "quotes",
                            open.map(QuoteRecord::externalId).toJavaArray());
        else if (accepted.isDefined())
            world.put(order(opportunity, accepted.get().externalId(), at));
        else whole(opportunity, at);
    }

    /** A quote of one line over the whole amount, and its order. */
    private void whole(OpportunityRecord opportunity, Option<Instant> at) {
        if (opportunity.amount().isEmpty() || opportunity.about().isEmpty()) {
            bench.findings().refuse(FindingCode.WON_WITHOUT_ORDER, opportunity, "amount");
            return;
        }
        var id = Naming.added(opportunity.externalId(), RecordKind.QUOTE);
        BigDecimal amount = opportunity.amount().get();
        world.put(quote(id, FindingCode.WON_WITHOUT_ORDER, at)
                .opportunity(Option.some(opportunity.externalId()))
                .currency(opportunity.currency())
                .versions(List.of(VersionRecord.builder()
                        .created(at)
                        .issued(at)
                        .lines(List.of(
                                LineReading.whole(bench, opportunity.about().get(), amount)))
                        .build()))
                .build());
        world.put(order(opportunity, id, at));
    }

    private static OrderRecord order(OpportunityRecord opportunity, String quote, Option<Instant> at) {
        return OrderRecord.builder()
                .externalId(Naming.added(opportunity.externalId(), RecordKind.ORDER))
                .status(Option.some(OrderStatus.PLACED.name()))
                .created(at)
                .quote(Option.some(quote))
                .currency(opportunity.currency())
                .marks(List.of(FindingCode.WON_WITHOUT_ORDER))
                .build();
    }

    /** No quote stays open where the opportunity is lost or another quote was accepted. */
    private void openQuotes() {
        Map<String, Seq<QuoteRecord>> byOpportunity = World.by(world.quotes(), QuoteRecord::opportunity);
        byOpportunity.forEach((id, quotes) -> {
            var lost = world.opportunity(Option.some(id))
                    .filter(opportunity -> opportunity.status().contains(OpportunityStatus.LOST.name()));
            var accepted = quotes.find(quote -> QuoteReading.is(quote, QuoteStatus.ACCEPTED));
            if (lost.isEmpty() && accepted.isEmpty()) return;
            var at = lost.flatMap(OpportunityRecord::closed)
                    .orElse(accepted.flatMap(QuoteRecord::acceptance).flatMap(AcceptanceRecord::entered));
            for (var quote : quotes)
                if (QuoteReading.isOpen(quote))
                    withdrawn(
                            quote,
                            lost.isDefined() ? WithdrawQuote.OPPORTUNITY_LOST : WithdrawQuote.OTHER_QUOTE_ACCEPTED,
                            at);
        });
    }

    private void withdrawn(QuoteRecord quote, Label reason, Option<Instant> at) {
        var choice =
                bench.findings().about(FindingCode.OPEN_QUOTE_OF_CLOSED_OPPORTUNITY, quote, "status", reason.value());
        if (choice != Choice.WITHDRAW) return;
        var last = Vector.ofAll(quote.created())
                .appendAll(quote.versions().flatMap(VersionRecord::created))
                .appendAll(quote.versions().flatMap(VersionRecord::issued))
                .max();
        world.put(quote.toBuilder()
                .status(Option.some(QuoteStatus.WITHDRAWN.name()))
                .reason(Option.some(reason.value()))
                .ended(at.map(time -> last.filter(later -> later.isAfter(time)).getOrElse(time)))
                .build());
    }
}
