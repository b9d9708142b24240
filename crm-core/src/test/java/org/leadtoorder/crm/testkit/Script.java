package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.leadtoorder.crm.codec.Fingerprint;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.memory.MemoryNumbers;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.LeadToOrder;

/**
 * Plans of real commands, made beside the ledger that is tested: a ledger in memory goes through the same, so that there is something
 * to compare with. Used by one thread; the plans by any number.
 */
final class Script {
    /** The most events that a ledger under test is asked for before it is taken for endless. */
    private static final int MOST = 100_000;

    private final MemoryLedger model = new MemoryLedger();
    private final ArrayList<Commit> commits = new ArrayList<>();
    private final Deal deal;
    private final String name;
    private int played;
    private int requests;

    Script() {
        this("script");
    }

    /** A script whose requests begin with a name, so that several can be played in one ledger. */
    Script(String name) {
        this.name = name;
        deal = Deal.on(Ports.of(new Recording(), model, new MemoryNumbers()), SalesProcess.standard());
    }

    /** A script that goes some way at once. */
    static Script of(Consumer<Deal> walk) {
        var script = new Script();
        walk.accept(script.deal);
        return script;
    }

    /** A plan to commit. */
    record Commit(Plan<?> plan, String fingerprint) {
        Receipt on(Ledger ledger) {
            return ledger.commit(plan, fingerprint);
        }
    }

    Deal deal() {
        return deal;
    }

    MemoryLedger model() {
        return model;
    }

    Seq<Commit> commits() {
        return Vector.ofAll(commits);
    }

    /** The circumstances of a wish that nobody made before. */
    Context context() {
        return deal.context(name + " " + ++requests);
    }

    /** The wish is carried out in the model. */
    Commit then(Command<?> wish) {
        deal.pipeline()
                .handle(wish, context())
                .getOrElseThrow(why -> new IllegalStateException(wish + " was refused: " + why));
        return commits.get(commits.size() - 1);
    }

    /** The wish is planned on the model as it stands now, and not carried out. */
    Commit fork(Command<?> wish) {
        return fork(wish, context());
    }

    /** The wish is planned on the model as it stands now, and not carried out. */
    Commit fork(Command<?> wish, Context context) {
        var plan = LeadToOrder.plan(wish, context, deal.ports(), List.empty()).outcome();
        return new Commit(
                plan.getOrElseThrow(why -> new IllegalStateException(wish + " has no plan: " + why)),
                Fingerprint.of(wish));
    }

    /** Carries out in the ledger what was carried out in the model since the last time. */
    Script play(Ledger ledger) {
        for (; played < commits.size(); played++) {
            var commit = commits.get(played);
            assertInstanceOf(
                    Receipt.Committed.class,
                    commit.on(ledger),
                    () -> "nothing speaks against " + commit.plan().wish());
        }
        return this;
    }

    /** Everything that the scripts' aggregates are in the ledger, as it is in the model. */
    Script agrees(Ledger ledger) {
        assertEquals(Look.of(model, this), Look.of(ledger, this));
        return this;
    }

    /** One aggregate is in the ledger what it is in the model. */
    void agrees(Ledger ledger, Id id) {
        assertEquals(model.find(id), ledger.find(id));
        assertEquals(
                model.history(id).map(Script::placeless), ledger.history(id).map(Script::placeless));
    }

    Seq<Id> ids() {
        return LinkedHashSet.ofAll(commits)
                .flatMap(commit -> commit.plan().changes().map(Change::id))
                .toVector();
    }

    /** The whole feed, page by page. */
    static Seq<Recorded> feed(Ledger ledger, int limit) {
        return feed(ledger, Position.START, limit);
    }

    /** The rest of the feed, page by page. */
    static Seq<Recorded> feed(Ledger ledger, Position from, int limit) {
        var all = new ArrayList<Recorded>();
        var after = from;
        for (var page = ledger.feed(after, limit); !page.isEmpty(); page = ledger.feed(after, limit)) {
            if (page.size() > limit)
                throw new AssertionError("a page of " + page.size() + " events, not of " + limit + " at most");
            page.forEach(all::add);
            after = page.last().position();
            if (all.size() > MOST) throw new AssertionError("the feed never ends");
        }
        return Vector.ofAll(all);
    }

    /** An event without its place, which each ledger names as it likes. */
    static Recorded placeless(Recorded recorded) {
        return new Recorded(Position.START, recorded.id(), recorded.version(), recorded.event(), recorded.provenance());
    }

    /** All that can be seen of a script in a ledger. */
    record Look(
            Seq<Option<Ledger.Kept>> kept,
            Seq<Seq<Recorded>> histories,
            Seq<Option<Ledger.Answer>> answers,
            Seq<Recorded> feed) {
        static Look of(Ledger ledger, Script script) {
            var ids = script.ids();
            return new Look(
                    ids.map(ledger::find),
                    ids.map(id -> ledger.history(id).map(Script::placeless)),
                    script.commits()
                            .map(commit -> ledger.answer(commit.plan().context().request())),
                    Script.feed(ledger, 100).map(Script::placeless));
        }
    }

    /** The model, which remembers what was committed. */
    private final class Recording implements Ledger {
        @Override
        public Option<Kept> find(Id id) {
            return model.find(id);
        }

        @Override
        public Seq<Recorded> history(Id id) {
            return model.history(id);
        }

        @Override
        public Option<Answer> answer(String request) {
            return model.answer(request);
        }

        @Override
        public Receipt commit(Plan<?> plan, String fingerprint) {
            var receipt = model.commit(plan, fingerprint);
            if (receipt instanceof Receipt.Committed) commits.add(new Commit(plan, fingerprint));
            return receipt;
        }

        @Override
        public Seq<Recorded> feed(Position after, int limit) {
            return model.feed(after, limit);
        }
    }
}
