package org.leadtoorder.crm.relay;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.LineAnswer;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.RefuseAmendment;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OrderToCash.Line;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What an answer of order-to-cash means for the order. Pure. */
final class Meaning {
    private Meaning() {}

    /** The wish that the answer is, the same whenever it comes; or why it is none. */
    static Either<Reason, OrderCommand<?>> of(Order order, Handed handed, Answer answer) {
        var message = handed.message();
        if (message.intent() == Intent.CANCEL) return ofCancellation(message, answer);
        if (answer instanceof Answer.Refused refused)
            return Either.right(
                    message.intent() == Intent.AMEND && handed.confirmed()
                            ? new RefuseAmendment(message.order(), message.revision(), refused.reasons())
                            : new RejectOrder(message.order(), refused.reasons()));
        return number(answer)
                .orElse(order::theirNumber)
                .<Either<Reason, OrderCommand<?>>>map(number -> Either.right(new ConfirmOrder(
                        message.order(),
                        message.revision(),
                        number,
                        handed.amended() ? List.<LineAnswer>empty() : lines(answer))))
                .getOrElse(() -> Either.left(reason(Code.MISSING, "theirNumber")));
    }

    private static Either<Reason, OrderCommand<?>> ofCancellation(OrderMessage message, Answer answer) {
        if (answer instanceof Answer.Refused refused)
            return Either.right(new RefuseCancellation(
                    message.order(), FreeText.joined(refused.reasons()).get()));
        return taken(answer)
                ? Either.right(new ConfirmCancellation(message.order()))
                : Either.left(reason(Code.NOT_ALLOWED, "answer", "PartlyAccepted"));
    }

    /** Whether the order, as it stands, has nothing to learn of the answer. */
    static boolean decidesNothing(Order order, Handed handed, Answer answer) {
        if (handed.message().intent() == Intent.CANCEL) return order instanceof CancelledOrder && taken(answer);
        if (answer instanceof Answer.Refused)
            return handed.amended() || handed.cancelled() || order instanceof RejectedOrder || refused(order, handed);
        if (handed.cancelled() || handed.amended() && !(order instanceof StandingOrder)) return true;
        return order.theirNumber().isDefined()
                && taken(answer)
                && number(answer).forAll(order.theirNumber()::contains)
                && !(order instanceof ConfirmedOrder confirmed
                        && confirmed.agreedRevision() < handed.message().revision());
    }

    /** Whether a person recorded the refusal already. */
    private static boolean refused(Order order, Handed handed) {
        return order instanceof ConfirmedOrder confirmed
                && confirmed
                        .amendmentRefusal()
                        .exists(refusal ->
                                refusal.revision() == handed.message().revision());
    }

    static Reason reason(Code code, String field, Object... arguments) {
        return new Reason(Rule.R_10, Fault.of(code, field, arguments));
    }

    private static boolean taken(Answer answer) {
        return answer instanceof Answer.Accepted || answer instanceof Answer.AlreadyKnown;
    }

    private static Option<Label> number(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) return Option.some(accepted.theirNumber());
        if (answer instanceof Answer.PartlyAccepted partly) return Option.some(partly.theirNumber());
        return answer instanceof Answer.AlreadyKnown known ? known.theirNumber() : Option.none();
    }

    private static Seq<LineAnswer> lines(Answer answer) {
        return answer instanceof Answer.PartlyAccepted partly ? partly.lines().map(Meaning::line) : List.empty();
    }

    private static LineAnswer line(Line line) {
        return line.accepted().isDefined()
                ? new LineAnswer.Changed(line.line(), line.accepted().get(), line.reason())
                : new LineAnswer.Refused(line.line(), line.reason());
    }
}
