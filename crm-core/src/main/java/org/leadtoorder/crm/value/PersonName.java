package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Hidden;

/**
 * What a person is called: the whole name as given and, where somebody knows them, its parts.
 *
 * <p>Each text is on one line, with at least one visible character and at most {@value #MAX_LENGTH} code points; no control character,
 * bidirectional override, stray invisible character, non-character, lone surrogate or run of more than eight combining marks. It is kept code
 * point for code point. Two spellings that Unicode calls canonically equivalent are equal. Immutable.
 */
@Personal
@Value.Immutable
@Hidden
public abstract sealed class PersonName permits ImmutablePersonName {
    /** The longest name and the longest part of one, in code points. */
    public static final int MAX_LENGTH = 200;

    PersonName() {}

    /**
     * The whole name, as the person gives it; a single word is one.
     *
     * @return the whole name; never null
     */
    public abstract String whole();

    /**
     * The given names, if known.
     *
     * @return the given names; never null
     */
    @Value.Default
    public Option<String> given() {
        return Option.none();
    }

    /**
     * The family name, if known.
     *
     * @return the family name; never null
     */
    @Value.Default
    public Option<String> family() {
        return Option.none();
    }

    /**
     * What stands before the name, such as {@code Dr.}, if known.
     *
     * @return the title; never null
     */
    @Value.Default
    public Option<String> title() {
        return Option.none();
    }

    /**
     * A name that is known to be good.
     *
     * @param whole the whole name
     * @return the name; never null
     * @throws IllegalArgumentException if it is not; the message names the faults, not the text
     */
    public static PersonName of(String whole) {
        return Text.orThrow(parse(whole));
    }

    /**
     * Takes what a person typed into one field.
     *
     * @param whole any text, or null for none
     * @return the name, or all faults; never null
     */
    public static Validation<Seq<Fault>, PersonName> parse(@Nullable String whole) {
        var faults = Text.line(whole, "", MAX_LENGTH);
        return whole == null || !faults.isEmpty()
                ? Validation.invalid(faults)
                : Validation.valid(builder().whole(whole).build());
    }

    /**
     * Takes what a person typed into several fields. Empty ones count as not given; where the whole is not given, it is the parts in the order
     * title, given, family.
     *
     * @param whole the whole name, or null for none
     * @param given the given names, or null for none
     * @param family the family name, or null for none
     * @param title the title, or null for none
     * @return the name, or all faults, each with the name of its part; never null
     */
    public static Validation<Seq<Fault>, PersonName> parse(
            @Nullable String whole, @Nullable String given, @Nullable String family, @Nullable String title) {
        var parts = Vector.of(part(given), part(family), part(title));
        var faults = faults(parts.get(0), parts.get(1), parts.get(2));
        // A whole that is put together of parts at fault would only repeat their faults.
        var together = part(whole).orElse(() -> together(parts.get(2), parts.get(0), parts.get(1)));
        if (part(whole).isDefined() || faults.isEmpty())
            faults = Text.line(together.getOrElse(""), "whole", MAX_LENGTH).appendAll(faults);
        return faults.isEmpty()
                ? Validation.valid(builder()
                        .whole(together.get())
                        .given(parts.get(0))
                        .family(parts.get(1))
                        .title(parts.get(2))
                        .build())
                : Validation.invalid(faults);
    }

    /**
     * A builder; the whole name is mandatory. Building throws {@link IllegalArgumentException} where a text is not a name.
     *
     * @return an empty builder; never null
     */
    public static Builder builder() {
        return ImmutablePersonName.builder();
    }

    @Value.Check
    void check() {
        Text.require(Text.line(whole(), "whole", MAX_LENGTH).appendAll(faults(given(), family(), title())));
    }

    private static Option<String> part(@Nullable String text) {
        return text == null || text.isEmpty() ? Option.none() : Option.some(text);
    }

    private static Option<String> together(Option<String> title, Option<String> given, Option<String> family) {
        var words = Vector.of(title, given, family).flatMap(part -> part).mkString(" ");
        return words.isEmpty() ? Option.none() : Option.some(words);
    }

    private static Seq<Fault> faults(Option<String> given, Option<String> family, Option<String> title) {
        return faults(given, "given").appendAll(faults(family, "family")).appendAll(faults(title, "title"));
    }

    private static Seq<Fault> faults(Option<String> part, String field) {
        return part.map(text -> Text.line(text, field, MAX_LENGTH)).getOrElse(Vector.empty());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && spelling().equals(that.spelling());
    }

    @Override
    public final int hashCode() {
        return spelling().hashCode();
    }

    private Seq<Option<String>> spelling() {
        return Vector.of(Option.some(whole()), given(), family(), title()).map(part -> part.map(Text::equivalent));
    }

    /** Names the kind only: the name is personal. */
    @Override
    public final String toString() {
        return "PersonName[…]";
    }

    /** Makes names. */
    public sealed interface Builder permits ImmutablePersonName.Builder {
        /**
         * Sets the whole name.
         *
         * @param whole the whole name
         * @return this builder
         */
        Builder whole(String whole);

        /**
         * Sets the given names.
         *
         * @param given the given names, if known
         * @return this builder
         */
        Builder given(Option<String> given);

        /**
         * Sets the family name.
         *
         * @param family the family name, if known
         * @return this builder
         */
        Builder family(Option<String> family);

        /**
         * Sets the title.
         *
         * @param title the title, if known
         * @return this builder
         */
        Builder title(Option<String> title);

        /**
         * Makes the name.
         *
         * @return the name; never null
         * @throws IllegalStateException if the whole name is not set
         * @throws IllegalArgumentException if a text is not a name; the message names the faults, not the text
         */
        PersonName build();
    }
}
