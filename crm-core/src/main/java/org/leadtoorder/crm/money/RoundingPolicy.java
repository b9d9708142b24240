package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * How amounts are rounded: a mode that treats both signs alike and, where coins are scarce, the step to which the payable amount is
 * rounded in cash. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class RoundingPolicy permits ImmutableRoundingPolicy {
    private static final long MAX_STEP = 1_000_000;

    /** Apart, since it is of a subclass: two threads that start with one class each would wait for each other for ever. */
    private static final class Standard {
        static final RoundingPolicy POLICY = of(Mode.HALF_UP);
    }

    RoundingPolicy() {}

    /** What happens to a half; both are symmetric in sign. */
    public enum Mode {
        /** A half goes away from zero: 0.005 becomes 0.01 and −0.005 becomes −0.01. */
        HALF_UP(RoundingMode.HALF_UP),
        /** A half goes to the even neighbour: 0.005 becomes 0.00 and 0.015 becomes 0.02. */
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode java;

        Mode(RoundingMode java) {
            this.java = java;
        }

        RoundingMode java() {
            return java;
        }
    }

    /**
     * {@link Mode#HALF_UP} without cash rounding.
     *
     * @return the default policy; never null
     */
    public static RoundingPolicy standard() {
        return Standard.POLICY;
    }

    /**
     * A mode, without cash rounding.
     *
     * @param mode the mode
     * @return the policy; never null
     */
    public static RoundingPolicy of(Mode mode) {
        return ImmutableRoundingPolicy.builder().mode(mode).build();
    }

    /**
     * The same policy with a step for payable amounts, such as {@code 0.05 CHF}; it replaces the one of that currency.
     *
     * @param step the smallest amount that can be paid: 1 to 1 000 000 minor units
     * @return the policy; never null
     * @throws IllegalArgumentException if the step is out of that range
     */
    public RoundingPolicy withCashStep(Money step) {
        var others = cashSteps().reject(other -> other.currency().equals(step.currency()));
        return ImmutableRoundingPolicy.builder()
                .mode(mode())
                .cashSteps(others.append(step))
                .build();
    }

    /**
     * What happens to a half.
     *
     * @return the mode; never null
     */
    @Value.Default
    public Mode mode() {
        return Mode.HALF_UP;
    }

    /**
     * The smallest payable amounts, at most one a currency; none means to the minor unit.
     *
     * @return the steps, each above zero; never null
     */
    @Value.Default
    public Seq<Money> cashSteps() {
        return List.empty();
    }

    @Value.Check
    void check() {
        if (cashSteps().exists(step -> step.minor() < 1 || step.minor() > MAX_STEP))
            throw new IllegalArgumentException("a cash step has 1 to " + MAX_STEP + " minor units");
        if (cashSteps().distinctBy(Money::currency).size() != cashSteps().size())
            throw new IllegalArgumentException("two cash steps of one currency");
    }

    /**
     * An exact value as money: rounded once to the decimals of the currency.
     *
     * @param exact the value, at most 60 decimals
     * @param currency the currency
     * @return the rounded amount; never null
     * @throws IllegalArgumentException if it is out of range
     */
    public Money round(BigDecimal exact, Currency currency) {
        return Money.of(Decimals.bounded(exact).setScale(Money.scale(currency), mode().java()), currency);
    }

    /** {@code whole × part ÷ all}, rounded once. */
    Money share(Money whole, BigDecimal part, BigDecimal all) {
        return new Money(
                whole.amount().multiply(part).divide(all, whole.amount().scale(), mode().java()), whole.currency());
    }

    /**
     * What is paid of an amount: the nearest multiple of the currency's cash step, or the amount itself where it has none.
     *
     * @param amount the amount due
     * @return the payable amount; never null
     * @throws IllegalArgumentException if it is out of range
     */
    public Money payable(Money amount) {
        for (var step : cashSteps())
            if (step.currency().equals(amount.currency()))
                return Money.ofMinor(
                        Exact.share(amount.minor(), 1, step.minor(), mode()) * step.minor(), amount.currency());
        return amount;
    }
}
