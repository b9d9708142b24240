package org.leadtoorder.crm.example.benchmarks.peer;

import org.leadtoorder.crm.example.benchmarks.peer.Payload.Piece;

/** One deal on one state machine. */
public interface Machine {
    /**
     * Asks for a step; where it is refused, nothing happens.
     *
     * @param wish the step
     */
    void fire(Wish wish);

    /**
     * Writes down what was learnt of the lead; a machine that keeps events has one for it.
     *
     * @param deal what the deal is about
     * @param piece what was learnt
     */
    default void learn(Payload deal, Piece piece) {
        deal.learn(piece);
    }

    /**
     * Writes down that the price was accepted; a machine that keeps events has one for it.
     *
     * @param deal what the deal is about
     */
    default void accept(Payload deal) {
        deal.accept();
    }

    /**
     * Where the deal stands.
     *
     * @return the phase, never null
     */
    Phase phase();

    /**
     * From the lead to the order; to qualify it is refused at first.
     *
     * @param deal what the deal is about
     * @return where it ended, never null
     * @throws IllegalStateException if a step was not as it should be
     */
    default Phase walk(Payload deal) {
        fire(Wish.QUALIFY);
        if (phase() != Phase.LEAD) throw new IllegalStateException("not refused");
        for (var piece : Piece.values()) learn(deal, piece);
        fire(Wish.QUALIFY);
        fire(Wish.CONVERT);
        fire(Wish.OPEN);
        fire(Wish.OFFER);
        accept(deal);
        fire(Wish.PLACE);
        if (phase() != Phase.ORDER) throw new IllegalStateException("ended at " + phase());
        return phase();
    }
}
