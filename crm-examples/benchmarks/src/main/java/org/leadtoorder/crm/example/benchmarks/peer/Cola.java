package org.leadtoorder.crm.example.benchmarks.peer;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;

/** COLA: one machine without a state of its own, shared by all deals. */
public final class Cola implements Machine {
    private static final StateMachine<Phase, Wish, Payload> SHARED = machine();

    private final Payload deal;
    private Phase phase = Phase.LEAD;

    /**
     * A deal at its beginning.
     *
     * @param deal what it is about
     */
    public Cola(Payload deal) {
        this.deal = deal;
    }

    private static StateMachine<Phase, Wish, Payload> machine() {
        var builder = StateMachineBuilderFactory.<Phase, Wish, Payload>create();
        for (var wish : Wish.values())
            builder.externalTransition()
                    .from(wish.from())
                    .to(wish.to())
                    .on(wish)
                    .when(wish::allowed)
                    .perform((from, to, event, deal) -> event.perform(deal));
        return builder.build("deals");
    }

    @Override
    public void fire(Wish wish) {
        phase = SHARED.fireEvent(phase, wish, deal);
    }

    @Override
    public Phase phase() {
        return phase;
    }
}
