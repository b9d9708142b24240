package org.leadtoorder.crm.insight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.lead.ActivityKind;

/**
 * What was done for leads, or for opportunities. Immutable.
 *
 * @param byKind how many activities of each kind there were; unmodifiable
 * @param perDeal how many each had; those with none count as 0
 */
public record Activities(Map<ActivityKind, Long> byKind, Distribution perDeal) {
    /** Adds up what is worked on. */
    static final class Adding implements Figures<Activities, Adding> {
        private static final long serialVersionUID = 1L;

        private final EnumMap<ActivityKind, Long> kinds = new EnumMap<>(ActivityKind.class);
        private final TreeMap<Long, Long> each = new TreeMap<>();

        @Override
        public void add(RowFacts facts) {
            if (!(facts.row() instanceof WorkedRow worked)) return;
            kinds.merge(ActivityKind.PRODUCT_TALK, (long) worked.productTalks, Long::sum);
            kinds.merge(ActivityKind.SALES_TALK, (long) worked.salesTalks, Long::sum);
            kinds.merge(ActivityKind.NEGOTIATION, (long) worked.negotiations, Long::sum);
            kinds.merge(ActivityKind.INFORMATION, (long) worked.exchanges, Long::sum);
            each.merge(worked.activities(), 1L, Long::sum);
        }

        @Override
        public void plus(Adding other) {
            other.kinds.forEach((kind, count) -> kinds.merge(kind, count, Long::sum));
            Distribution.add(each, other.each);
        }

        @Override
        public int size() {
            return kinds.size() + each.size();
        }

        @Override
        public Activities done() {
            return new Activities(Collections.unmodifiableMap(new EnumMap<>(kinds)), Distribution.of(each));
        }
    }
}
