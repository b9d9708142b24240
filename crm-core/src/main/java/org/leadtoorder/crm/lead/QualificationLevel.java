package org.leadtoorder.crm.lead;

/** How far a lead has come on its way to a customer; a figure for lists and reports, derived and never set by hand. */
public enum QualificationLevel {
    /** Nothing that the company requires is known yet. */
    UNKNOWN,
    /** Some of the pieces that the company requires are known, or all of them, but nobody can be reached. */
    IN_PROGRESS,
    /** Everything is known and somebody can be reached: the lead may be qualified (L-6, L-7). */
    READY,
    /** The lead was qualified, perhaps converted since. */
    QUALIFIED,
    /** The lead was put aside. */
    DISQUALIFIED
}
