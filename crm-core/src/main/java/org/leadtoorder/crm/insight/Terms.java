package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * On what terms a book is kept.
 *
 * @param calendar the company's days
 * @param reporting the code of the currency that documents are told in where they store a rate; empty for their own
 * @param lettingGo whether what is done is let go, to be kept as sums
 * @param kept of what is let go, by what it can still be told apart
 * @param days after how many days what has ended does not come back; never, if negative
 */
record Terms(Calendar calendar, String reporting, boolean lettingGo, Set<Attribute> kept, int days)
        implements Serializable {
    static final int NO_PROMISE = -1;

    static Terms of(ZoneId zone) {
        return new Terms(new Calendar(zone), "", false, Set.of(), NO_PROMISE);
    }

    /** The day of an instant, as days since 1970. */
    int day(Instant at) {
        return calendar.day(at);
    }

    /** Whether the host's word is that what ended then does not come back. */
    boolean isPast(int ended, int today) {
        return days >= 0 && (long) ended + days < today;
    }
}
