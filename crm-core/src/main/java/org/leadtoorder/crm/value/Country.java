package org.leadtoorder.crm.value;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country by its code of two letters. ISO 3166-1 alpha-2, and the user-assigned {@code XK} that the European Union gives to Kosovo. Immutable.
 *
 * @param code two upper-case letters; never null
 */
public record Country(String code) {
    /** The length of a code, in code points. */
    public static final int LENGTH = 2;

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /**
     * Takes a code that is known to be good.
     *
     * @param code two letters of either case
     * @throws IllegalArgumentException if no country has the code
     */
    public Country {
        Text.require(faults(code));
        code = canonical(code);
    }

    /**
     * Takes what a person typed: letters of either case, blanks around them.
     *
     * @param text any text, or null for none
     * @return the country, or all faults; never null
     */
    public static Validation<Seq<Fault>, Country> parse(@Nullable String text) {
        var faults = faults(text);
        return text == null || !faults.isEmpty() ? Validation.invalid(faults) : Validation.valid(new Country(text));
    }

    /**
     * Takes a code that is known to be good.
     *
     * @param code two letters of either case
     * @return the country; never null
     * @throws IllegalArgumentException if no country has the code
     */
    public static Country of(String code) {
        return new Country(code);
    }

    private static Seq<Fault> faults(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of(Fault.of(Fault.Code.MISSING, ""));
        var code = canonical(text);
        if (code.length() != LENGTH || !code.chars().allMatch(Ascii::isUpper))
            return List.of(Fault.of(Fault.Code.MALFORMED, ""));
        return CODES.contains(code) || code.equals("XK") ? List.empty() : List.of(Fault.of(Fault.Code.UNKNOWN, ""));
    }

    private static String canonical(String text) {
        var code = text.strip();
        // Upper case of other letters may be two (ß) or ASCII (ı), which nobody typed.
        return code.length() == LENGTH && code.chars().allMatch(Ascii::isLetter) ? code.toUpperCase(Locale.ROOT) : "";
    }
}
