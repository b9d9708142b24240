package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;

/**
 * Somebody who showed interest. Immutable.
 *
 * @param row where it stands
 * @param id what it is called
 * @param captured the day on which they did
 * @param source where they came from
 * @param person their name
 * @param organisation whom they work for
 * @param email how to reach them
 * @param sector their industry
 * @param agent who looks after them
 * @param interest what they want to hear of
 * @param need what they need
 * @param authority who decides there
 * @param qualified the day on which somebody found them worth a customer
 * @param disqualified the day on which somebody found them not worth it
 * @param reason why not
 */
public record LeadEntry(
        RowRef row,
        String id,
        LocalDate captured,
        String source,
        Option<PersonName> person,
        Option<OrganisationName> organisation,
        Option<EmailAddress> email,
        Option<String> sector,
        String agent,
        Option<String> interest,
        Option<String> need,
        Option<String> authority,
        Option<LocalDate> qualified,
        Option<LocalDate> disqualified,
        Option<String> reason) {
    /** Keeps persons out of logs. */
    @Override
    public String toString() {
        return "LeadEntry[" + id + "]";
    }
}
