package org.leadtoorder.crm.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.leadtoorder.crm.money.RoundingPolicy.Mode;

/** Products and quotients of whole numbers that are rounded once; in {@code long} where that is exact, in {@code BigInteger} else. */
final class Exact {
    private Exact() {}

    /**
     * {@code amount × part ÷ whole}, rounded.
     *
     * @param part the numerator, any sign
     * @param whole the denominator, above zero
     */
    static long share(long amount, long part, long whole, Mode mode) {
        return fits(amount, part)
                ? divide(amount * part, whole, mode)
                : new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)))
                        .divide(BigDecimal.valueOf(whole), 0, mode.java())
                        .longValueExact();
    }

    /** Whether a product is a {@code long}. */
    static boolean fits(long one, long other) {
        return Math.multiplyHigh(one, other) == one * other >> 63;
    }

    /** {@code product ÷ whole}, rounded; the divisor is above zero. */
    static long divide(long product, long whole, Mode mode) {
        var quotient = product / whole;
        var rest = Math.abs(product - quotient * whole);
        if (rest == 0) return quotient;
        var half = Long.compare(rest, whole - rest);
        var away = half > 0 || half == 0 && (mode == Mode.HALF_UP || (quotient & 1) != 0);
        return !away ? quotient : product < 0 ? quotient - 1 : quotient + 1;
    }
}
