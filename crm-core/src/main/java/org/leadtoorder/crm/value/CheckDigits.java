package org.leadtoorder.crm.value;

/** The usual ways to compute check digits, over texts of ASCII digits. */
final class CheckDigits {
    private CheckDigits() {}

    /** The digit at a place. */
    static int at(String digits, int place) {
        return digits.charAt(place) - '0';
    }

    /** The number that the digits write; at most eighteen of them. */
    static long number(String digits) {
        return Long.parseLong(digits);
    }

    /** The sum of the leading digits, each times its weight. */
    static int weigh(String digits, int... weights) {
        var sum = 0;
        for (var place = 0; place < weights.length; place++) sum += weights[place] * at(digits, place);
        return sum;
    }

    /** The sum of the digits modulo ten, every second one from the right but one doubled and its digits added. ISO/IEC 7812-1. */
    static int luhn(String digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = at(digits, digits.length() - 1 - place) * (1 + place % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10;
    }

    /** Whether the last digit is the Luhn digit of the rest. */
    static boolean isLuhn(String digits) {
        return luhn(digits) == 0;
    }

    /** Whether the last digit is the check digit of the rest. ISO 7064 mod 11,10. */
    static boolean isMod11And10(String digits) {
        var product = 10;
        for (var place = 0; place < digits.length() - 1; place++) {
            var sum = (at(digits, place) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + at(digits, digits.length() - 1)) % 10 == 1;
    }
}
