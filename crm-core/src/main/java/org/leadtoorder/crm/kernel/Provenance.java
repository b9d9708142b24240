package org.leadtoorder.crm.kernel;

import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;

/** Where a fact comes from: who, when, in answer to which request, and under which version of the company's configuration. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Provenance permits ImmutableProvenance {
    Provenance() {}

    /**
     * When it was decided.
     *
     * @return the instant, cut to microseconds, never null
     */
    public abstract Instant at();

    /**
     * Who wished it: a user or a system, by the host's id. A reference, and as such not erased with a person.
     *
     * @return the actor, never null
     */
    public abstract String actor();

    /**
     * The request that it answers.
     *
     * @return the id that the host gave the request, never null
     */
    public abstract String request();

    /**
     * The conversation that the request belongs to.
     *
     * @return the correlation id, never null; the request's id when the host named none
     */
    public abstract String correlation();

    /**
     * The message or request that caused this one.
     *
     * @return the causation id, if the host named one; never null
     */
    public abstract Option<String> causation();

    /**
     * The version of the company's configuration under which it was decided.
     *
     * @return the version, never null
     */
    public abstract String processVersion();

    /**
     * Whether it is history taken over from another system.
     *
     * @return true for migrated history, whose times may run backwards
     */
    public abstract boolean migrated();

    @Value.Check
    void check() {
        Given.all("causation", causation());
    }

    /**
     * Starts one; for adapters that read what they stored.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableProvenance.builder();
    }

    /** Builds a {@link Provenance}; every part has to be set. */
    public sealed interface Builder permits ImmutableProvenance.Builder {
        /**
         * Sets {@link Provenance#at()}.
         *
         * @param at the instant
         * @return this builder
         */
        Builder at(Instant at);

        /**
         * Sets {@link Provenance#actor()}.
         *
         * @param actor who
         * @return this builder
         */
        Builder actor(String actor);

        /**
         * Sets {@link Provenance#request()}.
         *
         * @param request the request's id
         * @return this builder
         */
        Builder request(String request);

        /**
         * Sets {@link Provenance#correlation()}.
         *
         * @param correlation the conversation's id
         * @return this builder
         */
        Builder correlation(String correlation);

        /**
         * Sets {@link Provenance#causation()}.
         *
         * @param causation the cause's id
         * @return this builder
         */
        Builder causation(Option<String> causation);

        /**
         * Sets {@link Provenance#processVersion()}.
         *
         * @param version the configuration's version
         * @return this builder
         */
        Builder processVersion(String version);

        /**
         * Sets {@link Provenance#migrated()}.
         *
         * @param migrated true for history taken over
         * @return this builder
         */
        Builder migrated(boolean migrated);

        /**
         * Builds it.
         *
         * @return the provenance, never null
         */
        Provenance build();
    }
}
