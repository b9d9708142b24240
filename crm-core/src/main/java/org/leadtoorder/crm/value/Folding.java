package org.leadtoorder.crm.value;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reduces names to what they have in common, to find duplicates. Pure; the time is linear in the text.
 *
 * <p>Case, accents, width, invisible characters, punctuation and blanks do not count; for organisations, nor does the legal form. Letters of
 * different scripts stay different, however alike they look: see {@link #mixesScripts(String)}. A folded name is for comparing, not for showing.
 *
 * <p>In names, letters that are often written as two count as the one without its sign: ä, ae and a are one, so are ö, ø, oe and o, ü, ue and u,
 * å, aa and a. That finds Mueller for Müller and Jorgensen for Jørgensen, and once in a while somebody else: Joe folds like Jo. Where the
 * two letters are two sounds, as in Bauer, Neue or Quelle, they stay.
 */
public final class Folding {
    /** How much of a text counts, in chars; the rest is cut off first. */
    public static final int MAX_LENGTH = 1_000;

    private static final String APOSTROPHES = "'’ʼ`´‘";

    private static final Set<UnicodeScript> LOOKING_ALIKE = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE);

    private Folding() {}

    /**
     * The common form of a person's whole name.
     *
     * @param name the name
     * @return the folded name; never null or empty
     */
    public static String of(PersonName name) {
        return orItself(withoutDigraphs(fold(name.whole())), name.whole());
    }

    /**
     * The common form of an organisation's name, without its legal form.
     *
     * @param name the name
     * @return the folded name; never null or empty
     */
    public static String of(OrganisationName name) {
        var folded = fold(LegalForms.withoutSigns(name.value()));
        return orItself(
                withoutDigraphs(folded.isEmpty() ? fold(name.value()) : LegalForms.without(folded)), name.value());
    }

    /** ae, oe, ue as umlauts are written without their dots, and aa for å; behind a vowel or q they are two sounds. */
    private static String withoutDigraphs(String folded) {
        var one = new StringBuilder(folded.length());
        for (var at = 0; at < folded.length(); at++) {
            one.append(folded.charAt(at));
            if (isDigraph(folded, at)) at++;
        }
        return one.toString();
    }

    private static boolean isDigraph(String folded, int at) {
        if (at + 1 == folded.length() || at > 0 && "aeiouyq".indexOf(folded.charAt(at - 1)) >= 0) return false;
        var second = folded.charAt(at + 1);
        return switch (folded.charAt(at)) {
            case 'a' -> second == 'e' || second == 'a';
            case 'o', 'u' -> second == 'e';
            default -> false;
        };
    }

    /** A name of nothing but accents has no common form with any other. */
    private static String orItself(String folded, String name) {
        return folded.isEmpty() ? Text.equivalent(name) : folded;
    }

    /**
     * The common form of any text, without regard to legal forms. Texts that hold neither letters nor digits fold to their visible characters.
     *
     * @param text any text
     * @return the folded text; never null, empty only where nothing is visible
     */
    public static String fold(String text) {
        var cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        var plain = plain(cut);
        var words = words(plain);
        return words.isEmpty() ? visible(plain) : String.join(" ", words);
    }

    /**
     * Tells whether a word is written in letters of scripts that look alike: a Cyrillic а among Latin letters. Such names are shown to a person
     * and never taken for the same.
     *
     * @param text any text
     * @return whether a word mixes Latin, Greek, Cyrillic, Armenian or Cherokee letters
     */
    public static boolean mixesScripts(String text) {
        var cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        UnicodeScript seen = null;
        for (int at = 0, next; at < cut.length(); at = next) {
            var point = cut.codePointAt(at);
            next = at + Character.charCount(point);
            if (Characters.isIgnorable(point) || Characters.isMark(point)) continue;
            if (!Character.isLetter(point)) {
                seen = null;
                continue;
            }
            var script = UnicodeScript.of(point);
            if (!LOOKING_ALIKE.contains(script)) continue;
            if (seen != null && seen != script) return true;
            seen = script;
        }
        return false;
    }

    /** Without case, accents and invisible characters. */
    private static String plain(String text) {
        // Apostrophes first: a decomposed acute accent leaves a blank.
        var joined = new StringBuilder(text.length());
        text.codePoints().filter(point -> APOSTROPHES.indexOf(point) < 0).forEach(joined::appendCodePoint);
        var decomposed = Normalizer.normalize(joined, Normalizer.Form.NFKD);
        var bare = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> !Characters.isIgnorable(point) && !isAccent(point))
                .forEach(bare::appendCodePoint);
        // Upper case first: it is what makes ß and SS, or ς and σ, one.
        var lower = bare.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(lower.length());
        lower.codePoints().forEach(point -> append(folded, point));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Letters that have no accent for Unicode but have one for whoever types without them. */
    private static void append(StringBuilder folded, int point) {
        switch (point) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss"); // of a capital ẞ, which is no SS in upper case
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ς' -> folded.append('σ');
            default -> folded.appendCodePoint(point);
        }
    }

    /** Marks that change how a letter sounds, not which it is; those of Indic scripts are vowels and stay. */
    private static boolean isAccent(int point) {
        return point >= 0x0300 && point <= 0x036F
                || point >= 0x0591 && point <= 0x05C7 && Characters.isMark(point)
                || point >= 0x064B && point <= 0x065F
                || point == 0x0640
                || point == 0x0670
                || point >= 0x1AB0 && point <= 0x1AFF
                || point >= 0x1DC0 && point <= 0x1DFF
                || point >= 0x20D0 && point <= 0x20FF
                || point >= 0xFE20 && point <= 0xFE2F;
    }

    /** The words, where a dot or an apostrophe joins (S.A., O'Brien) and other signs part; neighbouring single letters are one (J. P.). */
    private static List<String> words(String plain) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var initials = new StringBuilder();
        for (int at = 0, next; at <= plain.length(); at = next) {
            var point = at < plain.length() ? plain.codePointAt(at) : ' ';
            next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point) || Characters.isMark(point)) word.appendCodePoint(point);
            else if (point != '.') flush(word, initials, words);
        }
        if (initials.length() > 0) words.add(initials.toString());
        return words;
    }

    private static void flush(StringBuilder word, StringBuilder initials, List<String> words) {
        if (word.length() == 0) return;
        if (word.codePointCount(0, word.length()) == 1 && isCased(word.codePointAt(0))) initials.append(word);
        else {
            if (initials.length() > 0) words.add(initials.toString());
            initials.setLength(0);
            words.add(word.toString());
        }
        word.setLength(0);
    }

    /** Chinese and other words may well be one letter long; they have no case. */
    private static boolean isCased(int point) {
        return Character.isLowerCase(point);
    }

    private static String visible(String plain) {
        var visible = new StringBuilder();
        plain.codePoints().filter(Characters::isVisible).forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
