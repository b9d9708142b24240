package org.leadtoorder.crm.example.jdbc;

import io.vavr.control.Option;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Gives leases by the clock of the database, so that the clocks of the processes do not matter. Thread-safe. */
final class Leases {
    private final Jdbi jdbi;
    private final Dialect dialect;

    Leases(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    /** Takes a lease that is free or over, or stays on one's own, under the same token; none while somebody else has it. */
    Option<Lease> take(String name, String holder, Duration length) {
        return jdbi.inTransaction(handle -> {
            var taken = handle.createUpdate("""
                            update lease
                            set token = case when holder = :holder then token else token + 1 end,
                                holder = :holder,
                                held_until = <clock> + <length>
                            where name = :name and (holder = :holder or held_until <= <clock>)
                            """)
                    .define("clock", dialect.clock())
                    .define("length", dialect.milliseconds("length"))
                    .bind("name", name)
                    .bind("holder", holder)
                    .bind("length", length.toMillis())
                    .execute();
            return Option.when(
                    taken == 1,
                    () -> new Lease(
                            name,
                            handle.createQuery("select token from lease where name = :name")
                                    .bind("name", name)
                                    .mapTo(Long.class)
                                    .one()));
        });
    }

    /** Gives a lease back before its end, so that the next one need not wait; nothing happens if it is somebody else's by now. */
    void release(Lease lease) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update lease
                        set token = token + 1, holder = '', held_until = <clock>
                        where name = :name and token = :token
                        """)
                .define("clock", dialect.clock())
                .bind("name", lease.name())
                .bind("token", lease.token())
                .execute());
    }
}
