package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be written to by mail.
 *
 * <p>The syntax of RFC 5322 and 6531 without what no business card shows: quoted local parts, comments, address literals, hosts without
 * a dot. Whether mail arrives is another question. Equality is that of the form as typed; to match, compare {@link #canonical()}. Immutable.
 *
 * @param shown the form as typed, code point for code point; blanks around it are not part of the address; never null
 */
@Personal
public record EmailAddress(String shown) {
    /** The longest address, in code points. RFC 5321 errata 1690. */
    public static final int MAX_LENGTH = 254;

    /** The longest part before the at sign, in code points. RFC 5321, 4.5.3.1.1. */
    public static final int MAX_LOCAL_LENGTH = 64;

    private static final String ATEXT_SIGNS = "!#$%&'*+-/=?^_`{|}~";

    /**
     * Takes an address that is known to be good.
     *
     * @param shown the form as typed
     * @throws IllegalArgumentException if it is not an address; the message names the faults, not the text
     */
    public EmailAddress {
        Text.require(faults(shown));
    }

    /**
     * Takes what a person typed.
     *
     * @param text any text, or null for none
     * @return the address, or all faults; never null
     */
    public static Validation<Seq<Fault>, EmailAddress> parse(@Nullable String text) {
        var faults = faults(text);
        return text == null || !faults.isEmpty()
                ? Validation.invalid(faults)
                : Validation.valid(new EmailAddress(text));
    }

    /**
     * Takes an address that is known to be good.
     *
     * @param text the form as typed
     * @return the address; never null
     * @throws IllegalArgumentException if it is not an address; the message names the faults, not the text
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    /**
     * The form for matching: trimmed, in lower case, the domain in its ASCII form.
     *
     * @return the form for matching; never null
     */
    public String canonical() {
        return Text.equivalent(localPart()).toLowerCase(Locale.ROOT) + "@" + domain();
    }

    /**
     * The part before the at sign, as typed: by RFC 5321 only the host behind the at sign knows whether case counts.
     *
     * @return the local part; never null
     */
    public String localPart() {
        var trimmed = shown.strip();
        return trimmed.substring(0, trimmed.indexOf('@'));
    }

    /**
     * The host that takes the mail, in lower case and ASCII form.
     *
     * @return the domain; never null
     */
    public String domain() {
        var trimmed = shown.strip();
        return HostName.canonical(trimmed.substring(trimmed.indexOf('@') + 1)).get();
    }

    private static Seq<Fault> faults(@Nullable String text) {
        var faults = Text.line(text, "", MAX_LENGTH);
        if (text == null || text.isEmpty() || faults.exists(fault -> fault.code() == Fault.Code.TOO_LONG))
            return faults;
        return isAddress(text.strip()) ? faults : faults.append(Fault.of(Fault.Code.MALFORMED, ""));
    }

    private static boolean isAddress(String text) {
        var at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && isLocal(text.substring(0, at))
                && HostName.canonical(text.substring(at + 1)).isDefined();
    }

    private static boolean isLocal(String local) {
        return local.codePointCount(0, local.length()) <= MAX_LOCAL_LENGTH
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.codePoints().allMatch(EmailAddress::isLocal);
    }

    private static boolean isLocal(int point) {
        return point < 0x80
                ? point == '.' || Ascii.isLetterOrDigit(point) || ATEXT_SIGNS.indexOf(point) >= 0
                : Characters.isVisible(point);
    }

    /** Names the kind only: the address is personal. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
