package org.leadtoorder.crm.example.quickstart;

import java.util.Currency;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.example.quickstart.deals.StagedList;
import org.leadtoorder.crm.example.quickstart.replay.Outcome;
import org.leadtoorder.crm.example.quickstart.replay.StagedReplay;
import org.leadtoorder.crm.example.quickstart.report.StageTable;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.port.Ledger;

/**
 * A staged list taken in, and what came of it. Immutable.
 *
 * @param outcome what became of the rows
 * @param table what the ledger says
 * @param ledger where the facts are
 */
record PipelineRun(Outcome outcome, StageTable table, Ledger ledger) {
    static PipelineRun of(StagedList list, Currency currency, Messages messages) {
        var ports = MemoryPorts.create();
        var outcome = StagedReplay.run(list, currency, SalesPipeline.on(ports), messages);
        return new PipelineRun(
                outcome, StageTable.of(ports.ledger(), list.last(), currency, list.stages()), ports.ledger());
    }
}
