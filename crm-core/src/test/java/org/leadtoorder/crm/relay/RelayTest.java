package org.leadtoorder.crm.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.order.AmendmentRefusal;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.ConfirmedOrder;
import org.leadtoorder.crm.order.OrderCommand.RefuseAmendment;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.OrderEvent.CancellationRefused;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.order.OrderMessage.Intent;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.port.OrderToCash.Line;
import org.leadtoorder.crm.port.Outbox;
import org.leadtoorder.crm.port.Parked;
import org.leadtoorder.crm.testkit.FaultyOrderToCash;
import org.leadtoorder.crm.testkit.FaultyOrderToCash.Fault;
import org.leadtoorder.crm.testkit.Fuse;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

class RelayTest {
    private static final Label THEIRS = Label.of("T-1");
    private static final Answer ACCEPTED = new Answer.Accepted(THEIRS);
    private static final Answer REFUSED =
            new Answer.Refused(List.of(FreeText.of("no stock"), FreeText.of("no credit")));
    private static final Answer PARTLY = new Answer.PartlyAccepted(
            THEIRS,
            List.of(
                    new Line("1", Option.some(Quantity.of("1")), Option.none()),
                    new Line("2", Option.none(), Option.none())));

    private final Orders orders = new Orders();
    private final OrderId order = orders.place();
    private final String placing = order.value() + "/1/PLACE";

    private FaultyOrderToCash receiver(Answer answer, Fault... faults) {
        var next = Iterator.of(faults);
        return new FaultyOrderToCash(message -> answer, () -> next.hasNext() ? next.next() : Fault.NONE);
    }

    private FaultyOrderToCash always(Fault fault) {
        return new FaultyOrderToCash(message -> ACCEPTED, () -> fault);
    }

    private void assertPlaced() {
        orders.deal.the(PlacedOrder.class, order);
    }

    @Test
    @DisplayName("R-9, R-3: a placed order is handed over under its stable id, and confirmed by the answer")
    void a_placed_order_is_handed_over_and_confirmed() {
        var receiver = receiver(ACCEPTED);
        var done = orders.relay(receiver).step(orders.now());
        assertEquals(List.of(placing), receiver.effects().map(OrderMessage::id).toList());
        assertEquals(1, done.size());
        assertInstanceOf(Relayed.Settled.class, done.head());
        assertEquals(
                Option.some(THEIRS),
                orders.deal.the(ConfirmedOrder.class, order).theirNumber());
        var recorded = orders.ledger().history(order).last();
        assertEquals(Relay.ACTOR, recorded.provenance().actor());
        assertEquals("o2c:" + placing, recorded.provenance().request());
        assertTrue(orders.relay(receiver).step(orders.now()).isEmpty());
    }

    @Test
    @DisplayName("R-3: what is partly accepted is confirmed line by line")
    void a_partly_accepted_order_is_confirmed_line_by_line() {
        orders.relay(receiver(PARTLY)).step(orders.now());
        var confirmed = orders.deal.the(ConfirmedOrder.class, order);
        assertEquals(
                Quantity.of("1"), confirmed.document().line("1").get().item().quantity());
        assertTrue(!confirmed.document().line("2").get().counted());
        assertEquals(2, confirmed.revision());
    }

    @Test
    @DisplayName("R-4: a refused order is rejected, with every reason")
    void a_refused_order_is_rejected_with_every_reason() {
        orders.relay(receiver(REFUSED)).step(orders.now());
        assertEquals(
                ((Answer.Refused) REFUSED).reasons(),
                orders.deal.the(RejectedOrder.class, order).reasons());
    }

    @Test
    @DisplayName("R-11: an open request to cancel is confirmed or refused by the answer")
    void a_request_to_cancel_is_answered() {
        orders.relay(receiver(ACCEPTED)).step(orders.now());
        orders.cancel(order);
        orders.relay(receiver(REFUSED)).step(orders.now());
        assertTrue(orders.deal.the(ConfirmedOrder.class, order).cancellation().isEmpty());
        orders.cancel(order);
        var receiver = receiver(new Answer.AlreadyKnown(Option.none()));
        orders.relay(receiver).step(orders.now());
        assertEquals(order.value() + "/1/CANCEL/2", receiver.effects().head().id());
        assertTrue(orders.deal.the(CancelledOrder.class, order).answered());
    }

    @Test
    @DisplayName("R-9: placing, amending and cancelling go one after the other, and the later message asks anew")
    void the_messages_of_one_order_go_one_after_the_other() {
        orders.amend(order, 3);
        orders.cancel(order);
        var receiver = receiver(ACCEPTED, Fault.BUSY);
        var relay = orders.relay(receiver);
        relay.step(orders.now());
        assertTrue(receiver.effects().isEmpty());
        orders.steps(relay, 3);
        assertEquals(
                List.of(Intent.PLACE, Intent.AMEND, Intent.CANCEL),
                receiver.effects().map(OrderMessage::intent).toList());
        assertEquals(Option.none(), orders.deal.the(CancelledOrder.class, order).theirNumber());
        assertTrue(orders.outbox.parked(1).isEmpty());
    }

    @Test
    @DisplayName("R-3: what was amended before it was answered is confirmed in its last revision only")
    void an_answer_to_an_older_revision_decides_nothing() {
        orders.amend(order, 3);
        var relay = orders.relay(new FaultyOrderToCash(
                message -> message.intent() == Intent.PLACE ? REFUSED : ACCEPTED, () -> Fault.NONE));
        relay.step(orders.now());
        assertPlaced();
        relay.step(orders.now());
        assertEquals(2, orders.deal.the(ConfirmedOrder.class, order).revision());
    }

    @Test
    @DisplayName("R-9: an unknown outcome is settled by asking, and nothing that arrived is sent again")
    void an_unknown_outcome_is_settled_by_asking() {
        for (var fault : List.of(Fault.FAILS_AFTER, Fault.TIMES_OUT, Fault.ANSWERS_LATE)) {
            var fresh = new Orders();
            var id = fresh.place();
            var receiver = receiver(ACCEPTED, fault);
            var relay = fresh.relay(receiver);
            assertInstanceOf(Relayed.Waiting.class, relay.step(fresh.now()).single(), fault.name());
            fresh.deal.the(PlacedOrder.class, id);
            fresh.steps(relay, 3);
            assertEquals(1, receiver.arrivals(id.value() + "/1/PLACE"), fault.name());
            fresh.deal.the(ConfirmedOrder.class, id);
        }
    }

    @Test
    @DisplayName("R-9: what never arrived is sent again, and what arrived meanwhile has no second effect")
    void what_never_arrived_is_sent_again() {
        for (var fault : List.of(Fault.FAILS_BEFORE, Fault.BUSY, Fault.ARRIVES_LATE)) {
            var fresh = new Orders();
            var id = fresh.place();
            var receiver = receiver(ACCEPTED, fault);
            fresh.steps(fresh.relay(receiver), 4);
            assertEquals(1, receiver.effects().size(), fault.name());
            fresh.deal.the(ConfirmedOrder.class, id);
        }
    }

    @Test
    @DisplayName("R-9: pauses are kept, and the last try parks the message without holding up other orders")
    void a_poison_message_is_parked_without_holding_up_others() {
        var other = orders.place();
        orders.amend(order, 3);
        var poison = new FaultyOrderToCash(message -> ACCEPTED, () -> Fault.NONE);
        var receiver = new Poisoned(poison, order);
        var relay = orders.relay(receiver)
                .with((message, tries) -> Option.when(tries <= 3, () -> Duration.ofHours(2L * tries)));
        assertEquals(2, relay.step(orders.now()).size());
        orders.deal.the(ConfirmedOrder.class, other);
        assertTrue(relay.step(orders.now().plus(Duration.ofHours(1))).isEmpty());
        orders.steps(relay, 4);
        assertEquals(3, receiver.calls);
        var parked = orders.outbox.parked(10);
        assertEquals(List.of(placing), parked.map(what -> what.message()).toList());
        assertEquals(Rule.R_9, parked.head().reasons().head().rule());
        assertPlaced();
        receiver.healed = true;
        assertTrue(relay.resume(placing, orders.now()));
        assertTrue(orders.outbox.parked(1).isEmpty());
        orders.steps(relay, 2);
        assertEquals(2, orders.deal.the(ConfirmedOrder.class, order).revision());
    }

    @Test
    @DisplayName("R-9: a message that a person dismisses lets go what follows it")
    void a_dismissed_message_lets_go_what_follows() {
        orders.amend(order, 3);
        var relay = orders.relay(always(Fault.FAILS_BEFORE)).with((message, tries) -> Option.none());
        assertInstanceOf(Relayed.Parked.class, relay.step(orders.now()).head());
        assertTrue(relay.step(orders.now()).isEmpty());
        relay.dismiss(orders.outbox.parked(1).head());
        assertTrue(orders.outbox.parked(1).isEmpty());
        orders.steps(orders.relay(receiver(ACCEPTED)), 1);
        assertEquals(2, orders.deal.the(ConfirmedOrder.class, order).revision());
    }

    @Test
    @DisplayName("R-9: a late answer settles what was parked unanswered")
    void a_late_answer_settles_what_was_parked() {
        var relay = orders.relay(always(Fault.TIMES_OUT))
                .with((message, tries) -> Option.when(tries == 1, () -> Duration.ofHours(1)));
        orders.steps(relay, 2);
        assertEquals(1, orders.outbox.parked(9).size());
        relay.answered(placing, ACCEPTED, orders.now());
        orders.deal.the(ConfirmedOrder.class, order);
        assertTrue(orders.outbox.parked(9).isEmpty());
    }

    @Test
    @DisplayName("R-10: an answer that no row takes is parked with its reason, once, and does not hold up other orders")
    void an_answer_that_no_row_takes_is_parked() {
        orders.cancel(order);
        var relay = orders.relay(new FaultyOrderToCash(
                message -> message.intent() == Intent.CANCEL ? REFUSED : ACCEPTED, () -> Fault.NONE));
        relay.step(orders.now());
        var other = orders.place();
        var done = relay.step(orders.now());
        var parked = assertInstanceOf(Relayed.Parked.class, done.head()).what();
        assertEquals(Option.some(REFUSED), parked.answer());
        assertEquals(Rule.K_4, parked.reasons().head().rule());
        relay.answered(order.value() + "/1/CANCEL", REFUSED, orders.now());
        assertEquals(Vector.of(parked), orders.outbox.parked(9));
        orders.deal.the(ConfirmedOrder.class, other);
        relay.dismiss(parked);
        assertTrue(orders.outbox.parked(9).isEmpty());
    }

    private Relay refusingAmendments() {
        return orders.relay(new FaultyOrderToCash(
                message -> message.intent() == Intent.AMEND ? REFUSED : ACCEPTED, () -> Fault.NONE));
    }

    @Test
    @DisplayName("R-6, R-9: an amendment that order-to-cash refuses stands, and the order shows it, once")
    void a_refused_amendment_is_shown_once() {
        var relay = refusingAmendments();
        relay.step(orders.now());
        orders.amend(order, 3);
        relay.step(orders.now());
        var refused = orders.deal.the(ConfirmedOrder.class, order);
        assertEquals(
                Option.some(((Answer.Refused) REFUSED).reasons()),
                refused.amendmentRefusal().map(AmendmentRefusal::reasons));
        assertEquals(List.of(1, 2), List.of(refused.agreedRevision(), refused.revision()));
        assertTrue(orders.outbox.parked(9).isEmpty());
        orders.cancel(order);
        relay.step(orders.now());
        orders.deal.the(CancelledOrder.class, order);
        assertInstanceOf(
                Relayed.Settled.class,
                relay.answered(order.value() + "/2/AMEND", REFUSED, orders.now()),
                "again, late");
        assertInstanceOf(
                Relayed.Parked.class, relay.answered(order.value() + "/2/AMEND", ACCEPTED, orders.now()), "K-3");
    }

    @Test
    @DisplayName("R-6: a refusal that a person recorded already is nothing new")
    void a_refused_amendment_that_is_recorded_already_is_nothing_new() {
        var relay = refusingAmendments();
        relay.step(orders.now());
        orders.amend(order, 3);
        orders.deal.take(new RefuseAmendment(order, 2, List.of(FreeText.of("by telephone"))));
        assertEquals(
                Option.none(),
                assertInstanceOf(Relayed.Settled.class, relay.step(orders.now()).single())
                        .wish());
    }

    @Test
    @DisplayName("R-3, R-6: an amendment that is partly accepted makes a revision more")
    void a_partly_accepted_amendment_makes_a_revision_more() {
        var relay = orders.relay(new FaultyOrderToCash(
                message -> message.intent() == Intent.AMEND ? PARTLY : ACCEPTED, () -> Fault.NONE));
        relay.step(orders.now());
        orders.amend(order, 3);
        relay.step(orders.now());
        var confirmed = orders.deal.the(ConfirmedOrder.class, order);
        assertEquals(List.of(3, 3), List.of(confirmed.agreedRevision(), confirmed.revision()));
        assertEquals(
                Quantity.of("1"), confirmed.document().line("1").get().item().quantity());
        var before = orders.ledger().history(order);
        assertInstanceOf(Relayed.Settled.class, relay.answered(order.value() + "/2/AMEND", PARTLY, orders.now()));
        assertEquals(before, orders.ledger().history(order));
    }

    @Test
    @DisplayName("R-3, K-3: an answer that comes again after an amendment means what it meant the first time")
    void an_answer_that_comes_again_after_an_amendment_means_the_same() {
        var relay = orders.relay(receiver(PARTLY, Fault.NONE, Fault.BUSY));
        relay.step(orders.now());
        orders.amend(order, 3);
        var before = orders.ledger().history(order);
        assertInstanceOf(Relayed.Settled.class, relay.answered(placing, PARTLY, orders.now()));
        assertEquals(before, orders.ledger().history(order));
        assertTrue(orders.outbox.parked(9).isEmpty());
    }

    @Test
    @DisplayName(
            "R-3, R-4: an order that they have is not rejected because they refuse what it was amended to meanwhile")
    void an_order_that_they_have_is_not_rejected_with_its_amendment() {
        orders.amend(order, 3);
        var relay = refusingAmendments();
        relay.step(orders.now());
        assertTrue(orders.deal.the(ConfirmedOrder.class, order).amendmentOpen());
        relay.step(orders.now());
        var confirmed = orders.deal.the(ConfirmedOrder.class, order);
        assertTrue(confirmed.amendmentRefusal().isDefined());
        assertEquals(Option.some(THEIRS), confirmed.theirNumber());
    }

    @Test
    @DisplayName(
            "R-3: an amendment that is known already, without a number, is taken under the number that they gave the order")
    void an_amendment_is_taken_under_the_number_of_the_order() {
        orders.relay(receiver(ACCEPTED)).step(orders.now());
        orders.amend(order, 3);
        orders.relay(receiver(new Answer.AlreadyKnown(Option.none()))).step(orders.now());
        assertEquals(2, orders.deal.the(ConfirmedOrder.class, order).agreedRevision());
    }

    @Test
    @DisplayName("R-10: an answer to a message that nobody sent is parked")
    void an_answer_to_a_message_that_nobody_sent_is_parked() {
        var done = orders.relay(receiver(ACCEPTED)).answered("nobody/1/PLACE", ACCEPTED, orders.now());
        assertEquals(
                Rule.R_10,
                assertInstanceOf(Relayed.Parked.class, done)
                        .what()
                        .reasons()
                        .head()
                        .rule());
        assertEquals(1, orders.outbox.parked(9).size());
        assertPlaced();
    }

    @Test
    @DisplayName("R-10: what is already known without a number is parked, not guessed")
    void an_order_without_their_number_is_not_confirmed() {
        orders.relay(receiver(new Answer.AlreadyKnown(Option.none()))).step(orders.now());
        assertEquals(
                "theirNumber",
                orders.outbox.parked(9).head().reasons().head().fault().field());
        assertPlaced();
    }

    @Test
    @DisplayName("R-3, K-3: a repeated answer counts once, and a second, different one is parked")
    void a_repeated_answer_counts_once() {
        var relay = orders.relay(receiver(ACCEPTED));
        relay.step(orders.now());
        var before = orders.ledger().history(order);
        assertInstanceOf(Relayed.Settled.class, relay.answered(placing, ACCEPTED, orders.now()));
        assertEquals(
                Rule.K_3,
                assertInstanceOf(Relayed.Parked.class, relay.answered(placing, REFUSED, orders.now()))
                        .what()
                        .reasons()
                        .head()
                        .rule());
        assertEquals(before, orders.ledger().history(order));
    }

    @Test
    @DisplayName("R-11: an answer to an older request to cancel does not answer the one that is open")
    void an_answer_to_an_older_request_does_not_answer_the_open_one() {
        var relay = orders.relay(receiver(ACCEPTED, Fault.NONE, Fault.TIMES_OUT));
        relay.step(orders.now());
        orders.cancel(order);
        relay.step(orders.now());
        orders.deal.walk(
                new RefuseCancellation(order, FreeText.of("by telephone")),
                new RequestCancellation(order, FreeText.of("once more")));
        assertInstanceOf(Relayed.Parked.class, relay.answered(order.value() + "/1/CANCEL", ACCEPTED, orders.now()));
        assertTrue(orders.deal.the(ConfirmedOrder.class, order).cancellation().isDefined());
        relay.step(orders.now());
        assertTrue(orders.deal.the(CancelledOrder.class, order).answered());
    }

    @Test
    @DisplayName("R-9: an answer from before the order's last event waits for a later time")
    void an_answer_before_the_orders_last_event_waits() {
        var before = orders.now();
        orders.deal.later(1);
        var late = orders.place();
        var relay = orders.relay(receiver(ACCEPTED));
        assertInstanceOf(
                Relayed.Waiting.class,
                relay.step(before)
                        .find(done -> done.message().startsWith(late.value()))
                        .get());
        assertTrue(orders.outbox.parked(1).isEmpty());
        orders.steps(relay, 1);
        orders.deal.the(ConfirmedOrder.class, late);
    }

    @Test
    @DisplayName("R-9: a relay that stops at any call is replaced by another one, and each message arrives once")
    void a_relay_that_stops_at_any_call_is_replaced() {
        for (var after : List.of(false, true)) {
            var stopped = true;
            for (var call = 1; stopped; call++) {
                var fresh = new Orders();
                var id = fresh.place();
                fresh.amend(id, 3);
                var receiver = receiver(ACCEPTED);
                fresh.fuse.set(call, after);
                stopped = false;
                for (var step = 0; step < 4; step++)
                    try {
                        fresh.steps(fresh.relay(receiver), 1);
                    } catch (Fuse.Blown blown) {
                        stopped = true;
                    }
                fresh.fuse.hold();
                assertEquals(2, fresh.deal.the(ConfirmedOrder.class, id).revision(), "call " + call);
                assertEquals(
                        List.of(1, 1),
                        receiver.effects()
                                .map(message -> receiver.arrivals(message.id()))
                                .toList(),
                        "call " + call);
                assertTrue(call < 200 && (call > 10 || stopped), "call " + call);
            }
        }
    }

    @Test
    @DisplayName("R-4, K-5: an order that is amended while its rejection is recorded is not rejected")
    void an_order_amended_while_its_rejection_is_recorded_is_not_rejected() {
        var amends = Iterator.of(3);
        var ledger = Hook.after(
                Ledger.class,
                orders.ledger(),
                "answer",
                () -> amends.forEach(quantity -> orders.amend(order, quantity)));
        var relay = Relay.between(orders.deal.pipeline(), ledger, receiver(REFUSED), orders.outbox);
        assertEquals(
                Option.none(),
                assertInstanceOf(Relayed.Settled.class, relay.step(orders.now()).single())
                        .wish());
        assertEquals(2, orders.deal.the(PlacedOrder.class, order).revision());
    }

    @Test
    @DisplayName("R-9: of two relays on one outbox one sends the message")
    void of_two_relays_one_sends_the_message() {
        var receiver = receiver(ACCEPTED, Fault.TIMES_OUT);
        var other = orders.relay(receiver);
        var turns = Iterator.of(other);
        var outbox =
                Hook.after(Outbox.class, orders.outbox, "due", () -> turns.forEach(relay -> relay.step(orders.now())));
        assertTrue(Relay.between(orders.deal.pipeline(), orders.ledger(), receiver, outbox)
                .step(orders.now())
                .isEmpty());
        assertEquals(1, receiver.arrivals(placing));
        assertPlaced();
        orders.steps(other, 1);
        orders.deal.the(ConfirmedOrder.class, order);
    }

    @Test
    @DisplayName("R-10: reasons for refusing a cancellation that are too long together are cut between two reasons")
    void too_many_reasons_are_cut_between_two() {
        orders.relay(receiver(ACCEPTED)).step(orders.now());
        orders.cancel(order);
        var reason = FreeText.of("x".repeat(4_000));
        orders.relay(receiver(new Answer.Refused(List.of(reason, reason, reason))))
                .step(orders.now());
        assertTrue(orders.ledger().history(order).last().event() instanceof CancellationRefused refused
                && refused.reason().value().length() == 8_001);
    }

    @Test
    @DisplayName("R-10: a relay that stops while it parks an answer parks it all the same, once")
    void a_relay_that_stops_while_it_parks_parks_once() {
        for (var after : List.of(false, true))
            for (var call = 1; call <= 30; call++) {
                var fresh = new Orders();
                var id = fresh.place();
                var receiver = new FaultyOrderToCash(
                        message -> message.intent() == Intent.CANCEL ? REFUSED : ACCEPTED, () -> Fault.NONE);
                fresh.cancel(id);
                fresh.steps(fresh.relay(receiver), 1);
                fresh.fuse.set(call, after);
                for (var step = 0; step < 3; step++)
                    try {
                        fresh.steps(fresh.relay(receiver), 1);
                    } catch (Fuse.Blown blown) {
                        assertTrue(fresh.outbox.parked(9).size() <= 1);
                    }
                assertEquals(
                        Vector.of(id.value() + "/1/CANCEL"),
                        fresh.outbox.parked(9).map(Parked::message),
                        "call " + call);
            }
    }

    @Test
    @DisplayName("R-3, R-10: more than was asked for is parked, with the line and the most that it may be")
    void more_than_was_asked_for_is_parked() {
        var more = new Answer.PartlyAccepted(
                THEIRS,
                List.of(new Line("1", Option.some(Quantity.of("4")), Option.some(FreeText.of("by the pallet")))));
        var relay = orders.relay(
                new FaultyOrderToCash(message -> message.intent() == Intent.AMEND ? more : ACCEPTED, () -> Fault.NONE));
        relay.step(orders.now());
        orders.amend(order, 3);
        relay.step(orders.now());
        var parked = orders.outbox.parked(9).single();
        assertEquals(order.value() + "/2/AMEND", parked.message());
        assertEquals(Option.some(more), parked.answer());
        assertEquals(
                List.of(new Reason(
                        Rule.R_3, org.leadtoorder.crm.value.Fault.of(Code.TOO_MUCH, "answers.1", Quantity.of("3")))),
                parked.reasons());
        var confirmed = orders.deal.the(ConfirmedOrder.class, order);
        assertTrue(confirmed.amendmentOpen(), "the amendment is not answered");
        assertEquals(
                Quantity.of("3"), confirmed.document().line("1").get().item().quantity());
    }

    @Test
    @DisplayName("R-3: why order-to-cash takes less of a line stands in the note of the revision that this makes")
    void why_less_is_taken_is_kept() {
        var partly = new Answer.PartlyAccepted(
                THEIRS,
                List.of(
                        new Line("2", Option.none(), Option.some(FreeText.of("no longer made"))),
                        new Line("1", Option.some(Quantity.of("1")), Option.some(FreeText.of("one in stock")))));
        orders.relay(receiver(partly)).step(orders.now());
        assertEquals(
                Option.some(FreeText.of("one in stock\nno longer made")),
                orders.deal
                        .the(ConfirmedOrder.class, order)
                        .revisions()
                        .single()
                        .reason());
    }

    @Test
    @DisplayName("R-10: an answer to a message that another relay has read up to is not taken for one that nobody sent")
    void an_answer_is_not_parked_because_another_relay_moved_on() {
        var receiver = receiver(ACCEPTED);
        var other = orders.relay(receiver);
        var turns = Iterator.of(other);
        var outbox = Hook.after(
                Outbox.class,
                orders.outbox,
                "position",
                () -> turns.forEach(relay -> {
                    relay.step(orders.now());
                    orders.amend(order, 3);
                }));
        var relay = Relay.between(orders.deal.pipeline(), orders.ledger(), receiver, outbox);
        assertInstanceOf(Relayed.Settled.class, relay.answered(order.value() + "/2/AMEND", ACCEPTED, orders.now()));
        assertTrue(orders.outbox.parked(9).isEmpty());
    }

    @Test
    @DisplayName("R-10: an answer about an order that the ledger does not know is parked")
    void an_answer_about_an_order_that_is_not_there_is_parked() {
        orders.relay(always(Fault.BUSY)).step(orders.now());
        var elsewhere = new Orders();
        var relay = Relay.between(elsewhere.deal.pipeline(), elsewhere.ledger(), receiver(ACCEPTED), orders.outbox);
        assertEquals(
                new Reason(Rule.R_10, org.leadtoorder.crm.value.Fault.of(Code.NOT_FOUND, "message", placing)),
                assertInstanceOf(Relayed.Parked.class, relay.answered(placing, ACCEPTED, orders.now()))
                        .what()
                        .reasons()
                        .single());
    }

    @Test
    @DisplayName("R-10: another number for an order that has one is parked")
    void another_number_for_the_same_order_is_parked() {
        orders.relay(receiver(ACCEPTED)).step(orders.now());
        orders.amend(order, 3);
        orders.amend(order, 4);
        var relay = orders.relay(receiver(new Answer.Accepted(Label.of("T-2"))));
        orders.steps(relay, 2);
        assertEquals(
                List.of(order.value() + "/2/AMEND", order.value() + "/3/AMEND"),
                orders.outbox.parked(9).map(Parked::message).toList());
        assertEquals(
                Option.some(THEIRS),
                orders.deal.the(ConfirmedOrder.class, order).theirNumber());
    }

    @Test
    @DisplayName("R-4: a rejection that a person recorded already is nothing new")
    void a_rejection_that_is_recorded_already_is_nothing_new() {
        orders.deal.take(new RejectOrder(order, List.of(FreeText.of("by telephone"))));
        var done = orders.relay(receiver(REFUSED)).step(orders.now());
        assertEquals(
                Option.none(),
                assertInstanceOf(Relayed.Settled.class, done.single()).wish());
        assertTrue(orders.outbox.parked(9).isEmpty());
    }

    @Test
    @DisplayName("R-11, K-3: a repeated answer to an answered request is nothing new while another one is open")
    void a_repeated_answer_to_an_answered_request_is_nothing_new() {
        var relay = orders.relay(new FaultyOrderToCash(
                message -> message.intent() == Intent.CANCEL ? REFUSED : ACCEPTED, () -> Fault.NONE));
        relay.step(orders.now());
        orders.cancel(order);
        relay.step(orders.now());
        orders.cancel(order);
        assertInstanceOf(Relayed.Settled.class, relay.answered(order.value() + "/1/CANCEL", REFUSED, orders.now()));
        assertTrue(orders.deal.the(ConfirmedOrder.class, order).cancellation().isDefined());
    }

    @Test
    void a_step_reads_the_feed_to_its_end() {
        for (var quantity = 3; quantity < 603; quantity++) orders.amend(order, quantity);
        orders.relay(always(Fault.BUSY)).step(orders.now());
        assertTrue(orders.outbox.find(order.value() + "/601/AMEND").isDefined());
    }

    @Test
    void an_order_id_of_any_length_gives_a_request_id() {
        var longId = new OrderId("o".repeat(200));
        var fresh = new Orders();
        fresh.place(longId);
        fresh.relay(receiver(ACCEPTED)).step(fresh.now());
        fresh.deal.the(ConfirmedOrder.class, longId);
    }
}
