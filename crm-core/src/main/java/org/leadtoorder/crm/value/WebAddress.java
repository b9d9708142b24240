package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page on the web: {@code http} or {@code https}, or a bare host name as business cards show it; no credentials. Immutable.
 *
 * <p>Equality is that of the form as typed; to match or to open, take {@link #canonical()}.
 *
 * @param shown the form as typed, code point for code point; never null
 */
@Personal
public record WebAddress(String shown) {
    /** The longest address, in code points. */
    public static final int MAX_LENGTH = 2_048;

    private static final int MAX_PORT = 65_535;

    /**
     * Takes an address that is known to be good.
     *
     * @param shown the form as typed
     * @throws IllegalArgumentException if it is not an address; the message names the faults, not the text
     */
    public WebAddress {
        Text.require(faults(shown));
    }

    /**
     * Takes what a person typed.
     *
     * @param text any text, or null for none
     * @return the address, or all faults; never null
     */
    public static Validation<Seq<Fault>, WebAddress> parse(@Nullable String text) {
        var faults = faults(text);
        return text == null || !faults.isEmpty() ? Validation.invalid(faults) : Validation.valid(new WebAddress(text));
    }

    /**
     * Takes an address that is known to be good.
     *
     * @param text the form as typed
     * @return the address; never null
     * @throws IllegalArgumentException if it is not an address; the message names the faults, not the text
     */
    public static WebAddress of(String text) {
        return new WebAddress(text);
    }

    /**
     * The whole address: with a scheme ({@code https} where none was typed), scheme and host in lower case, the host in ASCII form.
     *
     * @return the whole address; never null
     */
    public String canonical() {
        return canonical(shown.strip()).get();
    }

    /**
     * The host in lower case and ASCII form.
     *
     * @return the host; never null
     */
    public String host() {
        var rest = canonical().substring(scheme(canonical()).length());
        var end = endOfAuthority(rest);
        var colon = rest.indexOf(':');
        return rest.substring(0, colon >= 0 && colon < end ? colon : end);
    }

    private static Seq<Fault> faults(@Nullable String text) {
        var faults = Text.line(text, "", MAX_LENGTH);
        if (text == null || text.isEmpty() || faults.exists(fault -> fault.code() == Fault.Code.TOO_LONG))
            return faults;
        return canonical(text.strip()).isDefined() ? faults : faults.append(Fault.of(Fault.Code.MALFORMED, ""));
    }

    private static Option<String> canonical(String text) {
        var scheme = scheme(text);
        var rest = text.substring(scheme.length());
        var end = endOfAuthority(rest);
        var colon = rest.indexOf(':');
        var endOfHost = colon >= 0 && colon < end ? colon : end;
        var port = rest.substring(endOfHost, end);
        var path = rest.substring(end);
        if (!isPort(port) || !path.codePoints().allMatch(WebAddress::isPath)) return Option.none();
        return HostName.canonical(rest.substring(0, endOfHost))
                .map(host -> (scheme.isEmpty() ? "https://" : scheme.toLowerCase(Locale.ROOT)) + host + port + path);
    }

    private static String scheme(String text) {
        for (var scheme : new String[] {"https://", "http://"})
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) return text.substring(0, scheme.length());
        return "";
    }

    private static int endOfAuthority(String text) {
        for (var at = 0; at < text.length(); at++) if ("/?#".indexOf(text.charAt(at)) >= 0) return at;
        return text.length();
    }

    private static boolean isPort(String port) {
        if (port.isEmpty()) return true;
        var digits = port.substring(1);
        return digits.length() <= 5 && Ascii.isDigits(digits) && Integer.parseInt(digits) <= MAX_PORT;
    }

    private static boolean isPath(int point) {
        return Characters.isVisible(point) && "\"<>\\^`{|}".indexOf(point) < 0;
    }

    /** Names the kind only: a page may be a person's. */
    @Override
    public String toString() {
        return "WebAddress[…]";
    }
}
