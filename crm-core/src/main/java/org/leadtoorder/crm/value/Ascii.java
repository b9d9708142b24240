package org.leadtoorder.crm.value;

/** The letters, digits and signs of codes. */
final class Ascii {
    private Ascii() {}

    static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    static boolean isUpper(int unit) {
        return unit >= 'A' && unit <= 'Z';
    }

    static boolean isLetter(int unit) {
        return isUpper(unit) || unit >= 'a' && unit <= 'z';
    }

    /** In upper case, if it is a letter of ASCII; that of other letters may be two (ß) or ASCII (ı), which nobody typed. */
    static int upper(int unit) {
        return isLetter(unit) ? unit & ~0x20 : unit;
    }

    static boolean isLetterOrDigit(int unit) {
        return isLetter(unit) || isDigit(unit);
    }

    /** A letter, a digit or a sign: neither blank nor control. */
    static boolean isGraphic(int unit) {
        return unit > ' ' && unit < 0x7F;
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Ascii::isDigit);
    }
}
