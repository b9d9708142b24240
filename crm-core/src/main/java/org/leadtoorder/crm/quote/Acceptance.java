package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/** That the customer said yes: to what, when, by whom, and how that is proven. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Acceptance permits ImmutableAcceptance {
    Acceptance() {}

    /**
     * The version that the customer accepted.
     *
     * @return the version, from 1
     */
    public abstract int version();

    /**
     * The digest of the document that the customer saw.
     *
     * @return SHA-256, hexadecimal, as {@link Issue#digest()} says it; never null
     */
    public abstract String digest();

    /**
     * The day on which the customer accepted, not the day on which somebody entered it.
     *
     * @return the day, never null
     */
    public abstract LocalDate on();

    /**
     * Who accepted for the customer.
     *
     * @return the name, never null
     */
    @Value.Redacted
    @Personal
    public abstract Label by();

    /**
     * How it is proven: a signed letter, an order form, a click and its record.
     *
     * @return the evidence, never null
     */
    @Value.Redacted
    public abstract FreeText evidence();

    /**
     * The alternative and optional lines that the customer chose.
     *
     * @return the lines' ids, none by default; never null
     */
    @Value.Default
    public Seq<String> chosen() {
        return List.empty();
    }

    /** Checks the figures. */
    @Value.Check
    void check() {
        Given.all("chosen", chosen());
        if (version() < 1) throw new IllegalArgumentException("versions count from 1");
        if (digest().length() > 200) throw new IllegalArgumentException("too long for a digest");
        if (chosen().size() > QuoteDraft.MAX_LINES)
            throw new IllegalArgumentException("a quote has at most " + QuoteDraft.MAX_LINES + " lines");
        Given.day(on());
    }

    /**
     * The acceptance of what was issued, as it was issued.
     *
     * @param quote the quote that the customer saw
     * @param on the day the customer accepted
     * @param by who accepted, 1 to 200 characters
     * @param evidence how it is proven
     * @return the acceptance, never null
     * @throws IllegalArgumentException if a text is not of its form
     */
    public static Acceptance of(IssuedQuote quote, LocalDate on, String by, String evidence) {
        return builder()
                .version(quote.version())
                .digest(quote.issue().digest())
                .on(on)
                .by(Label.of(by))
                .evidence(FreeText.of(evidence))
                .build();
    }

    /**
     * Starts one; everything but the chosen lines has to be set.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableAcceptance.builder();
    }

    /** Builds an {@link Acceptance}. */
    public sealed interface Builder permits ImmutableAcceptance.Builder {
        /**
         * Sets {@link Acceptance#version()}.
         *
         * @param version the version that the customer accepted
         * @return this builder
         */
        Builder version(int version);

        /**
         * Sets {@link Acceptance#digest()}.
         *
         * @param digest the digest of what the customer saw
         * @return this builder
         */
        Builder digest(String digest);

        /**
         * Sets {@link Acceptance#on()}.
         *
         * @param day the day on which the customer accepted
         * @return this builder
         */
        Builder on(LocalDate day);

        /**
         * Sets {@link Acceptance#by()}.
         *
         * @param by who accepted for the customer
         * @return this builder
         */
        Builder by(Label by);

        /**
         * Sets {@link Acceptance#evidence()}.
         *
         * @param evidence how it is proven
         * @return this builder
         */
        Builder evidence(FreeText evidence);

        /**
         * Sets {@link Acceptance#chosen()}.
         *
         * @param chosen the ids of the alternative and optional lines that the customer chose
         * @return this builder
         */
        Builder chosen(Seq<String> chosen);

        /**
         * Builds it.
         *
         * @return the acceptance, never null
         * @throws IllegalArgumentException if version, digest or day cannot be one
         */
        Acceptance build();
    }
}
