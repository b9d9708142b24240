package org.leadtoorder.crm.port;

import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.OrderId;

/**
 * Where a message on its way to order-to-cash stands. Immutable. It names the fact that made the message and not its content: the same
 * fact makes the same message at any time.
 */
@Value.Immutable
@Hidden
public abstract sealed class OutboxEntry permits ImmutableOutboxEntry {
    OutboxEntry() {}

    /** What is to be done about a message. */
    public enum Standing {
        /** It has to be handed over, or asked after, as soon as it is due. */
        WAITING,
        /** It got no answer in all its tries; nothing is done, for it and for what follows it in its order, until a person says so. */
        PARKED,
        /** It was answered, or a person dismissed it. */
        SETTLED
    }

    /**
     * The message.
     *
     * @return the id of the message, never null
     */
    public abstract String message();

    /**
     * The order that it is about.
     *
     * @return the id, never null
     */
    public abstract OrderId order();

    /**
     * The version that the order had after the fact that made the message.
     *
     * @return the version, from 1
     */
    public abstract long version();

    /**
     * Whether it may have been sent: from then on nothing is sent before it was asked after.
     *
     * @return false if it was surely never sent
     */
    public abstract boolean sent();

    /**
     * How often it was tried since it was taken, or since a person resumed it.
     *
     * @return 0 or more
     */
    public abstract int tries();

    /**
     * When there is something to do about it.
     *
     * @return the instant, never null
     */
    public abstract Instant due();

    /**
     * What is to be done about it.
     *
     * @return the standing, never null
     */
    public abstract Standing standing();

    /**
     * The same message after a try begins.
     *
     * @param until when it is due again, should nobody say more
     * @return the entry, sent and tried once more, never null
     */
    public OutboxEntry tried(Instant until) {
        return ImmutableOutboxEntry.builder()
                .from(this)
                .sent(true)
                .tries(tries() + 1)
                .due(until)
                .build();
    }

    /**
     * The same message, standing otherwise.
     *
     * @param standing the standing
     * @return the entry, never null
     */
    public OutboxEntry with(Standing standing) {
        return ImmutableOutboxEntry.builder().from(this).standing(standing).build();
    }

    /**
     * The same message with all its tries before it.
     *
     * @param due when it is due
     * @return the entry, waiting, never null
     */
    public OutboxEntry resumed(Instant due) {
        return ImmutableOutboxEntry.builder()
                .from(this)
                .standing(Standing.WAITING)
                .tries(0)
                .due(due)
                .build();
    }

    /**
     * Starts one; for the relay and for adapters that read what they stored.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableOutboxEntry.builder();
    }

    /** Builds an {@link OutboxEntry}; every part has to be set. */
    public sealed interface Builder permits ImmutableOutboxEntry.Builder {
        /**
         * Sets {@link OutboxEntry#message()}.
         *
         * @param message the id of the message
         * @return this builder
         */
        Builder message(String message);

        /**
         * Sets {@link OutboxEntry#order()}.
         *
         * @param order the order
         * @return this builder
         */
        Builder order(OrderId order);

        /**
         * Sets {@link OutboxEntry#version()}.
         *
         * @param version the order's version after the fact
         * @return this builder
         */
        Builder version(long version);

        /**
         * Sets {@link OutboxEntry#sent()}.
         *
         * @param sent whether it may have been sent
         * @return this builder
         */
        Builder sent(boolean sent);

        /**
         * Sets {@link OutboxEntry#tries()}.
         *
         * @param tries how often it was tried
         * @return this builder
         */
        Builder tries(int tries);

        /**
         * Sets {@link OutboxEntry#due()}.
         *
         * @param due when it is due
         * @return this builder
         */
        Builder due(Instant due);

        /**
         * Sets {@link OutboxEntry#standing()}.
         *
         * @param standing what is to be done about it
         * @return this builder
         */
        Builder standing(Standing standing);

        /**
         * Builds it.
         *
         * @return the entry, never null
         */
        OutboxEntry build();
    }
}
