package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language somebody is written to in. BCP 47; well-formed, not necessarily registered. Immutable.
 *
 * @param tag the tag in its canonical case, such as {@code de-AT}; never null
 */
public record Language(String tag) {
    /** The longest tag, in code points. RFC 5646, 4.4.1. */
    public static final int MAX_LENGTH = 35;

    /**
     * Takes a tag that is known to be good.
     *
     * @param tag a tag in any case
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the text
     */
    public Language {
        Text.require(faults(tag));
        tag = canonical(tag);
    }

    /**
     * Takes what a person typed: a tag in any case, blanks around it.
     *
     * @param text any text, or null for none
     * @return the language, or all faults; never null
     */
    public static Validation<Seq<Fault>, Language> parse(@Nullable String text) {
        var faults = faults(text);
        return text == null || !faults.isEmpty() ? Validation.invalid(faults) : Validation.valid(new Language(text));
    }

    /**
     * Takes a tag that is known to be good.
     *
     * @param tag a tag in any case
     * @return the language; never null
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the text
     */
    public static Language of(String tag) {
        return new Language(tag);
    }

    /**
     * The locale for formats and texts.
     *
     * @return the locale; never null
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    private static Seq<Fault> faults(@Nullable String text) {
        var faults = Text.line(text, "", MAX_LENGTH);
        if (text == null || text.isEmpty() || faults.exists(fault -> fault.code() == Fault.Code.TOO_LONG))
            return faults;
        return canonical(text).isEmpty() ? faults.append(Fault.of(Fault.Code.MALFORMED, "")) : faults;
    }

    private static String canonical(String text) {
        var tag = text.strip();
        if (tag.isEmpty() || !tag.chars().allMatch(unit -> unit == '-' || Ascii.isLetterOrDigit(unit))) return "";
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            return "";
        }
    }
}
