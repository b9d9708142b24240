package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/**
 * What one version of a quote offers, with its totals. Immutable; only the process makes one, so that the totals are always those
 * that {@link Pricing} computes.
 *
 * <p>The pricing policy is that of the company when the content was written; an edit writes it anew, a revision and an acceptance keep it.
 */
@Value.Immutable
@Hidden
public abstract sealed class QuoteContent permits ImmutableQuoteContent {
    QuoteContent() {}

    /**
     * The lines, in the order of the document.
     *
     * @return the lines, each id once; never null
     */
    public abstract Seq<QuoteLine> lines();

    /**
     * A discount on the whole.
     *
     * @return the discount, if there is one; never null
     */
    public abstract Option<HeaderDiscount> headerDiscount();

    /**
     * The terms, by the company's codes.
     *
     * @return the codes, never null
     */
    public abstract Seq<Label> terms();

    /**
     * The terms in words.
     *
     * @return the text, if there is one; never null
     */
    @Personal(false)
    public abstract Option<FreeText> wording();

    /**
     * The last day of validity that the draft wished for; what was promised is {@link Issue#validUntil()}.
     *
     * @return the day; none = the company's validity days after the issue; never null
     */
    public abstract Option<LocalDate> wishedValidity();

    /**
     * How the totals were computed.
     *
     * @return the policy, never null
     */
    public abstract PricingPolicy policy();

    /**
     * What the quote's currency was worth, when the content was written, in the one that the company reports in; kept by revision,
     * acceptance and order, so that reports convert an amount for ever alike. The customer does not see it.
     *
     * @return the rate with its date; none where the company reports in the quote's currency, or in none; never null
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
    public Option<QuoteLine> line(String id) {
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

    /**
     * What is left of the net total after the cost, where the cost of every counted line is known.
     *
     * @return the margin, if it is known; never null
     */
    public Option<Margin> margin() {
        return Margin.of(this);
    }

    /**
     * The approvals that a company's policy asks for.
     *
     * @param company the company's configuration
     * @return the levels by name, lowest first; empty when none is needed; never null
     */
    public Seq<String> requiredApprovals(SalesProcess company) {
        return ApprovalPolicy.required(this, company.approvalLevels());
    }

    /** What Pricing says of lines, in the policy of this content. */
    Either<Seq<Fault>, Totals> price(Currency currency, Seq<QuoteLine> lines) {
        return Pricing.price(currency, lines.map(QuoteLine::item), headerDiscount(), policy());
    }

    /** The same, with its validity to be said anew. */
    QuoteContent withoutValidity() {
        return ImmutableQuoteContent.builder()
                .from(this)
                .wishedValidity(Option.none())
                .build();
    }

    /** The same with other lines and their totals. */
    QuoteContent with(Seq<QuoteLine> lines, Totals totals) {
        return ImmutableQuoteContent.builder()
                .from(this)
                .lines(lines)
                .totals(totals)
                .build();
    }
}
