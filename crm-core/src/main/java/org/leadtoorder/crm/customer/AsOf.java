package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerAbsorbed;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerCreated;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerEnriched;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.CustomerEvent.MasterDataUpdated;

/** C-4: what held on a day, by the days that changes are valid from. Pure. */
public final class AsOf {
    private AsOf() {}

    /**
     * Master data as they were on a day, as far as is known by the end of the history. Of two words on one field, the one recorded later
     * stands; changes valid from a later day are left out. With the last day of the history it is what the customer has.
     *
     * @param history the events of one customer, in the order in which they were recorded
     * @param day the day
     * @return the data, none on a day before the customer was one; never null
     */
    public static Option<MasterData> masterData(Seq<CustomerEvent> history, LocalDate day) {
        return history.foldLeft(Option.none(), (known, fact) -> next(known, fact, day));
    }

    private static Option<MasterData> next(Option<MasterData> known, CustomerEvent fact, LocalDate day) {
        if (fact instanceof CustomerCreated born)
            return Option.when(!born.validFrom().isAfter(day), born.masterData());
        if (fact instanceof CustomerRegistered born)
            return Option.when(!born.validFrom().isAfter(day), born.masterData());
        if (fact instanceof MasterDataUpdated change) return with(known, change.after(), change.validFrom(), day);
        if (fact instanceof CustomerEnriched change) return with(known, change.after(), change.validFrom(), day);
        if (fact instanceof CustomerAbsorbed change) return with(known, change.after(), change.validFrom(), day);
        return known;
    }

    private static Option<MasterData> with(
            Option<MasterData> known, MasterDataPatch after, LocalDate validFrom, LocalDate day) {
        return validFrom.isAfter(day) ? known : known.map(data -> data.with(after));
    }
}
