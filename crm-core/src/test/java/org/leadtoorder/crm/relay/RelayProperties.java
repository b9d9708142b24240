package org.leadtoorder.crm.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.HandOver;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.OrderEvent.OrderAmended;
import org.leadtoorder.crm.order.OrderEvent.OrderCancelled;
import org.leadtoorder.crm.order.OrderEvent.OrderConfirmed;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OrderToCash.Line;
import org.leadtoorder.crm.port.Parked;
import org.leadtoorder.crm.testkit.FaultyOrderToCash;
import org.leadtoorder.crm.testkit.FaultyOrderToCash.Fault;
import org.leadtoorder.crm.testkit.Fuse;
import org.leadtoorder.crm.value.FreeText;

/** Any schedule of orders, amendments, cancellations, steps, stray answers, crashes and faults of the receiver. */
class RelayProperties {
    /** One thing that happens, to one of the orders or pieces of mail. */
    record Act(Kind kind, int which) {
        enum Kind {
            PLACE,
            AMEND,
            CANCEL,
            STEP,
            MAIL,
            CRASH_BEFORE,
            CRASH_AFTER
        }
    }

    /** What happens, what goes wrong at the receiver, and what it decides. */
    record Schedule(Seq<Act> acts, Seq<Fault> faults, int seed) {}

    @Provide
    Arbitrary<Schedule> schedules() {
        var kinds = Arbitraries.of(
                Act.Kind.PLACE,
                Act.Kind.AMEND,
                Act.Kind.CANCEL,
                Act.Kind.STEP,
                Act.Kind.STEP,
                Act.Kind.STEP,
                Act.Kind.MAIL,
                Act.Kind.CRASH_BEFORE,
                Act.Kind.CRASH_AFTER);
        var acts = Combinators.combine(kinds, Arbitraries.integers().between(0, 40))
                .as(Act::new)
                .list()
                .ofMaxSize(40);
        return Combinators.combine(acts, Arbitraries.of(Fault.class).list().ofMaxSize(60), Arbitraries.integers())
                .as((all, faults, seed) -> new Schedule(Vector.ofAll(all), Vector.ofAll(faults), seed));
    }

    @Property(tries = 200)
    @Label("R-9: whatever fails, every message has its effect once, in the order of its order's facts")
    void every_message_has_its_effect_once(@ForAll("schedules") Schedule schedule) {
        var run = run(schedule);
        for (var order : run.placed) {
            var messages = run.messages(order);
            assertEquals(
                    messages.map(OrderMessage::id),
                    run.receiver
                            .effects()
                            .filter(message -> message.order().equals(order))
                            .map(OrderMessage::id));
            for (var message : messages)
                if (!run.receiver.delayed(message.id()))
                    assertEquals(1, run.receiver.arrivals(message.id()), message.id());
        }
        assertEquals(
                run.placed.map(run::messages).map(Seq::size).sum().intValue(),
                run.receiver.effects().size());
    }

    @Property(tries = 200)
    @Label("R-3, R-4, R-11: whatever comes late, again or out of order, each order stands where the last answer says")
    void each_order_stands_where_the_last_answer_says(@ForAll("schedules") Schedule schedule) {
        var run = run(schedule);
        for (var order : run.placed) {
            var history = run.orders.ledger().history(order).map(Recorded::event);
            var answers = run.orders
                    .ledger()
                    .history(order)
                    .filter(fact -> fact.provenance().actor().equals(Relay.ACTOR));
            assertEquals(
                    answers.map(fact -> fact.provenance().request()).distinct(),
                    answers.map(fact -> fact.provenance().request()));
            var agreed = history.filter(OrderConfirmed.class::isInstance)
                    .map(fact -> ((OrderConfirmed) fact).agreedRevision());
            assertEquals(agreed.sorted().distinct(), agreed, "an order never moves backwards");
            run.check(order, history);
        }
    }

    @Property(tries = 200)
    @Label("R-10: the answers that no row takes are parked, and no others")
    void the_answers_that_no_row_takes_are_parked_and_no_others(@ForAll("schedules") Schedule schedule) {
        var run = run(schedule);
        var parked = run.orders.outbox.parked(1_000);
        for (var what : parked) assertEquals(run.receiver.answer(what.message()), what.answer());
        var messages = parked.map(Parked::message).toSet();
        assertTrue(run.unusable(true).removeAll(messages).isEmpty(), "dropped");
        assertTrue(messages.removeAll(run.unusable(false)).isEmpty(), "parked in vain");
    }

    private static Run run(Schedule schedule) {
        var run = new Run(schedule);
        schedule.acts().forEach(run::act);
        run.finish();
        return run;
    }

    private static final class Run {
        private static final BackOff PATIENT = BackOff.doubling(Duration.ofHours(1), Duration.ofDays(3), 10_000);

        private final Orders orders = new Orders();
        private final FaultyOrderToCash receiver;
        private final Random random;
        private Seq<OrderId> placed = Vector.empty();
        private Relay relay;

        Run(Schedule schedule) {
            var faults = new ArrayList<>(schedule.faults().asJava());
            receiver = new FaultyOrderToCash(
                    message -> decide(message, schedule.seed()),
                    () -> faults.isEmpty() ? Fault.NONE : faults.remove(0));
            random = new Random(schedule.seed());
            relay = orders.relay(receiver).with(PATIENT);
        }

        private static Answer decide(OrderMessage message, int seed) {
            var number =
                    org.leadtoorder.crm.value.Label.of("T " + message.order().value());
            var one = new Line("1", Option.some(Quantity.of("1")), Option.none());
            return switch (new Random(31L * message.id().hashCode() + seed)
                    .nextInt(message.intent() == Intent.CANCEL ? 2 : 3)) {
                case 0 -> new Answer.Accepted(number);
                case 1 -> new Answer.Refused(List.of(FreeText.of("no")));
                default -> new Answer.PartlyAccepted(number, List.of(one));
            };
        }

        void act(Act act) {
            orders.deal.later(1);
            switch (act.kind()) {
                case PLACE -> placed = placed.append(orders.place());
                case AMEND -> any(placed, act).forEach(order -> orders.amend(order, 3 + act.which()));
                case CANCEL -> any(placed, act).forEach(orders::cancel);
                case STEP -> relay(() -> relay.step(orders.now()));
                case MAIL ->
                    any(receiver.mail(), act)
                            .forEach(mail -> relay(() -> relay.answered(mail.message(), mail.answer(), orders.now())));
                case CRASH_BEFORE -> orders.fuse.set(1 + act.which(), false);
                default -> orders.fuse.set(1 + act.which(), true);
            }
        }

        private static <T> Option<T> any(Seq<T> from, Act act) {
            return Option.when(from.nonEmpty(), () -> from.get(act.which() % from.size()));
        }

        private void relay(Runnable work) {
            try {
                work.run();
            } catch (Fuse.Blown gone) {
                relay = orders.relay(receiver).with(PATIENT);
            }
        }

        /** Everything heals; all mail comes twice, in disorder. */
        void finish() {
            orders.fuse.hold();
            orders.steps(relay, 150);
            for (var round = 0; round < 2; round++) {
                var mail = receiver.mail().toJavaList();
                Collections.shuffle(mail, random);
                mail.forEach(one -> relay.answered(one.message(), one.answer(), orders.now()));
            }
            assertTrue(orders.steps(relay, 5).isEmpty());
        }

        Seq<OrderMessage> messages(OrderId order) {
            return orders.ledger().history(order).flatMap(recorded -> HandOver.message((OrderEvent) recorded.event()));
        }

        private Answer answer(Event fact) {
            return HandOver.message((OrderEvent) fact)
                    .flatMap(message -> receiver.answer(message.id()))
                    .get();
        }

        /** Where the order has to stand: what was told last decides, unless it was told to cancel and did. */
        void check(OrderId id, Seq<Event> history) {
            var order = orders.deal.the(Order.class, id);
            var told =
                    history.filter(fact -> HandOver.message((OrderEvent) fact).isDefined());
            var last = told.last();
            if (last instanceof OrderCancelled) {
                assertTrue(order instanceof CancelledOrder cancelled && !cancelled.answered());
                return;
            }
            if (told.exists(fact ->
                    fact instanceof OrderEvent.CancellationRequested && answer(fact) instanceof Answer.Accepted)) {
                assertTrue(order instanceof CancelledOrder cancelled && cancelled.answered());
                return;
            }
            var contents = told.reject(OrderEvent.CancellationRequested.class::isInstance);
            if (contents.forAll(fact -> answer(fact) instanceof Answer.Refused)) {
                assertTrue(order instanceof RejectedOrder);
                return;
            }
            // whoever takes any of them has the order; the last one decides on the revision
            var confirmed = (ConfirmedOrder) order;
            assertTrue(confirmed.cancellation().isEmpty());
            var end = answer(contents.last());
            assertEquals(
                    end instanceof Answer.Refused, confirmed.amendmentRefusal().isDefined());
            assertFalse(confirmed.amendmentOpen());
            if (end instanceof Answer.PartlyAccepted)
                assertEquals(
                        Quantity.of("1"),
                        confirmed.document().line("1").get().item().quantity());
            else if (contents.last() instanceof OrderAmended amended)
                assertEquals(amended.document().totals(), confirmed.document().totals());
        }

        /** The messages whose answers no row takes. */
        Set<String> unusable(boolean last) {
            return placed.flatMap(
                            order -> unusable(orders.ledger().history(order).map(Recorded::event), last))
                    .toSet();
        }

        /**
         * The refusal of a cancellation that is a fact, and what was not taken as it is of an order that they had cancelled by then. What was
         * told anew may have been answered before that or after it.
         */
        private Set<String> unusable(Seq<Event> history, boolean last) {
            var told =
                    history.filter(fact -> HandOver.message((OrderEvent) fact).isDefined());
            return told.filter(fact -> {
                        if (fact instanceof OrderCancelled) return !(answer(fact) instanceof Answer.Accepted);
                        var rest = told.dropUntil(fact::equals).tail();
                        return fact instanceof OrderAmended
                                && told.removeAll(rest).exists(this::isCancelled)
                                && !(last && rest.exists(OrderAmended.class::isInstance))
                                && !(answer(fact) instanceof Answer.Accepted);
                    })
                    .map(fact -> HandOver.message((OrderEvent) fact).get().id())
                    .toSet();
        }

        private boolean isCancelled(Event fact) {
            return fact instanceof OrderEvent.CancellationRequested && answer(fact) instanceof Answer.Accepted;
        }
    }
}
