package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.Totals;

/**
 * What a document comes to, in minor units.
 *
 * @param currency the code of the currency it is told in
 * @param net the net total
 * @param gross the gross total
 * @param products the net amount of each product on the lines that count; what no product can claim is under the empty name
 * @param rate by what its own amounts were multiplied; 1 if it is told in its own currency
 */
record Offer(String currency, long net, long gross, Map<String, Long> products, BigDecimal rate)
        implements Serializable {
    /** Nobody's amount: of lines without a product, and of lines whose net amount is not computed line by line. */
    static final String NOBODY = "";

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** What totals come to, with the product of each line that has one, by the line's id; in its own currency. */
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
        return new Offer(
                totals.net().currency().getCurrencyCode(),
                totals.net().minor(),
                totals.gross().minor(),
                small(shares),
                BigDecimal.ONE);
    }

    /** Most documents are of one product; a tree for each would be the larger part of a book. */
    private static Map<String, Long> small(TreeMap<String, Long> shares) {
        if (shares.size() != 1) return shares;
        var only = shares.firstEntry();
        return Collections.singletonMap(only.getKey(), only.getValue());
    }

    /** The same, told in another currency, if that is the one that the document stores a rate for. */
    Offer told(String reporting, Iterable<ExchangeRate> stored) {
        for (var given : stored)
            if (given.to().getCurrencyCode().equals(reporting)
                    && given.from().getCurrencyCode().equals(currency)) return told(reporting, given.rate());
        return this;
    }

    /** Each total is rounded once, half up, as of the document; the largest share takes what rounding leaves. */
    private Offer told(String reporting, BigDecimal by) {
        var factor = by.scaleByPowerOfTen(decimals(reporting) - decimals(currency));
        if (isTooMuch(net, factor) || isTooMuch(gross, factor)) return this;
        var converted = times(net, factor);
        var shares = new TreeMap<String, Long>();
        var left = converted;
        var largest = NOBODY;
        for (var share : products.entrySet()) {
            var part = times(share.getValue(), factor);
            shares.put(share.getKey(), part);
            left -= part;
            if (shares.size() == 1 || Math.abs(part) > Math.abs(shares.getOrDefault(largest, 0L)))
                largest = share.getKey();
        }
        if (left != 0) shares.merge(largest, left, Long::sum);
        return new Offer(reporting, converted, times(gross, factor), small(shares), by);
    }

    private static int decimals(String code) {
        return Currency.getInstance(code).getDefaultFractionDigits();
    }

    private static boolean isTooMuch(long amount, BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(amount)).abs().compareTo(MOST) > 0;
    }

    private static long times(long amount, BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    Amounts total(boolean withTax) {
        return Amounts.of(currency, RowFacts.minor(withTax ? gross : net, currency));
    }

    void addTo(Amounts.Sum sum, boolean withTax) {
        sum.add(currency, RowFacts.minor(withTax ? gross : net, currency));
    }

    /** The same with the totals of an acceptance; it says no more of the products. */
    Offer with(Totals totals) {
        var own = totals.net().currency().getCurrencyCode();
        var accepted = new Offer(own, totals.net().minor(), totals.gross().minor(), Map.of(), BigDecimal.ONE);
        var told = own.equals(currency) ? accepted : accepted.told(currency, rate);
        return new Offer(told.currency, told.net, told.gross, products, told.rate);
    }
}
