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
 * How much of something: above zero, at most six decimals and 18 digits. Immutable; {@code 2} and {@code 2.0} are equal.
 *
 * @param value the number, without trailing zeros; never null
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    /** One piece. */
    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /**
     * A quantity.
     *
     * @param value the number
     * @throws IllegalArgumentException if it is not above zero, has more than six decimals or more than 18 digits
     */
    public Quantity {
        Objects.requireNonNull(value, "value");
        value = Decimals.canonical(value, 0, Decimals.MAX_SCALE);
        if (value.signum() <= 0) throw new IllegalArgumentException("a quantity is above zero");
    }

    /**
     * A whole number.
     *
     * @param value the number, above zero
     * @return the quantity; never null
     * @throws IllegalArgumentException if it is not above zero or has more than 18 digits
     */
    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /**
     * A quantity written in the program.
     *
     * @param value the number, such as {@code 2.5}
     * @return the quantity; never null
     * @throws IllegalArgumentException if it is not valid
     */
    public static Quantity of(String value) {
        return Decimals.orThrow(parse(value));
    }

    /**
     * Reads a quantity: digits and a decimal point; no grouping, no exponent.
     *
     * @param text what was typed, at most 40 characters; may be null
     * @return the quantity, or its faults (missing, malformed, too long, too precise, out of range)
     */
    public static Validation<Seq<Fault>, Quantity> parse(@Nullable String text) {
        return Decimals.read(text, "", 0, Decimals.MAX_SCALE)
                .filterOrElse(value -> value.signum() > 0, value -> Fault.of(Code.OUT_OF_RANGE, "", 0))
                .<Seq<Fault>, Quantity>bimap(List::of, Quantity::new)
                .toValidation();
    }

    /**
     * The sum.
     *
     * @param other the other quantity
     * @return the sum; never null
     * @throws IllegalArgumentException if out of range
     */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** The plain number. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
