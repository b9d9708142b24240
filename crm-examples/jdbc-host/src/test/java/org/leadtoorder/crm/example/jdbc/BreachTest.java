package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LedgerContract;

/** Each guard of this ledger is taken away once, and a case that is named sees it. */
class BreachTest {
    private static final String LATE = "a commit that began first ends last";

    enum Database {
        POSTGRES(Storage::postgres),
        H2(Storage::h2);

        private final Supplier<Storage> maker;

        Database(Supplier<Storage> maker) {
            this.maker = maker;
        }
    }

    private static void caught(String name, Fixture<Ledger> fixture) {
        var proof = Cases.named(name, LedgerContract.cases());
        var failure =
                assertThrows(AssertionError.class, () -> proof.on(fixture), () -> "nobody saw the breach: " + name);
        assertInstanceOf(AssertionError.class, failure.getCause(), "seen by the case, and no failure on the way to it");
    }

    private static Fixture<Ledger> altered(Storage storage, String sql) {
        return storage.fixture(host -> {
            storage.execute(sql);
            return host.ports().ledger();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    claim  | claim_once   | two customers bring one reference
                    claim  | claim_once   | two aggregates of one commit want the same
                    claim  | claim_once   | 8 newcomers want one claim and one gets it
                    answer | request_once | a request comes again with other content
                    """)
    void without_its_constraint_something_is_there_twice(String table, String constraint, String name) {
        for (var database : Database.values())
            caught(
                    name,
                    altered(database.maker.get(), "alter table " + table + " drop constraint if exists " + constraint));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_feed_by_position_alone_skips_a_late_commit(Database database) {
        caught(LATE, database.maker.get().ledgers(database == Database.POSTGRES ? new ByPosition() : new Ungated()));
    }

    /** Positions are drawn as always, and read without a look at who is under way. */
    private static final class ByPosition extends Postgres {
        @Override
        public String place() {
            return "cast(position as varchar)";
        }

        @Override
        public Query feed(Handle handle, String after, int limit) {
            return handle.createQuery("""
                            select cast(position as varchar) as place, aggregate, version, event, provenance
                            from event
                            where position > :position
                            order by position
                            limit :limit
                            """)
                    .bind(
                            "position",
                            Option.of(after)
                                    .filter(place -> !place.isEmpty())
                                    .map(Long::parseLong)
                                    .getOrElse(0L))
                    .bind("limit", limit);
        }
    }

    /** Commits run side by side, where nobody can say which of them are under way. */
    private static final class Ungated extends H2 {
        @Override
        public void gate(Script script) {}
    }
}
