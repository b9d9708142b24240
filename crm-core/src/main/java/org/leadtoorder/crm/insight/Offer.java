package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.money.Totals;

/**
 * What a document comes to, in minor units.
 *
 * @param net the net total
 * @param gross the gross total
 * @param products the net amount of each product on the lines that count; what no product can claim is under the empty name
 */
record Offer(long net, long gross, Map<String, Long> products) implements Serializable {
    /** Nobody's amount: of lines without a product, and of lines whose net amount is not computed line by line. */
    static final String NOBODY = "";

    /** What totals come to, with the product of each line that has one, by the line's id. */
    static Offer of(Totals totals, Map<String, String> products) {
        var shares = new TreeMap<String, Long>();
        var left = totals.net().minor();
        for (var line : totals.lines()) {
            if (!line.counted()) continue;
            var net = line.net().isDefined() ? line.net().get().minor() : 0;
            shares.merge(products.getOrDefault(line.line(), NOBODY), net, Long::sum);
            left -= net;
        }
        if (left != 0) shares.merge(NOBODY, left, Long::sum);
        return new Offer(totals.net().minor(), totals.gross().minor(), small(shares));
    }

    /** Most documents are of one product; a tree for each would be the larger part of a book. */
    private static Map<String, Long> small(TreeMap<String, Long> shares) {
        if (shares.size() != 1) return shares;
        var only = shares.firstEntry();
        return Collections.singletonMap(only.getKey(), only.getValue());
    }

    Amounts in(String currency, boolean withTax) {
        return Amounts.of(currency, Facts.minor(withTax ? gross : net, currency));
    }

    void addTo(Amounts.Sum sum, String currency, boolean withTax) {
        sum.add(currency, Facts.minor(withTax ? gross : net, currency));
    }

    /** The same with the totals of an acceptance; it says no more of the products. */
    Offer with(Totals totals) {
        return new Offer(totals.net().minor(), totals.gross().minor(), products);
    }
}
