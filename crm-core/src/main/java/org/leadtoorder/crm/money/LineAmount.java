package org.leadtoorder.crm.money;

import java.math.BigDecimal;

/** The amount of one line, rounded once. */
final class LineAmount {
    /** One more than the largest amount in a document, in minor units: with tax and cash rounding it still is a {@link Money}. */
    static final long LIMIT = 400_000_000_000_000_000L;
    /** What stands for an amount past the limit. */
    static final long OUT_OF_RANGE = Long.MAX_VALUE;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal[] LIMITS = limits();

    private LineAmount() {}

    private static BigDecimal[] limits() {
        var limits = new BigDecimal[Decimals.MAX_SCALE + 1];
        for (var scale = 0; scale < limits.length; scale++) limits[scale] = BigDecimal.valueOf(LIMIT, scale);
        return limits;
    }

    /** The amount in minor units of a currency with {@code scale} decimals, or {@link #OUT_OF_RANGE}. */
    static long minor(LineItem line, int scale, PricingPolicy policy) {
        var price = line.unitPrice();
        var exact = price.amount().multiply(line.quantity().value());
        if (!line.discounts().isEmpty()) exact = exact.multiply(factor(line, policy.discountStacking()));
        var mode = policy.rounding().mode().java();
        var rounded = price.per() == Quantity.ONE || price.per().equals(Quantity.ONE)
                ? exact.setScale(scale, mode)
                : exact.divide(price.per().value(), scale, mode);
        var limit = LIMITS[scale];
        return rounded.compareTo(limit) >= 0 || rounded.negate().compareTo(limit) >= 0 ? OUT_OF_RANGE : rounded.unscaledValue().longValue();
    }

    /** What the discounts leave of 1; exact. */
    private static BigDecimal factor(LineItem line, DiscountStacking stacking) {
        if (stacking == DiscountStacking.ADDITIVE) {
            var left = HUNDRED;
            for (var discount : line.discounts()) left = left.subtract(discount.value());
            return left.max(BigDecimal.ZERO).movePointLeft(2);
        }
        var left = BigDecimal.ONE;
        for (var discount : line.discounts()) left = left.multiply(HUNDRED.subtract(discount.value())).movePointLeft(2);
        return left;
    }
}
