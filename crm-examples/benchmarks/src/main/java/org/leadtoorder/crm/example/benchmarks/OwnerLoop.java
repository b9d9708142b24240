package org.leadtoorder.crm.example.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.leadtoorder.crm.insight.WinLoss;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAssigned;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityReopened;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.port.Ledger.Recorded;

/** What somebody would write who has this one question: a row for each opportunity, then a tally for each owner. */
final class OwnerLoop {
    private OwnerLoop() {}

    /** What became of an opportunity. */
    enum Fate {
        OPEN,
        WON,
        LOST
    }

    private static final class Row {
        private String owner;
        private final LocalDate born;
        private LocalDate closed;
        private Fate fate = Fate.OPEN;

        Row(String owner, LocalDate born) {
            this.owner = owner;
            this.born = born;
            this.closed = born;
        }

        void close(Fate how, LocalDate day) {
            fate = how;
            closed = day;
        }
    }

    /** What became of the opportunities of one owner. */
    static final class Tally {
        private long open;
        private final Map<Long, Long> daysToWin = new TreeMap<>();
        private final Map<Long, Long> daysToLose = new TreeMap<>();

        void add(Row row) {
            add(row.fate, ChronoUnit.DAYS.between(row.born, row.closed), 1);
        }

        /** Some opportunities with one fate; where they are open, the days do not count. */
        void add(Fate fate, long days, long times) {
            if (fate == Fate.OPEN) open += times;
            else (fate == Fate.WON ? daysToWin : daysToLose).merge(days, times, Long::sum);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tally that
                    && open == that.open
                    && daysToWin.equals(that.daysToWin)
                    && daysToLose.equals(that.daysToLose);
        }

        @Override
        public int hashCode() {
            return Objects.hash(open, daysToWin, daysToLose);
        }

        boolean same(WinLoss other) {
            return open == other.open()
                    && daysToWin.equals(other.daysToWin().frequencies())
                    && daysToLose.equals(other.daysToLose().frequencies());
        }
    }

    static Map<String, Tally> of(Iterable<Recorded> history) {
        var rows = new HashMap<String, Row>();
        for (var fact : history) add(rows, fact);
        var tallies = new HashMap<String, Tally>();
        rows.values()
                .forEach(row ->
                        tallies.computeIfAbsent(row.owner, each -> new Tally()).add(row));
        return tallies;
    }

    private static void add(Map<String, Row> rows, Recorded fact) {
        var event = fact.event();
        var id = fact.id().value();
        if (event instanceof OpportunityCreated born)
            rows.put(
                    id,
                    new Row(born.owner().getOrElse(""), day(fact.provenance().at())));
        else if (event instanceof OpportunityWon won) row(rows, id).close(Fate.WON, won.closed());
        else if (event instanceof OpportunityLost lost) row(rows, id).close(Fate.LOST, lost.closed());
        else if (event instanceof OpportunityReopened) row(rows, id).fate = Fate.OPEN;
        else if (event instanceof OpportunityAssigned assigned) row(rows, id).owner = assigned.owner();
    }

    private static Row row(Map<String, Row> rows, String id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
