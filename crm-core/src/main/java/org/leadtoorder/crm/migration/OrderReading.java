package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;

/** Reads orders: first word by word, then for what is the matter with them. */
final class OrderReading {
    private final Bench bench;

    OrderReading(Bench bench) {
        this.bench = bench;
    }

    OrderRecord translated(OrderRecord record) {
        var translation = bench.translation(record);
        var status = translation.needed("status", record.status(), bench.mapping()::orderStatus);
        // Nobody owns an order here: who did is kept word for word.
        record.owner().forEach(owner -> translation.keep("owner", owner));
        var words = is(status, OrderStatus.REJECTED) || is(status, OrderStatus.CANCELLED)
                ? translation.words("words", record.words())
                : record.words();
        return record.toBuilder()
                .status(status)
                .owner(Option.none())
                .quote(bench.link(record.quote()))
                .opportunity(bench.link(record.opportunity()))
                .account(bench.link(record.account()))
                .currency(translation.wanted("currency", record.currency(), bench.mapping()::currency))
                .lines(LineReading.translated(bench, record, record.lines()))
                .words(words)
                .codes(translation.codes())
                .build();
    }

    OrderRecord checked(OrderRecord record, Option<QuoteRecord> quote, Option<AccountRecord> account) {
        bench.unreadable(record);
        var status = record.status();
        var accepted = quote.flatMap(QuoteRecord::acceptance).flatMap(AcceptanceRecord::entered);
        var times = bench.times(record);
        var created = times.needed("created", record.created(), accepted, record.confirmed(), record.ended());
        var confirms = is(status, OrderStatus.CONFIRMED) || is(status, OrderStatus.COMPLETED);
        var confirmed = confirms
                ? times.needed("confirmed", record.confirmed(), created)
                : is(status, OrderStatus.CANCELLED) ? times.cut(record.confirmed()) : Option.<Instant>none();
        confirmed = times.after("confirmed", confirmed, created);
        var before = confirmed.orElse(created);
        var ends = is(status, OrderStatus.COMPLETED)
                || is(status, OrderStatus.REJECTED)
                || is(status, OrderStatus.CANCELLED);
        var ended = ends
                ? times.after("ended", times.needed("ended", record.ended(), before), before)
                : Option.<Instant>none();
        bench.ignored(
                record, "confirmed", confirmed.isEmpty() && record.confirmed().isDefined());
        bench.ignored(
                record,
                "theirNumber",
                confirmed.isEmpty() && record.theirNumber().isDefined());
        bench.ignored(
                record,
                "opportunity",
                record.opportunity()
                        .exists(own ->
                                quote.exists(known -> !known.opportunity().contains(own))));
        bench.ignored(
                record,
                "account",
                record.account()
                        .exists(own ->
                                account.exists(known -> !known.externalId().equals(own))));
        bench.ignored(record, "ended", !ends && record.ended().isDefined());
        bench.ignored(record, "words", !ends && record.words().isDefined());
        var currency = record.currency().orElse(() -> quote.flatMap(QuoteRecord::currency));
        bench.currency(record, currency);
        bench.number(record, record.number());
        var next = record.toBuilder()
                .unreadable(Vector.empty())
                .secondaryIds(bench.secondaryIds(record))
                .created(created)
                .opportunity(Option.none())
                .account(Option.none())
                .currency(currency)
                .theirNumber(
                        confirmed.isDefined()
                                ? record.theirNumber().orElse(record.number()).orElse(Option.some("not recorded"))
                                : Option.none())
                .confirmed(confirmed)
                .deliveries(reports("deliveries", record.deliveries(), times))
                .invoices(reports("invoices", record.invoices(), times))
                .ended(ended)
                .words(ends ? record.words() : Option.none())
                .billing(unlessUsual(record.billing(), AddressPurpose.BILLING, account, created, times))
                .delivery(unlessUsual(record.delivery(), AddressPurpose.DELIVERY, account, created, times))
                .build();
        for (var number : next.theirNumber())
            Label.parse(number).swap().forEach(faults -> bench.refuse(record, "theirNumber", faults));
        return closed(priced(next, record, quote));
    }

    private static boolean is(Option<String> status, OrderStatus other) {
        return status.contains(other.name());
    }

    static boolean is(OrderRecord record, OrderStatus status) {
        return is(record.status(), status);
    }

    /** Whether it stands or was completed, so that its opportunity is won. */
    static boolean lasts(OrderRecord record) {
        return !is(record, OrderStatus.REJECTED) && !is(record, OrderStatus.CANCELLED);
    }

    private static Seq<ReportRecord> reports(String field, Seq<ReportRecord> reports, Times times) {
        return reports.filter(
                        report -> times.day(field, Option.some(report.on())).isDefined())
                .sortBy(ReportRecord::on)
                .toVector();
    }

    /** The address, unless it is the one that the order takes from the customer anyway. */
    private static Option<PostalAddress> unlessUsual(
            Option<PostalAddress> address,
            AddressPurpose purpose,
            Option<AccountRecord> account,
            Option<Instant> created,
            Times times) {
        var usual = account.flatMap(
                known -> created.flatMap(at -> Addressee.address(known.masterData(), purpose, times.dayOf(at))));
        return address.filter(given -> !usual.contains(given));
    }

    private OrderRecord priced(OrderRecord next, OrderRecord record, Option<QuoteRecord> quote) {
        var reading = new LineReading(bench, record, Amounts.currency(next.currency()));
        var offered = quote.map(OrderReading::offered).getOrElse(Vector.empty());
        var own = reading.checked(record.lines());
        var lines = own.isEmpty() ? offered : own;
        if (quote.isDefined() && !sameLines(lines, offered) && !isPart(lines, offered))
            bench.findings()
                    .refuse(
                            FindingCode.ORDER_DIFFERS_FROM_QUOTE,
                            record,
                            "lines",
                            quote.get().externalId());
        var total = quote.filter(all -> sameLines(lines, offered))
                .flatMap(all -> all.versions().lastOption());
        return next.toBuilder()
                .lines(quote.isEmpty() ? lines : likeOffered(lines, offered))
                .net(total(reading, "net", record.net(), total.flatMap(VersionRecord::net)))
                .gross(total(reading, "gross", record.gross(), total.flatMap(VersionRecord::gross)))
                .build();
    }

    private Option<BigDecimal> total(
            LineReading reading, String field, Option<BigDecimal> stated, Option<BigDecimal> own) {
        return own.isEmpty() ? stated : reading.total(field, stated, own);
    }

    /** The lines of a quote that count once it is accepted. */
    static Seq<LineRecord> offered(QuoteRecord quote) {
        var lines = quote.versions().lastOption().toList().flatMap(VersionRecord::lines);
        var chosen = quote.acceptance().toList().flatMap(AcceptanceRecord::chosen);
        var replaced = lines.filter(line -> chosen.contains(line.id()))
                .map(LineRecord::kind)
                .filter(LineKind.Alternative.class::isInstance)
                .map(kind -> ((LineKind.Alternative) kind).of());
        return lines.filter(line -> line.kind() instanceof LineKind.Standard
                        ? !replaced.contains(line.id())
                        : chosen.contains(line.id()))
                .toVector();
    }

    /** The lines as the quote has them, as far as they were ordered. */
    private static Seq<LineRecord> likeOffered(Seq<LineRecord> lines, Seq<LineRecord> offered) {
        return offered.flatMap(line -> lines.find(own -> own.id().equals(line.id()))
                        .map(own -> line.toBuilder().quantity(own.quantity()).build()))
                .toVector();
    }

    private static boolean sameLines(Seq<LineRecord> lines, Seq<LineRecord> offered) {
        return lines.size() == offered.size() && lines.forAll(line -> offered.exists(other -> same(line, other)));
    }

    private static boolean same(LineRecord line, LineRecord other) {
        return isLike(line, other) && line.quantity().equals(other.quantity());
    }

    private static boolean isLike(LineRecord line, LineRecord other) {
        return line.id().equals(other.id())
                && line.unitPrice().compareTo(other.unitPrice()) == 0
                && line.per().equals(other.per())
                && line.discounts().equals(other.discounts())
                && line.taxed().equals(other.taxed());
    }

    /** Less than all of it, which some companies let be ordered. */
    private boolean isPart(Seq<LineRecord> lines, Seq<LineRecord> offered) {
        return bench.company().splitOrders()
                && lines.forAll(line -> offered.exists(
                        other -> isLike(line, other) && line.quantity().compareTo(other.quantity()) <= 0));
    }

    /** What was not delivered and invoiced to the end is closed short, and that needs words. */
    private OrderRecord closed(OrderRecord order) {
        if (!is(order, OrderStatus.COMPLETED)) return order;
        var whole = order.lines().forAll(line -> isDone(line, order.deliveries()) && isDone(line, order.invoices()));
        return whole
                ? order
                : order.toBuilder()
                        .words(bench.translation(order).words("words", order.words()))
                        .build();
    }

    private static boolean isDone(LineRecord line, Seq<ReportRecord> reports) {
        return reports.flatMap(ReportRecord::lines)
                        .filter(report -> report.line().equals(line.id()))
                        .map(LineQuantity::quantity)
                        .foldLeft(BigDecimal.ZERO, (sum, quantity) -> sum.add(quantity.value()))
                        .compareTo(line.quantity().value())
                >= 0;
    }
}
