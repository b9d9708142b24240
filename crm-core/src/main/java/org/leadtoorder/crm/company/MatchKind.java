package org.leadtoorder.crm.company;

/** What customers and leads are compared by when duplicates are looked for. */
public enum MatchKind {
    /** An id in another system. */
    EXTERNAL_ID,
    /** A tax id. */
    TAX_ID,
    /** An e-mail address, in its canonical form. */
    EMAIL,
    /** A phone number, as digits. */
    PHONE,
    /** The name of an organisation, or of a person where there is none, folded. */
    NAME
}
