package org.leadtoorder.crm.example.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.example.migration.Moves.Move;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.PlannedRecord.Outcome;
import org.leadtoorder.crm.migration.RecordKind;

/** A company's deal list, moved in by a mapping file: the figures are those that quickstart comes to by code. */
@Tag("data")
class MavenCrmTest {
    private static Move move;

    @BeforeAll
    static void move() {
        var input = Data.at("data/maven_crm");
        var mapping = Moves.mapping("mappings/maven_crm.yaml", input, Option.none());
        move = Moves.move(mapping, input, mapping.choices());
    }

    @Test
    void every_state_has_its_number() {
        var states = new TreeMap<String, Integer>();
        move.plan().entries().forEach(entry -> entry.state().forEach(state -> states.merge(state, 1, Integer::sum)));
        assertEquals(
                Map.of(
                        "NewLead",
                        163,
                        "ActiveCustomer",
                        85,
                        "OpenOpportunity",
                        501,
                        "WonOpportunity",
                        4238,
                        "LostOpportunity",
                        2473,
                        "AcceptedQuote",
                        4238,
                        "PlacedOrder",
                        4238),
                states);
        var after = move.verification().after().counts();
        assertEquals(
                4238,
                after.find(count -> count.kind() == RecordKind.ORDER).get().number());
        assertEquals(
                163, after.find(count -> count.kind() == RecordKind.LEAD).get().number());
        assertEquals(
                85,
                after.find(count -> count.kind() == RecordKind.ACCOUNT).get().number());
    }

    @Test
    void orders_are_worth_10_005_534() {
        var orders = move.verification()
                .after()
                .amounts()
                .filter(amount -> amount.kind() == RecordKind.ORDER)
                .single();
        assertEquals(0, orders.amount().compareTo(new BigDecimal("10005534")));
        assertEquals("USD", orders.currency());
    }

    @Test
    void rows_without_account_are_refused_and_nothing_else_is() {
        var refused = new TreeMap<String, Integer>();
        for (var entry : move.plan().entries(Outcome.REFUSED)) {
            assertTrue(entry.findings().exists(each -> each.code() == FindingCode.MISSING_VALUE && each.refuses()));
            refused.merge(entry.kind().name(), 1, Integer::sum);
        }
        assertEquals(Map.of("LEAD", 337, "OPPORTUNITY", 1088), refused);
        assertEquals(0, move.report().refused().size());
        assertEquals(0, move.verification().unexplained().size());
    }

    @Test
    void every_link_is_there_before_and_after() {
        var parents =
                move.verification().after().links().count(link -> link.field().equals("parent"));
        assertEquals(15, parents);
        assertEquals(
                7212,
                move.verification().after().links().count(link -> link.field().equals("account")));
        assertEquals(
                4238,
                move.verification().after().links().count(link -> link.field().equals("quote")));
    }
}
