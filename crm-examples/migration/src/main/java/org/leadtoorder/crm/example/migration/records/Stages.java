package org.leadtoorder.crm.example.migration.records;

import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.migration.StageEntry;

/** Rows that tell when opportunities entered their sales stages. */
final class Stages {
    /**
     * That an opportunity entered a stage.
     *
     * @param opportunity what the foreign system calls the opportunity
     * @param entry which stage and when
     */
    record Entered(String opportunity, StageEntry entry) {}

    static final Parts<Entered> PARTS = new Parts<Entered>()
            .text("opportunity", from -> Option.some(from.opportunity()))
            .code("stage", Of.STAGE, from -> Option.some(from.entry().stage()))
            .moment("entered", from -> Option.some(from.entry().at()));

    private Stages() {}

    static Option<Entered> read(Entry entry) {
        var at = entry.moment("entered");
        return entry.text("stage")
                .flatMap(stage -> at.map(when -> new Entered(entry.id("opportunity"), new StageEntry(stage, when))));
    }
}
