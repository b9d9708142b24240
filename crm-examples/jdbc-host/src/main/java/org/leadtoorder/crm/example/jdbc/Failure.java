package org.leadtoorder.crm.example.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What a database says by its five characters. */
final class Failure {
    private static final String UNIQUE = "23505";
    /** What refers to an aggregate comes right behind it (PostgreSQL): it is not there, though the plan has seen it. */
    private static final String FOREIGN_KEY = "23503";
    /** Deadlock and serialization failure (both databases, PostgreSQL), lock timeout (PostgreSQL, H2), concurrent update (H2). */
    private static final Set<String> CROSSED = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private Failure() {}

    /** Whether the transaction is rolled back because of what another one did before or meanwhile, so that it can be tried again. */
    static boolean isCrossing(Throwable failure) {
        var state = state(failure);
        return UNIQUE.equals(state) || FOREIGN_KEY.equals(state) || CROSSED.contains(state);
    }

    /** Whether something is there already that may be there once. */
    static boolean isDuplicate(Throwable failure) {
        return UNIQUE.equals(state(failure));
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && sql.getSQLState() != null) return sql.getSQLState();
        return "";
    }
}
