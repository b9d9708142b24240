package org.leadtoorder.crm.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.example.quickstart.deals.DealListReader;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Source;
import org.leadtoorder.crm.example.quickstart.replay.Progress;
import org.leadtoorder.crm.example.quickstart.replay.Replay;
import org.leadtoorder.crm.example.quickstart.report.Summary.StageTime;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.port.Ledger.Position;

/** The sample that is shipped: its figures stand in the list itself. */
class SampleTest {
    @Test
    void at_least_fifty_leads_come_all_the_way_to_an_order() throws Exception {
        var summary = Runs.sample(UnaryOperator.identity()).summary();
        assertEquals(58, summary.lineage().fromLead());
        assertEquals(125, summary.lineage().orders());
        assertEquals(58, summary.way().get(summary.way().size() - 1).count());
        assertEquals(160, summary.way().get(0).count());
    }

    @Test
    void open_leads_are_told_at_the_list_price_of_what_they_ask_for() throws Exception {
        var leads = Runs.sample(UnaryOperator.identity()).summary().openLeads();
        assertEquals(33, leads.count());
        assertEquals(33, leads.priced());
        assertEquals(107_420, leads.atListPrice().longValueExact());
    }

    @Test
    void every_dirty_row_is_refused_by_its_rule_and_no_row_is_lost() throws Exception {
        var outcome = Runs.sample(UnaryOperator.identity()).outcome();
        var rules = new TreeSet<>(
                outcome.refused().flatMap(refusal -> refusal.rules()).toJavaList());
        assertEquals(
                new TreeSet<>(
                        List.of("K-1", "K-2", "K-3", "K-4", "L-1", "L-2", "L-6", "L-7", "L-8", "O-2", "O-6", "input")),
                rules);
        assertEquals(outcome.rows(), outcome.done() + outcome.refused().size());
        assertEquals(18, outcome.refused().size());
        assertFalse(outcome.refused().exists(refusal -> refusal.words().isEmpty()));
    }

    @Test
    void a_won_row_told_as_lost_takes_one_order_and_its_value_away() throws Exception {
        var before = Runs.sample(UnaryOperator.identity()).summary();
        var after = Runs.sample(list -> Runs.withOneLost(list, "D-0008")).summary();
        assertEquals(before.lineage().orders() - 1, after.lineage().orders());
        assertEquals(before.lineage().fromLead() - 1, after.lineage().fromLead());
        assertEquals(
                1746,
                before.closing()
                        .wonAmount()
                        .subtract(after.closing().wonAmount())
                        .longValueExact());
        assertEquals(before.closing().lost() + 1, after.closing().lost());
    }

    @Test
    void sales_stages_are_told_in_their_order() throws Exception {
        var stages = Runs.sample(UnaryOperator.identity()).summary().stages();
        assertEquals(
                List.of("discovery", "solution", "proposal", "negotiation"),
                stages.stream().map(StageTime::stage).collect(Collectors.toList()));
        // Every opportunity starts in the first one.
        assertEquals(232, stages.get(0).came());
        assertEquals(
                stages.stream()
                        .map(StageTime::came)
                        .sorted(Comparator.reverseOrder())
                        .collect(Collectors.toList()),
                stages.stream().map(StageTime::came).collect(Collectors.toList()));
        assertEquals(
                BigDecimal.valueOf(12500).divide(BigDecimal.valueOf(232), 2, RoundingMode.HALF_UP),
                stages.get(0).won());
    }

    @Test
    void a_list_replayed_again_on_the_same_ledger_changes_nothing() throws Exception {
        var list = DealListReader.read(Source.sample(), Settings.SAMPLE);
        var ports = MemoryPorts.create();
        var replay = new Replay(SalesPipeline.on(ports), Settings.SAMPLE, Messages.in(java.util.Locale.GERMAN));
        replay.run(list, Progress.NONE);
        var events = ports.ledger().feed(Position.START, Integer.MAX_VALUE).size();
        replay.run(list, Progress.NONE);
        assertTrue(events > 1000);
        assertEquals(
                events, ports.ledger().feed(Position.START, Integer.MAX_VALUE).size());
    }
}
