package org.leadtoorder.crm.value;

import java.util.Locale;
import java.util.Set;

/**
 * A phone number as it was read.
 *
 * @param wellFormed whether everything in it is a digit or one of the usual signs, in a usual order
 * @param international whether the digits start with a calling code
 * @param digits the digits to dial, in ASCII
 * @param extension the digits to dial afterwards, in ASCII
 */
record Dialling(boolean wellFormed, boolean international, String digits, String extension) {
    private static final String SEPARATORS = " \u00A0\u202F-\u2010\u2011\u2012\u2013./()";

    /** Countries whose numbers keep their leading zero behind the calling code. */
    private static final Set<String> ZERO_STAYS = Set.of("39", "378", "379");

    private static final Dialling UNREADABLE = new Dialling(false, false, "", "");

    /** Reads a number, taking it to be dialled within the country of the home code, if there is one. */
    static Dialling read(String text, String homeCode) {
        var trimmed = text.strip();
        var mark = extensionAt(trimmed);
        var number = mark < 0 ? trimmed : trimmed.substring(0, mark);
        var plus = number.startsWith("+") || number.startsWith("\uFF0B");
        var digits = digits(plus ? number.substring(1) : number, plus);
        var extension = mark < 0 ? "" : extension(trimmed.substring(mark));
        if (digits.isEmpty() || mark >= 0 && extension.isEmpty()) return UNREADABLE;
        if (plus) return new Dialling(digits.charAt(0) != '0', true, digits, extension);
        // North American numbers never start with a zero, so that 00 is as clear there as 011.
        var abroad = homeCode.equals("1") && digits.startsWith("011") ? "011" : "00";
        if (digits.startsWith(abroad) && digits.length() > abroad.length() + 6 && digits.charAt(abroad.length()) != '0')
            // What follows was read as national: read it again, so that "0049 (0)30" gives the same as "+49 (0)30".
            return new Dialling(true, true, digits(number, true).substring(abroad.length()), extension);
        return homeCode.isEmpty()
                ? new Dialling(true, false, digits, extension)
                : new Dialling(true, true, homeCode + withoutTrunk(digits, homeCode), extension);
    }

    String canonical() {
        return (international ? "+" : "") + digits + (extension.isEmpty() ? "" : ";ext=" + extension);
    }

    /** The digits among separators; empty if there is anything else. */
    private static String digits(String text, boolean international) {
        var digits = new StringBuilder();
        for (int at = 0, next; at < text.length(); at = next) {
            var point = text.codePointAt(at);
            next = at + Character.charCount(point);
            var digit = Character.digit(point, 10);
            if (digit >= 0 && Character.isDigit(point)) digits.append((char) ('0' + digit));
            else if (international && digits.length() > 0 && text.startsWith("(0)", at)) {
                if (keepsZero(digits)) digits.append('0');
                next = at + 3;
            } else if (SEPARATORS.indexOf(point) < 0) return "";
        }
        return digits.toString();
    }

    private static boolean keepsZero(CharSequence digits) {
        var code = digits.toString();
        return ZERO_STAYS.contains(code.startsWith("00") ? code.substring(2) : code);
    }

    /** Drops what is dialled before a number within its country only. ITU-T E.123 and national numbering plans. */
    private static String withoutTrunk(String digits, String homeCode) {
        if (ZERO_STAYS.contains(homeCode)) return digits;
        var trunk = switch (homeCode) {
            case "1" -> digits.length() == 11 ? "1" : "";
            case "7" -> digits.length() == 11 ? "8" : "";
            case "36" -> "06";
            default -> "0";
        };
        return digits.startsWith(trunk) ? digits.substring(trunk.length()) : digits;
    }

    private static int extensionAt(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) return -1;
        for (var mark : new String[] {";ext", "ext", "x", "#"}) {
            var at = lower.indexOf(mark);
            if (at >= 0) return at;
        }
        return -1;
    }

    private static String extension(String marked) {
        var start = 0;
        while (start < marked.length() && ";extEXT.#=: ".indexOf(marked.charAt(start)) >= 0) start++;
        var digits = marked.substring(start);
        return digits.length() <= PhoneNumber.MAX_EXTENSION_DIGITS && Ascii.isDigits(digits) ? digits : "";
    }
}
