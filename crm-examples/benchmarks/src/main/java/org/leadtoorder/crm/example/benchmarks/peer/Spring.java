package org.leadtoorder.crm.example.benchmarks.peer;

import java.util.EnumSet;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;
import reactor.core.publisher.Mono;

/** Spring Statemachine: one factory, a machine for each deal, which is in its extended state. */
public final class Spring implements Machine {
    private static final String DEAL = "deal";
    private static final StateMachineFactory<Phase, Wish> FACTORY = factory();

    private final StateMachine<Phase, Wish> machine = FACTORY.getStateMachine();

    /**
     * A deal at its beginning.
     *
     * @param deal what it is about
     */
    public Spring(Payload deal) {
        machine.getExtendedState().getVariables().put(DEAL, deal);
        machine.startReactively().block();
    }

    private static StateMachineFactory<Phase, Wish> factory() {
        var builder = StateMachineBuilder.<Phase, Wish>builder();
        try {
            builder.configureStates().withStates().initial(Phase.LEAD).states(EnumSet.allOf(Phase.class));
            for (var wish : Wish.values())
                builder.configureTransitions()
                        .withExternal()
                        .source(wish.from())
                        .target(wish.to())
                        .event(wish)
                        .guard(at -> wish.allowed(deal(at)))
                        .action(at -> wish.perform(deal(at)));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return builder.createFactory();
    }

    private static Payload deal(StateContext<Phase, Wish> at) {
        return at.getExtendedState().get(DEAL, Payload.class);
    }

    @Override
    public void fire(Wish wish) {
        machine.sendEvent(Mono.just(MessageBuilder.withPayload(wish).build())).blockLast();
    }

    @Override
    public Phase phase() {
        return machine.getState().getId();
    }
}
