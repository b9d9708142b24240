package org.leadtoorder.crm.example.jdbc.crash;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ports;

/** A shop on a ledger with one defect: it remembers the answer in a second transaction, behind the one that carries the plan out. */
public final class CarelessShop {
    private CarelessShop() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments as {@link Shop#main} takes them
     * @throws Exception if something is wrong that no crash explains
     */
    public static void main(String... arguments) throws Exception {
        Shop.run(
                host -> {
                    var ports = host.ports();
                    return Ports.of(new Careless(ports.ledger(), arguments[0]), ports.lookups(), ports.numbers());
                },
                arguments);
    }

    private record Careless(Ledger ledger, String url) implements Ledger {
        @Override
        public Receipt commit(Plan<?> plan, String fingerprint) {
            var request = plan.context().request();
            var first = ledger.answer(request);
            if (first.isDefined()) return new Receipt.Already(first.get());
            var half = UUID.randomUUID().toString();
            var receipt = ledger.commit(under(half, plan), fingerprint);
            if (receipt instanceof Receipt.Committed) remember(request, half);
            return receipt;
        }

        private static <S extends State<?>> Plan<S> under(String request, Plan<S> plan) {
            var context = plan.context();
            return Plan.<S>builder()
                    .wish(plan.wish())
                    .context(Context.of(context.at(), context.actor(), request)
                            .in(context.company())
                            .because(context.correlation(), context.causation().getOrElse(context.request())))
                    .result(plan.result())
                    .changes(plan.changes())
                    .seen(plan.seen())
                    .warnings(plan.warnings())
                    .build();
        }

        private void remember(String request, String half) {
            try (var connection = DriverManager.getConnection(url)) {
                TimeUnit.MILLISECONDS.sleep(5);
                update(connection, request, half);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static void update(Connection connection, String request, String half) throws SQLException {
            try (var statement = connection.prepareStatement("update answer set request = ? where request = ?")) {
                statement.setString(1, request);
                statement.setString(2, half);
                statement.executeUpdate();
            }
        }

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
    }
}
