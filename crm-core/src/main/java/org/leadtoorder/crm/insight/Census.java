package org.leadtoorder.crm.insight;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.kernel.State;

/**
 * How many aggregates are in which state, and what they are worth. Immutable.
 *
 * <p>Ask it by the public type of a state ({@code NewLead.class}), of a role ({@code OpenLead.class}) or of a whole phase
 * ({@code Lead.class}): {@code count(Lead.class)} is how many leads were ever captured.
 */
public final class Census {
    private final Map<Class<? extends State<?>>, Tally> states;

    private Census(Map<Class<? extends State<?>>, Tally> states) {
        this.states = states;
    }

    /**
     * How many there are.
     *
     * @param type the public type of a state, role or phase
     * @return how many
     */
    public long count(Class<?> type) {
        return tally(type).count();
    }

    /**
     * How many there are that descend from a lead.
     *
     * @param type the public type of a state, role or phase
     * @return how many
     */
    public long fromLead(Class<?> type) {
        return tally(type).fromLead();
    }

    /**
     * How many there are, and what they are worth.
     *
     * @param type the public type of a state, role or phase
     * @return the tally, never null
     */
    public Tally tally(Class<?> type) {
        return states.entrySet().stream()
                .filter(state -> type.isAssignableFrom(state.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Tally.NONE, Tally::plus);
    }

    /**
     * What is in a state. Immutable.
     *
     * @param count how many aggregates
     * @param fromLead how many of them descend from a lead
     * @param net what they are worth net, as {@link Facts#net} says; of rejected and cancelled orders what they would have been
     * @param gross the same gross
     */
    public record Tally(long count, long fromLead, Amounts net, Amounts gross) {
        static final Tally NONE = new Tally(0, 0, Amounts.none(), Amounts.none());

        Tally plus(Tally other) {
            return new Tally(
                    count + other.count, fromLead + other.fromLead, net.plus(other.net), gross.plus(other.gross));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Census that && states.equals(that.states);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }

    @Override
    public String toString() {
        return "Census" + states;
    }

    /** Counts. */
    static final class Counting implements Figures<Census, Counting> {
        private static final long serialVersionUID = 1L;

        private final HashMap<Class<? extends State<?>>, Running> states = new HashMap<>();

        @Override
        public void add(RowFacts facts) {
            var state = states.computeIfAbsent(facts.state(), type -> new Running());
            state.count++;
            if (facts.fromLead()) state.fromLead++;
            state.net.add(facts.net());
            state.gross.add(facts.gross());
        }

        @Override
        public void plus(Counting other) {
            other.states.forEach((type, each) ->
                    states.computeIfAbsent(type, state -> new Running()).plus(each));
        }

        @Override
        public int size() {
            return states.values().stream()
                    .mapToInt(each -> 1 + each.net.size() + each.gross.size())
                    .sum();
        }

        @Override
        public Census done() {
            var all = new HashMap<Class<? extends State<?>>, Tally>();
            states.forEach((type, each) ->
                    all.put(type, new Tally(each.count, each.fromLead, each.net.done(), each.gross.done())));
            return new Census(Map.copyOf(all));
        }
    }

    private static final class Running implements Serializable {
        private static final long serialVersionUID = 1L;

        long count;
        long fromLead;
        final Amounts.Sum net = new Amounts.Sum();
        final Amounts.Sum gross = new Amounts.Sum();

        void plus(Running other) {
            count += other.count;
            fromLead += other.fromLead;
            net.plus(other.net);
            gross.plus(other.gross);
        }
    }
}
