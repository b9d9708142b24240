package org.leadtoorder.crm.company;

/** What can be known of an open opportunity, so that a sales stage can ask for it. */
public enum DealFact {
    /** An estimated amount. */
    AMOUNT,
    /** An expected close date that is not past. */
    EXPECTED_CLOSE,
    /** A stakeholder who decides. */
    DECIDER,
    /** Any stakeholder at all. */
    STAKEHOLDER,
    /** A product of interest. */
    PRODUCT,
    /** A next step with a day. */
    NEXT_STEP,
    /** An owner. */
    OWNER,
    /** A product talk was held. */
    PRODUCT_TALK,
    /** A sales talk was held. */
    SALES_TALK,
    /** A negotiation was held. */
    NEGOTIATION,
    /** Information was exchanged. */
    INFORMATION,
    /** A quote was created. */
    QUOTE
}
