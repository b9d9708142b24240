package org.leadtoorder.crm.example.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one transaction, carried out in their order. Each says how many rows it is to find, so that what a statement checks by its
 * {@code where} need not be read first. Mutable until it is run; then it may be run again. It speaks JDBC without JDBI, which has no way
 * to send statements together.
 */
final class Script {
    private static final int ANY = -1;

    private final List<Statement> statements = new ArrayList<>();

    private record Statement(String sql, int rows, @Nullable Object[] parameters) {
        /** Sets the parameters from a number on. */
        int set(PreparedStatement prepared, int first) throws SQLException {
            var next = first;
            for (var parameter : parameters) prepared.setObject(next++, parameter);
            return next;
        }

        boolean isDone(PreparedStatement prepared) throws SQLException {
            return rows == ANY || rows == found(prepared);
        }

        private static int found(PreparedStatement prepared) throws SQLException {
            var changed = prepared.getUpdateCount();
            if (changed != -1) return changed;
            var found = 0;
            for (var rows = prepared.getResultSet(); rows.next(); ) found++;
            return found;
        }
    }

    /** A statement that has to find exactly one row: to insert, to update, or to lock. */
    Script one(String sql, @Nullable Object... parameters) {
        statements.add(new Statement(sql, 1, parameters));
        return this;
    }

    /** A statement that finds as many rows as there are. */
    Script any(String sql, @Nullable Object... parameters) {
        statements.add(new Statement(sql, ANY, parameters));
        return this;
    }

    /** Sends one statement after the other, up to the first that does not find what it has to. */
    boolean oneByOne(Connection connection) throws SQLException {
        for (var statement : statements)
            try (var prepared = connection.prepareStatement(statement.sql)) {
                statement.set(prepared, 1);
                prepared.execute();
                if (!statement.isDone(prepared)) return false;
            }
        return true;
    }

    /** Sends all statements in one round trip; whether each found what it has to. */
    boolean atOnce(Connection connection) throws SQLException {
        var sql = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        try (var prepared = connection.prepareStatement(sql)) {
            var next = 1;
            for (var statement : statements) next = statement.set(prepared, next);
            prepared.execute();
            for (var statement : statements) {
                if (!statement.isDone(prepared)) return false;
                prepared.getMoreResults();
            }
        }
        return true;
    }
}
