package org.leadtoorder.crm.example.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures for people: whole amounts with separators, two decimals where they matter. */
final class Figures {
    private static final DecimalFormatSymbols ENGLISH = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private Figures() {}

    static String count(long count) {
        return new DecimalFormat("#,##0", ENGLISH).format(count);
    }

    static String amount(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : new DecimalFormat("#,##0", ENGLISH).format(amount.setScale(0, RoundingMode.HALF_UP));
    }

    static String decimals(@Nullable BigDecimal number) {
        return number == null ? "–" : new DecimalFormat("#,##0.00", ENGLISH).format(number);
    }

    static String percent(@Nullable BigDecimal number) {
        return number == null ? "–" : decimals(number) + " %";
    }

    static String bar(long part, long whole, int width) {
        var length = whole <= 0
                ? 0
                : (int) Math.min(width, Math.max(part > 0 ? 1 : 0, Math.round((double) part * width / whole)));
        return "█".repeat(length);
    }
}
