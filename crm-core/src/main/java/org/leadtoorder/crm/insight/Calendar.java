package org.leadtoorder.crm.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The company's days. */
record Calendar(ZoneId zone) {
    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
