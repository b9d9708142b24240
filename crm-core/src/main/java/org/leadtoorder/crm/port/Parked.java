package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.port.OrderToCash.Answer;

/**
 * What a person has to look at: a message that got no answer in all its tries, or an answer that lead-to-order cannot use.
 * Immutable. Message and answer alone make two equal, so that what comes again is parked once.
 */
@Value.Immutable
@Hidden
public abstract sealed class Parked permits ImmutableParked {
    Parked() {}

    /**
     * The message that it is about.
     *
     * @return the id of the message, never null
     */
    public abstract String message();

    /**
     * The answer that cannot be used.
     *
     * @return the answer; none where the message itself is parked, unanswered; never null
     */
    public abstract Option<Answer> answer();

    /**
     * Why it is parked.
     *
     * @return at least one reason, never null
     */
    @Value.Auxiliary
    public abstract Seq<Reason> reasons();

    /**
     * When it was parked.
     *
     * @return the instant, never null
     */
    @Value.Auxiliary
    public abstract Instant at();

    @Value.Check
    void check() {
        Given.all("answer", answer(), "reasons", reasons());
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableParked.builder();
    }

    /** Builds a {@link Parked}; every part has to be set. */
    public sealed interface Builder permits ImmutableParked.Builder {
        /**
         * Sets {@link Parked#message()}.
         *
         * @param message the id of the message
         * @return this builder
         */
        Builder message(String message);

        /**
         * Sets {@link Parked#answer()}.
         *
         * @param answer the answer
         * @return this builder
         */
        Builder answer(Option<Answer> answer);

        /**
         * Sets {@link Parked#reasons()}.
         *
         * @param reasons why
         * @return this builder
         */
        Builder reasons(Seq<Reason> reasons);

        /**
         * Sets {@link Parked#at()}.
         *
         * @param at when
         * @return this builder
         */
        Builder at(Instant at);

        /**
         * Builds it.
         *
         * @return what is parked, never null
         */
        Parked build();
    }
}
