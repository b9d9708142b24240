package org.leadtoorder.crm.value;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.text.Normalizer;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What a text may hold: the one scan behind all values of this package.
 *
 * <p>One pass, never more than twice the limit in chars, so that a text of any length costs the same.
 */
final class Text {
    /** The longest run of combining marks that a one-line text may hold. */
    static final int MAX_COMBINING_RUN = 8;

    /** What is wrong with a character; the names are the arguments of {@link Fault.Code#FORBIDDEN_CHARACTER}. */
    private enum Kind {
        CONTROL,
        LINE_BREAK,
        BIDI,
        NON_CHARACTER,
        SURROGATE,
        INVISIBLE
    }

    private Text() {}

    /** The faults of a text on one line. */
    static Seq<Fault> line(@Nullable String text, String field, int most) {
        return scan(text, field, most, true);
    }

    /** The faults of a text on any number of lines. */
    static Seq<Fault> block(@Nullable String text, String field, int most) {
        return scan(text, field, most, false);
    }

    /** The same text in one of its canonically equivalent spellings, for comparisons only. */
    static String equivalent(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The value, or misuse: the message names the codes and never the text. */
    static <T> T orThrow(Validation<Seq<Fault>, T> parsed) {
        if (parsed.isInvalid()) throw misuse(parsed.getError());
        return parsed.get();
    }

    /** Refuses what has faults. */
    static void require(Seq<Fault> faults) {
        if (!faults.isEmpty()) throw misuse(faults);
    }

    private static IllegalArgumentException misuse(Seq<Fault> faults) {
        return new IllegalArgumentException(
                faults.map(fault -> (fault.field().isEmpty() ? "" : fault.field() + " ") + fault.code())
                        .distinct()
                        .mkString(", "));
    }

    private static Seq<Fault> scan(@Nullable String text, String field, int most, boolean oneLine) {
        if (text == null || text.isEmpty()) return Vector.of(Fault.of(Fault.Code.MISSING, field));
        // A text of more than twice the limit in chars is too long whatever it holds: the rest is not read.
        var end = Math.min(text.length(), 2 * most);
        var found = EnumSet.noneOf(Kind.class);
        var visible = false;
        var count = 0;
        var run = 0;
        var longestRun = 0;
        for (int at = 0, next; at < end; at = next) {
            var point = text.codePointAt(at);
            next = at + Character.charCount(point);
            count++;
            if (Ascii.isGraphic(point)) { // nothing below is about these, and most text is of nothing else
                visible = true;
                run = 0;
                continue;
            }
            var kind = kind(point, oneLine);
            if (kind != null && !(point == '\r' && !oneLine && next < text.length() && text.charAt(next) == '\n'))
                found.add(kind);
            visible |= Characters.isVisible(point);
            if (Characters.isMark(point)) longestRun = Math.max(longestRun, ++run);
            else if (!Characters.isIgnorable(point)) run = 0;
        }
        var tooLong = count > most || end < text.length();
        var faults = Vector.<Fault>empty();
        if (tooLong) faults = faults.append(Fault.of(Fault.Code.TOO_LONG, field, most));
        for (var kind : found) faults = faults.append(Fault.of(Fault.Code.FORBIDDEN_CHARACTER, field, kind));
        if (oneLine && longestRun > MAX_COMBINING_RUN)
            faults = faults.append(Fault.of(Fault.Code.COMBINING_RUN, field, MAX_COMBINING_RUN));
        // The unread rest of a long text may well be visible.
        return visible || tooLong ? faults : faults.append(Fault.of(Fault.Code.INVISIBLE, field));
    }

    private static @Nullable Kind kind(int point, boolean oneLine) {
        if (Characters.isLineBreak(point))
            return oneLine || !Characters.isMultiLineBreak(point) ? Kind.LINE_BREAK : null;
        if (Character.getType(point) == Character.CONTROL) return oneLine || point != '\t' ? Kind.CONTROL : null;
        if (Characters.isBidiOverride(point)) return Kind.BIDI;
        if (Characters.isNonCharacter(point)) return Kind.NON_CHARACTER;
        if (Character.getType(point) == Character.SURROGATE) return Kind.SURROGATE;
        return oneLine && Characters.isStray(point) ? Kind.INVISIBLE : null;
    }
}
