package org.leadtoorder.crm.example.quickstart.deals;

import java.time.LocalDate;

/**
 * That a deal came to another sales stage. Immutable.
 *
 * @param row where it stands
 * @param deal the deal
 * @param stage the sales stage
 * @param entered on which day
 */
public record StageEntry(RowRef row, String deal, String stage, LocalDate entered) {}
