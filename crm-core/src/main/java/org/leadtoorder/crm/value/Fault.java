package org.leadtoorder.crm.value;

import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * One thing that is wrong with an input or a wish: what kind of fault, where, and the figures that explain it. Immutable.
 *
 * <p>A fault is for machines: it holds no sentence and no personal data; texts for people are found by its code.
 *
 * @param code what kind of fault it is; never null
 * @param field the part that is at fault, as a dotted path of attribute names such as {@code contact.email}; never null, may be empty
 * @param arguments limits, names of list entries or ids that explain the fault, never what a person typed; never null
 */
public record Fault(Code code, String field, Seq<String> arguments) {

    /**
     * A fault with its explaining figures.
     *
     * @param code what kind of fault it is; never null
     * @param field the part that is at fault, as a dotted path; never null, may be empty
     * @param arguments what explains the fault, written with {@link String#valueOf(Object)}; never null
     * @return the fault; never null
     */
    public static Fault of(Code code, String field, Object... arguments) {
        return new Fault(code, field, List.of(arguments).map(String::valueOf));
    }

    /**
     * The same fault, seen from the whole that the part belongs to: {@code email} becomes {@code contact.email}.
     *
     * @param whole the attribute that holds the part; never null
     * @return the fault with the longer path; never null
     */
    public Fault in(String whole) {
        return new Fault(code, field.isEmpty() ? whole : whole + "." + field, arguments);
    }

    /** What kinds of faults there are; each has a text in every language of the library. */
    public enum Code {
        /** Nothing is there where something has to be. */
        MISSING,
        /** Longer than the limit: the limit in characters (code points), as argument. */
        TOO_LONG,
        /** Less than the least, or more than the most, allowed: the bound that was passed, as argument. */
        OUT_OF_RANGE,
        /** Not of the form that this value has. */
        MALFORMED,
        /** A control character, bidirectional override, non-character or lone surrogate. */
        FORBIDDEN_CHARACTER,
        /** Nothing that a reader could see. */
        INVISIBLE,
        /** Names something the company's lists do not have. */
        UNKNOWN
    }
}
