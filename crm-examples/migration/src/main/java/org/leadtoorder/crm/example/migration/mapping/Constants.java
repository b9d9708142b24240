package org.leadtoorder.crm.example.migration.mapping;

import java.util.Locale;

/** Constants as people write them: {@code won without order} for {@code WON_WITHOUT_ORDER}. */
public final class Constants {
    private Constants() {}

    /**
     * The words of a constant.
     *
     * @param constant the constant
     * @return its name in lower case with blanks, never null
     */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The constant of words.
     *
     * @param <E> which constants
     * @param type the constants
     * @param words its name in any case, with blanks, hyphens or underlines
     * @return the constant, never null
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E of(Class<E> type, String words) {
        var name = words.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (var constant : type.getEnumConstants()) if (constant.name().equals(name)) return constant;
        throw new IllegalArgumentException(words + " is none of them");
    }
}
