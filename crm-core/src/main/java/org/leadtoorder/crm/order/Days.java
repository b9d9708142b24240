package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import java.time.LocalDate;

/** The days that documents have: what every database can keep. */
final class Days {
    private static final int LAST_YEAR = 9998;

    private Days() {}

    static void check(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR)
            throw new IllegalArgumentException("a day that no document has");
    }

    static void check(Option<LocalDate> day) {
        day.forEach(Days::check);
    }
}
