package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.customer.MasterDataField;
import org.leadtoorder.crm.customer.MergedCustomer;

/**
 * How well the master data of customers are kept. Immutable. Merged records are counted and left out of the rest.
 *
 * @param customers how many there are, without merged ones
 * @param merged how many records turned out to be somebody else's
 * @param filled for how many customers each field is known; unmodifiable
 * @param withoutContactPerson how many have no contact person
 * @param neverConfirmed how many were never confirmed by a steward
 * @param sinceConfirmation days since the last confirmation, of the others (C-6)
 */
public record Quality(
        long customers,
        long merged,
        Map<MasterDataField, Long> filled,
        long withoutContactPerson,
        long neverConfirmed,
        Distribution sinceConfirmation) {
    private static final int DECIMALS = 6;

    /**
     * How complete the data are.
     *
     * @param wanted the fields that should be known
     * @return the share of them that is, over all customers, 0 to 1, rounded half up to {@value #DECIMALS} decimals; none if there is
     *     no customer or nothing is wanted; never null
     */
    public Option<BigDecimal> completeness(Seq<MasterDataField> wanted) {
        var asked = wanted.distinct();
        var known = asked.map(field -> Option.of(filled.get(field)).getOrElse(0L))
                .sum()
                .longValue();
        var all = customers * asked.size();
        return Option.when(
                all > 0,
                () -> BigDecimal.valueOf(known).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Adds up customers. */
    static final class Adding implements Figures<Quality, Adding> {
        private static final long serialVersionUID = 1L;

        private final long today;
        private long customers;
        private long merged;
        private long alone;
        private long never;
        private final EnumMap<MasterDataField, Long> filled = new EnumMap<>(MasterDataField.class);
        private final TreeMap<Long, Long> since = new TreeMap<>();

        Adding(LocalDate today) {
            this.today = today.toEpochDay();
        }

        @Override
        public void add(RowFacts facts) {
            if (!(facts.row() instanceof CustomerRow known)) return;
            if (facts.is(MergedCustomer.class)) {
                merged++;
                return;
            }
            customers++;
            for (var field : known.filled) filled.merge(field, 1L, Long::sum);
            if (known.contactPersons == 0) alone++;
            if (known.confirmed == Row.NEVER) never++;
            else since.merge(today - known.confirmed, 1L, Long::sum);
        }

        @Override
        public void plus(Adding other) {
            customers += other.customers;
            merged += other.merged;
            alone += other.alone;
            never += other.never;
            other.filled.forEach((field, count) -> filled.merge(field, count, Long::sum));
            Distribution.add(since, other.since);
        }

        @Override
        public int size() {
            return filled.size() + since.size();
        }

        @Override
        public Quality done() {
            return new Quality(
                    customers,
                    merged,
                    Collections.unmodifiableMap(new EnumMap<>(filled)),
                    alone,
                    never,
                    Distribution.of(since));
        }
    }
}
