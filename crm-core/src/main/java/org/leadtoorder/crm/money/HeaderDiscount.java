package org.leadtoorder.crm.money;

import org.leadtoorder.crm.internal.Given;

/** A discount on a whole document, shared by its discountable lines in proportion to their amounts. Immutable. */
public sealed interface HeaderDiscount {

    /**
     * An amount off.
     *
     * @param money what is taken off, not negative; never null
     * @return the discount; never null
     * @throws IllegalArgumentException if it is negative
     */
    static HeaderDiscount of(Money money) {
        return new Amount(money);
    }

    /**
     * A share off.
     *
     * @param rate the per cent that is taken off; never null
     * @return the discount; never null
     */
    static HeaderDiscount of(Percentage rate) {
        return new Rate(rate);
    }

    /**
     * An amount off, in the price basis of the document: net with net prices, gross with gross prices.
     *
     * @param money what is taken off, not negative; never null
     */
    record Amount(Money money) implements HeaderDiscount {
        /**
         * An amount off.
         *
         * @param money what is taken off
         * @throws IllegalArgumentException if it is negative
         */
        public Amount {
            Given.all("money", money);
            if (money.isNegative()) throw new IllegalArgumentException("a discount is not negative");
        }
    }

    /**
     * A share of the discountable lines, rounded once.
     *
     * @param percentage the per cent that is taken off; never null
     */
    record Rate(Percentage percentage) implements HeaderDiscount {
        /**
         * A share off.
         *
         * @param percentage the per cent that is taken off
         */
        public Rate {
            Given.all("percentage", percentage);
        }
    }
}
