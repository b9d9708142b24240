package org.leadtoorder.crm.example.jdbc;

import org.jdbi.v3.core.Jdbi;
import org.leadtoorder.crm.port.Numbers;

/** Draws from a sequence per kind: {@code Q-1}, {@code Q-2}, {@code O-1}. A sequence gives nothing back, whatever becomes of it. Thread-safe. */
final class JdbcNumbers implements Numbers {
    private final Jdbi jdbi;
    private final Dialect dialect;

    JdbcNumbers(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public String next(Kind kind) {
        return switch (kind) {
            case QUOTE -> "Q-" + draw("quote_number");
            case ORDER -> "O-" + draw("order_number");
        };
    }

    private long draw(String sequence) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + dialect.next(sequence))
                .mapTo(Long.class)
                .one());
    }
}
