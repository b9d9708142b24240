package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.value.Fault;

/**
 * A row that says nothing that the process could be asked. Immutable.
 *
 * @param row where it stands
 * @param faults everything that is wrong with it
 */
public record Unreadable(RowRef row, Seq<Fault> faults) {}
