package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.leadtoorder.crm.migration.AcceptanceRecord;
import org.leadtoorder.crm.migration.LineRecord;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.OrderRecord;
import org.leadtoorder.crm.migration.QuoteRecord;
import org.leadtoorder.crm.migration.ReportRecord;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.migration.SecondaryId;
import org.leadtoorder.crm.migration.StageEntry;
import org.leadtoorder.crm.migration.VersionRecord;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * A deal in a foreign system: an opportunity with the quotes and orders that its fate needs. Nothing is the matter with it.
 *
 * @param number tells it from other deals
 * @param account whose it is
 * @param fate how far it came
 * @param stages how many sales stages it went through after the first one, 0 to 3
 * @param versions how many versions its quote has, 1 to 3
 * @param lines how many lines a version has, at least 1
 * @param price the price of a line, in cents
 * @param dollars whether it is in US dollars
 */
public record ForeignDeal(
        int number, int account, Fate fate, int stages, int versions, int lines, int price, boolean dollars) {
    private static final Instant BEGIN = Instant.parse("2024-03-01T09:30:00Z");
    private static final List<String> STAGES =
            List.of("Prospecting", "Value Proposition", "Proposal/Price Quote", "Negotiation/Review");

    /** How far a deal came. */
    public enum Fate {
        /** Open, without a quote. */
        OPEN,
        /** Open, with a draft. */
        DRAFTED,
        /** Open, with a quote in the hands of the customer. */
        ISSUED,
        /** Open, with a quote that expired. */
        EXPIRED,
        /** Open, with a quote that was declined. */
        DECLINED,
        /** Open, with a quote that was withdrawn. */
        WITHDRAWN,
        /** Open, with a quote that was accepted. */
        ACCEPTED,
        /** Lost, without a quote. */
        LOST,
        /** Lost, with a quote that was declined. */
        LOST_DECLINED,
        /** Won, with an order that was placed. */
        PLACED,
        /** Won, with an order that order-to-cash confirmed. */
        CONFIRMED,
        /** Won, with an order of which something was delivered and invoiced. */
        DELIVERED,
        /** Won, with an order that is done. */
        COMPLETED,
        /** Won, with an order that order-to-cash rejected. */
        REJECTED,
        /** Open again, after the order was cancelled. */
        CANCELLED;

        boolean quoted() {
            return this != OPEN && this != LOST;
        }

        boolean accepted() {
            return this == ACCEPTED || ordered();
        }

        boolean ordered() {
            return compareTo(PLACED) >= 0;
        }

        boolean confirmed() {
            return this == CONFIRMED || this == DELIVERED || this == COMPLETED;
        }
    }

    /** When its step of that number happened. */
    Instant at(int step) {
        return BEGIN.plus(number, ChronoUnit.DAYS).plus(step, ChronoUnit.HOURS);
    }

    private LocalDate day(int step) {
        return LocalDate.ofInstant(at(step), ZoneOffset.UTC);
    }

    String id() {
        return "006-" + number;
    }

    private String currency() {
        return dollars ? "USD" : "Euro";
    }

    OpportunityRecord opportunity() {
        var lost = fate == Fate.LOST || fate == Fate.LOST_DECLINED;
        var won = fate.ordered() && fate != Fate.CANCELLED;
        var path = Vector.range(1, stages + 1).map(stage -> new StageEntry(STAGES.get(stage), at(stage)));
        return OpportunityRecord.builder()
                .externalId(id())
                .row(Option.some(new Row("opportunities.csv", number)))
                .secondaryIds(number % 3 == 0 ? List.of(new SecondaryId("erp", "E" + number)) : List.empty())
                .created(Option.some(at(0)))
                .owner(Option.some(number % 2 == 0 ? "005" : "006"))
                .status(Option.when(number % 2 == 0 || won || lost, lost ? "L" : won ? "W" : "O"))
                .account(Option.some("001-" + account))
                .about(Option.some(Label.of("deal " + number)))
                .stage(Option.some(STAGES.get(stages)))
                .path(path)
                .currency(Option.some(currency()))
                .amount(Option.when(number % 4 != 1, BigDecimal.valueOf(price * 10L, 2)))
                .probability(Option.when(!lost && !won && number % 5 == 2, 42))
                .expectedClose(Option.some(day(500)))
                .products(number % 2 == 0 ? List.of(Label.of("anvil")) : List.empty())
                .closed(Option.when(lost, at(60)))
                .reason(Option.when(lost, "Too expensive"))
                .competitor(Option.when(lost, Label.of("Acme")))
                .build();
    }

    Seq<QuoteRecord> quotes() {
        if (!fate.quoted()) return List.empty();
        var all = Vector.rangeClosed(1, versions).map(this::version);
        var over =
                fate == Fate.DECLINED || fate == Fate.LOST_DECLINED || fate == Fate.WITHDRAWN || fate == Fate.EXPIRED;
        return List.of(QuoteRecord.builder()
                .externalId("0Q0-" + number)
                .row(Option.some(new Row("quotes.csv", number)))
                .created(Option.some(at(5)))
                .status(Option.some(status()))
                .opportunity(Option.some(id()))
                .number(Option.when(number % 2 == 0 && !(fate == Fate.DRAFTED && versions == 1), "QU-" + number))
                .versions(all)
                .acceptance(Option.when(fate.accepted(), this::acceptance))
                .ended(Option.when(over, fate == Fate.EXPIRED ? at(24 * 60) : at(48)))
                .reason(
                        fate == Fate.WITHDRAWN
                                ? Option.some("typing error")
                                : Option.when(over && fate != Fate.EXPIRED, "Too expensive"))
                .build());
    }

    private String status() {
        return switch (fate) {
            case OPEN, LOST -> throw new IllegalStateException("no quote");
            case DRAFTED -> "Draft";
            case ISSUED -> "Presented";
            case EXPIRED -> "Outdated";
            case DECLINED, LOST_DECLINED -> "Denied";
            case WITHDRAWN -> "Pulled";
            case ACCEPTED, PLACED, CONFIRMED, DELIVERED, COMPLETED, REJECTED, CANCELLED -> "Accepted";
        };
    }

    private VersionRecord version(int version) {
        var issued = version < versions || fate != Fate.DRAFTED;
        return VersionRecord.builder()
                .number(version)
                .created(Option.some(at(3 + 2 * version)))
                .lines(Vector.range(0, lines).map(line -> line(line, version)))
                .terms(version == 2 ? List.of(Label.of("30 days net")) : List.empty())
                .issued(Option.when(issued, at(4 + 2 * version)))
                .validUntil(Option.some(day(24 * 30)))
                .build();
    }

    private LineRecord line(int line, int version) {
        return LineRecord.builder()
                .id("l" + line)
                .product(Option.when(line == 0, Label.of("anvil")))
                .description(Option.some(FreeText.of("thing " + line)))
                .quantity(Quantity.of(line + version))
                .unitPrice(BigDecimal.valueOf(price + line, 2))
                .discounts(line == 1 ? List.of(Percentage.of(10)) : List.empty())
                .tax(Option.some(line == 2 ? "7" : "19"))
                .build();
    }

    private AcceptanceRecord acceptance() {
        return AcceptanceRecord.builder()
                .entered(Option.some(at(30)))
                .on(Option.some(day(30)))
                .by(Option.some(Label.of("the buyer")))
                .evidence(Option.some(FreeText.of("signed letter")))
                .build();
    }

    Seq<OrderRecord> orders() {
        if (!fate.ordered()) return List.empty();
        var ended = fate == Fate.COMPLETED || fate == Fate.REJECTED || fate == Fate.CANCELLED;
        return List.of(OrderRecord.builder()
                .externalId("801-" + number)
                .row(Option.some(new Row("orders.csv", number)))
                .created(Option.some(at(31)))
                .status(Option.some(orderStatus()))
                .quote(Option.some("0Q0-" + number))
                .number(Option.when(number % 2 == 1, "OR-" + number))
                .theirNumber(Option.when(fate.confirmed() && number % 3 > 0, "SAP " + number))
                .lines(number % 2 == 0 ? Vector.range(0, lines).map(line -> line(line, versions)) : List.empty())
                .confirmed(Option.when(fate.confirmed(), at(40)))
                .deliveries(reports("D"))
                .invoices(reports("I"))
                .ended(Option.when(ended, at(100)))
                .words(Option.when(fate == Fate.REJECTED || fate == Fate.CANCELLED, FreeText.of("no capacity")))
                .build());
    }

    private String orderStatus() {
        return switch (fate) {
            case PLACED -> "new";
            case CONFIRMED, DELIVERED -> "confirmed";
            case COMPLETED -> "done";
            case REJECTED -> "refused";
            default -> "cancelled";
        };
    }

    private Seq<ReportRecord> reports(String kind) {
        if (fate == Fate.DELIVERED)
            return List.of(
                    new ReportRecord(Label.of(kind + number), day(70), List.of(new LineQuantity("l0", Quantity.ONE))));
        return fate == Fate.COMPLETED
                ? List.of(new ReportRecord(
                        Label.of(kind + number),
                        day(90),
                        Vector.range(0, lines).map(line -> new LineQuantity("l" + line, Quantity.of(line + versions)))))
                : List.empty();
    }
}
