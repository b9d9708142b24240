package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/** The whole content of a quote as somebody wishes it; prices and totals are not theirs to say. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class QuoteDraft permits ImmutableQuoteDraft {
    /** The most lines. */
    public static final int MAX_LINES = 10_000;
    /** The most terms. */
    public static final int MAX_TERMS = 200;

    QuoteDraft() {}

    /**
     * The lines, in the order of the document.
     *
     * @return at most {@value #MAX_LINES}, never null
     */
    @Value.Default
    public Seq<DraftLine> lines() {
        return List.empty();
    }

    /**
     * A discount on the whole.
     *
     * @return the discount, if there is one; never null
     */
    @Value.Default
    public Option<HeaderDiscount> headerDiscount() {
        return Option.none();
    }

    /**
     * The terms, by the company's codes, such as a payment term; some may need approval.
     *
     * @return the codes; a rule takes no more than {@value #MAX_TERMS}; never null
     */
    @Value.Default
    public Seq<Label> terms() {
        return List.empty();
    }

    /**
     * The terms in words.
     *
     * @return the text, if there is one; never null
     */
    @Value.Default
    @Personal(false)
    public Option<FreeText> wording() {
        return Option.none();
    }

    /**
     * The last day on which the quote can be accepted.
     *
     * @return the day; none = the company's validity days after the issue; never null
     */
    @Value.Default
    public Option<LocalDate> validUntil() {
        return Option.none();
    }

    /** Checks the figures. */
    @Value.Check
    void check() {
        Given.all(
                "lines",
                lines(),
                "headerDiscount",
                headerDiscount(),
                "terms",
                terms(),
                "wording",
                wording(),
                "validUntil",
                validUntil());
        if (lines().size() > MAX_LINES)
            throw new IllegalArgumentException("a quote has at most " + MAX_LINES + " lines");
        validUntil().forEach(Given::day);
    }

    /**
     * What the draft has to ask the price list: one question for each line that takes its price from it and names a product.
     *
     * @param currency the currency of the quote
     * @param day the day the prices are for
     * @return the questions, each for another line; never null
     */
    public Seq<PriceQuestion> priceQuestions(Currency currency, LocalDate day) {
        return lines().filter(line -> line.price() instanceof PriceSource.FromList)
                .flatMap(line -> line.product()
                        .map(product -> new PriceQuestion(line.id(), product, line.quantity(), currency, day)));
    }

    /**
     * What the draft has to ask the tax rates.
     *
     * @return the codes, each once; never null
     */
    public Seq<String> taxCodes() {
        return lines().flatMap(line ->
                        line.tax() instanceof TaxSource.Coded coded ? Option.some(coded.code()) : Option.<String>none())
                .distinct();
    }

    /**
     * A draft of lines, with nothing else said.
     *
     * @param lines the lines
     * @return the draft, never null
     */
    public static QuoteDraft of(DraftLine... lines) {
        return builder().lines(List.of(lines)).build();
    }

    /**
     * Starts a draft; nothing has to be set.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableQuoteDraft.builder();
    }

    /** Builds a {@link QuoteDraft}. */
    public sealed interface Builder permits ImmutableQuoteDraft.Builder {
        /**
         * Sets {@link QuoteDraft#lines()}.
         *
         * @param lines the lines
         * @return this builder
         */
        Builder lines(Seq<DraftLine> lines);

        /**
         * Sets {@link QuoteDraft#headerDiscount()}.
         *
         * @param discount the discount on the whole
         * @return this builder
         */
        Builder headerDiscount(Option<HeaderDiscount> discount);

        /**
         * Sets {@link QuoteDraft#terms()}.
         *
         * @param terms the codes of the terms
         * @return this builder
         */
        Builder terms(Seq<Label> terms);

        /**
         * Sets {@link QuoteDraft#wording()}.
         *
         * @param wording the terms in words
         * @return this builder
         */
        Builder wording(Option<FreeText> wording);

        /**
         * Sets {@link QuoteDraft#validUntil()}.
         *
         * @param day the last day on which the quote can be accepted
         * @return this builder
         */
        Builder validUntil(Option<LocalDate> day);

        /**
         * Builds it.
         *
         * @return the draft, never null
         * @throws IllegalArgumentException if there are too many lines, or the day is none that a document has
         */
        QuoteDraft build();
    }
}
