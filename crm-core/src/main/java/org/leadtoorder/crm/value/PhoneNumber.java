package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be called.
 *
 * <p>Digits of any script with the usual signs between them, a {@code +} or {@code 00} in front of an international number, and an extension
 * after {@code ext}, {@code x} or {@code #}. Whether a country has such a number is the host's to check. Equality is that of the form as typed;
 * to match, compare {@link #canonical()}. Immutable.
 *
 * @param shown the form as typed, code point for code point; never null
 * @param homeCode the calling code that was assumed, in digits; empty where the number bears its own or none was known; never null
 */
@Personal
public record PhoneNumber(String shown, String homeCode) {
    /** The longest form as typed, in code points. */
    public static final int MAX_LENGTH = 50;

    /** The fewest digits of a number, without its extension. */
    public static final int MIN_DIGITS = 3;

    /** The most digits of a number, with its calling code and without its extension. ITU-T E.164. */
    public static final int MAX_DIGITS = 15;

    /** The most digits of an extension. */
    public static final int MAX_EXTENSION_DIGITS = 7;

    /**
     * Takes a number that is known to be good.
     *
     * @param shown the form as typed
     * @param homeCode the calling code to assume, such as {@code 49}; empty for none
     * @throws IllegalArgumentException if it is not a number; the message names the faults, not the text
     */
    public PhoneNumber {
        Text.require(faults(shown, homeCode));
        homeCode = Dialling.read(shown, "").international() ? "" : code(homeCode);
    }

    /**
     * Takes what a person typed, without assuming a country.
     *
     * @param text any text, or null for none
     * @return the number, or all faults; never null
     */
    public static Validation<Seq<Fault>, PhoneNumber> parse(@Nullable String text) {
        return parse(text, "");
    }

    /**
     * Takes what a person typed.
     *
     * @param text any text, or null for none
     * @param homeCode the calling code of a number without one, such as {@code 49} or {@code +49}; empty for none
     * @return the number, or all faults; never null
     */
    public static Validation<Seq<Fault>, PhoneNumber> parse(@Nullable String text, String homeCode) {
        var faults = faults(text, homeCode);
        return text == null || !faults.isEmpty()
                ? Validation.invalid(faults)
                : Validation.valid(new PhoneNumber(text, homeCode));
    }

    /**
     * Takes a number that is known to be good, without assuming a country.
     *
     * @param text the form as typed
     * @return the number; never null
     * @throws IllegalArgumentException if it is not a number; the message names the faults, not the text
     */
    public static PhoneNumber of(String text) {
        return new PhoneNumber(text, "");
    }

    /**
     * The form for matching: {@code +} and digits (E.164) where the calling code is known, else the digits as typed; then {@code ;ext=} and the
     * extension, if there is one (RFC 3966).
     *
     * @return the form for matching; never null
     */
    public String canonical() {
        return Dialling.read(shown, homeCode).canonical();
    }

    /**
     * Tells whether the calling code is known.
     *
     * @return whether {@link #canonical()} starts with {@code +}
     */
    public boolean isInternational() {
        return Dialling.read(shown, homeCode).international();
    }

    private static Seq<Fault> faults(@Nullable String text, @Nullable String homeCode) {
        var faults = Text.line(text, "", MAX_LENGTH);
        if (homeCode == null || !homeCode.isEmpty() && !isCode(code(homeCode)))
            return faults.append(Fault.of(Fault.Code.MALFORMED, "homeCode"));
        if (text == null || text.isEmpty() || faults.exists(fault -> fault.code() == Fault.Code.TOO_LONG))
            return faults;
        var read = Dialling.read(text, code(homeCode));
        if (!read.wellFormed()) return faults.append(Fault.of(Fault.Code.MALFORMED, ""));
        var digits = read.digits().length();
        if (digits < MIN_DIGITS) return faults.append(Fault.of(Fault.Code.OUT_OF_RANGE, "", MIN_DIGITS));
        return digits > MAX_DIGITS ? faults.append(Fault.of(Fault.Code.OUT_OF_RANGE, "", MAX_DIGITS)) : faults;
    }

    private static String code(String homeCode) {
        return homeCode.startsWith("+") ? homeCode.substring(1) : homeCode;
    }

    private static boolean isCode(String code) {
        return code.length() <= 3 && Ascii.isDigits(code) && code.charAt(0) != '0';
    }

    /** Names the kind only: the number is personal. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
