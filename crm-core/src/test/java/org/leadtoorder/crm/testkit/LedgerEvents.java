package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.sessions.JqwikSession;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.process.LeadToOrder;
import org.leadtoorder.crm.process.Step;
import org.leadtoorder.crm.testkit.Script.Commit;

/** Each type of event with content that nobody thought of, and each state that it makes: one case per event there is. */
final class LedgerEvents {
    private static final int CONTENTS = 6;
    private static final int TRIES = 200;
    private static final Map<Class<?>, Told> TOLD = new ConcurrentHashMap<>();

    static final Seq<Case<Ledger>> CASES = LeadToOrder.steps()
            .filter(step -> step.event().isDefined())
            .distinctBy((Step<?, ?, ?, ?> step) -> step.event().get())
            .map(step -> new Case<>(
                    LedgerSentences.EQUAL,
                    "%s has any content and leads to %s"
                            .formatted(
                                    step.event().get().getSimpleName(),
                                    step.to().getSimpleName()),
                    (ledger, fixture) -> prove(step, ledger)));

    private LedgerEvents() {}

    /** Commits, and a ledger that took them. */
    private record Told(Seq<Commit> commits, MemoryLedger model) {}

    private static void prove(Step<?, ?, ?, ?> step, Ledger ledger) {
        var told = TOLD.computeIfAbsent(step.event().get(), type -> tell(step));
        assertTrue(told.commits.exists(
                commit -> commit.plan().events().exists(step.event().get()::isInstance)));
        for (var commit : told.commits) Proof.committed(ledger, commit);
        for (var id : told.commits.map(commit -> commit.plan().result().id()).distinct()) {
            assertEquals(told.model.find(id), ledger.find(id));
            assertEquals(
                    told.model.history(id).map(Script::placeless),
                    ledger.history(id).map(Script::placeless));
        }
        assertEquals(
                told.commits.flatMap(commit -> commit.plan().events()),
                Script.feed(ledger, 50).map(Recorded::event));
    }

    private static Told tell(Step<?, ?, ?, ?> step) {
        var told = new ArrayList<Commit>();
        var model = new MemoryLedger();
        var born = step.kind() == Step.Kind.START || step.kind() == Step.Kind.BIRTH;
        JqwikSession.run(() -> {
            var events = StoredArbitraries.of(step.event().get()).generator(1_000);
            var random = new Random(step.event().get().getName().hashCode());
            var before = born ? Option.<State<?>>none() : Option.<State<?>>some(base(step, told, model));
            for (int times = 0, contents = 0; times < TRIES && contents < CONTENTS; times++) {
                var drawn = (Event) events.next(random).value();
                var id = before.isEmpty()
                        ? named(drawn.subject(), "newcomer " + told.size())
                        : before.get().id();
                var commit = next(before, about(drawn, id), told.size(), model);
                if (commit.isEmpty() || !(commit.get().on(model) instanceof Receipt.Committed)) continue;
                told.add(commit.get());
                contents++;
                if (born) continue;
                before = Option.some(commit.get().plan().result());
                if (!step.from().isInstance(before.get())) break;
            }
        });
        if (told.size() <= (born ? 0 : 1))
            throw new IllegalStateException("no content of " + step.event().get() + " fits any state");
        return new Told(Vector.ofAll(told), model);
    }

    /** The aggregate at the end of the road to where the step starts, as if it had come there at once. */
    private static State<?> base(Step<?, ?, ?, ?> step, ArrayList<Commit> told, MemoryLedger model) {
        var road = Roads.to(Vector.ofAll(Roads.all().keySet())
                .find(step.from()::isAssignableFrom)
                .get());
        var ledger = road.deal().ports().ledger();
        var state = ledger.find(road.end()).get().state();
        var commit = Plans.of(
                context(0), new Change(Option.none(), ledger.history(road.end()).map(Recorded::event), state), 0);
        if (!(commit.on(model) instanceof Receipt.Committed))
            throw new IllegalStateException("nothing speaks against a road");
        told.add(commit);
        return state;
    }

    private static Option<Commit> next(Option<State<?>> before, Event event, int number, MemoryLedger model) {
        try {
            var after = LeadToOrder.fold(before, event);
            var version = model.find(after.id()).map(Ledger.Kept::version).getOrElse(0L);
            return Option.some(Plans.of(context(number), new Change(before, Vector.of(event), after), version));
        } catch (RuntimeException unfit) {
            return Option.none(); // a fold trusts its rule; content that no rule lets through may not fit
        }
    }

    private static Context context(int number) {
        return Context.of(Deal.START.plusSeconds(number), "grace", "content " + number);
    }

    private static Id named(Id kind, String name) {
        return (Id) Making.of(kind.getClass()).attempt(java.util.List.of(name)).get();
    }

    /** The same event, about another aggregate. */
    private static Event about(Event event, Id id) {
        var making = Making.of(event.type());
        var parts = making.taken(event).stream()
                .map(part -> part.equals(event.subject()) ? id : part)
                .toList();
        return (Event) making.attempt(parts).get();
    }
}
