package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.ORDER;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.HandOver;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderEvent;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.value.FreeText;

/** Every case of order-to-cash's contract. What its sentences ask of whoever relays is proven of the relay. */
final class OrderToCashCases {
    private static final Sentence ONCE = sentence(
            1,
            "A message that was taken already has no effect when it comes again; the answer is"
                    + " Answer.AlreadyKnown, or the first answer.");
    private static final Sentence ORDERLY = sentence(
            2,
            "The messages of one order are handed over in the order of the facts that made them,"
                    + " each after the one before was answered with anything but Answer.Later or Answer.Unknown.");
    private static final Sentence TIMELY = sentence(
            3,
            "Whoever gets no answer in time says Answer.Unknown, never that it was refused. An"
                    + " unknown outcome is settled by lookup, never by sending again blindly.");
    private static final Sentence LOOKUP = sentence(
            4,
            "lookup has no effect. It says how the message was answered: none where it never"
                    + " arrived and may be sent; Answer.Later where it arrived and is not decided; Answer.AlreadyKnown where it was taken as it"
                    + " is and no more is known; Answer.Unknown where that cannot be said now.");
    private static final Sentence THROWS = sentence(5, "A method that throws says Answer.Unknown.");
    private static final Sentence THREADS = sentence(7, "Both methods may be called by any number of threads at once.");

    static final Seq<Case<Desk>> CASES = Vector.of(
            new Case<>(ONCE, "a message comes twice and is taken once", (desk, fixture) -> {
                var place = messages().head();
                var first = desk.port().handOver(place);
                known(first, desk.port().handOver(place));
                assertEquals(Vector.of(place.id()), desk.taken().get());
            }),
            new Case<>(ONCE, "a message comes again to a second instance", (desk, fixture) -> {
                var place = messages().head();
                var first = desk.port().handOver(place);
                if (!fixture.reopens()) assertThrows(UnsupportedOperationException.class, fixture::reopen);
                known(first, fixture.another(desk).port().handOver(place));
                assertEquals(Vector.of(place.id()), desk.taken().get());
            }),
            new Case<>(ORDERLY, "an order is placed, amended and cancelled, in this order", (desk, fixture) -> {
                for (var message : messages()) desk.port().handOver(message);
                assertEquals(messages().map(OrderMessage::id), desk.taken().get());
            }),
            new Case<>(TIMELY, "no answer comes in time, and a look-up settles it", (desk, fixture) -> {
                var place = messages().head();
                if (!fixture.fails()) assertThrows(UnsupportedOperationException.class, fixture::failing);
                else assertTrue(unknown(fixture.failing(), place), "an outcome that nobody knows is unknown");
                var settled = desk.port().lookup(place.id());
                if (settled.isEmpty()) desk.port().handOver(place);
                assertEquals(Vector.of(place.id()), desk.taken().get());
                assertTrue(desk.port().lookup(place.id()).isDefined());
            }),
            new Case<>(LOOKUP, "a look-up before the message finds none and takes nothing", (desk, fixture) -> {
                var place = messages().head();
                assertEquals(Option.none(), desk.port().lookup(place.id()));
                assertEquals(Vector.empty(), desk.taken().get());
                desk.port().handOver(place);
                assertEquals(Vector.of(place.id()), desk.taken().get());
            }),
            new Case<>(LOOKUP, "a look-up says what was answered, again and again", (desk, fixture) -> {
                var messages = messages();
                var first = desk.port().handOver(messages.head());
                for (var times = 0; times < 3; times++)
                    known(
                            first,
                            desk.port()
                                    .lookup(messages.head().id())
                                    .getOrElseThrow(() -> new AssertionError("the message arrived")));
                assertEquals(Option.none(), desk.port().lookup(messages.get(1).id()));
                assertEquals(Option.none(), desk.port().lookup(messages.head().id() + "/2"));
                assertEquals(Vector.of(messages.head().id()), desk.taken().get());
            }),
            new Case<>(THROWS, "a way that breaks says nothing else than that nobody knows", (desk, fixture) -> {
                if (!fixture.fails()) assertThrows(UnsupportedOperationException.class, fixture::failing);
                else for (var message : messages()) assertTrue(unknown(fixture.failing(), message));
                for (var message : messages()) desk.port().handOver(message);
                assertEquals(
                        messages().map(OrderMessage::id), desk.taken().get().distinct());
            }),
            new Case<>(THREADS, "a message comes 8 times at once and is taken once", (desk, fixture) -> {
                for (var message : messages()) {
                    var answers = Race.of(
                            8,
                            number -> () -> number % 4 == 3
                                    ? desk.port().lookup(message.id()).getOrElse(new Answer.Later())
                                    : desk.port().handOver(message));
                    assertTrue(
                            answers.forAll(answer -> !(answer instanceof Answer.Refused)), () -> "answers " + answers);
                }
                assertEquals(messages().map(OrderMessage::id), desk.taken().get());
            }));

    private OrderToCashCases() {}

    private static Sentence sentence(int number, String text) {
        return new Sentence(OrderToCash.class, number, Rule.R_9, text);
    }

    /** An order is placed, amended and cancelled. */
    private static Seq<OrderMessage> messages() {
        var script = Script.of(Deal::ordered);
        script.then(new AmendOrder(ORDER, FreeText.of("one more"), List.of(new LineQuantity("1", Quantity.of(3)))));
        script.then(new CancelOrder(ORDER, FreeText.of("by mistake")));
        return script.commits()
                .flatMap(commit -> commit.plan().events())
                .filter(OrderEvent.class::isInstance)
                .flatMap(event -> HandOver.message((OrderEvent) event))
                .toVector();
    }

    private static void known(Answer first, Answer again) {
        assertTrue(
                again.equals(first) || again instanceof Answer.AlreadyKnown,
                () -> "first " + first + ", then " + again);
        assertTrue(!(again instanceof Answer.Unknown), () -> "then " + again);
    }

    private static boolean unknown(Desk broken, OrderMessage message) {
        try {
            return broken.port().handOver(message) instanceof Answer.Unknown;
        } catch (RuntimeException failed) {
            return true; // sentence 5
        }
    }
}
