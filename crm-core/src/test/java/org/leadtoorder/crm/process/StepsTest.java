package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Stream;
import io.vavr.collection.TreeSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Nothing;
import org.leadtoorder.crm.process.Step.Kind;

/** The table against a list of all steps that was written by hand from the description of the process. */
class StepsTest {

    @Test
    void the_table_holds_every_step_of_the_process_and_no_other() throws IOException {
        assertEquals(byHand().mkString("\n"), inTheTable().mkString("\n"));
    }

    @Test
    void every_row_names_its_rules() {
        for (var step : LeadToOrder.steps())
            assertTrue(!step.rules().isEmpty(), step.move().getSimpleName());
    }

    @Test
    void the_procedures_are_named_by_their_wishes() {
        assertEquals(
                "AcceptQuote,CancelOrder,ConfirmCancellation,ConfirmOrder,ConvertLead,LoseOpportunity,MergeCustomer,PlaceOrder,RejectOrder",
                LeadToOrder.procedures().map(Class::getSimpleName).sorted().mkString(","));
    }

    private static TreeSet<String> byHand() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StepsTest.class.getResourceAsStream("steps.csv")), StandardCharsets.UTF_8))) {
            return TreeSet.ofAll(in.lines().skip(1).toList());
        }
    }

    private static TreeSet<String> inTheTable() {
        return TreeSet.ofAll(LeadToOrder.steps()
                .flatMap(step -> Table.leaves(step.from()).map(leaf -> row(step, leaf))));
    }

    private static String row(Step<?, ?, ?, ?> step, Class<?> leaf) {
        var from = name(leaf);
        var stays = step.kind() == Kind.SAME || step.kind() == Kind.ANSWER;
        var event = step.event().map(Class::getSimpleName).getOrElse("-");
        var rules = step.rules().map(rule -> rule.id()).mkString(" ");
        return Stream.of(
                        from,
                        step.move().getSimpleName(),
                        event,
                        stays ? from : step.to().getSimpleName(),
                        rules)
                .mkString(",");
    }

    private static String name(Class<?> leaf) {
        return leaf == Nothing.class ? "-" : leaf.getSuperclass().getSimpleName();
    }
}
