package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
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
import org.leadtoorder.crm.value.FreeText;

/** What order-to-cash answers, line by line. Used once, by one thread. */
final class Answering {
    private final StandingOrder order;
    private final OrderDocument document;
    private final ConfirmOrder wish;
    private final Guard guard = Guard.of(Rule.R_3);
    private final Map<String, LineAnswer> answers = new HashMap<>();

    private Answering(StandingOrder order, ConfirmOrder wish) {
        this.order = order;
        this.document = order.document();
        this.wish = wish;
    }

    /**
     * To the current revision, line by line; or to an older one that they have not answered yet, as a whole: what was amended since is
     * answered by itself.
     *
     * @param agreed the revision that they took last, 0 if none
     */
    static Either<Rejection, OrderConfirmed> of(StandingOrder order, int agreed, ConfirmOrder wish, Context context) {
        return new Answering(order, wish).confirm(agreed, context);
    }

    private Either<Rejection, OrderConfirmed> confirm(int agreed, Context context) {
        var current = wish.revision() == document.revision();
        var older = wish.revision() > 0
                && wish.revision() < document.revision()
                && wish.answers().isEmpty();
        guard.holds(current || older, Code.MISMATCH, "revision", document.revision())
                .holds(!(current || older) || wish.revision() > agreed, Code.DUPLICATE, "revision", agreed)
                .holds(order.theirNumber().forAll(wish.theirNumber()::equals), Code.MISMATCH, "theirNumber");
        check();
        var lines = document.lines().map(this::answered);
        guard.holds(lines.exists(OrderLine::counted), Code.MISSING, "answers");
        return guard.then(() -> older
                ? confirmed(wish.revision(), document, Option.none())
                : lessens(lines)
                        ? lessened(document.lessened(lines), context)
                        : confirmed(wish.revision(), document.with(lines), Option.none()));
    }

    private OrderConfirmed lessened(OrderDocument after, Context context) {
        var reasons = document.lines()
                .flatMap(line -> Option.of(answers.get(line.id())))
                .flatMap(LineAnswer::reason)
                .distinct();
        return confirmed(
                after.revision(),
                after,
                Option.some(new RevisionNote(
                        after.revision(), context.today(), Cause.CONFIRMATION, FreeText.joined(reasons))));
    }

    private OrderConfirmed confirmed(int agreed, OrderDocument after, Option<RevisionNote> note) {
        return ImmutableOrderConfirmed.builder()
                .order(wish.order())
                .theirNumber(wish.theirNumber())
                .agreedRevision(agreed)
                .document(after)
                .revised(note)
                .taken(Held.of(order.taken(), document, after))
                .build();
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

    private boolean lessens(Seq<OrderLine> lines) {
        return lines.zip(document.lines()).exists(pair -> !pair._1.item().equals(pair._2.item()));
    }
}
