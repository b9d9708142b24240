package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What another system calls an object: the name of the system and the id there.
 *
 * <p>Both are kept as given. Equality is that of {@link #key()}: the system in any case; a Salesforce id in 15 or 18 characters; an SAP number
 * with or without leading zeros. Immutable.
 *
 * @param system the name of the system, such as {@code salesforce} or {@code sap-100}; never null
 * @param id the id in that system; never null
 */
public record ExternalRef(String system, String id) {
    /** The longest name of a system, in code points. */
    public static final int MAX_SYSTEM_LENGTH = 50;

    /** The longest id, in code points. */
    public static final int MAX_ID_LENGTH = 200;

    private static final int SALESFORCE_LENGTH = 15;
    private static final int SALESFORCE_CHECKED_LENGTH = 18;
    private static final String SALESFORCE_SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /**
     * Takes a reference that is known to be good.
     *
     * @param system the name of the system
     * @param id the id in that system
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the texts
     */
    public ExternalRef {
        Text.require(faults(system, id));
    }

    /**
     * Takes what a person typed or a file held.
     *
     * @param system any text, or null for none
     * @param id any text, or null for none
     * @return the reference, or all faults; never null
     */
    public static Validation<Seq<Fault>, ExternalRef> parse(@Nullable String system, @Nullable String id) {
        var faults = faults(system, id);
        return system == null || id == null || !faults.isEmpty()
                ? Validation.invalid(faults)
                : Validation.valid(new ExternalRef(system, id));
    }

    /**
     * Takes a reference in one text: the name of the system, a colon, the id. An id may hold further colons.
     *
     * @param text any text, or null for none
     * @return the reference, or all faults; never null
     */
    public static Validation<Seq<Fault>, ExternalRef> parse(@Nullable String text) {
        var colon = text == null ? -1 : text.indexOf(':');
        if (text == null || text.isEmpty()) return Validation.invalid(Text.line(text, "", MAX_ID_LENGTH));
        return colon < 0
                ? Validation.invalid(
                        Text.line(text, "id", MAX_ID_LENGTH).prepend(Fault.of(Fault.Code.MISSING, "system")))
                : parse(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Takes a reference in one text, as {@link #parse(String)} does.
     *
     * @param text a reference that is known to be good
     * @return the reference; never null
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the text
     */
    public static ExternalRef of(String text) {
        return Text.orThrow(parse(text));
    }

    /**
     * Takes a reference that is known to be good.
     *
     * @param system the name of the system
     * @param id the id in that system
     * @return the reference; never null
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the texts
     */
    public static ExternalRef of(String system, String id) {
        return new ExternalRef(system, id);
    }

    /**
     * The form for matching: system in lower case, a colon, the canonical id.
     *
     * @return the key; never null
     */
    public String key() {
        var name = canonicalSystem(system);
        return name + ":" + canonicalId(name, id.strip());
    }

    private static Seq<Fault> faults(@Nullable String system, @Nullable String id) {
        var faults = Text.line(system, "system", MAX_SYSTEM_LENGTH).appendAll(Text.line(id, "id", MAX_ID_LENGTH));
        if (system != null && system.indexOf(':') >= 0)
            faults = faults.append(Fault.of(Fault.Code.MALFORMED, "system"));
        if (!faults.isEmpty() || system == null || id == null) return faults;
        return isMiswritten(canonicalSystem(system), id.strip())
                ? faults.append(Fault.of(Fault.Code.CHECKSUM, "id"))
                : faults;
    }

    private static String canonicalSystem(String system) {
        return Text.equivalent(system.strip()).toLowerCase(Locale.ROOT);
    }

    private static String canonicalId(String system, String id) {
        if (isSalesforce(system, id) && id.length() == SALESFORCE_LENGTH) return id + suffix(id);
        if (is(system, "sap") && Ascii.isDigits(id)) return id.replaceFirst("^0+(?=[0-9])", "");
        return Text.equivalent(id);
    }

    private static boolean isMiswritten(String system, String id) {
        return isSalesforce(system, id)
                && id.length() == SALESFORCE_CHECKED_LENGTH
                && !id.endsWith(suffix(id.substring(0, SALESFORCE_LENGTH)));
    }

    private static boolean isSalesforce(String system, String id) {
        return (is(system, "salesforce") || is(system, "sfdc"))
                && (id.length() == SALESFORCE_LENGTH || id.length() == SALESFORCE_CHECKED_LENGTH)
                && id.chars().allMatch(Ascii::isLetterOrDigit);
    }

    /** Whether a system is of a make: {@code sap}, {@code sap-100}, {@code sap s/4}, but not {@code sapphire}. */
    private static boolean is(String system, String make) {
        return system.startsWith(make)
                && (system.length() == make.length() || !Character.isLetter(system.codePointAt(make.length())));
    }

    /** Three characters, each telling which of five are in upper case, first one lowest. Salesforce: 15- and 18-character ids. */
    private static String suffix(String id) {
        var suffix = new StringBuilder();
        for (var block = 0; block < SALESFORCE_LENGTH; block += 5) {
            var bits = 0;
            for (var at = 0; at < 5; at++) if (Ascii.isUpper(id.charAt(block + at))) bits |= 1 << at;
            suffix.append(SALESFORCE_SUFFIX.charAt(bits));
        }
        return suffix.toString();
    }

    /** Two references to one object are equal, however they are written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExternalRef that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** Names the kind only: an id elsewhere may be personal. */
    @Override
    public String toString() {
        return "ExternalRef[…]";
    }
}
