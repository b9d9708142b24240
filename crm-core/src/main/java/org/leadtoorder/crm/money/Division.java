package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One computation of a {@link Portion}. Used once, by one thread. */
final class Division {
    private final Totals whole;
    private final Seq<LineItem> items;
    private final PricingPolicy policy;
    private final Map<String, LinePortion> before;
    private final Map<String, Quantity> wanted;
    private final Currency currency;
    private final boolean gross;
    private final boolean perLine;
    private final Map<String, LineTotal> wholeLines = new HashMap<>();
    private final TreeMap<Tax, Group> groups = new TreeMap<>(Tax::compare);
    private final Map<String, Tax> taxes = new HashMap<>();
    private final ArrayList<LinePortion> parts = new ArrayList<>();

    Division(
            Totals whole,
            Seq<LineItem> items,
            PricingPolicy policy,
            Map<String, LinePortion> before,
            Map<String, Quantity> wanted) {
        this.whole = whole;
        this.items = items;
        this.policy = policy;
        this.before = before;
        this.wanted = wanted;
        this.currency = whole.net().currency();
        this.gross = policy.priceBasis() == PriceBasis.GROSS;
        this.perLine = policy.taxPolicy() == TaxPolicy.PER_LINE;
        for (var line : whole.lines()) wholeLines.put(line.line(), line);
    }

    Portion portion() {
        for (var item : items) if (item.counted()) take(item);
        if (parts.isEmpty() || parts.size() != wanted.size())
            throw new IllegalArgumentException("a part has lines of the whole that count");
        var spread = new HashMap<String, LinePortion>();
        for (var group : groups.values()) if (!perLine && !group.parts.isEmpty()) spread(group, spread);
        var lines = Vector.ofAll(parts).map(part -> spread.getOrDefault(part.line(), part));
        return Portion.of(Sums.of(policy, currency, lines, taxes), lines);
    }

    private void take(LineItem item) {
        var group = groups.computeIfAbsent(item.tax(), Group::new);
        var total = wholeLines.get(item.id());
        var earlier = before.get(item.id());
        var quantity = wanted.get(item.id());
        if (total == null) throw new IllegalArgumentException("totals of another document");
        if (earlier != null) group.add(earlier);
        if (quantity == null) {
            group.complete &= earlier != null && earlier.quantity().equals(item.quantity());
            return;
        }
        var upTo = earlier == null ? quantity : earlier.quantity().plus(quantity);
        group.complete &= upTo.equals(item.quantity());
        var part = new LinePortion(
                item.id(),
                quantity,
                share(total.amount(), item, upTo, earlier == null ? null : earlier.amount()),
                share(total.headerDiscount(), item, upTo, earlier == null ? null : earlier.headerDiscount()),
                total.tax()
                        .map(tax -> share(tax, item, upTo, earlier == null ? null : earlier.tax()))
                        .getOrElse(() -> Money.zero(currency)));
        parts.add(part);
        taxes.put(part.line(), item.tax());
        group.parts.add(part);
        group.amount += discounted(part);
    }

    private Money share(Money amount, LineItem item, Quantity upTo, @Nullable Money given) {
        return Parts.part(
                amount, item.quantity(), upTo, given == null ? Money.zero(currency) : given, policy.rounding());
    }

    /** The tax on everything of the group that is taken by now; of the whole group it is what the whole document says. */
    private long taxUpTo(Group group) {
        if (group.complete)
            for (var total : whole.taxes())
                if (total.code().equals(group.tax.code()) && total.rate().equals(group.tax.rate()))
                    return total.tax().minor();
        var rate = group.tax.rate().millionths();
        return Exact.share(
                group.amount,
                rate,
                gross ? Percentage.WHOLE + rate : Percentage.WHOLE,
                policy.rounding().mode());
    }

    /** Books a group's tax on its lines, so that it can be given back with them; amounts of both signs would blow the shares up. */
    private void spread(Group group, Map<String, LinePortion> all) {
        var lines = group.parts;
        var tax = taxUpTo(group) - group.taxed;
        var weights = lines.stream().mapToLong(Division::discounted).toArray();
        var ids = lines.stream().map(LinePortion::line).toArray(String[]::new);
        var least = 0L;
        var most = 0L;
        for (var weight : weights) {
            least = Math.min(least, weight);
            most = Math.max(most, weight);
        }
        var shares = new long[weights.length];
        if ((least == 0) != (most == 0)) shares = Allocation.allocate(tax, weights, ids);
        else
            shares[
                    lines.indexOf(lines.stream()
                            .min(Comparator.comparing(LinePortion::line))
                            .orElseThrow())] = tax;
        for (var i = 0; i < shares.length; i++) {
            var part = lines.get(i);
            all.put(
                    part.line(),
                    new LinePortion(
                            part.line(), part.quantity(), part.amount(), part.headerDiscount(), money(shares[i])));
        }
    }

    static long discounted(LinePortion part) {
        return part.amount().minor() - part.headerDiscount().minor();
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }

    /** What shares a tax code and rate. */
    private static final class Group {
        final Tax tax;
        final ArrayList<LinePortion> parts = new ArrayList<>();
        boolean complete = true;
        long amount;
        long taxed;

        Group(Tax tax) {
            this.tax = tax;
        }

        void add(LinePortion earlier) {
            amount += discounted(earlier);
            taxed += earlier.tax().minor();
        }
    }
}
