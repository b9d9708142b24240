package org.leadtoorder.crm.example.benchmarks.peer;

/** An enum and a switch: the floor. */
public final class HandWritten implements Machine {
    private final Payload deal;
    private Phase phase = Phase.LEAD;

    /**
     * A deal at its beginning.
     *
     * @param deal what it is about
     */
    public HandWritten(Payload deal) {
        this.deal = deal;
    }

    @Override
    public void fire(Wish wish) {
        switch (wish) {
            case QUALIFY -> {
                if (phase == Phase.LEAD && deal.complete()) phase = Phase.QUALIFIED;
            }
            case CONVERT -> {
                if (phase == Phase.QUALIFIED && deal.named()) {
                    deal.convert();
                    phase = Phase.CUSTOMER;
                }
            }
            case OPEN -> {
                if (phase == Phase.CUSTOMER && deal.converted()) phase = Phase.OPPORTUNITY;
            }
            case OFFER -> {
                if (phase == Phase.OPPORTUNITY && deal.priceable()) {
                    deal.price();
                    phase = Phase.QUOTE;
                }
            }
            case PLACE -> {
                if (phase == Phase.QUOTE && deal.accepted()) phase = Phase.ORDER;
            }
        }
    }

    @Override
    public Phase phase() {
        return phase;
    }
}
