package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.leadtoorder.crm.example.quickstart.deals.RowRef;
import org.leadtoorder.crm.example.quickstart.deals.Unreadable;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.message.Messages;

/**
 * A row that did not go through. Immutable.
 *
 * @param row where it stands
 * @param step what was wished when it was refused
 * @param rules the ids of the rules that refused it; {@link #INPUT} for a row that nobody could read
 * @param words why, a sentence or two for each reason
 */
public record Refusal(RowRef row, String step, Seq<String> rules, Seq<String> words) {
    /** Stands for a rule where a row could not be read, so that the process was never asked. */
    public static final String INPUT = "input";

    static Refusal of(RowRef row, String step, Rejection rejection, Messages messages) {
        return new Refusal(
                row, step, rejection.reasons().map(reason -> reason.rule().id()).distinct(), messages.of(rejection));
    }

    static Refusal of(Unreadable unreadable, Messages messages) {
        return new Refusal(
                unreadable.row(),
                "read the row",
                Vector.of(INPUT),
                unreadable.faults().map(messages::of));
    }
}
