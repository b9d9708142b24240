package org.leadtoorder.crm.example.benchmarks.peer;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;

/** stateless4j: a machine for each deal, and as guards are given no argument, a configuration for each. */
public final class Stateless4j implements Machine {
    private final StateMachine<Phase, Wish> machine;

    /**
     * A deal at its beginning.
     *
     * @param deal what it is about
     */
    public Stateless4j(Payload deal) {
        var config = new StateMachineConfig<Phase, Wish>();
        for (var wish : Wish.values())
            config.configure(wish.from())
                    .permitIfElseIgnore(wish, wish.to(), () -> wish.allowed(deal), () -> wish.perform(deal));
        machine = new StateMachine<>(Phase.LEAD, config);
    }

    @Override
    public void fire(Wish wish) {
        machine.fire(wish);
    }

    @Override
    public Phase phase() {
        return machine.getState();
    }
}
