package org.leadtoorder.crm.company;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.leadtoorder.crm.internal.Given;

/**
 * A company's own subdivision of an open opportunity. Immutable. Won and lost are states of the process, never sales stages.
 *
 * @param name its name, unique in its pipeline
 * @param probability the chance to win, in per cent, 1 to 99
 * @param forecast how firmly the forecast counts on it; never {@code CLOSED}
 * @param requires what has to be known before an opportunity may enter it; the first sales stage of a pipeline may only ask for what a
 *     new opportunity can have: {@code EXPECTED_CLOSE} and {@code OWNER}
 */
public record SalesStage(String name, int probability, ForecastCategory forecast, Seq<DealFact> requires) {
    /**
     * Checks that everything is there; what it says is checked where the configuration is built.
     *
     * @param name its name
     * @param probability the chance to win, in per cent
     * @param forecast how firmly the forecast counts on it
     * @param requires what has to be known
     */
    public SalesStage {
        Given.all("name", name, "forecast", forecast, "requires", requires);
    }

    /**
     * A sales stage that asks for nothing.
     *
     * @param name its name
     * @param probability the chance to win, in per cent
     * @param forecast how firmly the forecast counts on it
     * @return the sales stage, never null
     */
    public static SalesStage of(String name, int probability, ForecastCategory forecast) {
        return new SalesStage(name, probability, forecast, List.empty());
    }

    /**
     * The same sales stage, which asks for facts.
     *
     * @param facts what has to be known
     * @return the sales stage, never null
     */
    public SalesStage requiring(DealFact... facts) {
        return new SalesStage(name, probability, forecast, List.of(facts));
    }
}
