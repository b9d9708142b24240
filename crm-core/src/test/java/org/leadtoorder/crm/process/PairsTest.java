package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Nothing;
import org.leadtoorder.crm.kernel.Part;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.process.Step.Kind;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Roads;
import org.leadtoorder.crm.testkit.Samples;

/** Every state against every move: property 2 and the shape of property 4, enumerated from the sealed types. */
class PairsTest {

    @Test
    void there_is_a_road_to_every_state() {
        assertEquals(leaves(State.class), HashSet.ofAll(Roads.all().keySet()).map(Class::getName));
    }

    @Test
    void there_is_a_sample_of_every_command_and_every_part() {
        assertEquals(
                leaves(Command.class),
                Samples.commands().map(wish -> wish.getClass().getName()).toSet());
        assertEquals(
                leaves(Part.class),
                Samples.parts().map(part -> part.getClass().getName()).toSet());
    }

    @Test
    void every_event_is_recorded_by_a_row() {
        assertEquals(
                leaves(Event.class),
                LeadToOrder.steps()
                        .flatMap(step -> step.event())
                        .map(Class::getName)
                        .toSet());
    }

    @Test
    void every_state_is_entered_and_only_the_terminal_ones_are_not_left() {
        var rows = LeadToOrder.steps();
        var entered = rows.filter(step -> step.kind() != Kind.ANSWER && step.kind() != Kind.SAME)
                .flatMap(step -> names(step.to()))
                .toSet();
        assertEquals(leaves(State.class), entered);
        var left = rows.filter(step -> step.kind() == Kind.MOVE)
                .flatMap(step -> names(step.from()))
                .toSet();
        var terminal = HashSet.of(
                "ConvertedLead",
                "MergedCustomer",
                "AcceptedQuote",
                "WithdrawnQuote",
                "CompletedOrder",
                "RejectedOrder",
                "CancelledOrder");
        assertEquals(
                terminal.remove("AcceptedQuote"),
                leaves(State.class).removeAll(left).map(name -> name.substring(name.lastIndexOf('.') + 1)));
    }

    @TestFactory
    Stream<DynamicNode> in_every_state() {
        return Stream.ofAll(Roads.all().entrySet())
                .map(road -> dynamicContainer(
                        road.getKey().getSimpleName(),
                        Samples.commands()
                                .map(wish -> dynamicTest(
                                        wish.getClass().getSimpleName(), () -> pair(road.getKey(), wish)))));
    }

    /** One row answers or the rejection says that there is none; nothing throws; a refusal changes nothing; what is done is in the history. */
    private static void pair(Class<? extends State<?>> state, Command<?> wish) {
        var road = Roads.to(state);
        var deal = road.deal();
        assertInstanceOf(state, deal.ports().ledger().find(road.end()).get().state());
        var before = feed(deal);
        var how = deal.handle(wish);
        var after = feed(deal);
        if (how.isLeft()) {
            assertEquals(before, after, "a refusal changes nothing");
            if (how.getLeft() instanceof Rejection.Refused refused) assertNamed(wish, refused);
            if (how.getLeft() instanceof Rejection.NoSuchStep none)
                assertTrue(hasNoRow(none), () -> "no such step: " + none);
        } else {
            var events = after.drop(before.size()).map(Recorded::event);
            assertEquals(how.get().events(), events);
            for (var change : how.get().changes()) assertEquals(Option.some(change.after()), replayed(deal, change));
        }
    }

    /** Whatever refuses is named by a row: of the wish, or of the moves of the procedure that it is. */
    static void assertNamed(Command<?> wish, Rejection.Refused refused) {
        if (LeadToOrder.procedures().contains(wish.getClass())) return;
        var named = LeadToOrder.steps()
                .filter(step -> step.move() == wish.getClass())
                .flatMap(Step::rules);
        assertEquals(
                Vector.empty(),
                refused.reasons()
                        .map(Reason::rule)
                        .filter(rule -> rule != Rule.K_2 && !named.contains(rule))
                        .toVector(),
                () -> wish.getClass().getSimpleName() + ": " + refused);
    }

    /** Of the wish, or of one of the moves of the procedure that it is. */
    private static boolean hasNoRow(Rejection.NoSuchStep none) {
        var rows =
                LeadToOrder.steps().filter(step -> step.move().getSimpleName().equals(none.move()));
        return !rows.isEmpty()
                && rows.forAll(step -> !names(step.from()).exists(name -> name.endsWith("." + none.state())));
    }

    private static Option<State<?>> replayed(Deal deal, Change change) {
        return LeadToOrder.replay(deal.pipeline().history(change.id()).map(Recorded::event));
    }

    private static Seq<Recorded> feed(Deal deal) {
        return deal.ports().ledger().feed(Position.START, 1_000);
    }

    @Test
    void a_look_up_of_a_row_does_not_scan() {
        var state = Roads.to(NewLead.class).deal().the(NewLead.class, Deal.LEAD);
        for (Move<?> wish : Samples.commands()) {
            var row = LeadToOrder.TABLE.step(state, wish);
            var scanned = LeadToOrder.steps()
                    .find(step -> step.move() == wish.getClass() && step.from().isInstance(state));
            assertEquals(scanned.isDefined(), row.isRight());
            if (row.isRight()) assertEquals(scanned.get(), row.get());
        }
    }

    private static Set<String> leaves(Class<?> root) {
        return Table.leaves(root).map(PairsTest::name).toSet();
    }

    private static Seq<String> names(Class<?> type) {
        return type == Nothing.class ? Stream.empty() : Table.leaves(type).map(PairsTest::name);
    }

    /** The public type: of a hidden value its own, not the generated one. */
    private static String name(Class<?> leaf) {
        return (leaf.isRecord() || leaf.isEnum() ? leaf : leaf.getSuperclass()).getName();
    }
}
