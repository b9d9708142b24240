package org.leadtoorder.crm.order;

import static org.leadtoorder.crm.kernel.Rule.R_5;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Sha256;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** A delivery or an invoice, as order-to-cash reports it. */
record Report(Label reference, Seq<LineQuantity> lines, LocalDate on) {
    /** Whether the report is news; or why it cannot be. */
    Either<Rejection, Boolean> check(
            OrderDocument document, Seq<ReportMark> recorded, Function<OrderLine, Option<Quantity>> so) {
        var known = recorded.find(mark -> mark.reference().equals(reference));
        if (known.isDefined())
            return known.contains(mark()) ? Either.right(false) : Rejection.refused(R_5, Code.DUPLICATE, "reference");
        var guard = Guard.of(R_5)
                .holds(recorded.size() < Order.MAX_REPORTS, Code.TOO_MANY, "reference", Order.MAX_REPORTS)
                .holds(!lines.isEmpty(), Code.MISSING, "lines");
        var stands = new HashMap<String, OrderLine>();
        document.lines().filter(OrderLine::counted).forEach(line -> stands.put(line.id(), line));
        var seen = new HashSet<String>();
        for (var line : lines) check(guard, line, stands.get(line.line()), seen.add(line.line()), so);
        return guard.then(() -> true);
    }

    private static void check(
            Guard guard,
            LineQuantity line,
            @Nullable OrderLine stands,
            boolean first,
            Function<OrderLine, Option<Quantity>> so) {
        if (stands == null) {
            guard.holds(false, Code.UNKNOWN, "lines");
            return;
        }
        var done = so.apply(stands).map(Quantity::value).getOrElse(BigDecimal.ZERO);
        var left = stands.item().quantity().value().subtract(done);
        guard.holds(first, Code.DUPLICATE, "lines", stands.id())
                .holds(
                        line.quantity().value().compareTo(left) <= 0,
                        Code.TOO_MUCH,
                        "lines." + stands.id(),
                        left.toPlainString());
    }

    /** The document with the report booked on its lines. */
    OrderDocument on(OrderDocument document, BiFunction<OrderLine, Quantity, OrderLine> book) {
        Map<String, Quantity> reported = new HashMap<>();
        lines.forEach(line -> reported.put(line.line(), line.quantity()));
        return document.with(document.lines().map(line -> {
            var quantity = reported.get(line.id());
            return quantity == null ? line : book.apply(line, quantity);
        }));
    }

    /** What is kept of the report: equal for equal content, in whatever order its lines stand. */
    ReportMark mark() {
        var text = new StringBuilder("report-1\n").append(on).append('\n');
        for (var line : lines.sortBy(LineQuantity::line))
            text.append(line.line().length())
                    .append(':')
                    .append(line.line())
                    .append('=')
                    .append(line.quantity())
                    .append('\n');
        return new ReportMark(reference, Sha256.of(text.toString()));
    }
}
