package org.leadtoorder.crm.insight;

import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Activity;

/** What is kept of an aggregate that activities are logged for. */
abstract sealed class WorkedRow extends Row permits LeadRow, OpportunityRow {
    private static final long serialVersionUID = 1L;

    int productTalks;
    int salesTalks;
    int negotiations;
    int exchanges;
    /** The day of the latest. */
    int lastActivity = NEVER;

    /** Whether it was taken over from elsewhere: then its history is told all at once, long after. */
    final boolean migrated;

    WorkedRow(Class<? extends State<?>> state, int born, boolean migrated) {
        super(state, born);
        this.migrated = migrated;
    }

    void log(Activity activity, Terms terms) {
        switch (activity.kind()) {
            case PRODUCT_TALK -> productTalks++;
            case SALES_TALK -> salesTalks++;
            case NEGOTIATION -> negotiations++;
            case INFORMATION -> exchanges++;
        }
        lastActivity = Math.max(lastActivity, terms.day(activity.began()));
    }

    long activities() {
        return (long) productTalks + salesTalks + negotiations + exchanges;
    }
}
