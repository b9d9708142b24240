package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.leadtoorder.crm.internal.Given;

/**
 * C-6: how well a customer's master data are kept, at a day. Immutable.
 *
 * @param completeness the share of the wanted fields that are known, in per cent, 0 to 100, rounded down; 100 where nothing is wanted
 * @param missing the wanted fields that are empty
 * @param age days since the last confirmation; none if there was none by that day
 * @param due what a steward should do
 */
public record Maintenance(int completeness, Seq<MasterDataField> missing, Option<Long> age, Seq<Due> due) {
    /**
     * Refuses null.
     *
     * @param completeness the share of the wanted fields that are known, in per cent, 0 to 100, rounded down; 100 where nothing is wanted
     * @param missing the wanted fields that are empty
     * @param age days since the last confirmation; none if there was none by that day
     * @param due what a steward should do
     */
    public Maintenance {
        Given.all("missing", missing, "age", age, "due", due);
    }

    /** What a steward should do. */
    public enum Due {
        /** Find out what is missing. */
        COMPLETE,
        /** Check the data; never done, or too long ago. */
        CONFIRM,
        /** Find out whom to talk to; there is no contact person at an organisation. */
        NAME_A_CONTACT_PERSON
    }

    /**
     * The fields that most companies want to know of any customer.
     *
     * @return the fields, never null
     */
    public static Seq<MasterDataField> standardFields() {
        return Vector.of(
                MasterDataField.EMAILS,
                MasterDataField.PHONES,
                MasterDataField.MAIN_ADDRESSES,
                MasterDataField.LANGUAGE,
                MasterDataField.INDUSTRY);
    }

    /**
     * Measures a customer.
     *
     * @param customer the customer
     * @param wanted the fields that should be known
     * @param day the day
     * @param everyDays within how many days the data are to be confirmed again, at least 1
     * @return the figures, never null
     */
    public static Maintenance of(Customer customer, Seq<MasterDataField> wanted, LocalDate day, int everyDays) {
        if (everyDays < 1) throw new IllegalArgumentException("at least 1 day");
        var asked = wanted.distinct();
        var missing = asked.filter(field -> field.isEmpty(customer.masterData()));
        var age = customer.file()
                .confirmation()
                .map(last -> ChronoUnit.DAYS.between(last.day(), day))
                .filter(days -> days >= 0);
        var nobody = customer.masterData().organisation().isDefined()
                && customer.contactPersons().isEmpty();
        return new Maintenance(
                asked.isEmpty() ? 100 : 100 * (asked.size() - missing.size()) / asked.size(),
                missing,
                age,
                Vector.of(
                                Option.when(!missing.isEmpty(), Due.COMPLETE),
                                Option.when(age.forAll(days -> days >= everyDays), Due.CONFIRM),
                                Option.when(nobody, Due.NAME_A_CONTACT_PERSON))
                        .flatMap(each -> each));
    }
}
