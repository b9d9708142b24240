package org.leadtoorder.crm.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.memory.MemoryOutbox;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.relay.Relay;
import org.leadtoorder.crm.testkit.FaultyOrderToCash;
import org.leadtoorder.crm.testkit.ForeignVocabulary;
import org.leadtoorder.crm.value.FreeText;

/** Order-to-cash knows the orders of the foreign system already. */
class HandOverTest {
    private final FaultyOrderToCash receiver =
            new FaultyOrderToCash(message -> new Answer.Later(), () -> FaultyOrderToCash.Fault.NONE);

    @Test
    void a_migrated_order_is_not_handed_over_again_but_what_happens_to_it_later_is() {
        var foreign = new Foreign();
        var plan = foreign.plan(foreign.account, foreign.won(), foreign.accepted(), foreign.order);
        assertEquals(List.empty(), foreign.migration.run(plan, Progress.NONE).refused());
        var pipeline = SalesPipeline.on(foreign.ports).in(ForeignVocabulary.company());
        var relay = Relay.between(pipeline, foreign.ports.ledger(), receiver, new MemoryOutbox());
        var now = Instant.parse("2026-01-01T00:00:00Z");
        relay.step(now);
        assertEquals(List.empty(), receiver.effects());
        pipeline.handle(
                new CancelOrder(new OrderId("old-crm:R"), FreeText.of("no longer wanted"), Option.none()),
                Context.of(now, "ada", "later"));
        relay.step(now);
        assertEquals(List.of(OrderMessage.Intent.CANCEL), receiver.effects().map(OrderMessage::intent));
    }
}
