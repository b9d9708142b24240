package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.LineAnswer.Changed;
import org.leadtoorder.crm.order.LineAnswer.Refused;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.order.RevisionNote.Cause;
import org.leadtoorder.crm.value.Fault.Code;

/** What order-to-cash answers, line by line. Used once, by one thread. */
final class Answering {
    private final OrderDocument document;
    private final ConfirmOrder wish;
    private final Guard guard = Guard.of(Rule.R_3);
    private final Map<String, LineAnswer> answers = new HashMap<>();

    private Answering(OrderDocument document, ConfirmOrder wish) {
        this.document = document;
        this.wish = wish;
    }

    static Either<Rejection, OrderConfirmed> of(OrderDocument document, ConfirmOrder wish, Context context) {
        return new Answering(document, wish).confirm(context);
    }

    private Either<Rejection, OrderConfirmed> confirm(Context context) {
        guard.holds(wish.revision() == document.revision(), Code.MISMATCH, "revision", document.revision());
        check();
        var lines = document.lines().map(this::answered);
        guard.holds(lines.exists(OrderLine::counted), Code.MISSING, "answers");
        var checked = guard.then(() -> lines);
        if (checked.isLeft() || !revises(lines))
            return checked.map(same -> confirmed(document.with(same), Option.none()));
        return document.revised(lines, document.headerDiscount())
                .mapLeft(faults ->
                        Guard.of(Rule.R_3).none(faults).then(() -> document).getLeft())
                .map(next -> confirmed(
                        next,
                        Option.some(new RevisionNote(
                                next.revision(), context.today(), Cause.CONFIRMATION, Option.none()))));
    }

    private OrderConfirmed confirmed(OrderDocument after, Option<RevisionNote> note) {
        return new OrderConfirmed(wish.order(), wish.theirNumber(), after, note);
    }

    private void check() {
        var stands = new HashMap<String, OrderLine>();
        document.lines().filter(OrderLine::counted).forEach(line -> stands.put(line.id(), line));
        for (var answer : wish.answers()) {
            var line = stands.get(answer.line());
            if (line == null) guard.holds(false, Code.UNKNOWN, "answers");
            else {
                guard.holds(answers.put(line.id(), answer) == null, Code.DUPLICATE, "answers", line.id());
                if (answer instanceof Refused)
                    guard.holds(!line.touched(), Code.NOT_ALLOWED, "answers." + line.id(), "delivered or invoiced");
                if (answer instanceof Changed changed) check(line, changed);
            }
        }
    }

    private void check(OrderLine line, Changed changed) {
        var most = line.item().quantity();
        guard.holds(changed.quantity().compareTo(most) <= 0, Code.TOO_MUCH, "answers." + line.id(), most);
        for (var least : line.least())
            guard.holds(changed.quantity().compareTo(least) >= 0, Code.OUT_OF_RANGE, "answers." + line.id(), least);
    }

    private OrderLine answered(OrderLine line) {
        if (!line.counted()) return line;
        var answer = answers.get(line.id());
        if (answer instanceof Refused) return line.off(LineStatus.REFUSED);
        return answer instanceof Changed changed
                        && !changed.quantity().equals(line.item().quantity())
                ? line.standing(changed.quantity(), LineStatus.CHANGED)
                : line.as(LineStatus.ACCEPTED);
    }

    private boolean revises(Seq<OrderLine> lines) {
        var statuses = Vector.of(LineStatus.CHANGED, LineStatus.REFUSED);
        return lines.zip(document.lines())
                .exists(pair -> pair._1.status() != pair._2.status() && statuses.contains(pair._1.status()));
    }
}
