package org.leadtoorder.crm.example.migration.text;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words that a system writes where it knows nothing. Immutable. Upper and lower case do not matter; a blank cell needs no word. */
public final class Placeholders {
    /** Those of lists to choose from, and what people type to get past a field that has to be filled. */
    public static final Placeholders USUAL = of(Vector.of("Select", "-Select-", "unknown", "-None-", "--None--"));

    private final Set<String> words = new TreeSet<>();

    private Placeholders(Seq<String> words) {
        for (var word : words) this.words.add(folded(word));
    }

    /**
     * The words that somebody named.
     *
     * @param words the words, perhaps none
     * @return the placeholders, never null
     */
    public static Placeholders of(Seq<String> words) {
        return new Placeholders(words);
    }

    /**
     * Whether a text says nothing.
     *
     * @param text the cell, without blanks around it
     * @return true if it is empty or one of the words
     */
    public boolean says(String text) {
        return text.isEmpty() || words.contains(folded(text));
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
