package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;

/**
 * A longer text on any number of lines: a note, a reason, the content of a call.
 *
 * <p>Has at least one visible character and at most {@value #MAX_LENGTH} code points. Line feeds (also after a carriage return), line and
 * paragraph separators and tabs are allowed; other control characters, bidirectional overrides, non-characters and lone surrogates are not. Immutable.
 *
 * @param value the text, code point for code point as it was given; never null
 */
@Personal
public record FreeText(String value) {
    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 10_000;

    /**
     * Takes a text that is known to be good.
     *
     * @param value the text
     * @throws IllegalArgumentException if it is not; the message names the faults, not the text
     */
    public FreeText {
        Text.require(Text.block(value, "", MAX_LENGTH));
    }

    /**
     * Takes what a person typed.
     *
     * @param text any text, or null for none
     * @return the value, or all faults; never null
     */
    public static Validation<Seq<Fault>, FreeText> parse(@Nullable String text) {
        var faults = Text.block(text, "", MAX_LENGTH);
        return text == null || !faults.isEmpty() ? Validation.invalid(faults) : Validation.valid(new FreeText(text));
    }

    /**
     * Takes a text that is known to be good.
     *
     * @param text the text
     * @return the value; never null
     * @throws IllegalArgumentException if it is not; the message names the faults, not the text
     */
    public static FreeText of(String text) {
        return new FreeText(text);
    }

    /**
     * Several texts as one: one below the other, as far as one text holds them, each whole.
     *
     * @param texts the texts
     * @return the text, none of none; never null
     */
    public static Option<FreeText> joined(Seq<FreeText> texts) {
        var joined = new StringBuilder();
        var length = -1;
        for (var text : texts) {
            length += 1 + text.value.codePointCount(0, text.value.length());
            if (length > MAX_LENGTH) break;
            if (!joined.isEmpty()) joined.append('\n');
            joined.append(text.value);
        }
        return Option.when(!joined.isEmpty(), () -> of(joined.toString()));
    }

    /** Names the kind only: the text may be personal. */
    @Override
    public String toString() {
        return "FreeText[…]";
    }
}
