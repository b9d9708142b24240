package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.time.LocalDate;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Activity;

/** What is kept of one aggregate: of fixed size, however many events it had. */
abstract sealed class Row implements Serializable permits LeadRow, CustomerRow, OpportunityRow, QuoteRow, OrderRow {
    private static final long serialVersionUID = 1L;
    /** No day. */
    static final int NEVER = Integer.MIN_VALUE;

    /** The public type of the state it is in. */
    Class<? extends State<?>> state;
    /** The day of birth, as days since 1970. */
    final int born;

    int productTalks;
    int salesTalks;
    int negotiations;
    int exchanges;
    int lastActivity = NEVER;

    Row(Class<? extends State<?>> state, LocalDate born) {
        this.state = state;
        this.born = day(born);
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    void log(Activity activity, Calendar calendar) {
        switch (activity.kind()) {
            case PRODUCT_TALK -> productTalks++;
            case SALES_TALK -> salesTalks++;
            case NEGOTIATION -> negotiations++;
            case INFORMATION -> exchanges++;
        }
        lastActivity = Math.max(lastActivity, day(calendar.day(activity.began())));
    }
}
