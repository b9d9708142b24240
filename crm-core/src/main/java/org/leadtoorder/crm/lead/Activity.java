package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.PersonName;

/** Something that was done with a lead or for an opportunity: what, when, with whom, and what came of it. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Activity permits ImmutableActivity {
    Activity() {}

    /**
     * What it was about.
     *
     * @return the kind, never null
     */
    public abstract ActivityKind kind();

    /**
     * When it began.
     *
     * @return the instant, never null
     */
    public abstract Instant began();

    /**
     * Who took part.
     *
     * @return the names, at least one; never null
     */
    @Value.Redacted
    public abstract Seq<PersonName> participants();

    /**
     * What was said, sent or shown.
     *
     * @return the content, never null
     */
    @Value.Redacted
    public abstract FreeText content();

    /**
     * What speaks against recording it now: somebody has to have taken part, and it has to have begun.
     *
     * @param context the circumstances of the wish
     * @return the faults, perhaps none
     */
    public Seq<Fault> faults(Context context) {
        return List.of(
                        Option.when(participants().isEmpty(), () -> Fault.of(Code.MISSING, "activity.participants")),
                        Option.when(began().isAfter(context.at()), () -> Fault.of(Code.TOO_LATE, "activity.began", context.at())))
                .flatMap(fault -> fault);
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableActivity.builder();
    }

    /** Builds an {@link Activity}; every part has to be set. */
    public sealed interface Builder permits ImmutableActivity.Builder {
        /**
         * Sets {@link Activity#kind()}.
         *
         * @param kind what it was about
         * @return this builder
         */
        Builder kind(ActivityKind kind);

        /**
         * Sets {@link Activity#began()}.
         *
         * @param began when it began
         * @return this builder
         */
        Builder began(Instant began);

        /**
         * Sets {@link Activity#participants()}.
         *
         * @param participants who took part
         * @return this builder
         */
        Builder participants(Seq<PersonName> participants);

        /**
         * Sets {@link Activity#content()}.
         *
         * @param content what was said, sent or shown
         * @return this builder
         */
        Builder content(FreeText content);

        /**
         * Builds it.
         *
         * @return the activity, never null
         */
        Activity build();
    }
}
