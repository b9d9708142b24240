package org.leadtoorder.crm.company;

/** How firmly a sales forecast counts on an opportunity. */
public enum ForecastCategory {
    /** Counted on for nothing yet. */
    OMITTED,
    /** In the pipeline. */
    PIPELINE,
    /** May well come. */
    BEST_CASE,
    /** Promised by sales. */
    COMMIT,
    /** Decided, won or lost; never set by hand. */
    CLOSED
}
