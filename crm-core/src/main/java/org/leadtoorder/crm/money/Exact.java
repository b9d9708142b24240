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
        var product = amount * part;
        return Math.multiplyHigh(amount, part) == product >> 63
                ? divide(product, whole, mode)
                : new BigDecimal(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)))
                        .divide(BigDecimal.valueOf(whole), 0, mode.java())
                        .longValueExact();
    }

    private static long divide(long product, long whole, Mode mode) {
        var quotient = product / whole;
        var rest = Math.abs(product % whole);
        if (rest == 0) return quotient;
        var half = Long.compare(rest, whole - rest);
        var away = half > 0 || half == 0 && (mode == Mode.HALF_UP || (quotient & 1) != 0);
        return !away ? quotient : product < 0 ? quotient - 1 : quotient + 1;
    }
}
