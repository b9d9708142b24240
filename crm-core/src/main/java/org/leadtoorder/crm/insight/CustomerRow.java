package org.leadtoorder.crm.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.customer.Prospect;

/** What is kept of a customer. */
final class CustomerRow extends Row {
    private static final long serialVersionUID = 1L;

    /** The lead it came from. */
    @Nullable String lead;
    /** The source of that lead, or where it was registered from. */
    @Nullable String source;
    @Nullable String owner;
    /** The customer it was merged into. */
    @Nullable String survivor;

    CustomerRow(LocalDate day) {
        super(Prospect.class, day);
    }
}
