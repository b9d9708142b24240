package org.leadtoorder.crm.value;

/** Classes of code points that {@link Character} does not know. Figures: Unicode Character Database, PropList and DerivedCoreProperties. */
final class Characters {
    private Characters() {}

    /** Ends a line in some program or other. */
    static boolean isLineBreak(int point) {
        return point >= '\n' && point <= '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    /** Ends a line in a text that may have several; a carriage return only does so before a line feed. */
    static boolean isMultiLineBreak(int point) {
        return point == '\n' || point == 0x2028 || point == 0x2029;
    }

    /** Embeds, overrides or isolates a direction, so that a text reads other than it is stored. The marks U+200E, U+200F and U+061C do not. */
    static boolean isBidiOverride(int point) {
        return between(point, 0x202A, 0x202E) || between(point, 0x2066, 0x2069);
    }

    /** Is no character and never will be. */
    static boolean isNonCharacter(int point) {
        return between(point, 0xFDD0, 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
    }

    /** Is drawn onto the character before it. */
    static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Is invisible and has no place in a name: soft hyphen, zero width space, word joiner, byte order mark, fillers, tags.
     *
     * <p>Not so the joiners (Persian, Indic scripts), variation selectors (Japanese names, emoji) and Mongolian ones.
     */
    static boolean isStray(int point) {
        return isIgnorable(point) && !isOrthographic(point);
    }

    /** Part of how some script is written, though it cannot be seen by itself. */
    private static boolean isOrthographic(int point) {
        return point == 0x200C
                || point == 0x200D
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C
                || between(point, 0x180B, 0x180F)
                || between(point, 0xFE00, 0xFE0F)
                || between(point, 0xE0100, 0xE01EF);
    }

    /** Cannot be seen and takes no room: Default_Ignorable_Code_Point, and the interlinear annotation marks. */
    static boolean isIgnorable(int point) {
        if (point < 0x034F) return point == 0xAD;
        return point == 0x034F
                || point == 0x061C
                || between(point, 0x115F, 0x1160)
                || between(point, 0x17B4, 0x17B5)
                || between(point, 0x180B, 0x180F)
                || between(point, 0x200B, 0x200F)
                || between(point, 0x202A, 0x202E)
                || between(point, 0x2060, 0x206F)
                || point == 0x3164
                || between(point, 0xFE00, 0xFE0F)
                || point == 0xFEFF
                || point == 0xFFA0
                || between(point, 0xFFF0, 0xFFFB)
                || between(point, 0x1BCA0, 0x1BCA3)
                || between(point, 0x1D173, 0x1D17A)
                || between(point, 0xE0000, 0xE0FFF);
    }

    /** Leaves ink on the paper. */
    static boolean isVisible(int point) {
        return !isBlank(point)
                && !isIgnorable(point)
                && !isNonCharacter(point)
                && Character.getType(point) != Character.CONTROL
                && Character.getType(point) != Character.SURROGATE;
    }

    /** A space of whatever width, U+2800 (the empty braille cell) and U+1D159 (the empty note head). */
    static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x2800 || point == 0x1D159;
    }

    private static boolean between(int point, int first, int last) {
        return point >= first && point <= last;
    }
}
