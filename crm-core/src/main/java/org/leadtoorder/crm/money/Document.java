package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.money.LineItem.Priced;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** One computation of {@link Totals}: amounts in minor units, in plain arrays, one entry a line. Used once, by one thread. */
final class Document {
    private static final int MAX_PROBES = 16;
    /** 2³² divided by the golden ratio: its multiples are spread evenly. */
    private static final int GOLDEN = 0x9E3779B9;

    private final Currency currency;
    private final Money zero;
    private final PricingPolicy policy;
    private final RoundingPolicy.Mode mode;
    private final boolean gross;
    private final boolean perLine;
    private final LineItem[] lines;
    /** What each line comes to; read only where there is no fault. */
    private final Priced[] amounts;

    private final ArrayList<Fault> faults = new ArrayList<>();

    private long subtotal;
    private long discount;
    private long @Nullable [] shares;

    Document(Currency currency, Seq<LineItem> lines, PricingPolicy policy) {
        this.currency = currency;
        this.zero = Money.zero(currency);
        this.policy = policy;
        this.mode = policy.rounding().mode();
        this.gross = policy.priceBasis() == PriceBasis.GROSS;
        this.perLine = policy.taxPolicy() == TaxPolicy.PER_LINE;
        this.lines = new LineItem[lines.length()];
        var at = 0;
        for (var line : lines) this.lines[at++] = line;
        this.amounts = new Priced[at];
    }

    Either<Seq<Fault>, Totals> price(@Nullable HeaderDiscount header) {
        addLines();
        if (header != null && faults.isEmpty()) discount(header);
        return faults.isEmpty() ? Either.right(totals()) : Either.left(Vector.ofAll(faults));
    }

    /** The absolute amounts together stay below the limit: no sum can pass it on the way, in whatever order the lines stand. */
    private void addLines() {
        if (!visiblyDistinct()) findDuplicates();
        var absolute = 0L;
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i];
            if (!line.unitPrice().currency().equals(currency)) {
                faults.add(Fault.of(Code.OTHER_CURRENCY, "lines", line.id(), currency));
                continue;
            }
            var amount = line.priced(policy, zero);
            if (amount == null) {
                faults.add(Fault.of(Code.OUT_OF_RANGE, "lines", line.id()));
                continue;
            }
            amounts[i] = amount;
            if (line.counted() && absolute < LineAmount.LIMIT) {
                subtotal += amount.minor();
                absolute += Math.abs(amount.minor());
            }
        }
        if (absolute >= LineAmount.LIMIT) faults.add(Fault.of(Code.OUT_OF_RANGE, "totals"));
    }

    /** Whether a glance at the hashes shows that no id is there twice; a set of a hundred ids costs as much as all the rest. */
    private boolean visiblyDistinct() {
        if (lines.length < 2) return true;
        var seen = new int[Integer.highestOneBit(lines.length) * 4];
        var shift = Integer.numberOfLeadingZeros(seen.length) + 1;
        for (var line : lines) {
            var hash = line.id().hashCode();
            if (hash == 0) return false; // which stands for a free place
            // The upper bits of the product: ids that count up would lie side by side in the lower ones.
            var at = hash * GOLDEN >>> shift;
            var last = at + MAX_PROBES;
            while (seen[at & seen.length - 1] != 0) {
                if (at == last || seen[at & seen.length - 1] == hash) return false;
                at++;
            }
            seen[at & seen.length - 1] = hash;
        }
        return true;
    }

    private void findDuplicates() {
        var ids = new HashSet<String>();
        for (var line : lines) if (!ids.add(line.id())) faults.add(Fault.of(Code.DUPLICATE, "lines", line.id()));
    }

    private void discount(HeaderDiscount header) {
        if (header instanceof HeaderDiscount.Amount amount
                && !amount.money().currency().equals(currency)) {
            faults.add(Fault.of(Code.OTHER_CURRENCY, "headerDiscount", currency));
            return;
        }
        var base = 0L;
        var count = 0;
        for (var i = 0; i < lines.length; i++)
            if (bears(i)) {
                base += amounts[i].minor();
                count++;
            }
        var nothing = header instanceof HeaderDiscount.Amount amount
                ? amount.money().isZero()
                : ((HeaderDiscount.Rate) header).percentage().isZero();
        if (nothing) return;
        discount = header instanceof HeaderDiscount.Amount amount
                ? amount.money().minor()
                : Exact.share(base, ((HeaderDiscount.Rate) header).percentage().millionths(), Percentage.WHOLE, mode);
        if (base <= 0 || discount > base)
            faults.add(Fault.of(Code.OUT_OF_RANGE, "headerDiscount", Money.ofMinor(base, currency)));
        else allocate(count);
    }

    private boolean bears(int i) {
        return lines[i].counted() && lines[i].discountable();
    }

    private void allocate(int count) {
        var weights = new long[count];
        var ids = new String[count];
        for (int i = 0, at = 0; i < lines.length; i++)
            if (bears(i)) {
                weights[at] = amounts[i].minor();
                ids[at++] = lines[i].id();
            }
        var parts = Allocation.allocate(discount, weights, ids);
        shares = new long[lines.length];
        for (int i = 0, at = 0; i < lines.length; i++) if (bears(i)) shares[i] = parts[at++];
    }

    private Totals totals() {
        var groups = new TreeMap<Tax, Group>(Tax::compare);
        var taxes = perLine ? new long[lines.length] : null;
        @Nullable Group last = null;
        for (var i = 0; i < lines.length; i++) {
            var tax = lines[i].tax();
            if (last == null || !last.tax.sharesGroupWith(tax)) last = groups.computeIfAbsent(tax, Group::new);
            var amount = discounted(i);
            if (taxes != null) taxes[i] = tax(amount, last.rate);
            if (!lines[i].counted()) continue;
            last.lines++;
            last.amount += amount;
            if (taxes != null) last.taxed += taxes[i];
        }
        return totals(groups.values(), taxes);
    }

    private Totals totals(Collection<Group> groups, long @Nullable [] taxes) {
        var net = 0L;
        var tax = 0L;
        var taxTotals = new ArrayList<TaxTotal>(groups.size());
        for (var group : groups) {
            if (group.lines == 0) continue;
            var taxed = perLine ? group.taxed : tax(group.amount, group.rate);
            var base = gross ? group.amount - taxed : group.amount;
            net += base;
            tax += taxed;
            taxTotals.add(ImmutableTaxTotal.of(group.tax.code(), group.tax.rate(), money(base), money(taxed)));
        }
        var due = money(net + tax);
        // With one tax and no discount three of the amounts are one.
        var single = taxTotals.size() == 1 ? taxTotals.get(0) : null;
        var untaxed = single == null ? money(net) : single.base();
        return ImmutableTotals.of(
                lineTotals(taxes),
                subtotal == net ? untaxed : money(subtotal),
                money(discount),
                Vector.ofAll(taxTotals),
                untaxed,
                single == null ? money(tax) : single.tax(),
                due,
                policy.rounding().payable(due));
    }

    private Vector<LineTotal> lineTotals(long @Nullable [] taxes) {
        var result = new LineTotal[lines.length];
        for (var i = 0; i < lines.length; i++) {
            var alone = amounts[i].total();
            var share = shares == null ? 0 : shares[i];
            result[i] = share == 0 && taxes == null
                    ? alone
                    : ImmutableLineTotal.of(
                            alone.line(),
                            alone.counted(),
                            alone.basis(),
                            alone.amount(),
                            money(share),
                            taxes == null ? Option.none() : Option.some(money(taxes[i])));
        }
        return Vector.of(result);
    }

    private long discounted(int i) {
        return shares == null ? amounts[i].minor() : amounts[i].minor() - shares[i];
    }

    /** The tax on a net amount, or in a gross one; rounded. */
    private long tax(long amount, long rate) {
        return Exact.share(amount, rate, gross ? Percentage.WHOLE + rate : Percentage.WHOLE, mode);
    }

    private Money money(long minor) {
        return minor == 0 ? zero : Money.ofMinor(minor, currency);
    }

    /** What shares a tax code and rate. */
    private static final class Group {
        final Tax tax;
        final long rate;
        int lines;
        long amount;
        long taxed;

        Group(Tax tax) {
            this.tax = tax;
            this.rate = tax.rate().millionths();
        }
    }
}
