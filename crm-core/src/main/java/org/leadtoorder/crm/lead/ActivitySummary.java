package org.leadtoorder.crm.lead;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.FreeId;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * What was done so far: figures, first and last contact, and what is still to be done. Immutable. The activities themselves are facts
 * in the history, so that a state does not grow with their number and the next one costs what the first did.
 */
@Value.Immutable
@Hidden
public abstract sealed class ActivitySummary permits ImmutableActivitySummary {
    /** The most follow-ups that may be open at once. */
    public static final int MAX_OPEN = 100;
    /** The most entries that each list of one activity may have. */
    public static final int MAX_ENTRIES = 100;

    private static final LocalDate LAST_DAY = LocalDate.ofInstant(Context.TOO_LATE, ZoneOffset.UTC);

    /** Apart, since it is of a subclass: two threads that start with one class each would wait for each other for ever. */
    private static final class None {
        static final ActivitySummary SUMMARY = ImmutableActivitySummary.builder()
                .productTalks(0)
                .salesTalks(0)
                .negotiations(0)
                .exchanges(0)
                .first(Option.none())
                .last(Option.none())
                .openFollowUps(Vector.empty())
                .build();
    }

    ActivitySummary() {}

    /**
     * How many talks about products there were.
     *
     * @return how many
     */
    public abstract int productTalks();

    /**
     * How many talks about buying there were.
     *
     * @return how many
     */
    public abstract int salesTalks();

    /**
     * How many negotiations there were.
     *
     * @return how many
     */
    public abstract int negotiations();

    /**
     * How often information was exchanged.
     *
     * @return how often
     */
    public abstract int exchanges();

    /**
     * When the earliest activity began.
     *
     * @return the first contact, if there was any; never null
     */
    public abstract Option<Instant> first();

    /**
     * When the latest activity began.
     *
     * @return the last contact, if there was any; never null
     */
    public abstract Option<Instant> last();

    /**
     * What is still to be done.
     *
     * @return the open follow-ups in the order they were noted, at most {@value #MAX_OPEN}; never null
     */
    public abstract Seq<FollowUp> openFollowUps();

    /**
     * Nothing was done yet.
     *
     * @return the summary of no activity, never null
     */
    public static ActivitySummary none() {
        return None.SUMMARY;
    }

    /**
     * Nothing was done yet, but something is to be done.
     *
     * @param open what is still to be done, at most {@value #MAX_OPEN}
     * @return the summary of no activity with these open follow-ups, never null
     */
    public static ActivitySummary of(Seq<FollowUp> open) {
        return open.isEmpty()
                ? None.SUMMARY
                : ImmutableActivitySummary.builder()
                        .from(None.SUMMARY)
                        .openFollowUps(open)
                        .build();
    }

    /**
     * What was done, without what is still to be done: for who has nothing to do with it any more.
     *
     * @return the summary without open follow-ups, never null
     */
    public ActivitySummary withoutFollowUps() {
        return openFollowUps().isEmpty()
                ? this
                : ImmutableActivitySummary.builder()
                        .from(this)
                        .openFollowUps(Vector.empty())
                        .build();
    }

    /**
     * How often something of a kind was done.
     *
     * @param kind the kind
     * @return how often
     */
    public int count(ActivityKind kind) {
        return switch (kind) {
            case PRODUCT_TALK -> productTalks();
            case SALES_TALK -> salesTalks();
            case NEGOTIATION -> negotiations();
            case INFORMATION -> exchanges();
        };
    }

    /**
     * What should have been done by a day.
     *
     * @param day the day
     * @return the open follow-ups that are due on it or before, never null
     */
    public Seq<FollowUp> dueBy(LocalDate day) {
        return openFollowUps().filter(open -> !open.due().isAfter(day));
    }

    /**
     * With one activity more.
     *
     * @param activity what was done
     * @return the summary, never null
     */
    public ActivitySummary with(Activity activity) {
        var began = activity.began();
        var more = ImmutableActivitySummary.builder()
                .from(this)
                .first(first().filter(known -> known.isBefore(began)).orElse(Option.some(began)))
                .last(last().filter(known -> known.isAfter(began)).orElse(Option.some(began)))
                .openFollowUps(stillOpen(activity).appendAll(activity.followUp()));
        return switch (activity.kind()) {
            case PRODUCT_TALK -> more.productTalks(productTalks() + 1).build();
            case SALES_TALK -> more.salesTalks(salesTalks() + 1).build();
            case NEGOTIATION -> more.negotiations(negotiations() + 1).build();
            case INFORMATION -> more.exchanges(exchanges() + 1).build();
        };
    }

    /**
     * Both together, as when a lead becomes a customer or two records of one customer are merged. Ids of follow-ups are unique within each
     * only: one that is taken is changed. Of more than {@value #MAX_OPEN}, those stay that are due last; the others are in the histories.
     *
     * @param other the other summary
     * @return the summary, with the follow-ups of both; never null
     */
    public ActivitySummary plus(ActivitySummary other) {
        return ImmutableActivitySummary.builder()
                .productTalks(productTalks() + other.productTalks())
                .salesTalks(salesTalks() + other.salesTalks())
                .negotiations(negotiations() + other.negotiations())
                .exchanges(exchanges() + other.exchanges())
                .first(Vector.ofAll(first()).appendAll(other.first()).min())
                .last(Vector.ofAll(last()).appendAll(other.last()).max())
                .openFollowUps(
                        bounded(other.openFollowUps().foldLeft(openFollowUps().toVector(), ActivitySummary::admit)))
                .build();
    }

    /**
     * L-12, O-4: what speaks against logging an activity now. Somebody took part; it has begun; points belong to a negotiation and a
     * document to its reference; what it settles is open; its follow-up is new, not due before the activity, and one that still fits in.
     *
     * @param activity what was done
     * @param context the circumstances of the wish
     * @return all faults, perhaps none; never null
     */
    public Seq<Fault> faults(Activity activity, Context context) {
        var open = stillOpen(activity);
        var began = LocalDate.ofInstant(activity.began(), context.company().zone());
        return Vector.of(
                        Option.when(activity.participants().isEmpty(), () -> Fault.of(Code.MISSING, "participants")),
                        tooMany("participants", activity.participants()),
                        tooMany("points", activity.points()),
                        tooMany("documents", activity.documents()),
                        tooMany("settles", activity.settles()),
                        Option.when(
                                activity.began().isAfter(context.at()),
                                () -> Fault.of(Code.TOO_LATE, "began", context.at())),
                        Option.when(
                                activity.kind() != ActivityKind.NEGOTIATION
                                        && !activity.points().isEmpty(),
                                () -> Fault.of(Code.NOT_ALLOWED, "points", activity.kind())),
                        Option.when(
                                activity.channel() == ActivityChannel.DOCUMENT
                                        && activity.documents().isEmpty(),
                                () -> Fault.of(Code.MISSING, "documents")),
                        activity.followUp()
                                .filter(next -> next.due().isBefore(began))
                                .map(next -> Fault.of(Code.TOO_EARLY, "followUp.due", began)),
                        activity.followUp()
                                .filter(next -> next.due().isAfter(LAST_DAY))
                                .map(next -> Fault.of(Code.TOO_LATE, "followUp.due", LAST_DAY)),
                        activity.followUp()
                                .filter(next -> open.exists(known -> known.id().equals(next.id())))
                                .map(next -> Fault.of(Code.DUPLICATE, "followUp.id", next.id())),
                        activity.followUp()
                                .filter(next -> open.size() >= MAX_OPEN)
                                .map(next -> Fault.of(Code.TOO_MANY, "followUp", MAX_OPEN)))
                .flatMap(fault -> fault)
                .appendAll(unknown(activity))
                .map(fault -> fault.in("activity"));
    }

    private static Vector<FollowUp> admit(Vector<FollowUp> known, FollowUp newcomer) {
        var id = FreeId.of(
                newcomer.id(), wanted -> known.exists(open -> open.id().equals(wanted)));
        return known.append(new FollowUp(id, newcomer.what(), newcomer.due()));
    }

    private static Seq<FollowUp> bounded(Vector<FollowUp> open) {
        if (open.size() <= MAX_OPEN) return open;
        var stay =
                open.sortBy(FollowUp::due).takeRight(MAX_OPEN).map(FollowUp::id).toSet();
        return open.filter(each -> stay.contains(each.id()));
    }

    private Seq<FollowUp> stillOpen(Activity activity) {
        var settled = settled(activity);
        return settled.isEmpty() ? openFollowUps() : openFollowUps().reject(open -> settled.contains(open.id()));
    }

    /** What it claims to settle although it is not open. */
    private Seq<Fault> unknown(Activity activity) {
        return settled(activity)
                .reject(id -> openFollowUps().exists(open -> open.id().equals(id)))
                .map(id -> Fault.of(Code.UNKNOWN, "settles", id));
    }

    /** Of an endless list only the first; a list that is too long is refused anyway. */
    private static Seq<String> settled(Activity activity) {
        return activity.settles().take(MAX_ENTRIES);
    }

    private static Option<Fault> tooMany(String field, Seq<?> entries) {
        return Fault.tooMany(field, entries, MAX_ENTRIES);
    }
}
