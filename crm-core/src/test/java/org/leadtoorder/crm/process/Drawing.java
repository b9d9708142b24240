package org.leadtoorder.crm.process;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Nothing;
import org.leadtoorder.crm.kernel.Part;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.process.Step.Kind;
import org.leadtoorder.crm.quote.Quote;

/** The table as a Mermaid diagram and as Markdown, for README. */
public final class Drawing {
    private static final Map<String, Class<?>> PHASES = LinkedHashMap.<String, Class<?>>of("Lead", Lead.class)
            .put("Customer", Customer.class)
            .put("Opportunity", Opportunity.class)
            .put("Quote", Quote.class)
            .put("Order", Order.class);

    private Drawing() {}

    /** The moves from state to state; what leaves the state as it is, is left out. */
    public static String diagram() {
        var lines = List.of("stateDiagram-v2", "    direction LR");
        for (var phase : PHASES) lines = lines.appendAll(phase(phase._1, phase._2));
        var births =
                LeadToOrder.steps().filter(step -> step.kind() == Kind.BIRTH).flatMap(Drawing::arrows);
        return lines.appendAll(births.map(arrow -> "    " + arrow)).mkString("\n");
    }

    private static Seq<String> phase(String name, Class<?> root) {
        var arrows = LeadToOrder.steps()
                .filter(step -> root.isAssignableFrom(step.to()))
                .filter(step -> step.kind() == Kind.MOVE || step.kind() == Kind.START)
                .flatMap(Drawing::arrows);
        return List.of("    state " + name + " {")
                .appendAll(arrows.map(arrow -> "        " + arrow))
                .append("    }");
    }

    private static Seq<String> arrows(Step<?, ?, ?, ?> step) {
        return names(step.from())
                .flatMap(from -> names(step.to()).map(to -> from + " --> " + to + " : " + label(step)));
    }

    private static String label(Step<?, ?, ?, ?> step) {
        var name = step.move().getSimpleName();
        return Part.class.isAssignableFrom(step.move()) ? "(" + name + ")" : name;
    }

    /** Every row; a part of a procedure stands in brackets. */
    public static String table() {
        return List.of("| from | wish | fact | to | rules |", "|---|---|---|---|---|")
                .appendAll(LeadToOrder.steps().map(Drawing::row))
                .mkString("\n");
    }

    private static String row(Step<?, ?, ?, ?> step) {
        var stays = step.kind() == Kind.SAME || step.kind() == Kind.ANSWER;
        return "| "
                + List.of(
                                role(step.from()),
                                label(step),
                                step.event().map(Class::getSimpleName).getOrElse("(answers again)"),
                                stays ? "same" : role(step.to()),
                                step.rules().map(rule -> rule.id()).mkString(", "))
                        .mkString(" | ")
                + " |";
    }

    private static String role(Class<?> type) {
        return type == Nothing.class ? "–" : names(type).mkString(", ");
    }

    private static Seq<String> names(Class<?> type) {
        return type == Nothing.class
                ? List.of("[*]")
                : Stream.ofAll(Table.leaves(type))
                        .map(leaf -> leaf.getSuperclass().getSimpleName());
    }
}
