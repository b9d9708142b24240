package org.leadtoorder.crm.lead;

import java.time.LocalDate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/**
 * Something that has to be done after an activity. Immutable. It is open until a later activity settles it by its id.
 *
 * @param id its id, unique among the open ones of its lead or opportunity, one line of 1 to 200 characters
 * @param what what has to be done
 * @param due the last day for it
 */
public record FollowUp(String id, @Personal Label what, LocalDate due) {
    /**
     * Checks the id.
     *
     * @param id its id, unique among the open ones of its lead or opportunity, one line of 1 to 200 characters
     * @param what what has to be done
     * @param due the last day for it
     */
    public FollowUp {
        Given.all("id", id, "what", what, "due", due);
        Label.of(id);
    }
}
