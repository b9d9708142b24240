package org.leadtoorder.crm.opportunity;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** What holds for each day in the future of an opportunity. */
final class Days {
    private static final LocalDate FIRST = LocalDate.ofInstant(Context.EARLIEST, ZoneOffset.UTC);
    private static final LocalDate LAST = LocalDate.ofInstant(Context.TOO_LATE, ZoneOffset.UTC);

    private Days() {}

    /** It is not before today, except in history taken over, and not after the last day that every database can keep. */
    static Seq<Fault> faults(String field, LocalDate day, Context context) {
        var first = context.migrated() ? FIRST : context.today();
        return List.of(
                        Option.when(day.isBefore(first), () -> Fault.of(Code.TOO_EARLY, field, first)),
                        Option.when(day.isAfter(LAST), () -> Fault.of(Code.TOO_LATE, field, LAST)))
                .flatMap(fault -> fault);
    }
}
