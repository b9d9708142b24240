package org.leadtoorder.crm.value;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;

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
    /** The longest argument that is told in full, in chars. */
    private static final int MOST = 200;

    /**
     * Refuses null.
     *
     * @param code what kind of fault it is; never null
     * @param field the part that is at fault, as a dotted path of attribute names such as {@code contact.email}; never null, may be empty
     * @param arguments limits, names of list entries or ids that explain the fault, never what a person typed; never null
     */
    public Fault {
        Given.all("code", code, "field", field, "arguments", arguments);
    }

    /**
     * A fault with its explaining figures.
     *
     * @param code what kind of fault it is; never null
     * @param field the part that is at fault, as a dotted path; never null, may be empty
     * @param arguments what explains the fault, written with {@link String#valueOf(Object)}; never null
     * @return the fault; never null
     */
    public static Fault of(Code code, String field, Object... arguments) {
        var texts = List.<String>empty();
        for (var at = arguments.length - 1; at >= 0; at--) texts = texts.prepend(cut(String.valueOf(arguments[at])));
        return new Fault(code, field, texts);
    }

    /**
     * The fault of a list with more entries than are taken.
     *
     * @param field the list, as a dotted path; never null
     * @param entries the list, of which no more is looked at than has to be; never null
     * @param most how many entries are taken
     * @return the fault, if there are more; never null
     */
    public static Option<Fault> tooMany(String field, Seq<?> entries, int most) {
        return Option.when(!entries.drop(most).isEmpty(), () -> of(Code.TOO_MANY, field, most));
    }

    /** What explains a fault is short; a name that a stranger made up may not be. */
    private static String cut(String argument) {
        return argument.length() <= MOST
                ? argument
                : argument.substring(0, argument.offsetByCodePoints(0, MOST / 2)) + "…";
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
        /**
         * A character that this value must not hold. The kind as argument: {@code CONTROL}, {@code LINE_BREAK}, {@code BIDI},
         * {@code NON_CHARACTER}, {@code SURROGATE} or, in one-line texts, {@code INVISIBLE}.
         */
        FORBIDDEN_CHARACTER,
        /** Nothing that a reader could see. */
        INVISIBLE,
        /** Names something that is not known: the name, as argument, unless a person typed it. */
        UNKNOWN,
        /** The named aggregate is not there: its id, as argument. */
        NOT_FOUND,
        /** What should be born is there already: its id, as argument. */
        ALREADY_THERE,
        /** The process has no such step: state, command and, if it lives on elsewhere, the successor's id, as arguments. */
        NO_SUCH_STEP,
        /** Has moved on since it was looked at: the ids, as arguments. */
        STALE,
        /** Somebody else holds it: what kind of claim and who, as arguments. */
        CLAIMED,
        /** The request id was used for another wish: the id, as argument. */
        REQUEST_REUSED,
        /** A policy of the company objects: its reason, as argument. */
        DENIED,
        /** Earlier than what it has to follow: that time or day, as argument. */
        TOO_EARLY,
        /** Later than it may be: the last time or day, as argument. */
        TOO_LATE,
        /** There is no way to reach whom it is about. */
        UNREACHABLE,
        /** Is there already, or is done already: what or by whom, as argument. */
        DUPLICATE,
        /** The state of something else forbids it: that state or its reason, as argument. */
        NOT_ALLOWED,
        /** Is another than the one it has to be: the right one, as argument. */
        MISMATCH,
        /** Adds up to more than there is: what is left, as argument. */
        TOO_MUCH,
        /** Has more entries than are taken: the most that are, as the last argument. */
        TOO_MANY,
        /** More combining marks in a row than a script needs: the most allowed, as argument. */
        COMBINING_RUN,
        /** The check digits do not fit the rest: a slip of the pen. */
        CHECKSUM,
        /** More decimals than there may be: the number of decimals allowed, as argument. */
        TOO_PRECISE,
        /** Not in the currency of the rest: the currency that was expected, as argument. */
        OTHER_CURRENCY,
        /** Called like something that the process alone decides, and no sales stage can be: what it means, as argument. */
        RESERVED,
        /** Asked for before anybody can supply it: what is asked for, as argument. */
        UNSUPPLIABLE
    }
}
