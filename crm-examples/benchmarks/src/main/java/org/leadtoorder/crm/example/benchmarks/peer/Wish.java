package org.leadtoorder.crm.example.benchmarks.peer;

/** What is wished for a deal: one step each, in this order. */
public enum Wish {
    /** Worth a customer. */
    QUALIFY(Phase.LEAD, Phase.QUALIFIED) {
        @Override
        public boolean allowed(Payload deal) {
            return deal.complete();
        }

        @Override
        public void perform(Payload deal) {}
    },
    /** Master data are made of the contact. */
    CONVERT(Phase.QUALIFIED, Phase.CUSTOMER) {
        @Override
        public boolean allowed(Payload deal) {
            return deal.named();
        }

        @Override
        public void perform(Payload deal) {
            deal.convert();
        }
    },
    /** There is something to sell. */
    OPEN(Phase.CUSTOMER, Phase.OPPORTUNITY) {
        @Override
        public boolean allowed(Payload deal) {
            return deal.converted();
        }

        @Override
        public void perform(Payload deal) {}
    },
    /** A price is told. */
    OFFER(Phase.OPPORTUNITY, Phase.QUOTE) {
        @Override
        public boolean allowed(Payload deal) {
            return deal.priceable();
        }

        @Override
        public void perform(Payload deal) {
            deal.price();
        }
    },
    /** It was accepted. */
    PLACE(Phase.QUOTE, Phase.ORDER) {
        @Override
        public boolean allowed(Payload deal) {
            return deal.accepted();
        }

        @Override
        public void perform(Payload deal) {}
    };

    private final Phase from;
    private final Phase to;

    Wish(Phase from, Phase to) {
        this.from = from;
        this.to = to;
    }

    Phase from() {
        return from;
    }

    Phase to() {
        return to;
    }

    /**
     * The guard of the step.
     *
     * @param deal what the deal is about
     * @return whether the step may be taken
     */
    public abstract boolean allowed(Payload deal);

    /**
     * What the step does besides.
     *
     * @param deal what the deal is about
     */
    public abstract void perform(Payload deal);
}
