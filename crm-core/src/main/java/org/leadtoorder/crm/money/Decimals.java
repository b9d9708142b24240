package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * The gate that every decimal passes on entry: at most 18 digits, so that each number fits a {@code long} and a
 * {@code NUMERIC(18, s)} of every database; after it nothing can be slow.
 */
final class Decimals {
    /** One more than the largest unscaled value: 18 digits. */
    static final long LIMIT = 1_000_000_000_000_000_000L;
    /** The most decimals of a price, quantity or percentage. */
    static final int MAX_SCALE = 6;
    /** The longest text that is looked at. */
    static final int MAX_TEXT = 40;

    private static final int MAX_DIGITS = 18;
    // Anything beyond these cannot be in range; cheap to ask, unlike precision(), which computes a power of ten first.
    private static final int MAX_RAW_SCALE = 60;
    private static final int MAX_RAW_BITS = 256;
    private static final long[] TENS = tens();
    private static final BigDecimal[] ABOVE = limits(LIMIT);
    private static final BigDecimal[] BELOW = limits(-LIMIT);

    private Decimals() {}

    private static long[] tens() {
        var tens = new long[MAX_DIGITS + 1];
        tens[0] = 1;
        for (var i = 1; i < tens.length; i++) tens[i] = tens[i - 1] * 10;
        return tens;
    }

    /** A number of minor units in each scale that a currency may have. */
    static BigDecimal[] limits(long unscaled) {
        var limits = new BigDecimal[MAX_SCALE + 1];
        for (var scale = 0; scale < limits.length; scale++) limits[scale] = BigDecimal.valueOf(unscaled, scale);
        return limits;
    }

    /** The unscaled value of a canonical number; without the object that {@code unscaledValue()} would make. */
    static long unscaled(BigDecimal canonical) {
        var scale = canonical.scale();
        return scale == 0
                ? canonical.longValue()
                : canonical.scaleByPowerOfTen(scale).longValue();
    }

    /** 10 to the power of 0 … 18. */
    static long ten(int power) {
        return TENS[power];
    }

    /** Reads {@code -?digits(.digits)?}; the result is canonical, as {@link #canonical} says. */
    static Either<Fault, BigDecimal> read(@Nullable String text, String field, int least, int most) {
        if (text == null || text.isEmpty()) return Either.left(Fault.of(Code.MISSING, field));
        if (text.length() > MAX_TEXT) return Either.left(Fault.of(Code.TOO_LONG, field, MAX_TEXT));
        var start = text.charAt(0) == '-' ? 1 : 0;
        var at = digits(text, start);
        if (at == start) return malformed(field);
        if (at < text.length() && text.charAt(at) == '.') {
            var point = at;
            at = digits(text, at + 1);
            if (at == point + 1) return malformed(field);
        }
        if (at < text.length()) return Either.left(exponent(text, at, field, most));
        return bounded(new BigDecimal(text), field, least, most);
    }

    private static Either<Fault, BigDecimal> bounded(BigDecimal read, String field, int least, int most) {
        var stripped = read.stripTrailingZeros();
        if (stripped.scale() > most) return Either.left(Fault.of(Code.TOO_PRECISE, field, most));
        var canonical = stripped.setScale(Math.max(stripped.scale(), least));
        return fits(canonical.unscaledValue())
                ? Either.right(canonical)
                : Either.left(Fault.of(Code.OUT_OF_RANGE, field, MAX_DIGITS));
    }

    private static int digits(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at;
    }

    /** No amount is written with an exponent; where it alone passes every bound, the fault says which one. */
    private static Fault exponent(String text, int at, String field, int most) {
        var sign = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        var start = sign == '-' || sign == '+' ? at + 2 : at + 1;
        var end = digits(text, start);
        if ((text.charAt(at) | 0x20) != 'e' || start == end || end < text.length())
            return Fault.of(Code.MALFORMED, field);
        while (start < end && text.charAt(start) == '0') start++;
        var huge = end - start > 2 || end > start && Integer.parseInt(text, start, end, 10) > MAX_DIGITS;
        if (!huge) return Fault.of(Code.MALFORMED, field);
        return sign == '-' ? Fault.of(Code.TOO_PRECISE, field, most) : Fault.of(Code.OUT_OF_RANGE, field, MAX_DIGITS);
    }

    private static Either<Fault, BigDecimal> malformed(String field) {
        return Either.left(Fault.of(Code.MALFORMED, field));
    }

    private static boolean fits(BigInteger unscaled) {
        return unscaled.bitLength() < Long.SIZE && fits(unscaled.longValue());
    }

    /** Whether an unscaled value has at most 18 digits. */
    static boolean fits(long unscaled) {
        return unscaled > -LIMIT && unscaled < LIMIT;
    }

    /**
     * The one form of a number: at least {@code least} decimals, no trailing zeros beyond, at most {@code most}; never of a
     * subclass, which could change after it was checked.
     *
     * @throws IllegalArgumentException if it has more decimals, more than 18 digits, or is of a foreign class
     */
    static BigDecimal canonical(BigDecimal value, int least, int most) {
        if (value.getClass() == BigDecimal.class
                && value.scale() == least
                && value.compareTo(ABOVE[least]) < 0
                && value.compareTo(BELOW[least]) > 0) return value;
        var safe = bounded(value);
        var stripped = safe.stripTrailingZeros();
        if (stripped.scale() > most) throw new IllegalArgumentException("more than " + most + " decimals");
        var result = stripped.setScale(Math.max(stripped.scale(), least));
        if (!fits(result.unscaledValue()))
            throw new IllegalArgumentException("out of range: more than " + MAX_DIGITS + " digits");
        return result;
    }

    /**
     * A value that can be computed with at no risk.
     *
     * @throws IllegalArgumentException if it is of a foreign class, or its scale or length is beyond what any exact product of
     *     checked numbers has
     */
    static BigDecimal bounded(BigDecimal value) {
        if (value.getClass() != BigDecimal.class) throw new IllegalArgumentException("a decimal of a foreign class");
        if (value.scale() < -MAX_RAW_SCALE
                || value.scale() > MAX_RAW_SCALE
                || value.unscaledValue().bitLength() > MAX_RAW_BITS)
            throw new IllegalArgumentException("out of range: more than " + MAX_DIGITS + " digits");
        return value;
    }

    /** The value of a misuse-only factory, or the exception for what should have been parsed. */
    static <T> T orThrow(Validation<Seq<Fault>, T> parsed) {
        return parsed.toEither().getOrElseThrow(faults -> new IllegalArgumentException(faults.mkString(", ")));
    }
}
