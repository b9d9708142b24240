package org.leadtoorder.crm.order;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Portion;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * What an order says in one revision: number, parties, lines, terms, the policy of its computation and totals. Order-to-cash gets to read
 * the same. Immutable; only the process makes one.
 *
 * <p>The first revision is the snapshot of what was accepted. An amendment is computed anew by {@link Pricing}, in the policy that
 * the document keeps; what order-to-cash does not take goes with its share of the amounts, as {@link Portion} says.
 */
@Value.Immutable
@Hidden
public abstract sealed class OrderDocument permits ImmutableOrderDocument {
    /** The most lines, those included that no longer count. */
    public static final int MAX_LINES = 10_000;

    OrderDocument() {}

    /**
     * The order's number, the same in all revisions.
     *
     * @return the number, never null
     */
    public abstract String number();

    /**
     * Which revision it is.
     *
     * @return the revision, from 1
     */
    public abstract int revision();

    /**
     * What stood on the quote that it was placed of: number and version, {@code 4711/2}.
     *
     * @return the text; none in an order of a time before it was kept; never null
     */
    @Value.Default
    public Option<String> quoteNumber() {
        return Option.none();
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency, never null
     */
    public abstract Currency currency();

    /**
     * Who buys, who pays and where it goes.
     *
     * @return the parties, never null
     */
    public abstract OrderParties parties();

    /**
     * The lines, in the order of the document.
     *
     * @return the lines, each id once; never null
     */
    public abstract Seq<OrderLine> lines();

    /**
     * The discount on the whole; a part of a quote has its part of an amount.
     *
     * @return the discount, if there is one; never null
     */
    public abstract Option<HeaderDiscount> headerDiscount();

    /**
     * The terms as accepted, by the company's codes.
     *
     * @return the codes, never null
     */
    @Value.Default
    public Seq<Label> terms() {
        return List.empty();
    }

    /**
     * The terms as accepted, in words.
     *
     * @return the text, if there is one; never null
     */
    @Value.Default
    public Option<FreeText> wording() {
        return Option.none();
    }

    /**
     * How the totals are computed.
     *
     * @return the policy, never null
     */
    public abstract PricingPolicy policy();

    /**
     * What the order's currency was worth, when its quote was written, in the one that the company reports in; the same in all revisions.
     *
     * @return the rate with its date; none where the quote stored none; never null
     */
    @Value.Default
    public Option<ExchangeRate> exchangeRate() {
        return Option.none();
    }

    /**
     * The computed amounts.
     *
     * @return the totals, never null
     */
    public abstract Totals totals();

    /**
     * A line by its id.
     *
     * @param id the line's id
     * @return the line, if there is one; never null
     */
    public Option<OrderLine> line(String id) {
        return lines().find(line -> line.id().equals(id));
    }

    /**
     * The amounts of a line.
     *
     * @param id the line's id
     * @return the amounts, if there is such a line; never null
     */
    public Option<LineTotal> total(String id) {
        return totals().lines().find(total -> total.line().equals(id));
    }

    /** Whether something was delivered or invoiced. */
    boolean touched() {
        return lines().exists(OrderLine::touched);
    }

    /** The next revision, computed anew. */
    Either<Seq<Fault>, OrderDocument> revised(Seq<OrderLine> lines, Option<HeaderDiscount> discount) {
        return Pricing.price(currency(), lines.map(OrderLine::item), discount, policy())
                .map(totals -> ImmutableOrderDocument.builder()
                        .from(this)
                        .revision(revision() + 1)
                        .lines(lines)
                        .headerDiscount(discount)
                        .totals(totals)
                        .build());
    }

    /** The next revision: what is left where order-to-cash does not take all, and its share of the amounts. */
    OrderDocument lessened(Seq<OrderLine> lines) {
        Map<String, Quantity> kept = new HashMap<>();
        lines.forEach(line -> line.accepted().forEach(quantity -> kept.put(line.id(), quantity)));
        var left = Portion.kept(totals(), lines().map(OrderLine::item), policy(), kept)
                .totals();
        return ImmutableOrderDocument.builder()
                .from(this)
                .revision(revision() + 1)
                .lines(lines)
                .headerDiscount(headerDiscount().map(discount -> part(discount, left)))
                .totals(left)
                .build();
    }

    /** A part has its part of an amount; per cent stay what they are. Rounding may leave a part less than nothing: that is no discount. */
    static HeaderDiscount part(HeaderDiscount discount, Totals part) {
        if (discount instanceof HeaderDiscount.Rate) return discount;
        var amount = part.headerDiscount();
        return HeaderDiscount.of(amount.isNegative() ? Money.zero(amount.currency()) : amount);
    }

    /** The same revision, with other facts about its lines. */
    OrderDocument with(Seq<OrderLine> lines) {
        return ImmutableOrderDocument.builder().from(this).lines(lines).build();
    }
}
