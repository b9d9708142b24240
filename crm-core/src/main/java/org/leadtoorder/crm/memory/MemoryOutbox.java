package org.leadtoorder.crm.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeSet;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.OutboxEntry;
import org.leadtoorder.crm.port.OutboxEntry.Standing;
import org.leadtoorder.crm.port.Parked;

/** Keeps the relay's memory in memory; settled entries for as long as it lives. Thread-safe: one lock. */
public final class MemoryOutbox implements Outbox {
    private final Map<String, OutboxEntry> entries = new HashMap<>();
    private final Map<OrderId, ArrayDeque<String>> unsettled = new HashMap<>();
    private final Map<OrderId, OutboxEntry> firsts = new HashMap<>();
    private final TreeSet<OutboxEntry> waiting =
            new TreeSet<>(Comparator.comparing(OutboxEntry::due).thenComparing(OutboxEntry::message));
    private final LinkedHashSet<Parked> parked = new LinkedHashSet<>();
    private Position position = Position.START;

    /** Starts empty, at the start of the feed. */
    public MemoryOutbox() {}

    @Override
    public synchronized Position position() {
        return position;
    }

    @Override
    public synchronized boolean take(Position seen, Position next, Seq<OutboxEntry> found) {
        if (!position.equals(seen)) return false;
        for (var entry : found)
            if (entries.putIfAbsent(entry.message(), entry) == null) {
                unsettled
                        .computeIfAbsent(entry.order(), unused -> new ArrayDeque<>())
                        .add(entry.message());
                refresh(entry.order());
            }
        position = next;
        return true;
    }

    @Override
    public synchronized Seq<OutboxEntry> due(Instant at, int limit) {
        if (limit < 1) throw new IllegalArgumentException("at least one entry, not " + limit);
        return Vector.ofAll(
                waiting.stream().takeWhile(entry -> !entry.due().isAfter(at)).limit(limit));
    }

    @Override
    public synchronized Option<OutboxEntry> find(String message) {
        return Option.of(entries.get(message));
    }

    @Override
    public synchronized boolean replace(OutboxEntry seen, OutboxEntry next) {
        if (!seen.message().equals(next.message())) throw new IllegalArgumentException("an entry of another message");
        if (!entries.replace(seen.message(), seen, next)) return false;
        refresh(next.order());
        return true;
    }

    /** Puts the order's first entry that is not settled where {@link #due} finds it. */
    private void refresh(OrderId order) {
        var before = firsts.remove(order);
        if (before != null) waiting.remove(before);
        var queue = unsettled.get(order);
        if (queue == null) return;
        var first = first(queue);
        if (first.isEmpty()) unsettled.remove(order);
        for (var entry : first) {
            firsts.put(order, entry);
            if (entry.standing() == Standing.WAITING) waiting.add(entry);
        }
    }

    private Option<OutboxEntry> first(ArrayDeque<String> queue) {
        while (!queue.isEmpty()) {
            var entry = find(queue.element());
            if (entry.exists(there -> there.standing() != Standing.SETTLED)) return entry;
            queue.remove();
        }
        return Option.none();
    }

    @Override
    public synchronized void park(Parked what) {
        parked.add(what);
    }

    @Override
    public synchronized Seq<Parked> parked(int limit) {
        if (limit < 1) throw new IllegalArgumentException("at least one, not " + limit);
        return Vector.ofAll(parked.stream().limit(limit));
    }

    @Override
    public synchronized void release(Parked what) {
        parked.remove(what);
    }
}
