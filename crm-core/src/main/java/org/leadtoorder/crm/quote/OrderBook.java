package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** What was ordered of an accepted quote, found by line. Used once, by one thread. */
final class OrderBook {
    private final Seq<QuoteLine> accepted;
    private final Map<String, OrderedLine> ordered = new TreeMap<>();

    private OrderBook(AcceptedQuote quote) {
        accepted = quote.acceptedLines();
        quote.ordered().forEach(line -> ordered.put(line.line(), line));
    }

    static OrderBook of(AcceptedQuote quote) {
        return new OrderBook(quote);
    }

    /** What is left of a line; none if nothing is. */
    Option<Quantity> open(String line) {
        return accepted.find(each -> each.id().equals(line)).flatMap(this::left);
    }

    /** What is left, line by line. */
    Seq<OpenLine> open() {
        return accepted.flatMap(line -> left(line).map(quantity -> new OpenLine(line, quantity)));
    }

    private Option<Quantity> left(QuoteLine line) {
        var taken = ordered.get(line.id());
        return taken == null
                ? Option.some(line.item().quantity())
                : minus(line.item().quantity(), taken.quantity());
    }

    private static Option<Quantity> minus(Quantity whole, Quantity part) {
        var left = whole.value().subtract(part.value());
        return Option.when(left.signum() > 0, () -> new Quantity(left));
    }

    /** What speaks against ordering these lines: unknown, named twice, more than is left. */
    Seq<Fault> tooMuch(Seq<OrderedLine> lines) {
        Map<String, QuoteLine> known = new TreeMap<>();
        accepted.forEach(line -> known.put(line.id(), line));
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var quoted = known.get(line.line());
            if (quoted == null) faults.add(Fault.of(Code.UNKNOWN, "lines"));
            else if (!seen.add(line.line())) faults.add(Fault.of(Code.DUPLICATE, "lines", line.line()));
            else {
                var left = left(quoted);
                if (!left.exists(open -> line.quantity().compareTo(open) <= 0))
                    faults.add(Fault.of(
                            Code.TOO_MUCH,
                            "lines",
                            line.line(),
                            left.map(Quantity::toString).getOrElse("0")));
            }
        }
        return Vector.ofAll(faults);
    }

    /** What speaks against giving these lines back: named twice, or more than was ordered. */
    Seq<Fault> notOrdered(Seq<OrderedLine> lines) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            var taken = ordered.get(line.line());
            if (taken == null) faults.add(Fault.of(Code.UNKNOWN, "lines"));
            else if (!seen.add(line.line())) faults.add(Fault.of(Code.DUPLICATE, "lines", line.line()));
            else if (line.quantity().compareTo(taken.quantity()) > 0)
                faults.add(Fault.of(Code.TOO_MUCH, "lines", line.line(), taken.quantity()));
        }
        return Vector.ofAll(faults);
    }

    /** What speaks against an order's holding {@code after} where it held {@code before}: another line, a line twice, more than before. */
    static Seq<Fault> notWithin(Seq<OrderedLine> before, Seq<OrderedLine> after) {
        Map<String, OrderedLine> held = new TreeMap<>();
        before.forEach(line -> held.put(line.line(), line));
        var faults = new ArrayList<Fault>();
        for (var line : after) {
            var most = held.remove(line.line());
            if (most == null) faults.add(Fault.of(Code.UNKNOWN, "lines"));
            else if (line.quantity().compareTo(most.quantity()) > 0)
                faults.add(Fault.of(Code.TOO_MUCH, "lines", line.line(), most.quantity()));
        }
        return Vector.ofAll(faults);
    }

    /** What is ordered when an order holds {@code after} where it held {@code before}. */
    Seq<OrderedLine> with(Seq<OrderedLine> before, Seq<OrderedLine> after) {
        without(before);
        return with(after);
    }

    /** What is ordered with these lines more. */
    Seq<OrderedLine> with(Seq<OrderedLine> lines) {
        for (var line : lines) ordered.merge(line.line(), line, OrderedLine::plus);
        return inOrder();
    }

    /** What is ordered with these lines less. */
    Seq<OrderedLine> without(Seq<OrderedLine> lines) {
        for (var line : lines)
            for (var taken : Option.of(ordered.remove(line.line())))
                for (var left : minus(taken.quantity(), line.quantity()))
                    ordered.put(line.line(), taken.minus(line, left));
        return inOrder();
    }

    private Seq<OrderedLine> inOrder() {
        return accepted.flatMap(line -> Option.of(ordered.get(line.id()))).toVector();
    }
}
