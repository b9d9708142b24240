package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * All that a document of a quote shows, in one place, for whoever renders it; nothing that the customer is not to see (cost, margin,
 * reasons of prices). Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class QuoteDocument permits ImmutableQuoteDocument {
    QuoteDocument() {}

    /**
     * The current version of a quote.
     *
     * @param quote the quote
     * @return its document, never null
     */
    public static QuoteDocument of(Quote quote) {
        var issue = quote instanceof OfferedQuote offered
                ? Option.some(offered.issue())
                : quote instanceof WithdrawnQuote withdrawn ? withdrawn.lastIssue() : Option.<Issue>none();
        return of(quote, issue, quote.version(), quote.content());
    }

    /**
     * A version of a quote.
     *
     * @param quote the quote
     * @param version the current version or an earlier one
     * @return its document, if there is such a version; never null
     */
    public static Option<QuoteDocument> of(Quote quote, int version) {
        if (version == quote.version()) return Option.some(of(quote));
        return quote.earlier()
                .find(frozen -> frozen.version() == version)
                .map(frozen -> of(quote, Option.some(frozen.issue()), version, frozen.content()));
    }

    private static QuoteDocument of(Quote quote, Option<Issue> issue, int version, QuoteContent content) {
        return ImmutableQuoteDocument.builder()
                .number(quote.number().map(number -> Issue.documentNumber(number, version)))
                .version(version)
                .customer(quote.customer())
                .addressee(issue.flatMap(Issue::addressee))
                .currency(quote.currency())
                .priceBasis(content.policy().priceBasis())
                .issuedOn(issue.map(Issue::issuedOn))
                .validUntil(issue.map(Issue::validUntil).orElse(content.wishedValidity()))
                .digest(issue.map(Issue::digest))
                .lines(content.lines().zipWith(content.totals().lines(), DocumentLine::of))
                .headerDiscount(content.headerDiscount())
                .terms(content.terms())
                .wording(content.wording())
                .totals(content.totals())
                .build();
    }

    /**
     * What stands on it: number and version, {@code 4711/2}.
     *
     * @return the text; none on a draft that never had a number; never null
     */
    public abstract Option<String> number();

    /**
     * The version that it shows.
     *
     * @return the version, from 1
     */
    public abstract int version();

    /**
     * Who it is for.
     *
     * @return the customer, as the quote names them; never null
     */
    public abstract CustomerId customer();

    /**
     * The customer's name, address and tax id: on an issued version as they were on the day of the issue, which its digest covers.
     *
     * @return the customer; none on a draft until {@link #addressedTo} told; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<Addressee> addressee() {
        return Option.none();
    }

    /**
     * The same document with name and address on it, where it has none yet.
     *
     * @param addressee the customer
     * @return the document; an issued one as it went out; never null
     */
    public QuoteDocument addressedTo(Addressee addressee) {
        return addressee().isDefined()
                ? this
                : ImmutableQuoteDocument.builder()
                        .from(this)
                        .addressee(Option.some(addressee))
                        .build();
    }

    /**
     * The currency of every amount.
     *
     * @return the currency, never null
     */
    public abstract Currency currency();

    /**
     * Whether the prices include tax.
     *
     * @return the basis, never null
     */
    public abstract PriceBasis priceBasis();

    /**
     * The day of the issue.
     *
     * @return the day, in the company's zone; none on a draft; never null
     */
    public abstract Option<LocalDate> issuedOn();

    /**
     * The last day on which it can be accepted.
     *
     * @return the day; on a draft the one that was wished for, if any; never null
     */
    public abstract Option<LocalDate> validUntil();

    /**
     * The digest by which the customer accepts it.
     *
     * @return the digest; none on a draft; never null
     */
    public abstract Option<String> digest();

    /**
     * The lines, in their order.
     *
     * @return the lines, never null
     */
    public abstract Seq<DocumentLine> lines();

    /**
     * A discount on the whole.
     *
     * @return the discount, if there is one; its amount is in the totals; never null
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
    public abstract Option<FreeText> wording();

    /**
     * The amounts: net, taxes by code and rate, gross, payable.
     *
     * @return the totals, never null
     */
    public abstract Totals totals();

    /** A line of the document. Immutable. */
    @Value.Immutable
    @Hidden
    public abstract static sealed class DocumentLine permits ImmutableDocumentLine {
        DocumentLine() {}

        static DocumentLine of(QuoteLine line, LineTotal total) {
            return ImmutableDocumentLine.builder()
                    .item(line.item())
                    .product(line.product())
                    .description(line.description())
                    .total(total)
                    .build();
        }

        /**
         * Id, quantity, unit price, discounts and tax.
         *
         * @return the item, never null
         */
        public abstract LineItem item();

        /**
         * The product's code.
         *
         * @return the code, if there is one; never null
         */
        public abstract Option<Label> product();

        /**
         * What is offered.
         *
         * @return the description, never null
         */
        public abstract FreeText description();

        /**
         * The amounts of the line.
         *
         * @return the amounts, never null
         */
        public abstract LineTotal total();

        /**
         * Part of the offer, instead of another line, or on top.
         *
         * @return the kind, never null
         */
        public LineKind kind() {
            return item().kind();
        }

        /**
         * Whether it is in the totals.
         *
         * @return false for what is shown only
         */
        public boolean counted() {
            return item().counted();
        }
    }
}
