package org.leadtoorder.crm.migration;

/** What is done about a {@link Finding}. */
public enum Choice {
    /** The record is not taken in, and nothing that depends on it. */
    REFUSE,
    /** It is taken in as it is. */
    KEEP_AS_RECORDED,
    /** The record is taken in without the value. */
    LEAVE_OUT,
    /** What was taken in before stays as it is. */
    LEAVE_AS_IS,
    /** What is missing stays missing. */
    STAY_WITHOUT,
    /** The first of the records is taken in: in the order of files and rows, without rows as they were given. */
    TAKE_FIRST,
    /** The last of the records is taken in: in the order of files and rows, without rows as they were given. */
    TAKE_LAST,
    /** The nearest time that is known takes the place of the one that is not. */
    TAKE_NEAREST,
    /** The later step is moved to the time of the one that it follows. */
    ALIGN,
    /** The reason or source becomes {@code other}, with the foreign code in words. */
    AS_OTHER,
    /** The parts count, and the total follows from them. */
    TAKE_PARTS,
    /** The order counts, and the status follows from it. */
    TAKE_ORDER,
    /** What the lead says is taken over. */
    TAKE_LEAD,
    /** The record goes straight to where it stands: the stages between are not entered. */
    GO_STRAIGHT,
    /** A marked step extends the validity to the day of the acceptance. */
    EXTEND_VALIDITY,
    /** A marked step withdraws what was left open. */
    WITHDRAW,
    /** What is missing is made, and marked in the history as a filled gap. */
    FILL_WITH_MARKED_STEPS
}
