package org.leadtoorder.crm.lead;

/** In which form an activity took place. */
public enum ActivityChannel {
    /** People met in one place: a visit, a talk at a fair. */
    MEETING,
    /** People talked by phone. */
    CALL,
    /** People saw each other by video. */
    VIDEO,
    /** An e-mail went out or came in. */
    MAIL,
    /** A short message or a chat. */
    MESSAGE,
    /** A letter went out or came in. */
    LETTER,
    /** Somebody wrote something down. */
    NOTE,
    /** A document changed hands; it is referred to with its digest. */
    DOCUMENT
}
