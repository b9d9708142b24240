package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;

/**
 * The name of a company, authority or club, as it writes itself.
 *
 * <p>Has at least one visible character and at most {@value #MAX_LENGTH} code points; no control character, bidirectional override,
 * stray invisible character, non-character, lone surrogate or run of more than eight combining marks. Immutable.
 *
 * @param value the text, code point for code point as it was given; never null
 */
public record OrganisationName(String value) {
    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 200;

    /**
     * Takes a text that is known to be good.
     *
     * @param value the text
     * @throws IllegalArgumentException if it is not; the message names the faults, not the text
     */
    public OrganisationName {
        Text.require(Text.line(value, "", MAX_LENGTH));
    }

    /**
     * Takes what a person typed.
     *
     * @param text any text, or null for none
     * @return the value, or all faults; never null
     */
    public static Validation<Seq<Fault>, OrganisationName> parse(@Nullable String text) {
        var faults = Text.line(text, "", MAX_LENGTH);
        return text == null || !faults.isEmpty()
                ? Validation.invalid(faults)
                : Validation.valid(new OrganisationName(text));
    }

    /**
     * Takes a text that is known to be good.
     *
     * @param text the text
     * @return the value; never null
     * @throws IllegalArgumentException if it is not; the message names the faults, not the text
     */
    public static OrganisationName of(String text) {
        return new OrganisationName(text);
    }

    /** Two spellings that Unicode calls canonically equivalent are one name: nobody can see a difference. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrganisationName that && Text.equivalent(value).equals(Text.equivalent(that.value));
    }

    @Override
    public int hashCode() {
        return Text.equivalent(value).hashCode();
    }

    /** Names the kind only: the text may be personal. */
    @Override
    public String toString() {
        return "OrganisationName[…]";
    }
}
