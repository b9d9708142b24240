package org.leadtoorder.crm.customer;

import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Where a customer came from: a qualified lead or, where the customer existed already, a registration. Immutable. */
public sealed interface Origin {
    /**
     * From a qualified lead, by conversion.
     *
     * @param lead the lead
     */
    record FromLead(LeadId lead) implements Origin {
        /**
         * Refuses null.
         *
         * @param lead the lead
         */
        public FromLead {
            Given.all("lead", lead);
        }
    }

    /**
     * C-3: registered, because the customer existed already.
     *
     * @param source the system or occasion, such as {@code ERP}, {@code migration}, {@code walk-in}
     * @param reason why there is no lead
     */
    record Registered(Label source, FreeText reason) implements Origin {
        /**
         * Refuses null.
         *
         * @param source the system or occasion, such as {@code ERP}, {@code migration}, {@code walk-in}
         * @param reason why there is no lead
         */
        public Registered {
            Given.all("source", source, "reason", reason);
        }
    }
}
