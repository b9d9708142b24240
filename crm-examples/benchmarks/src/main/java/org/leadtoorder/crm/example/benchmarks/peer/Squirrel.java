package org.leadtoorder.crm.example.benchmarks.peer;

import org.squirrelframework.foundation.fsm.AnonymousAction;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** squirrel-foundation: one builder, a machine for each deal. */
public final class Squirrel implements Machine {
    private static final StateMachineBuilder<Deal, Phase, Wish, Payload> BUILDER = builder();

    private final Deal machine = BUILDER.newStateMachine(Phase.LEAD);
    private final Payload deal;

    /**
     * A deal at its beginning.
     *
     * @param deal what it is about
     */
    public Squirrel(Payload deal) {
        this.deal = deal;
    }

    private static StateMachineBuilder<Deal, Phase, Wish, Payload> builder() {
        var builder = StateMachineBuilderFactory.<Deal, Phase, Wish, Payload>create(
                Deal.class, Phase.class, Wish.class, Payload.class);
        for (var wish : Wish.values())
            builder.externalTransition()
                    .from(wish.from())
                    .to(wish.to())
                    .on(wish)
                    .when(new Allowed(wish))
                    .perform(new Performing());
        return builder;
    }

    @Override
    public void fire(Wish wish) {
        machine.fire(wish, deal);
    }

    @Override
    public Phase phase() {
        return machine.getCurrentState();
    }

    /** The machine, which the library makes by reflection. */
    public static final class Deal extends AbstractStateMachine<Deal, Phase, Wish, Payload> {}

    private static final class Allowed extends AnonymousCondition<Payload> {
        private final Wish wish;

        Allowed(Wish wish) {
            this.wish = wish;
        }

        @Override
        public boolean isSatisfied(Payload deal) {
            return wish.allowed(deal);
        }
    }

    private static final class Performing extends AnonymousAction<Deal, Phase, Wish, Payload> {
        @Override
        public void execute(Phase from, Phase to, Wish wish, Payload deal, Deal machine) {
            wish.perform(deal);
        }
    }
}
