package org.leadtoorder.crm.insight;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.order.Order;

/**
 * What orders come to. Immutable.
 *
 * @param placed how many were ever placed
 * @param counted how many of them count: neither rejected nor cancelled
 * @param net what those come to net, in their last revisions
 * @param gross the same gross
 * @param byProduct their net amounts by product code, line by line with its part of the header discount; what no product can claim
 *     (lines without one, and lines whose net amount the tax policy does not compute line by line) is under the empty name, so that they
 *     add up to {@code net}; unmodifiable
 */
public record Sales(long placed, long counted, Amounts net, Amounts gross, SortedMap<String, Amounts> byProduct) {
    /** Adds up orders. */
    static final class Adding implements Figures<Sales, Adding> {
        private static final long serialVersionUID = 1L;

        private long placed;
        private long counted;
        private final Amounts.Sum net = new Amounts.Sum();
        private final Amounts.Sum gross = new Amounts.Sum();
        private final TreeMap<String, Amounts.Sum> products = new TreeMap<>();

        @Override
        public void add(RowFacts facts) {
            if (!facts.is(Order.class)) return;
            placed++;
            var order = (OrderRow) facts.row();
            if (!order.counts()) return;
            counted++;
            net.add(facts.net());
            gross.add(facts.gross());
            order.offer
                    .products()
                    .forEach((product, amount) -> products.computeIfAbsent(product, name -> new Amounts.Sum())
                            .add(order.offer.currency(), RowFacts.minor(amount, order.offer.currency())));
        }

        @Override
        public void plus(Adding other) {
            placed += other.placed;
            counted += other.counted;
            net.plus(other.net);
            gross.plus(other.gross);
            other.products.forEach((product, sum) ->
                    products.computeIfAbsent(product, name -> new Amounts.Sum()).plus(sum));
        }

        @Override
        public int size() {
            return net.size()
                    + gross.size()
                    + products.values().stream().mapToInt(Amounts.Sum::size).sum();
        }

        @Override
        public Sales done() {
            var all = new TreeMap<String, Amounts>();
            products.forEach((product, sum) -> all.put(product, sum.done()));
            return new Sales(placed, counted, net.done(), gross.done(), Collections.unmodifiableSortedMap(all));
        }
    }
}
