package org.leadtoorder.crm.order;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.FreeText;

/**
 * That order-to-cash did not take an amendment. Immutable.
 *
 * @param revision the revision that the amendment made
 * @param reasons why, at least one
 * @param on the day, in the company's zone
 */
public record AmendmentRefusal(int revision, Seq<FreeText> reasons, LocalDate on) {
    /**
     * Checks the parts.
     *
     * @param revision the revision that the amendment made
     * @param reasons why, at least one
     * @param on the day, in the company's zone
     */
    public AmendmentRefusal {
        if (revision < 2) throw new IllegalArgumentException("the first revision is no amendment");
        Given.all("reasons", reasons, "on", on);
    }
}
