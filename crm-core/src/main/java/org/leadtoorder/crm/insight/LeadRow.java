package org.leadtoorder.crm.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.LeadEvent;
import org.leadtoorder.crm.lead.LeadEvent.ActivityLogged;
import org.leadtoorder.crm.lead.LeadEvent.LeadAssigned;
import org.leadtoorder.crm.lead.LeadEvent.LeadCaptured;
import org.leadtoorder.crm.lead.LeadEvent.LeadConverted;
import org.leadtoorder.crm.lead.LeadEvent.LeadDisqualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadQualified;
import org.leadtoorder.crm.lead.LeadEvent.LeadRecycled;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.QualifiedLead;

/** What is kept of a lead. */
final class LeadRow extends WorkedRow {
    private static final long serialVersionUID = 1L;

    final String source;

    @Nullable
    String owner;
    /** Why it was put aside, while it is. */
    @Nullable
    String reason;

    @Nullable
    String customer;
    /** Whether it ever was qualified. */
    boolean qualified;
    /** The day of its conversion or of its being put aside. */
    int closed = NEVER;
    /** How far it came by deals that were let go. */
    @Nullable
    Way past;

    LeadRow(LeadCaptured fact, int day, boolean migrated) {
        super(NewLead.class, day, migrated);
        source = fact.attribution().source();
        owner = fact.owner().getOrNull();
    }

    void on(LeadEvent fact, Instant at, Terms terms) {
        if (fact instanceof ActivityLogged logged) {
            log(logged.activity(), terms);
        } else if (fact instanceof LeadQualified) {
            state = QualifiedLead.class;
            qualified = true;
        } else if (fact instanceof LeadConverted converted) {
            state = ConvertedLead.class;
            customer = converted.customer().value();
            closed = terms.day(at);
        } else if (fact instanceof LeadDisqualified put) {
            state = DisqualifiedLead.class;
            reason = put.reason();
            closed = terms.day(at);
        } else if (fact instanceof LeadRecycled) {
            state = NewLead.class;
            reason = null;
            closed = NEVER;
        } else if (fact instanceof LeadAssigned assigned) {
            owner = assigned.owner();
        }
    }
}
