package org.leadtoorder.crm.value;

import java.util.function.Predicate;

/**
 * A form of VAT numbers, and what check digits of that form must satisfy.
 *
 * @param form a sign for each place: {@code #} digit, {@code &} digit but zero, {@code @} letter, {@code %} letter or digit, else itself
 * @param fits whether the check digits of a number that has the form are right
 */
record VatScheme(String form, Predicate<String> fits) {
    boolean hasFormOf(String id) {
        if (id.length() != form.length()) return false;
        for (var at = 0; at < id.length(); at++) if (!allows(form.charAt(at), id.charAt(at))) return false;
        return true;
    }

    private static boolean allows(char sign, char unit) {
        return switch (sign) {
            case '#' -> Ascii.isDigit(unit);
            case '&' -> Ascii.isDigit(unit) && unit != '0';
            case '@' -> Ascii.isUpper(unit);
            case '%' -> Ascii.isDigit(unit) || Ascii.isUpper(unit);
            default -> sign == unit;
        };
    }
}
