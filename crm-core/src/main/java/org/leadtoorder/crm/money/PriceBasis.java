package org.leadtoorder.crm.money;

/** What the stated prices are. */
public enum PriceBasis {
    /** Prices are without tax; tax is added. */
    NET,
    /** Prices include tax; the gross amount is the anchor and tax is taken out of it. */
    GROSS
}
