package org.leadtoorder.crm.money;

/** How several line discounts go together. */
public enum DiscountStacking {
    /** Each is taken off what the one before left: three times 50 % of 600 leave 75. */
    MULTIPLICATIVE,
    /** They are added up, to at most 100 %: three times 20 % are 60 % off. */
    ADDITIVE
}
