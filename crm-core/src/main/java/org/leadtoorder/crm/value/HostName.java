package org.leadtoorder.crm.value;

import io.vavr.control.Option;
import java.net.IDN;
import java.util.Locale;

/** Names of hosts in mail and web addresses. */
final class HostName {
    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 253;

    private HostName() {}

    /** The name in its ASCII form and lower case, if it is one with at least two labels. RFC 1123, RFC 3490. */
    static Option<String> canonical(String host) {
        if (host.length() > MAX_NAME) return Option.none();
        if (host.chars().allMatch(unit -> unit < 0x80)) return checked(host.toLowerCase(Locale.ROOT));
        String ascii;
        try {
            ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unfit) {
            return Option.none();
        }
        // IDN takes the ideographic and full-width full stops for dots, which nobody means here.
        return ascii.length() > MAX_NAME
                        || host.codePoints().filter(HostName::isDot).count()
                                != ascii.chars().filter(HostName::isDot).count()
                ? Option.none()
                : checked(ascii);
    }

    private static Option<String> checked(String ascii) {
        var labels = ascii.split("\\.", -1);
        if (labels.length < 2 || isNumber(labels[labels.length - 1])) return Option.none();
        for (var label : labels) if (!isLabel(label)) return Option.none();
        return Option.some(ascii);
    }

    private static boolean isDot(int point) {
        return point == '.';
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.chars().allMatch(unit -> unit == '-' || Ascii.isLetterOrDigit(unit));
    }

    private static boolean isNumber(String label) {
        return label.chars().allMatch(Ascii::isDigit);
    }
}
