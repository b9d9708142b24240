package org.leadtoorder.crm.port;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.port.Ledger.Position;

/**
 * What the relay to order-to-cash remembers: how far it has read the feed, which messages are on their way, and what is parked. The
 * feed is the outbox of facts; this is the list of what was done about them.
 *
 * <ol>
 *   <li>{@link #take} moves the position and keeps the new entries in one step, or does neither; it does so only if the position is
 *       still the one that the caller saw. An entry whose message is known is not kept again.
 *   <li>Entries stay in the order in which they were taken.
 *   <li>{@link #due} gives of each order its first entry that is not settled, and only if that waits and is due; the earliest due ones
 *       come first.
 *   <li>{@link #replace} is taken only if the entry is still equal to the one that the caller saw.
 *   <li>A settled entry can be found for as long as its message may be answered again; a host decides how long that is.
 *   <li>{@link #park} keeps what is parked until it is released; the same answer to the same message is kept once, as it was parked first.
 *   <li>A failure of the store is an exception, and then nothing was written or everything.
 *   <li>Every method may be called by any number of threads at once. Several relays may work on one outbox: the one whose {@link
 *       #replace} is taken has the entry until it is due again. An adapter that gives leases on top is free to.
 * </ol>
 */
public interface Outbox {
    /**
     * How far the feed was read.
     *
     * @return the position of the last event that was read, {@link Position#START} at first; never null
     */
    Position position();

    /**
     * Moves on in the feed.
     *
     * @param seen the position that the caller saw
     * @param next the position of the last event that it has read since
     * @param found the messages that it found, in the order of the feed
     * @return whether it was done; false if the position is another by now
     */
    boolean take(Position seen, Position next, Seq<OutboxEntry> found);

    /**
     * What can be done now.
     *
     * @param at now
     * @param limit the most entries to give, at least 1
     * @return at most one entry of each order, never null
     */
    Seq<OutboxEntry> due(Instant at, int limit);

    /**
     * An entry by its message.
     *
     * @param message the id of the message
     * @return the entry, if there is one; never null
     */
    Option<OutboxEntry> find(String message);

    /**
     * Changes an entry.
     *
     * @param seen the entry as the caller saw it
     * @param next the entry as it is to be, of the same message
     * @return whether it was done; false if the entry is another by now
     */
    boolean replace(OutboxEntry seen, OutboxEntry next);

    /**
     * Parks what needs a person.
     *
     * @param what what is parked, and why
     */
    void park(Parked what);

    /**
     * What is parked.
     *
     * @param limit the most to give, at least 1
     * @return what is parked, the oldest first; never null
     */
    Seq<Parked> parked(int limit);

    /**
     * Takes out what was parked; nothing happens if it is not there.
     *
     * @param what what was parked
     */
    void release(Parked what);
}
