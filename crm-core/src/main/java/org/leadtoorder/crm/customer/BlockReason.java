package org.leadtoorder.crm.customer;

/** C-10: why a customer gets nothing new. */
public enum BlockReason {
    /** The customer does not pay, or may not be able to. */
    CREDIT,
    /** Sales decided so. */
    SALES,
    /** The law or the company's rules forbid it. */
    COMPLIANCE;

    /**
     * Whether this speaks louder than another reason: the law does so over credit, and credit over a decision of sales.
     *
     * @param other the other reason
     * @return true if this is the graver one
     */
    public boolean isGraverThan(BlockReason other) {
        return weight() > other.weight();
    }

    private int weight() {
        return switch (this) {
            case SALES -> 0;
            case CREDIT -> 1;
            case COMPLIANCE -> 2;
        };
    }
}
