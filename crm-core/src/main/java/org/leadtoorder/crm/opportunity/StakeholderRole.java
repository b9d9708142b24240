package org.leadtoorder.crm.opportunity;

/** What part somebody plays in a buying decision. */
public enum StakeholderRole {
    /** Decides. */
    DECIDER,
    /** Signs and negotiates the terms. */
    BUYER,
    /** Will use what is bought. */
    USER,
    /** Wants the deal, and speaks for it. */
    CHAMPION,
    /** Is listened to. */
    INFLUENCER,
    /** Judges whether it fits, and may say that it does not. */
    EXPERT,
    /** Has to release the money. */
    SPONSOR,
    /** Decides who is let in. */
    GATEKEEPER,
    /** Is against it. */
    BLOCKER
}
