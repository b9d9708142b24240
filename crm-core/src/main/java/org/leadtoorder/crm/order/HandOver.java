package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.order.OrderEvent.CancellationRequested;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.value.FreeText;

/**
 * What order-to-cash has to be told of what happened. Pure: whoever relays messages reads the facts in their order, and gets the
 * same message of the same fact at any time.
 *
 * <p>R-10 is the relay's: an answer becomes a command, and an answer that no row takes is parked and reported, never dropped.
 */
public final class HandOver {
    private HandOver() {}

    /**
     * The message that a fact makes: placing, amending and cancelling make one each; what order-to-cash said itself makes none.
     *
     * @param fact what happened
     * @return the message, if there is one; never null
     */
    public static Option<OrderMessage> message(OrderEvent fact) {
        if (fact instanceof OrderPlaced placed)
            return Option.some(message(
                    fact.order(),
                    "",
                    Intent.PLACE,
                    placed.document().revision(),
                    Option.some(placed.document()),
                    Option.none()));
        if (fact instanceof OrderAmended amended)
            return Option.some(message(
                    fact.order(),
                    "",
                    Intent.AMEND,
                    amended.document().revision(),
                    Option.some(amended.document()),
                    amended.revised().reason()));
        if (fact instanceof CancellationRequested asked) {
            var again =
                    asked.request().number() == 1 ? "" : "/" + asked.request().number();
            return Option.some(message(
                    fact.order(),
                    again,
                    Intent.CANCEL,
                    asked.revision(),
                    Option.none(),
                    Option.some(asked.request().reason())));
        }
        return fact instanceof OrderCancelled cancelled && !cancelled.answered()
                ? Option.some(message(
                        fact.order(),
                        "",
                        Intent.CANCEL,
                        cancelled.revision(),
                        Option.none(),
                        Option.some(cancelled.reason())))
                : Option.none();
    }

    private static OrderMessage message(
            OrderId order,
            String again,
            Intent intent,
            int revision,
            Option<OrderDocument> document,
            Option<FreeText> reason) {
        return ImmutableOrderMessage.builder()
                .id(order.value() + "/" + revision + "/" + intent + again)
                .order(order)
                .revision(revision)
                .intent(intent)
                .document(document)
                .reason(reason)
                .build();
    }
}
