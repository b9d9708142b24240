package org.leadtoorder.crm.migration;

import java.util.Comparator;

/** What tells one record of a foreign system from every other: its kind and its canonical external id. Sorted as the work goes. */
record Key(RecordKind kind, String id) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::id);

    static Key of(ForeignRecord record) {
        return new Key(record.kind(), record.externalId());
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
