package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.leadtoorder.crm.migration.ReportRecord;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.value.Label;

/** Rows that tell what was delivered or invoiced of which line of an order. */
final class Reports {
    /**
     * How much of a line.
     *
     * @param order what the foreign system calls the order
     * @param reference what order-to-cash calls the delivery or invoice
     * @param on the day
     * @param line the line and how much of it
     */
    record Reported(String order, Label reference, LocalDate on, LineQuantity line) {}

    static final Parts<Reported> PARTS = new Parts<Reported>()
            .text("order", from -> Option.some(from.order()))
            .text("reference", from -> Option.some(from.reference().value()))
            .day("on", from -> Option.some(from.on()))
            .text("line", from -> Option.some(from.line().line()))
            .number("quantity", from -> Option.some(from.line().quantity().value()));

    private Reports() {}

    static Option<Reported> read(Entry entry) {
        var reference = entry.label("reference");
        var on = entry.day("on");
        var quantity = entry.number("quantity")
                .map(BigDecimal::toPlainString)
                .flatMap(number -> entry.checked("quantity", () -> Quantity.of(number)));
        return entry.text("line")
                .flatMap(line -> reference.flatMap(name -> on.flatMap(day -> quantity.map(
                        much -> new Reported(entry.id("order"), name, day, new LineQuantity(line, much))))));
    }

    /** Rows of one reference as one report, in the order in which references come. */
    static Seq<ReportRecord> together(Seq<Reported> rows) {
        return rows.map(Reported::reference)
                .distinct()
                .map(reference -> {
                    var own = rows.filter(row -> row.reference().equals(reference));
                    return new ReportRecord(
                            reference, own.head().on(), own.map(Reported::line).toVector());
                })
                .toVector();
    }

    static Seq<Reported> apart(String order, Seq<ReportRecord> reports) {
        return Vector.ofAll(reports)
                .flatMap(report ->
                        report.lines().map(line -> new Reported(order, report.reference(), report.on(), line)));
    }
}
