package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadtoorder.crm.value.Fault;

/**
 * Makes of foreign records what shall stand: ids, words, links, repairs, in this order. Pure but for what it collects: the same records
 * give the same, in whatever order they come.
 */
final class Preparation {
    private static final Comparator<ForeignRecord> BY_ROW = Comparator.comparing(
                    (ForeignRecord record) -> record.row().map(Row::file).getOrElse(""))
            .thenComparing(record -> record.row().map(Row::number).getOrElse(0L));

    private final Bench bench;
    private final World world;
    /** Records without an id that could be read, and those in whose place another one of the same id stands. */
    private final ArrayList<ForeignRecord> aside = new ArrayList<>();

    private Preparation(Bench bench, Function<Key, Option<ForeignRecord>> there) {
        this.bench = bench;
        this.world = new World(there);
    }

    static Preparation of(ForeignRecords records, Bench bench, Function<Key, Option<ForeignRecord>> there) {
        var preparation = new Preparation(bench, there);
        preparation.identify(records.all());
        preparation.repeatedIds();
        preparation.world.replaceAll(preparation::translated);
        new Linking(bench, preparation.world).link();
        preparation.check();
        preparation.world.replaceAll(preparation::marked);
        return preparation;
    }

    /** The records as the mapping reads them, whatever else is the matter with them. */
    static Preparation asMapped(ForeignRecords records, Bench bench) {
        var preparation = new Preparation(bench, key -> Option.none());
        preparation.identify(records.all());
        preparation.world.replaceAll(preparation::translated);
        new Linking(bench, preparation.world).bothWays();
        new Totalling(bench, preparation.world).complete();
        return preparation;
    }

    World world() {
        return world;
    }

    Seq<ForeignRecord> aside() {
        return Vector.ofAll(aside);
    }

    private void identify(Seq<ForeignRecord> all) {
        Map<Key, Seq<ForeignRecord>> byKey = new TreeMap<>();
        for (var record : all.sorted(BY_ROW)) {
            var id = bench.naming().canonical(record.externalId());
            if (id.isLeft()) nameless(record, id.getLeft());
            else
                byKey.merge(
                        new Key(record.kind(), id.get()),
                        List.of(renamed(record, id.get())),
                        (known, more) -> known.appendAll(more));
        }
        byKey.values().forEach(same -> world.put(one(same)));
    }

    private void nameless(ForeignRecord record, Seq<Fault> faults) {
        if (record.externalId().isBlank())
            bench.findings().refuse(FindingCode.MISSING_EXTERNAL_ID, record, "externalId");
        else bench.refuse(record, "externalId", faults);
        aside.add(record);
    }

    private ForeignRecord one(Seq<ForeignRecord> same) {
        if (same.size() == 1) return same.head();
        var rows = same.flatMap(record -> record.row().map(row -> (Object) row.number()));
        var choice =
                bench.findings().about(FindingCode.DUPLICATE_RECORD, same.head(), "externalId", rows.toJavaArray());
        var taken = choice == Choice.TAKE_LAST ? same.last() : same.head();
        same.filter(record -> record != taken).forEach(aside::add);
        return taken;
    }

    private void repeatedIds() {
        for (var kind : RecordKind.values()) {
            var holders = new LinkedHashMap<SecondaryId, Seq<ForeignRecord>>();
            for (var record : world.all().filter(each -> each.kind() == kind))
                for (var id : record.secondaryIds().distinct())
                    if (!id.id().isBlank()) holders.merge(id, Vector.of(record), Seq::appendAll);
            holders.forEach((id, same) -> {
                if (same.size() > 1) same.forEach(record -> repeated(record, id, same));
            });
        }
    }

    private void repeated(ForeignRecord record, SecondaryId id, Seq<ForeignRecord> same) {
        var others = same.filter(other -> other != record).map(ForeignRecord::externalId);
        var choice =
                bench.findings().about(FindingCode.SECONDARY_ID_REPEATED, record, id.system(), others.toJavaArray());
        if (choice != Choice.LEAVE_OUT) return;
        var now = world.find(ForeignRecord.class, record.kind(), Option.some(record.externalId()))
                .get();
        world.put(withIds(now, now.secondaryIds().filter(other -> !other.equals(id))));
    }

    private ForeignRecord translated(ForeignRecord record) {
        if (record instanceof AccountRecord account) return new AccountReading(bench).translated(account);
        if (record instanceof LeadRecord lead) return new LeadReading(bench).translated(lead);
        if (record instanceof OpportunityRecord opportunity)
            return new OpportunityReading(bench).translated(opportunity);
        if (record instanceof QuoteRecord quote) return new QuoteReading(bench).translated(quote);
        return new OrderReading(bench).translated((OrderRecord) record);
    }

    /** Kind by kind, so that each finds what it depends on checked. */
    private void check() {
        var accounts = new AccountReading(bench);
        world.accounts().map(accounts::checked).forEach(world::put);
        var leads = new LeadReading(bench);
        world.leads().map(leads::checked).forEach(world::put);
        new Converting(bench, world).align();
        var opportunities = new OpportunityReading(bench);
        world.opportunities().map(opportunities::checked).forEach(world::put);
        var quotes = new QuoteReading(bench);
        world.quotes()
                .map(quote -> quotes.checked(quote, world.opportunity(quote.opportunity())))
                .forEach(world::put);
        var orders = new OrderReading(bench);
        world.orders().map(order -> checked(orders, order)).forEach(world::put);
        olderThanParents();
        world.all().forEach(this::remarkable);
    }

    private OrderRecord checked(OrderReading orders, OrderRecord order) {
        var quote = world.quote(order.quote());
        var account = world.account(
                world.opportunity(quote.flatMap(QuoteRecord::opportunity)).flatMap(OpportunityRecord::account));
        return orders.checked(order, quote, account);
    }

    private void olderThanParents() {
        for (var opportunity : world.opportunities())
            older(opportunity, world.account(opportunity.account()), AccountRecord::created);
        for (var quote : world.quotes())
            older(quote, world.opportunity(quote.opportunity()), OpportunityRecord::created);
        for (var order : world.orders())
            older(order, world.quote(order.quote()), quote -> quote.acceptance().flatMap(AcceptanceRecord::entered));
    }

    private <P extends ForeignRecord> void older(
            ForeignRecord record, Option<P> parent, Function<P, Option<Instant>> begun) {
        for (var known : parent) bench.times(record).notBefore(known, begun.apply(known));
    }

    /** The history has to have room for what it keeps word for word. */
    private void remarkable(ForeignRecord record) {
        if (!Remark.of(record, marks(record)).fits(record.kind()))
            bench.findings().refuse(FindingCode.UNREADABLE_VALUE, record, "codes", Fault.Code.TOO_LONG);
    }

    private Seq<FindingCode> marks(ForeignRecord record) {
        return record.marks()
                .appendAll(bench.findings().repairs(Key.of(record)))
                .distinct()
                .sorted();
    }

    private ForeignRecord marked(ForeignRecord record) {
        return withMarks(record, marks(record));
    }

    // Records of five kinds have no builder in common.

    private static ForeignRecord renamed(ForeignRecord record, String id) {
        if (record instanceof AccountRecord account)
            return account.toBuilder().externalId(id).build();
        if (record instanceof LeadRecord lead)
            return lead.toBuilder().externalId(id).build();
        if (record instanceof OpportunityRecord opportunity)
            return opportunity.toBuilder().externalId(id).build();
        if (record instanceof QuoteRecord quote)
            return quote.toBuilder().externalId(id).build();
        return ((OrderRecord) record).toBuilder().externalId(id).build();
    }

    private static ForeignRecord withIds(ForeignRecord record, Seq<SecondaryId> ids) {
        if (record instanceof AccountRecord account)
            return account.toBuilder().secondaryIds(ids).build();
        if (record instanceof LeadRecord lead)
            return lead.toBuilder().secondaryIds(ids).build();
        if (record instanceof OpportunityRecord opportunity)
            return opportunity.toBuilder().secondaryIds(ids).build();
        if (record instanceof QuoteRecord quote)
            return quote.toBuilder().secondaryIds(ids).build();
        return ((OrderRecord) record).toBuilder().secondaryIds(ids).build();
    }

    private static ForeignRecord withMarks(ForeignRecord record, Seq<FindingCode> marks) {
        if (record instanceof AccountRecord account)
            return account.toBuilder().marks(marks).build();
        if (record instanceof LeadRecord lead)
            return lead.toBuilder().marks(marks).build();
        if (record instanceof OpportunityRecord opportunity)
            return opportunity.toBuilder().marks(marks).build();
        if (record instanceof QuoteRecord quote)
            return quote.toBuilder().marks(marks).build();
        return ((OrderRecord) record).toBuilder().marks(marks).build();
    }
}
