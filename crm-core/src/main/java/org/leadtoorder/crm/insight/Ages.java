package org.leadtoorder.crm.insight;

import java.time.LocalDate;
import java.util.TreeMap;

/**
 * How old open opportunities are on the day of the report. Immutable.
 *
 * @param age days since creation
 * @param inStage days since the sales stage was entered
 * @param idle days since the latest activity began, of those without one since creation
 * @param planned days from creation to the day on which the customer is expected to decide
 * @param overdue how many should have been decided before the day
 */
public record Ages(Distribution age, Distribution inStage, Distribution idle, Distribution planned, long overdue) {
    /** Adds up open opportunities. */
    static final class Adding implements Figures<Ages, Adding> {
        private static final long serialVersionUID = 1L;

        private final long today;
        private final TreeMap<Long, Long> age = new TreeMap<>();
        private final TreeMap<Long, Long> inStage = new TreeMap<>();
        private final TreeMap<Long, Long> idle = new TreeMap<>();
        private final TreeMap<Long, Long> planned = new TreeMap<>();
        private long overdue;

        Adding(LocalDate today) {
            this.today = today.toEpochDay();
        }

        @Override
        public void add(RowFacts facts) {
            if (!(facts.row() instanceof OpportunityRow deal)) return;
            age.merge(today - deal.born, 1L, Long::sum);
            inStage.merge(today - deal.stageSince, 1L, Long::sum);
            idle.merge(today - (deal.lastActivity == Row.NEVER ? deal.born : deal.lastActivity), 1L, Long::sum);
            planned.merge((long) deal.expected - deal.born, 1L, Long::sum);
            if (deal.expected < today) overdue++;
        }

        @Override
        public void plus(Adding other) {
            Distribution.add(age, other.age);
            Distribution.add(inStage, other.inStage);
            Distribution.add(idle, other.idle);
            Distribution.add(planned, other.planned);
            overdue += other.overdue;
        }

        @Override
        public int size() {
            return age.size() + inStage.size() + idle.size() + planned.size();
        }

        @Override
        public Ages done() {
            return new Ages(
                    Distribution.of(age),
                    Distribution.of(inStage),
                    Distribution.of(idle),
                    Distribution.of(planned),
                    overdue);
        }
    }
}
