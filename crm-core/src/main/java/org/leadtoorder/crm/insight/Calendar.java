package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * On which day something happened, in the company's zone. Equal by the zone.
 *
 * <p>A fold asks this once or twice of every event, mostly of one season: it remembers since when and until when the clocks went as they
 * did at the last instant, so that a day is a sum and a division. Asking the zone builds its rules anew each time on older JDKs, a
 * thousand bytes of them for an offset.
 */
final class Calendar implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400;

    private final ZoneId zone;
    /** Immutable, so that threads may ask at once: whichever they see is right, or does not hold the instant. */
    private transient @Nullable Season season;

    Calendar(ZoneId zone) {
        this.zone = zone;
    }

    /** A time in which the clocks are not changed, in seconds since 1970: from, inclusive, until, exclusive. */
    private record Season(long from, long until, int offset) {
        boolean holds(long second) {
            return second >= from && second < until;
        }
    }

    /** The day, as days since 1970. */
    int day(Instant at) {
        var second = at.getEpochSecond();
        var known = season;
        if (known == null || !known.holds(second)) season = known = seasonOf(second);
        return Math.toIntExact(Math.floorDiv(second + known.offset, DAY));
    }

    private Season seasonOf(long second) {
        var rules = zone.getRules();
        var offset = rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        if (rules.isFixedOffset()) return new Season(Long.MIN_VALUE, Long.MAX_VALUE, offset);
        // The change that is before the next second may be at this one; the clocks go differently from it on.
        var before = rules.previousTransition(Instant.ofEpochSecond(second + 1));
        var after = rules.nextTransition(Instant.ofEpochSecond(second));
        return new Season(
                before == null ? Long.MIN_VALUE : before.toEpochSecond(),
                after == null ? Long.MAX_VALUE : after.toEpochSecond(),
                offset);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Calendar that && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode();
    }

    @Override
    public String toString() {
        return zone.toString();
    }
}
