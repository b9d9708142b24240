package org.leadtoorder.crm.example.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Where two databases differ; everything else is the same SQL for both. */
interface Dialect {
    /** The folder of the migrations. */
    String folder();

    /** What every connection is told at first. */
    String greeting();

    /**
     * Whether this server can go on with what is stored.
     *
     * @throws IllegalStateException if not, and what is to be done
     */
    void inspect(Handle handle);

    /** Carries out a commit; whether each of its statements found what it has to. */
    boolean run(Script script, Connection connection) throws SQLException;

    /** What a commit does right before its first event. */
    void gate(Script script);

    /** A parameter that holds a document, such as {@code ?} or {@code :answer}. */
    String document(String parameter);

    /** The next number of a sequence. */
    String next(String sequence);

    /** The time now, by the database, as an expression. */
    String clock();

    /** So many milliseconds as a span of time: a parameter. */
    String milliseconds(String parameter);

    /** Whether the aggregate's last commit comes before this one in the feed, as an expression. */
    String inOrder();

    /** What else is to be set when an aggregate is written, so that {@link #inOrder} can tell; starts with a comma or is empty. */
    String stamp();

    /** Where an event stands in the feed, as an expression that gives a text. */
    String place();

    /**
     * The events after a place, in their order, of columns {@code place}, {@code aggregate}, {@code version}, {@code event} and {@code
     * provenance}.
     *
     * @throws IllegalArgumentException if the place is none of this database's
     */
    Query feed(Handle handle, String after, int limit);

    /** When the events were recorded that the relay has not read, oldest first, at most {@code :most}, as a query of one column. */
    String unread();

    /** The dialect of a database, as its driver calls it. */
    static Dialect of(String product) {
        return switch (product) {
            case "PostgreSQL" -> new Postgres();
            case "H2" -> new H2();
            default -> throw new IllegalArgumentException("neither PostgreSQL nor H2: " + product);
        };
    }
}
