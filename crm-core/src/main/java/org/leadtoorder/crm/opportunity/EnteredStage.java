package org.leadtoorder.crm.opportunity;

import java.time.Instant;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.internal.Given;

/**
 * A sales stage as it was when an opportunity entered it. Immutable: later changes of the company's list do not rewrite the past.
 *
 * @param name the sales stage's name
 * @param probability the chance to win that it stood for, in per cent, 1 to 99
 * @param forecast how firmly the forecast counted on it
 * @param at when the opportunity entered it; it left the one before at the same time
 */
public record EnteredStage(String name, int probability, ForecastCategory forecast, Instant at) {
    /**
     * Refuses null.
     *
     * @param name the sales stage's name
     * @param probability the chance to win that it stood for, in per cent, 1 to 99
     * @param forecast how firmly the forecast counted on it
     * @param at when the opportunity entered it; it left the one before at the same time
     */
    public EnteredStage {
        Given.all("name", name, "forecast", forecast, "at", at);
    }

    /** A sales stage, entered now. */
    static EnteredStage of(SalesStage stage, Instant at) {
        return new EnteredStage(stage.name(), stage.probability(), stage.forecast(), at);
    }

    /** The same sales stage, entered again. */
    EnteredStage again(Instant later) {
        return new EnteredStage(name, probability, forecast, later);
    }
}
