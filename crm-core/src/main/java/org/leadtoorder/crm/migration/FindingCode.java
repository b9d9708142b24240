package org.leadtoorder.crm.migration;

import static org.leadtoorder.crm.migration.Choice.*;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * What can be the matter with a record, and what may be done about it. The first choice is taken where the host names none: it
 * refuses where structure would be invented.
 */
public enum FindingCode {
    /** A value of the row could not be read, or is too long to be kept. */
    UNREADABLE_VALUE(REFUSE, LEAVE_OUT),
    /** The record has no external id. */
    MISSING_EXTERNAL_ID(REFUSE),
    /** A record here has no room for the value: the status leaves none, or another value takes its place. */
    IGNORED_VALUE(LEAVE_OUT, REFUSE),
    /** More than one record of a kind has this external id. */
    DUPLICATE_RECORD(REFUSE, TAKE_FIRST, TAKE_LAST),
    /** The id in a further system is empty. */
    SECONDARY_ID_EMPTY(LEAVE_OUT, REFUSE),
    /** More than one record of a kind has this id in a further system. */
    SECONDARY_ID_REPEATED(KEEP_AS_RECORDED, LEAVE_OUT, REFUSE),
    /** The mapping does not know the code. */
    UNKNOWN_CODE(REFUSE),
    /** The mapping does not know who is in charge. */
    UNKNOWN_OWNER(REFUSE, LEAVE_OUT),
    /** The mapping does not know the reason or source. */
    UNKNOWN_REASON(REFUSE, AS_OTHER),
    /** There is no reason where one is needed. */
    MISSING_REASON(REFUSE, AS_OTHER),
    /** There is no code, and the mapping does not say what that means. */
    MISSING_CODE(REFUSE),
    /** A value is missing without which there is no such record here. */
    MISSING_VALUE(REFUSE),
    /** A time is missing. */
    MISSING_DATE(REFUSE, TAKE_NEAREST),
    /** There is no amount. */
    MISSING_AMOUNT(STAY_WITHOUT, REFUSE),
    /** A step comes before the one that it follows. */
    DATES_BACKWARDS(REFUSE, ALIGN, KEEP_AS_RECORDED),
    /** The record is older than what it depends on. */
    OLDER_THAN_PARENT(KEEP_AS_RECORDED, REFUSE),
    /** A stated amount is not what its parts come to. */
    AMOUNTS_DO_NOT_ADD_UP(REFUSE, TAKE_PARTS),
    /** The record links to one that is not there. */
    DANGLING_LINK(REFUSE, LEAVE_OUT),
    /** The account is, by its parents, part of itself. */
    PARENT_CYCLE(REFUSE, LEAVE_OUT),
    /** The name was lost at export: nothing but question marks or replacement characters is left of words. */
    LOST_NAME(KEEP_AS_RECORDED, REFUSE),
    /** The lead was qualified, and the pieces that the company requires are not all there. */
    LEAD_WITHOUT_PIECES(REFUSE, FILL_WITH_MARKED_STEPS),
    /** Nobody is in charge of what a conversion led to, and somebody was of the lead. */
    OWNER_FOLLOWS_LEAD(TAKE_LEAD, REFUSE),
    /** The opportunity that began with a conversion was created at another time. */
    CONVERSION_TIMES_DIFFER(ALIGN, REFUSE),
    /** The opportunity stands in a stage, and it is not known how it went through those before. */
    SKIPPED_STAGES(GO_STRAIGHT, FILL_WITH_MARKED_STEPS, REFUSE),
    /** The probability is one that the state of the opportunity does not have. */
    PROBABILITY_NOT_POSSIBLE(LEAVE_OUT, REFUSE),
    /** The opportunity is won, and there is no order. */
    WON_WITHOUT_ORDER(REFUSE, FILL_WITH_MARKED_STEPS),
    /** An order stands, and the opportunity is not won. */
    STATUS_CONTRADICTS_ORDER(REFUSE, TAKE_ORDER),
    /** The quote has no opportunity. */
    QUOTE_WITHOUT_OPPORTUNITY(REFUSE, FILL_WITH_MARKED_STEPS),
    /** The quote has totals and no lines. */
    QUOTE_WITHOUT_LINES(REFUSE, FILL_WITH_MARKED_STEPS),
    /** The quote has a version, and those before it are not there. */
    EARLIER_VERSIONS_MISSING(REFUSE, FILL_WITH_MARKED_STEPS),
    /** The quote is open, and its opportunity is lost or another quote was accepted. */
    OPEN_QUOTE_OF_CLOSED_OPPORTUNITY(REFUSE, WITHDRAW),
    /** The quote was accepted after the last day of its validity. */
    ACCEPTED_AFTER_VALIDITY(REFUSE, EXTEND_VALIDITY),
    /** It is not known who accepted the quote, or what proves it. */
    ACCEPTANCE_WITHOUT_EVIDENCE(FILL_WITH_MARKED_STEPS, REFUSE),
    /** The order has no quote. */
    ORDER_WITHOUT_QUOTE(REFUSE, FILL_WITH_MARKED_STEPS),
    /** The quote of the order was not accepted. */
    ORDER_OF_UNACCEPTED_QUOTE(REFUSE, FILL_WITH_MARKED_STEPS),
    /** The lines of the order are not those of its quote. */
    ORDER_DIFFERS_FROM_QUOTE(REFUSE),
    /** The process refuses it; the reasons name the rules. */
    REFUSED_BY_RULE(REFUSE),
    /** What the record depends on is refused. */
    PARENT_REFUSED(REFUSE),
    /** The record was taken in before, with other content; what was taken in stays. */
    CHANGED_SINCE(LEAVE_AS_IS),
    /** The process would make something else of it than the record says. */
    DIFFERS_AFTERWARDS(REFUSE);

    private final Seq<Choice> choices;

    FindingCode(Choice... choices) {
        this.choices = List.of(choices);
    }

    /**
     * What may be done about it.
     *
     * @return the choices, the one that is taken unasked first; never null
     */
    public Seq<Choice> choices() {
        return choices;
    }
}
