package org.leadtoorder.crm.order;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.kernel.Claim;

/** What orders hold alone. */
final class Claims {
    private Claims() {}

    static Seq<Claim> standing(Order order) {
        return order.whole()
                ? ended(order)
                        .append(new Claim(
                                Claim.Kind.ORDER_OF_QUOTE, order.quote().value()))
                : ended(order);
    }

    static Seq<Claim> ended(Order order) {
        return List.of(new Claim(Claim.Kind.ORDER_NUMBER, order.number()));
    }
}
