package org.leadtoorder.crm.migration;

import io.vavr.control.Option;

/**
 * Where an opportunity of a foreign stage stands here. Immutable.
 *
 * @param status whether it is open
 * @param pipeline the pipeline of the company; none = its first
 * @param stage the sales stage; none where the foreign stage tells only that it is closed
 */
public record StagePlace(OpportunityStatus status, Option<String> pipeline, Option<String> stage) {
    /**
     * Open, in a sales stage of the company's first pipeline.
     *
     * @param stage the sales stage
     * @return the place, never null
     */
    public static StagePlace open(String stage) {
        return new StagePlace(OpportunityStatus.OPEN, Option.none(), Option.some(stage));
    }

    /**
     * Open, in a sales stage of a pipeline.
     *
     * @param pipeline the pipeline
     * @param stage the sales stage
     * @return the place, never null
     */
    public static StagePlace open(String pipeline, String stage) {
        return new StagePlace(OpportunityStatus.OPEN, Option.some(pipeline), Option.some(stage));
    }

    /**
     * Won; nothing is known of the sales stage before.
     *
     * @return the place, never null
     */
    public static StagePlace won() {
        return new StagePlace(OpportunityStatus.WON, Option.none(), Option.none());
    }

    /**
     * Lost; nothing is known of the sales stage before.
     *
     * @return the place, never null
     */
    public static StagePlace lost() {
        return new StagePlace(OpportunityStatus.LOST, Option.none(), Option.none());
    }
}
