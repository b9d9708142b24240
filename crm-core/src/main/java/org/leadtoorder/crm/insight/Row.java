package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.time.LocalDate;
import org.leadtoorder.crm.kernel.State;

/** What is kept of one aggregate: of fixed size, however many events it had. */
abstract sealed class Row implements Serializable permits WorkedRow, CustomerRow, QuoteRow, OrderRow {
    private static final long serialVersionUID = 1L;
    /** No day. */
    static final int NEVER = Integer.MIN_VALUE;

    /** The public type of the state it is in. */
    Class<? extends State<?>> state;
    /** The day of birth, as days since 1970. */
    final int born;

    Row(Class<? extends State<?>> state, int born) {
        this.state = state;
        this.born = born;
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
