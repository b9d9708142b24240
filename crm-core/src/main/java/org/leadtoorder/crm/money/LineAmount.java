package org.leadtoorder.crm.money;

import java.math.BigDecimal;

/**
 * The amount of one line, rounded once. Computed in {@code long} where there is at most one discount and all products are exact in it, in
 * decimals where not.
 */
final class LineAmount {
    /** One more than the largest amount in a document, in minor units: with tax and cash rounding it still is a {@link Money}. */
    static final long LIMIT = 400_000_000_000_000_000L;
    /** What stands for an amount past the limit. */
    static final long OUT_OF_RANGE = Long.MAX_VALUE;

    /** What {@link Percentage#millionths()} counts 1 % as. */
    private static final long PER_CENT = Percentage.WHOLE / 100;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal[] ABOVE = Decimals.limits(LIMIT);
    private static final BigDecimal[] BELOW = Decimals.limits(-LIMIT);

    private LineAmount() {}

    /** The amount in minor units of a currency with {@code scale} decimals, or {@link #OUT_OF_RANGE}. */
    static long minor(LineItem line, int scale, PricingPolicy policy) {
        var price = line.unitPrice();
        var product = Decimals.unscaled(price.amount());
        var decimals = price.amount().scale();
        var next = Decimals.unscaled(line.quantity().value());
        if (!Exact.fits(product, next)) return inDecimals(line, scale, policy);
        product *= next;
        decimals += line.quantity().value().scale();
        if (!line.discounts().isEmpty()) {
            if (policy.discountStacking() == DiscountStacking.ADDITIVE
                    || line.discounts().size() > 1) return inDecimals(line, scale, policy);
            var kept = Percentage.WHOLE - line.discounts().head().millionths();
            var whole = kept % PER_CENT == 0;
            next = whole ? kept / PER_CENT : kept;
            if (!Exact.fits(product, next)) return inDecimals(line, scale, policy);
            product *= next;
            decimals += whole ? 2 : 2 + Decimals.MAX_SCALE;
        }
        var divisor = Decimals.unscaled(price.per().value());
        var shift = decimals - price.per().value().scale() - scale;
        if (shift < 0 || shift > 18 || !Exact.fits(divisor, Decimals.ten(shift)))
            return inDecimals(line, scale, policy);
        var rounded = Exact.divide(
                product, divisor * Decimals.ten(shift), policy.rounding().mode());
        return rounded > -LIMIT && rounded < LIMIT ? rounded : OUT_OF_RANGE;
    }

    private static long inDecimals(LineItem line, int scale, PricingPolicy policy) {
        var price = line.unitPrice();
        var factor = factor(line, policy.discountStacking());
        var exact = price.amount().multiply(line.quantity().value()).multiply(factor);
        var rounded = exact.divide(
                price.per().value(), scale, policy.rounding().mode().java());
        return rounded.compareTo(ABOVE[scale]) < 0 && rounded.compareTo(BELOW[scale]) > 0
                ? Decimals.unscaled(rounded)
                : OUT_OF_RANGE;
    }

    /** What the discounts leave of 1; exact. */
    private static BigDecimal factor(LineItem line, DiscountStacking stacking) {
        if (stacking == DiscountStacking.ADDITIVE) {
            var left = HUNDRED;
            for (var discount : line.discounts()) left = left.subtract(discount.value());
            return left.max(BigDecimal.ZERO).movePointLeft(2);
        }
        var left = BigDecimal.ONE;
        for (var discount : line.discounts())
            left = left.multiply(HUNDRED.subtract(discount.value())).movePointLeft(2);
        return left;
    }
}
