package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;

/**
 * Where a letter or a parcel goes. At least one part is there; each is a text on one line, kept code point for code point. Immutable.
 */
@Personal
@Value.Immutable
@Hidden
public abstract sealed class PostalAddress permits ImmutablePostalAddress {
    /** The most lines above postcode and city. */
    public static final int MAX_LINES = 10;

    /** The longest line, city and region, in code points. */
    public static final int MAX_LENGTH = 200;

    /** The longest postcode, in code points. */
    public static final int MAX_POSTCODE_LENGTH = 20;

    /** The longest address in one block of text, with its line ends, in code points. */
    public static final int MAX_BLOCK_LENGTH = 3_000;

    PostalAddress() {}

    /**
     * What stands above postcode and city: street and number, post office box, building; may be empty.
     *
     * @return the lines in order; never null
     */
    @Value.Default
    public Seq<String> lines() {
        return Vector.empty();
    }

    /**
     * The postcode, if known.
     *
     * @return the postcode; never null
     */
    @Value.Default
    public Option<String> postcode() {
        return Option.none();
    }

    /**
     * The city, if known.
     *
     * @return the city; never null
     */
    @Value.Default
    public Option<String> city() {
        return Option.none();
    }

    /**
     * The state, province or canton, if known.
     *
     * @return the region; never null
     */
    @Value.Default
    public Option<String> region() {
        return Option.none();
    }

    /**
     * The country, if known.
     *
     * @return the country; never null
     */
    @Value.Default
    public Option<Country> country() {
        return Option.none();
    }

    /**
     * Takes an address as one block of text: its lines become {@link #lines()}, and no part is guessed.
     *
     * @param block any text, or null for none; empty lines are dropped
     * @return the address, or all faults; never null
     */
    public static Validation<Seq<Fault>, PostalAddress> parse(@Nullable String block) {
        if (block == null) return Validation.invalid(Vector.of(Fault.of(Fault.Code.MISSING, "")));
        return block.length() > 2 * MAX_BLOCK_LENGTH || block.codePointCount(0, block.length()) > MAX_BLOCK_LENGTH
                ? Validation.invalid(Vector.of(Fault.of(Fault.Code.TOO_LONG, "", MAX_BLOCK_LENGTH)))
                : parse(Vector.ofAll(block.lines()), null, null, null, null);
    }

    /**
     * Takes what a person typed into several fields; empty ones count as not given.
     *
     * @param lines what stands above postcode and city; may be empty
     * @param postcode the postcode, or null for none
     * @param city the city, or null for none
     * @param region the region, or null for none
     * @param country the code of the country, or null for none
     * @return the address, or all faults, each with the name of its part; never null
     */
    public static Validation<Seq<Fault>, PostalAddress> parse(
            Seq<String> lines,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {
        var filled = lines.filter(line -> line != null && !line.isBlank());
        var land = part(country).map(Country::parse);
        var faults = faults(filled, part(postcode), part(city), part(region), land.isDefined())
                .appendAll(land.filter(Validation::isInvalid)
                        .map(wrong -> wrong.getError().map(fault -> fault.in("country")))
                        .getOrElse(Vector.empty()));
        return faults.isEmpty()
                ? Validation.valid(builder()
                        .lines(filled)
                        .postcode(part(postcode))
                        .city(part(city))
                        .region(part(region))
                        .country(land.map(Validation::get))
                        .build())
                : Validation.invalid(faults);
    }

    /**
     * An address that is known to be good, as one block of text.
     *
     * @param block the lines
     * @return the address; never null
     * @throws IllegalArgumentException if it is not an address; the message names the faults, not the text
     */
    public static PostalAddress of(String block) {
        return Text.orThrow(parse(block));
    }

    /**
     * A builder. Building throws {@link IllegalArgumentException} where a text is at fault or nothing is set.
     *
     * @return an empty builder; never null
     */
    public static Builder builder() {
        return ImmutablePostalAddress.builder();
    }

    @Value.Check
    void check() {
        Given.all("lines", lines(), "postcode", postcode(), "city", city(), "region", region(), "country", country());
        Text.require(faults(lines(), postcode(), city(), region(), country().isDefined()));
    }

    private static Option<String> part(@Nullable String text) {
        return text == null || text.isBlank() ? Option.none() : Option.some(text);
    }

    private static Seq<Fault> faults(
            Seq<String> lines,
            Option<String> postcode,
            Option<String> city,
            Option<String> region,
            boolean hasCountry) {
        if (lines.isEmpty() && postcode.isEmpty() && city.isEmpty() && region.isEmpty() && !hasCountry)
            return Vector.of(Fault.of(Fault.Code.MISSING, ""));
        return Fault.tooMany("lines", lines, MAX_LINES)
                .toVector()
                .appendAll(lines.take(MAX_LINES)
                        .flatMap(line -> Text.line(line, "lines", MAX_LENGTH))
                        .distinct())
                .appendAll(postcode.map(text -> Text.line(text, "postcode", MAX_POSTCODE_LENGTH))
                        .getOrElse(Vector.empty()))
                .appendAll(city.map(text -> Text.line(text, "city", MAX_LENGTH)).getOrElse(Vector.empty()))
                .appendAll(region.map(text -> Text.line(text, "region", MAX_LENGTH))
                        .getOrElse(Vector.empty()));
    }

    /** Names the kind only: the address is personal. */
    @Override
    public final String toString() {
        return "PostalAddress[…]";
    }

    /** Makes addresses. */
    public sealed interface Builder permits ImmutablePostalAddress.Builder {
        /**
         * Sets the lines.
         *
         * @param lines what stands above postcode and city
         * @return this builder
         */
        Builder lines(Seq<String> lines);

        /**
         * Sets the postcode.
         *
         * @param postcode the postcode, if known
         * @return this builder
         */
        Builder postcode(Option<String> postcode);

        /**
         * Sets the city.
         *
         * @param city the city, if known
         * @return this builder
         */
        Builder city(Option<String> city);

        /**
         * Sets the region.
         *
         * @param region the region, if known
         * @return this builder
         */
        Builder region(Option<String> region);

        /**
         * Sets the country.
         *
         * @param country the country, if known
         * @return this builder
         */
        Builder country(Option<Country> country);

        /**
         * Makes the address.
         *
         * @return the address; never null
         * @throws IllegalArgumentException if a text is at fault or nothing is set; the message names the faults, not the text
         */
        PostalAddress build();
    }
}
