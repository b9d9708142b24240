package org.leadtoorder.crm.lead;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.PersonName;

/**
 * Somebody who took part in an activity. Immutable; its text names nobody.
 *
 * @param side whom they stand for
 * @param name who it is
 */
public record Participant(Side side, PersonName name) {
    /**
     * Refuses null.
     *
     * @param side whom they stand for
     * @param name who it is
     */
    public Participant {
        Given.all("side", side, "name", name);
    }

    /** Whom a participant stands for. */
    public enum Side {
        /** The company that sells. */
        OURS,
        /** The lead or customer. */
        THEIRS
    }

    /**
     * Somebody of the company that sells.
     *
     * @param name the whole name
     * @return the participant, never null
     * @throws IllegalArgumentException if it is no name
     */
    public static Participant ours(String name) {
        return new Participant(Side.OURS, PersonName.of(name));
    }

    /**
     * Somebody of the lead or customer.
     *
     * @param name the whole name
     * @return the participant, never null
     * @throws IllegalArgumentException if it is no name
     */
    public static Participant theirs(String name) {
        return new Participant(Side.THEIRS, PersonName.of(name));
    }
}
