package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** The times of one record: what is missing is found, and what runs backwards. */
final class Times {
    private final ForeignRecord record;
    private final Bench bench;

    Times(ForeignRecord record, Bench bench) {
        this.record = record;
        this.bench = bench;
    }

    /** A time that has to be there; where it is missing, the first of the near ones that is known may stand in. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    final Option<Instant> needed(String field, Option<Instant> time, Option<Instant>... near) {
        if (time.isDefined()) return inRange(field, time.get());
        var choice = bench.findings().about(FindingCode.MISSING_DATE, record, field);
        if (choice == Choice.REFUSE) return time;
        var nearest = List.of(near)
                .append(bench.mapping().timeWhenMissing())
                .find(Option::isDefined)
                .flatMap(known -> known);
        if (nearest.isEmpty()) bench.findings().refuse(FindingCode.MISSING_DATE, record, field);
        return nearest.flatMap(known -> inRange(field, known));
    }

    /** The same time, or what takes its place because it lies before that of the step that it follows. */
    Option<Instant> after(String field, Option<Instant> time, Option<Instant> earlier) {
        if (!time.exists(later -> earlier.exists(later::isBefore))) return time;
        var choice = bench.findings().about(FindingCode.DATES_BACKWARDS, record, field, time.get(), earlier.get());
        return choice == Choice.ALIGN ? earlier : time;
    }

    /** The same day, or what takes its place because it lies before that of the step that it follows. */
    Option<LocalDate> dayAfter(String field, Option<LocalDate> day, LocalDate earlier) {
        if (!day.exists(later -> later.isBefore(earlier))) return day;
        var choice = bench.findings().about(FindingCode.DATES_BACKWARDS, record, field, day.get(), earlier);
        return choice == Choice.ALIGN ? Option.some(earlier) : day;
    }

    void notBefore(ForeignRecord parent, Option<Instant> begun) {
        for (var created : record.created())
            for (var earlier : begun)
                if (created.isBefore(earlier))
                    bench.findings()
                            .about(
                                    FindingCode.OLDER_THAN_PARENT,
                                    record,
                                    "created",
                                    parent.kind(),
                                    parent.externalId(),
                                    created,
                                    earlier);
    }

    /** A day that documents can have. */
    Option<LocalDate> day(String field, Option<LocalDate> day) {
        return day.filter(known -> {
            var has = known.getYear() >= 1 && known.getYear() < 9999;
            if (!has) bench.refuse(record, field, List.of(Fault.of(Code.OUT_OF_RANGE, field, known)));
            return has;
        });
    }

    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, bench.company().zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(bench.company().zone()).toInstant();
    }

    Option<Instant> cut(Option<Instant> time) {
        return time.map(known -> known.truncatedTo(ChronoUnit.MICROS));
    }

    private Option<Instant> inRange(String field, Instant time) {
        // so far from the ends that neither a zone nor a validity leads beyond them
        if (time.isBefore(Context.EARLIEST.plus(1, ChronoUnit.DAYS))
                || !time.isBefore(Context.TOO_LATE.minus(SalesProcess.MAX_VALIDITY_DAYS + 2L, ChronoUnit.DAYS))) {
            bench.refuse(record, field, List.of(Fault.of(Code.OUT_OF_RANGE, field, time)));
            return Option.none();
        }
        return Option.some(time.truncatedTo(ChronoUnit.MICROS));
    }
}
