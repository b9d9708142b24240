package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/**
 * Something that was done with a lead or for an opportunity: what, when, how, with whom, and what came of it. Immutable. It is a fact
 * of the history; the state keeps its {@link ActivitySummary} only.
 */
@Value.Immutable
@Hidden
public abstract sealed class Activity permits ImmutableActivity {
    private static final Duration LONGEST = Duration.ofDays(31);

    Activity() {}

    /**
     * What it was about.
     *
     * @return the kind, never null
     */
    public abstract ActivityKind kind();

    /**
     * In which form it took place.
     *
     * @return the channel, never null
     */
    public abstract ActivityChannel channel();

    /**
     * When it began.
     *
     * @return the instant, cut to microseconds, never null
     */
    public abstract Instant began();

    /**
     * How long it took.
     *
     * @return the length, 0 to 31 days, if it was taken; never null
     */
    @Value.Default
    public Option<Duration> length() {
        return Option.none();
    }

    /**
     * Who took part, on both sides.
     *
     * @return the participants, at least one by the time it is logged; never null
     */
    @Value.Redacted
    public abstract Seq<Participant> participants();

    /**
     * What it was about, in one line.
     *
     * @return the subject, if it was given one; never null
     */
    @Value.Default
    @Value.Redacted
    @Personal
    public Option<Label> subject() {
        return Option.none();
    }

    /**
     * What was said, sent or shown.
     *
     * @return the content, never null
     */
    @Value.Redacted
    public abstract FreeText content();

    /**
     * What came of it.
     *
     * @return the outcome, if there was one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> outcome() {
        return Option.none();
    }

    /**
     * What was negotiated, point by point; only a negotiation has any.
     *
     * @return the points, never null
     */
    @Value.Default
    @Value.Redacted
    public Seq<NegotiationPoint> points() {
        return List.empty();
    }

    /**
     * The documents that changed hands.
     *
     * @return the references, never null; a document channel has at least one
     */
    @Value.Default
    public Seq<DocumentReference> documents() {
        return List.empty();
    }

    /**
     * What has to be done next.
     *
     * @return the follow-up, if there is one; never null
     */
    @Value.Default
    public Option<FollowUp> followUp() {
        return Option.none();
    }

    /**
     * The open follow-ups that this settles.
     *
     * @return their ids, never null
     */
    @Value.Default
    public Seq<String> settles() {
        return List.empty();
    }

    /**
     * Cuts the time to microseconds, which is what databases keep, and checks what no activity has.
     *
     * @return this, or the same with a shorter time
     */
    @Value.Check
    Activity normalised() {
        Given.all(
                "length",
                length(),
                "participants",
                participants(),
                "subject",
                subject(),
                "points",
                points(),
                "documents",
                documents(),
                "outcome",
                outcome(),
                "followUp",
                followUp(),
                "settles",
                settles());
        if (length().exists(length -> length.isNegative() || length.compareTo(LONGEST) > 0))
            throw new IllegalArgumentException("a length of 0 to 31 days");
        var cut = Moment.of(began());
        return cut.equals(began())
                ? this
                : ImmutableActivity.builder().from(this).began(cut).build();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableActivity.builder();
    }

    /** Builds an {@link Activity}; kind, channel, beginning, participants and content have to be set. */
    public sealed interface Builder permits ImmutableActivity.Builder {
        /**
         * Sets {@link Activity#kind()}.
         *
         * @param kind what it was about
         * @return this builder
         */
        Builder kind(ActivityKind kind);

        /**
         * Sets {@link Activity#channel()}.
         *
         * @param channel the channel
         * @return this builder
         */
        Builder channel(ActivityChannel channel);

        /**
         * Sets {@link Activity#began()}.
         *
         * @param began when it began
         * @return this builder
         */
        Builder began(Instant began);

        /**
         * Sets {@link Activity#length()}.
         *
         * @param length how long it took, 0 to 31 days
         * @return this builder
         */
        Builder length(Option<Duration> length);

        /**
         * Sets {@link Activity#participants()}.
         *
         * @param participants who took part, on both sides
         * @return this builder
         */
        Builder participants(Seq<Participant> participants);

        /**
         * Sets {@link Activity#subject()}.
         *
         * @param subject what it was about, in one line
         * @return this builder
         */
        Builder subject(Option<Label> subject);

        /**
         * Sets {@link Activity#content()}.
         *
         * @param content what was said, sent or shown
         * @return this builder
         */
        Builder content(FreeText content);

        /**
         * Sets {@link Activity#outcome()}.
         *
         * @param outcome what came of it
         * @return this builder
         */
        Builder outcome(Option<FreeText> outcome);

        /**
         * Sets {@link Activity#points()}.
         *
         * @param points what was negotiated, point by point
         * @return this builder
         */
        Builder points(Seq<NegotiationPoint> points);

        /**
         * Sets {@link Activity#documents()}.
         *
         * @param documents the documents that changed hands
         * @return this builder
         */
        Builder documents(Seq<DocumentReference> documents);

        /**
         * Sets {@link Activity#followUp()}.
         *
         * @param followUp what has to be done next
         * @return this builder
         */
        Builder followUp(Option<FollowUp> followUp);

        /**
         * Sets {@link Activity#settles()}.
         *
         * @param settles the ids of the open follow-ups that this settles
         * @return this builder
         */
        Builder settles(Seq<String> settles);

        /**
         * Builds it.
         *
         * @return the activity, never null
         * @throws IllegalArgumentException if beginning or length is out of range
         */
        Activity build();
    }
}
