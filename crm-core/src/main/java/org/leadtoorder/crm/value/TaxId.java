package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Given;

/**
 * The number under which a country taxes somebody.
 *
 * <p>For the member states of the European Union it is the VAT number, whose form and check digits are checked; for other countries the form
 * only: letters and digits. That the digits fit does not say that the number is registered. Immutable.
 *
 * @param country the country that gave the number; never null
 * @param id the number in upper case, without signs between and without the country's prefix; never null
 */
@Personal
public record TaxId(Country country, String id) {
    /** The longest number, in code points, signs between included. */
    public static final int MAX_LENGTH = 40;

    private static final int SHORTEST_WITH_PREFIX = 3;

    /**
     * Takes a number that is known to be good.
     *
     * @param country the country that gave the number
     * @param id the number, with or without signs between and the country's prefix
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the number
     */
    public TaxId {
        Given.all("country", country, "id", id);
        Text.require(faults(country, id));
        id = canonical(country, id);
    }

    /**
     * Takes what a person typed.
     *
     * @param country the country that gave the number
     * @param id any text, or null for none
     * @return the number, or all faults; never null
     */
    public static Validation<Seq<Fault>, TaxId> parse(Country country, @Nullable String id) {
        var faults = faults(country, id);
        return id == null || !faults.isEmpty() ? Validation.invalid(faults) : Validation.valid(new TaxId(country, id));
    }

    /**
     * Takes what a person typed, starting with the country: its code, or {@code EL} for Greece.
     *
     * @param text any text, or null for none
     * @return the number, or all faults; never null
     */
    public static Validation<Seq<Fault>, TaxId> parse(@Nullable String text) {
        var faults = Text.line(text, "", MAX_LENGTH);
        if (text == null || !faults.isEmpty()) return Validation.invalid(faults);
        var squeezed = squeeze(text);
        if (squeezed.length() < SHORTEST_WITH_PREFIX)
            return Validation.invalid(Vector.of(Fault.of(Fault.Code.MALFORMED, "")));
        var prefix = squeezed.substring(0, 2);
        return Country.parse(prefix.equals("EL") ? "GR" : prefix)
                .mapError(wrong -> wrong.map(fault -> fault.in("country")))
                .flatMap(country -> parse(country, squeezed.substring(2)));
    }

    /**
     * Takes a number that is known to be good, starting with the country.
     *
     * @param text the number
     * @return the number; never null
     * @throws IllegalArgumentException if it is not one; the message names the faults, not the number
     */
    public static TaxId of(String text) {
        return Text.orThrow(parse(text));
    }

    /**
     * The form for matching and for documents: the prefix ({@code EL} for Greece) and the number.
     *
     * @return the form for matching; never null
     */
    public String canonical() {
        return prefix(country) + id;
    }

    /**
     * Tells whether check digits were compared; elsewhere only the form was.
     *
     * @return whether the country has a published way to compute check digits that is known here
     */
    public boolean isChecked() {
        return VatNumber.knows(country.code());
    }

    private static Seq<Fault> faults(Country country, @Nullable String text) {
        var faults = Text.line(text, "", MAX_LENGTH);
        if (text == null || !faults.isEmpty()) return faults;
        var id = canonical(country, text);
        if (!VatNumber.knows(country.code()) && (id.isEmpty() || !id.chars().allMatch(Ascii::isLetterOrDigit)))
            return faults.append(Fault.of(Fault.Code.MALFORMED, ""));
        return VatNumber.check(country.code(), id).fold(() -> faults, code -> faults.append(Fault.of(code, "")));
    }

    private static String canonical(Country country, String text) {
        var id = squeeze(text);
        var prefix = prefix(country);
        var code = country.code();
        if (!VatNumber.knows(code)) return withoutPrefix(id, prefix);
        var whole = VatNumber.complete(code, id);
        // Only where the whole has not the form of a number: a French key may be FR.
        return VatNumber.check(code, whole).contains(Fault.Code.MALFORMED) && id.startsWith(prefix)
                ? VatNumber.complete(code, id.substring(prefix.length()))
                : whole;
    }

    /** Without any prefix, so that a number which is read again stays as it is. */
    private static String withoutPrefix(String id, String prefix) {
        var from = 0;
        while (id.startsWith(prefix, from)) from += prefix.length();
        return id.substring(from);
    }

    private static String prefix(Country country) {
        return country.code().equals("GR") ? "EL" : country.code();
    }

    private static String squeeze(String text) {
        var squeezed = new StringBuilder();
        text.codePoints()
                .filter(point -> !Characters.isBlank(point) && ".-/".indexOf(point) < 0)
                .map(Ascii::upper)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    /** Names the country only: the number may be a person's. */
    @Override
    public String toString() {
        return "TaxId[" + country.code() + " …]";
    }
}
