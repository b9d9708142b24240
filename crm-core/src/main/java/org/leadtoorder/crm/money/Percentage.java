package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * A share in per cent, 0 to 100, at most six decimals: a discount or the rate of a tax. Immutable; {@code 20} and {@code 20.0} are equal.
 *
 * @param value the per cent, without trailing zeros; never null
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {
    /** 0 %. */
    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);
    /** 100 %. */
    public static final Percentage HUNDRED = new Percentage(BigDecimal.valueOf(100));

    /** What {@link #millionths()} counts 100 % as. */
    static final long WHOLE = 100_000_000;

    /**
     * A percentage.
     *
     * @param value the per cent
     * @throws IllegalArgumentException if it is below 0, above 100 or has more than six decimals
     */
    public Percentage {
        Objects.requireNonNull(value, "value");
        value = Decimals.canonical(value, 0, Decimals.MAX_SCALE);
        if (!inRange(value)) throw new IllegalArgumentException("a percentage is between 0 and 100");
    }

    private static boolean inRange(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /**
     * A percentage written in the program.
     *
     * @param value the per cent, such as {@code 7.5}
     * @return the percentage; never null
     * @throws IllegalArgumentException if it is not valid
     */
    public static Percentage of(String value) {
        return Decimals.orThrow(parse(value));
    }

    /**
     * A whole percentage.
     *
     * @param value the per cent, 0 to 100
     * @return the percentage; never null
     * @throws IllegalArgumentException if out of range
     */
    public static Percentage of(int value) {
        return new Percentage(BigDecimal.valueOf(value));
    }

    /**
     * Reads a percentage: digits and a decimal point, no per cent sign.
     *
     * @param text what was typed, at most 40 characters; may be null
     * @return the percentage, or its faults (missing, malformed, too long, too precise, out of range)
     */
    public static Validation<Seq<Fault>, Percentage> parse(@Nullable String text) {
        return Decimals.read(text, "", 0, Decimals.MAX_SCALE)
                .filterOrElse(
                        Percentage::inRange, value -> Fault.of(Code.OUT_OF_RANGE, "", value.signum() < 0 ? 0 : 100))
                .<Seq<Fault>, Percentage>bimap(List::of, Percentage::new)
                .toValidation();
    }

    /**
     * Whether it is nothing.
     *
     * @return true if 0 %
     */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The percentage in millionths of a per cent, of which {@link #WHOLE} are 100 %. */
    long millionths() {
        return Decimals.unscaled(value) * Decimals.ten(Decimals.MAX_SCALE - value.scale());
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    /** The plain number, without a sign. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
