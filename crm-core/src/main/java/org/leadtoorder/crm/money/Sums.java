package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/** Adds portions of lines up to totals. Pure; nothing is rounded here but what is paid in cash. */
final class Sums {
    private final PricingPolicy policy;
    private final Currency currency;

    private Sums(PricingPolicy policy, Currency currency) {
        this.policy = policy;
        this.currency = currency;
    }

    /** The totals of lines that are taken, whose taxes are given by line id. */
    static Totals of(PricingPolicy policy, Currency currency, Seq<LinePortion> lines, Map<String, Tax> taxes) {
        return new Sums(policy, currency).totals(lines, taxes);
    }

    private Totals totals(Seq<LinePortion> lines, Map<String, Tax> taxes) {
        var groups = new TreeMap<Tax, long[]>(Tax::compare); // amount, tax
        var subtotal = 0L;
        var discount = 0L;
        for (var line : lines) {
            subtotal += line.amount().minor();
            discount += line.headerDiscount().minor();
            var group = groups.computeIfAbsent(taxes.get(line.line()), unused -> new long[2]);
            group[0] += Division.discounted(line);
            group[1] += line.tax().minor();
        }
        var gross = policy.priceBasis() == PriceBasis.GROSS;
        var taxTotals = new ArrayList<TaxTotal>(groups.size());
        var net = 0L;
        var tax = 0L;
        for (var group : groups.entrySet()) {
            var taxed = group.getValue()[1];
            var base = gross ? group.getValue()[0] - taxed : group.getValue()[0];
            net += base;
            tax += taxed;
            taxTotals.add(
                    ImmutableTaxTotal.of(group.getKey().code(), group.getKey().rate(), money(base), money(taxed)));
        }
        var due = money(net + tax);
        return ImmutableTotals.of(
                lines.map(this::lineTotal),
                money(subtotal),
                money(discount),
                Vector.ofAll(taxTotals),
                money(net),
                money(tax),
                due,
                policy.rounding().payable(due));
    }

    private LineTotal lineTotal(LinePortion line) {
        return ImmutableLineTotal.of(
                line.line(),
                true,
                policy.priceBasis(),
                line.amount(),
                line.headerDiscount(),
                policy.taxPolicy() == TaxPolicy.PER_LINE ? Option.some(line.tax()) : Option.none());
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
