package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The records of a foreign system by kind and id, while they are read: sorted, so that the order of the files does not matter. What is not
 * among them may be in the target, from an earlier migration. For one plan, by one thread.
 */
final class World {
    private final TreeMap<Key, ForeignRecord> records = new TreeMap<>();
    private final Function<Key, Option<ForeignRecord>> there;

    World(Function<Key, Option<ForeignRecord>> there) {
        this.there = there;
    }

    void put(ForeignRecord record) {
        records.put(Key.of(record), record);
    }

    boolean has(Key key) {
        return records.containsKey(key);
    }

    /** A record, or what the target holds of it. */
    <R extends ForeignRecord> Option<R> find(Class<R> type, RecordKind kind, Option<String> id) {
        return id.map(known -> new Key(kind, known))
                .flatMap(key -> Option.of(records.get(key)).orElse(() -> there.apply(key)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    Option<AccountRecord> account(Option<String> id) {
        return find(AccountRecord.class, RecordKind.ACCOUNT, id);
    }

    Option<OpportunityRecord> opportunity(Option<String> id) {
        return find(OpportunityRecord.class, RecordKind.OPPORTUNITY, id);
    }

    Option<QuoteRecord> quote(Option<String> id) {
        return find(QuoteRecord.class, RecordKind.QUOTE, id);
    }

    /** The records of a kind, by id. */
    <R extends ForeignRecord> Seq<R> all(Class<R> type, RecordKind kind) {
        var found = new ArrayList<R>();
        for (var record : records.subMap(new Key(kind, ""), true, new Key(kind, "\uFFFF\uFFFF"), true)
                .values()) found.add(type.cast(record));
        return Vector.ofAll(found);
    }

    Seq<AccountRecord> accounts() {
        return all(AccountRecord.class, RecordKind.ACCOUNT);
    }

    Seq<LeadRecord> leads() {
        return all(LeadRecord.class, RecordKind.LEAD);
    }

    Seq<OpportunityRecord> opportunities() {
        return all(OpportunityRecord.class, RecordKind.OPPORTUNITY);
    }

    Seq<QuoteRecord> quotes() {
        return all(QuoteRecord.class, RecordKind.QUOTE);
    }

    Seq<OrderRecord> orders() {
        return all(OrderRecord.class, RecordKind.ORDER);
    }

    Seq<ForeignRecord> all() {
        return Vector.ofAll(records.values());
    }

    /** The records of a kind by what they link to. */
    static <R extends ForeignRecord> Map<String, Seq<R>> by(Seq<R> records, Function<R, Option<String>> link) {
        var by = new TreeMap<String, Seq<R>>();
        for (var record : records)
            for (var to : link.apply(record)) by.merge(to, Vector.of(record), (known, more) -> known.appendAll(more));
        return by;
    }

    void replaceAll(UnaryOperator<ForeignRecord> next) {
        records.replaceAll((key, record) -> next.apply(record));
    }

    /** The records as a set, in the order of work. */
    ForeignRecords toRecords(String system, Predicate<Key> kept) {
        return ForeignRecords.builder()
                .system(system)
                .accounts(accounts().filter(each -> kept.test(Key.of(each))))
                .leads(leads().filter(each -> kept.test(Key.of(each))))
                .opportunities(opportunities().filter(each -> kept.test(Key.of(each))))
                .quotes(quotes().filter(each -> kept.test(Key.of(each))))
                .orders(orders().filter(each -> kept.test(Key.of(each))))
                .build();
    }
}
