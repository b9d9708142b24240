package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import java.time.Instant;

/**
 * What was done so far, in figures; the activities themselves are facts in the history, so that a state does not grow. Immutable.
 *
 * @param productTalks how many talks about products
 * @param salesTalks how many talks about buying
 * @param negotiations how many negotiations
 * @param exchanges how often information was exchanged
 * @param last when the latest one began, if there was any
 */
public record ActivitySummary(int productTalks, int salesTalks, int negotiations, int exchanges, Option<Instant> last) {
    private static final ActivitySummary NONE = new ActivitySummary(0, 0, 0, 0, Option.none());

    /**
     * Nothing was done yet.
     *
     * @return the summary of no activity, never null
     */
    public static ActivitySummary none() {
        return NONE;
    }

    /**
     * How often something of a kind was done.
     *
     * @param kind the kind
     * @return how often
     */
    public int count(ActivityKind kind) {
        return switch (kind) {
            case PRODUCT_TALK -> productTalks;
            case SALES_TALK -> salesTalks;
            case NEGOTIATION -> negotiations;
            case INFORMATION -> exchanges;
        };
    }

    /**
     * With one activity more.
     *
     * @param activity what was done
     * @return the summary, never null
     */
    public ActivitySummary with(Activity activity) {
        var latest = last.filter(known -> known.isAfter(activity.began())).orElse(Option.some(activity.began()));
        return switch (activity.kind()) {
            case PRODUCT_TALK -> new ActivitySummary(productTalks + 1, salesTalks, negotiations, exchanges, latest);
            case SALES_TALK -> new ActivitySummary(productTalks, salesTalks + 1, negotiations, exchanges, latest);
            case NEGOTIATION -> new ActivitySummary(productTalks, salesTalks, negotiations + 1, exchanges, latest);
            case INFORMATION -> new ActivitySummary(productTalks, salesTalks, negotiations, exchanges + 1, latest);
        };
    }

    /**
     * Both together, as when two records of one customer are merged.
     *
     * @param other the other summary
     * @return the summary, never null
     */
    public ActivitySummary plus(ActivitySummary other) {
        var latest = last.filter(ours -> other.last.forAll(theirs -> !theirs.isAfter(ours))).orElse(other.last);
        return new ActivitySummary(
                productTalks + other.productTalks,
                salesTalks + other.salesTalks,
                negotiations + other.negotiations,
                exchanges + other.exchanges,
                latest);
    }
}
