package org.leadtoorder.crm.example.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.leadtoorder.crm.example.jdbc.JdbcHost;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.migration.Migration;
import org.leadtoorder.crm.migration.Progress;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ports;

/** The sample, moved in by a process of its own that asks before each commit, so that whoever looks on can kill it at any of them. */
final class KillableRun {
    private KillableRun() {}

    /** Takes the URL of the database; says a letter before each commit and goes on when it is answered. */
    public static void main(String[] arguments) {
        try (var host = JdbcHost.open(arguments[0])) {
            var ports = host.ports();
            move(Ports.of(new Asking(ports.ledger()), ports.lookups(), ports.numbers()));
            System.out.print("e");
            System.out.flush();
        }
    }

    /** Moves the sample in, as a plan of now tells. */
    static Migration move(Ports ports) {
        var input = Data.module("sample");
        var mapping = Moves.mapping("sample/mapping.yaml", input, Option.none());
        var migration = Migration.into(ports, mapping.company());
        var records = Moves.imported(mapping, input).records();
        migration.run(migration.plan(records, mapping.mapping(), mapping.choices()), Progress.NONE);
        return migration;
    }

    private record Asking(Ledger ledger) implements Ledger {
        @Override
        public Option<Kept> find(Id id) {
            return ledger.find(id);
        }

        @Override
        public Seq<Recorded> history(Id id) {
            return ledger.history(id);
        }

        @Override
        public Option<Answer> answer(String request) {
            return ledger.answer(request);
        }

        @Override
        public Seq<Recorded> feed(Position after, int limit) {
            return ledger.feed(after, limit);
        }

        @Override
        public Receipt commit(Plan<?> plan, String fingerprint) {
            System.out.print("c");
            System.out.flush();
            try {
                if (System.in.read() < 0) throw new IllegalStateException("nobody looks on");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return ledger.commit(plan, fingerprint);
        }
    }
}
