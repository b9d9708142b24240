package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.leadtoorder.crm.example.quickstart.deals.RowRef;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;

/**
 * A step of a row, to be taken when its day comes.
 *
 * @param row the row
 * @param due the day; never before an earlier step of its row, so that a row that runs backwards is the process's to refuse
 * @param step what it is, in words
 * @param act asks the process
 */
record Task(RowRef row, LocalDate due, String step, Supplier<? extends Either<Rejection, ? extends Plan<?>>> act) {}
