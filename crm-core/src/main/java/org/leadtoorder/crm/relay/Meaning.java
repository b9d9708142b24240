package org.leadtoorder.crm.relay;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.LineAnswer;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OrderToCash.Line;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What an answer of order-to-cash means for the order. Pure. */
final class Meaning {
    private Meaning() {}

    /** The wish that the answer is, whatever the order's state; or why it is none. */
    static Either<Reason, OrderCommand<?>> of(OrderMessage message, Answer answer) {
        if (message.intent() == Intent.CANCEL) return ofCancellation(message, answer);
        if (answer instanceof Answer.Refused refused)
            return Either.right(new RejectOrder(message.order(), refused.reasons()));
        if (answer instanceof Answer.PartlyAccepted partly)
            return Either.right(new ConfirmOrder(
                    message.order(),
                    message.revision(),
                    partly.theirNumber(),
                    partly.lines().map(Meaning::line)));
        return number(answer)
                .<Either<Reason, OrderCommand<?>>>map(
                        number -> Either.right(new ConfirmOrder(message.order(), message.revision(), number)))
                .getOrElse(() -> Either.left(reason(Code.MISSING, "theirNumber")));
    }

    private static Either<Reason, OrderCommand<?>> ofCancellation(OrderMessage message, Answer answer) {
        if (answer instanceof Answer.Refused refused)
            return Either.right(new RefuseCancellation(message.order(), inOne(refused.reasons())));
        return taken(answer)
                ? Either.right(new ConfirmCancellation(message.order()))
                : Either.left(reason(Code.NOT_ALLOWED, "answer", "PartlyAccepted"));
    }

    /** Whether the order, as it stands, has nothing to learn of the answer. */
    static boolean known(Order order, OrderMessage message, Answer answer) {
        if (message.intent() == Intent.CANCEL) return order instanceof CancelledOrder && taken(answer);
        if (order instanceof RejectedOrder) return answer instanceof Answer.Refused;
        return order.theirNumber().isDefined()
                && taken(answer)
                && number(answer).forAll(order.theirNumber()::contains);
    }

    static Reason reason(Code code, String field, Object... arguments) {
        return new Reason(Rule.R_10, Fault.of(code, field, arguments));
    }

    private static boolean taken(Answer answer) {
        return answer instanceof Answer.Accepted || answer instanceof Answer.AlreadyKnown;
    }

    private static Option<Label> number(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) return Option.some(accepted.theirNumber());
        return answer instanceof Answer.AlreadyKnown known ? known.theirNumber() : Option.none();
    }

    private static LineAnswer line(Line line) {
        return line.accepted().isDefined()
                ? new LineAnswer.Changed(line.line(), line.accepted().get())
                : new LineAnswer.Refused(line.line(), line.reason());
    }

    /** All reasons, one below the other, as far as one text holds them. */
    private static FreeText inOne(Seq<FreeText> reasons) {
        var first = reasons.head().value();
        var text = new StringBuilder(first);
        var length = first.codePointCount(0, first.length());
        for (var reason : reasons.tail()) {
            length += 1 + reason.value().codePointCount(0, reason.value().length());
            if (length > FreeText.MAX_LENGTH) break;
            text.append('\n').append(reason.value());
        }
        return FreeText.of(text.toString());
    }
}
