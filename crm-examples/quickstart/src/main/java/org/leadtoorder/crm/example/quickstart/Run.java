package org.leadtoorder.crm.example.quickstart;

import java.time.LocalDate;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.replay.Outcome;
import org.leadtoorder.crm.example.quickstart.replay.Progress;
import org.leadtoorder.crm.example.quickstart.replay.Replay;
import org.leadtoorder.crm.example.quickstart.report.Summarising;
import org.leadtoorder.crm.example.quickstart.report.Summary;
import org.leadtoorder.crm.example.quickstart.report.Tables;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.port.Ledger;

/**
 * One replay and what came of it. Immutable.
 *
 * @param outcome what became of the rows
 * @param summary what the ledger says
 * @param ledger where the facts are
 */
record Run(Outcome outcome, Summary summary, Ledger ledger) {
    static Run of(String source, DealList list, Settings settings, Messages messages, Progress progress) {
        var ports = MemoryPorts.create();
        var outcome = new Replay(SalesPipeline.on(ports), settings, messages).run(list, progress);
        var asOf = list.last().getOrElse(LocalDate.EPOCH);
        return new Run(
                outcome,
                Summarising.of(
                        source,
                        ports.ledger(),
                        asOf,
                        settings.currency(),
                        outcome,
                        Tables.of(list, Replay.company(list))),
                ports.ledger());
    }
}
