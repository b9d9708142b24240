package org.leadtoorder.crm.example.migration.text;

import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * An id of Salesforce: 15 letters and digits in which case matters, and three more that tell the case again, for those who lose it.
 * Immutable.
 *
 * @param value all 18, as they are written
 */
public record SalesforceId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?");
    private static final int SHORT = 15;
    private static final int GROUP = 5;
    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /**
     * An id as it is written, short or long.
     *
     * @param text the cell
     * @return the id, its case kept and its check characters added where they are missing; none if it is none, or if the check characters
     *     say that case was lost; never null
     */
    public static Option<SalesforceId> parse(String text) {
        if (!FORM.matcher(text).matches()) return Option.none();
        var id = text.substring(0, SHORT) + checks(text);
        return Option.when(text.length() == SHORT || id.equals(text), () -> new SalesforceId(id));
    }

    /**
     * The id without its check characters.
     *
     * @return 15 letters and digits, never null
     */
    public String brief() {
        return value.substring(0, SHORT);
    }

    /** One character for each five: a bit for each capital letter, the first one the lowest. */
    private static String checks(String id) {
        var checks = new StringBuilder();
        for (var group = 0; group < SHORT; group += GROUP) {
            var bits = 0;
            for (var at = 0; at < GROUP; at++) if (Character.isUpperCase(id.charAt(group + at))) bits |= 1 << at;
            checks.append(CHECKS.charAt(bits));
        }
        return checks.toString();
    }
}
