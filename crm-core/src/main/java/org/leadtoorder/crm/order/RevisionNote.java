package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.FreeText;

/**
 * Why there is a revision. Immutable.
 *
 * @param revision the revision that began, from 2
 * @param on the day, in the company's zone
 * @param cause what made it
 * @param reason why, in words: an amendment always has one; of an answer those of its lines, each once, one below the other
 */
public record RevisionNote(int revision, LocalDate on, Cause cause, Option<FreeText> reason) {
    /** What makes a revision. */
    public enum Cause {
        /** Order-to-cash changed or refused a line. */
        CONFIRMATION,
        /** The order was amended. */
        AMENDMENT
    }

    /**
     * Checks the parts.
     *
     * @param revision the revision that began, from 2
     * @param on the day, in the company's zone
     * @param cause what made it
     * @param reason why, in words
     */
    public RevisionNote {
        Given.all("on", on, "cause", cause, "reason", reason);
        if (revision < 2) throw new IllegalArgumentException("the first revision is the order as it was placed");
    }

    /** The notes with this one; the oldest goes where there are too many. */
    Seq<RevisionNote> after(Seq<RevisionNote> notes) {
        return notes.append(this).takeRight(Order.MAX_NOTES);
    }
}
