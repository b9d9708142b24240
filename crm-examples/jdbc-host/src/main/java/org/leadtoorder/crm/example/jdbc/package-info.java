/**
 * A host that keeps everything in a relational database: ledger, look-ups, numbers and outbox on plain SQL, for PostgreSQL and H2.
 * Copy it; {@link org.leadtoorder.crm.example.jdbc.JdbcHost} is the way in.
 */
@NullMarked
package org.leadtoorder.crm.example.jdbc;

import org.jspecify.annotations.NullMarked;
