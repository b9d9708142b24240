package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Label;

/** What somebody agreed to, and how it is proven. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Consent permits ImmutableConsent {
    Consent() {}

    /**
     * What the data may be used for, such as {@code newsletter}.
     *
     * @return the purpose, never null
     */
    public abstract Label purpose();

    /**
     * By which channel the company may come: mail, phone, post.
     *
     * @return the channel, never null
     */
    public abstract Label channel();

    /**
     * The version of the wording that was agreed to.
     *
     * @return the version, never null
     */
    public abstract Label wording();

    /**
     * When it was given.
     *
     * @return the instant, cut to microseconds, never null
     */
    public abstract Instant givenAt();

    /**
     * How it is proven: a form, a signature, a recording.
     *
     * @return the proof, never null
     */
    public abstract Label proof();

    /**
     * When the company asked for confirmation (double opt-in).
     *
     * @return the instant, cut to microseconds, if it asked; never null
     */
    @Value.Default
    public Option<Instant> askedAt() {
        return Option.none();
    }

    /**
     * When the confirmation came (double opt-in).
     *
     * @return the instant, cut to microseconds, if it came; never null
     */
    @Value.Default
    public Option<Instant> confirmedAt() {
        return Option.none();
    }

    /** Cuts the times to microseconds, which is what databases keep. */
    @Value.Check
    Consent normalised() {
        Given.all("askedAt", askedAt(), "confirmedAt", confirmedAt());
        var given = Moment.of(givenAt());
        var asked = askedAt().map(Moment::of);
        var confirmed = confirmedAt().map(Moment::of);
        return given.equals(givenAt()) && asked.equals(askedAt()) && confirmed.equals(confirmedAt())
                ? this
                : ImmutableConsent.builder()
                        .from(this)
                        .givenAt(given)
                        .askedAt(asked)
                        .confirmedAt(confirmed)
                        .build();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableConsent.builder();
    }

    /** Builds a {@link Consent}; all but the double opt-in has to be set. */
    public sealed interface Builder permits ImmutableConsent.Builder {
        /**
         * Sets {@link Consent#purpose()}.
         *
         * @param purpose what for
         * @return this builder
         */
        Builder purpose(Label purpose);

        /**
         * Sets {@link Consent#channel()}.
         *
         * @param channel by which channel
         * @return this builder
         */
        Builder channel(Label channel);

        /**
         * Sets {@link Consent#wording()}.
         *
         * @param wording the version of the wording
         * @return this builder
         */
        Builder wording(Label wording);

        /**
         * Sets {@link Consent#givenAt()}.
         *
         * @param givenAt when
         * @return this builder
         */
        Builder givenAt(Instant givenAt);

        /**
         * Sets {@link Consent#proof()}.
         *
         * @param proof how it is proven
         * @return this builder
         */
        Builder proof(Label proof);

        /**
         * Sets {@link Consent#askedAt()}.
         *
         * @param askedAt when confirmation was asked for
         * @return this builder
         */
        Builder askedAt(Option<Instant> askedAt);

        /**
         * Sets {@link Consent#confirmedAt()}.
         *
         * @param confirmedAt when it was confirmed
         * @return this builder
         */
        Builder confirmedAt(Option<Instant> confirmedAt);

        /**
         * Builds it.
         *
         * @return the consent, never null
         * @throws IllegalArgumentException if a time is not from {@link org.leadtoorder.crm.kernel.Context#EARLIEST} to before
         *     {@link org.leadtoorder.crm.kernel.Context#TOO_LATE}
         */
        Consent build();
    }
}
