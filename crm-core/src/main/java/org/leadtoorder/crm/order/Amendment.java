package org.leadtoorder.crm.order;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.RevisionNote.Cause;
import org.leadtoorder.crm.value.Fault.Code;

/** Makes the next revision of an order out of an amendment, or says everything that is wrong with it. Used once, by one thread. */
final class Amendment {
    private final OrderDocument document;
    private final AmendOrder wish;
    private final Guard guard = Guard.of(Rule.R_6);
    private final Map<String, OrderLine> lines = new HashMap<>();
    private final Map<String, Quantity> changed = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private boolean upwards;

    private Amendment(OrderDocument document, AmendOrder wish) {
        this.document = document;
        this.wish = wish;
        document.lines().forEach(line -> lines.put(line.id(), line));
    }

    static Either<Rejection, Option<OrderAmended>> of(
            OrderId order, OrderDocument document, AmendOrder wish, Customer customer, Context context) {
        var amendment = new Amendment(document, wish);
        return amendment
                .next(customer instanceof BlockedCustomer)
                .map(next -> next.map(after -> new OrderAmended(
                        order,
                        after,
                        new RevisionNote(
                                after.revision(), context.today(), Cause.AMENDMENT, Option.some(wish.reason())))));
    }

    private Either<Rejection, Option<OrderDocument>> next(boolean blocked) {
        wish.changed().forEach(this::checkChanged);
        wish.removed().forEach(this::checkRemoved);
        wish.added().forEach(this::checkAdded);
        var after = document.lines().map(this::amended).appendAll(wish.added().map(AddedLine::line));
        guard.holds(after.size() <= OrderDocument.MAX_LINES, Code.TOO_MANY, "added", OrderDocument.MAX_LINES)
                .holds(after.exists(OrderLine::counted), Code.MISSING, "lines");
        if (blocked) guard.rule(Rule.C_10).holds(!upwards, Code.NOT_ALLOWED, "customer", "BlockedCustomer");
        var checked = guard.then(() -> after);
        var discount = wish.headerDiscount().orElse(document::headerDiscount);
        if (checked.isLeft() || after.equals(document.lines()) && discount.equals(document.headerDiscount()))
            return checked.map(same -> Option.none());
        return document.revised(after, discount)
                .mapLeft(faults ->
                        Guard.of(Rule.R_6).none(faults).then(() -> after).getLeft())
                .flatMap(next -> blocked
                                && next.totals()
                                                .gross()
                                                .compareTo(document.totals().gross())
                                        > 0
                        ? Rejection.refused(Rule.C_10, Code.NOT_ALLOWED, "customer", "BlockedCustomer")
                        : Either.right(Option.some(next)));
    }

    private void checkChanged(LineQuantity change) {
        for (var line : standing(change.line(), "changed")) {
            var to = change.quantity();
            for (var least : line.least())
                guard.holds(to.compareTo(least) >= 0, Code.OUT_OF_RANGE, "changed." + line.id(), least);
            changed.put(line.id(), to);
            upwards |= to.compareTo(line.item().quantity()) > 0;
        }
    }

    private void checkRemoved(String id) {
        for (var line : standing(id, "removed"))
            guard.holds(!line.touched(), Code.NOT_ALLOWED, "removed." + line.id(), "delivered or invoiced");
    }

    private void checkAdded(AddedLine line) {
        var id = line.item().id();
        guard.holds(!lines.containsKey(id) && named.add(id), Code.DUPLICATE, "added", id);
        upwards = true;
    }

    /** The line that is named, if it stands and is named once; else the guard knows. */
    private Option<OrderLine> standing(String id, String field) {
        var line = Option.of(lines.get(id));
        guard.holds(line.isDefined(), Code.UNKNOWN, field)
                .holds(line.forAll(OrderLine::counted), Code.NOT_ALLOWED, field, id)
                .holds(line.isEmpty() || named.add(id), Code.DUPLICATE, field, id);
        return line.filter(OrderLine::counted);
    }

    private OrderLine amended(OrderLine line) {
        var quantity = changed.get(line.id());
        if (quantity != null)
            return quantity.equals(line.item().quantity()) ? line : line.standing(quantity, LineStatus.AMENDED);
        return named.contains(line.id()) ? line.off(LineStatus.REMOVED) : line;
    }
}
