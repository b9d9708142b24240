package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * An amount of a currency, such as {@code 12.30 EUR}. Immutable; at most 18 digits, always with exactly the decimals of its
 * currency (JPY 0, EUR 2, KWD 3), so that equal amounts are equal objects. Arithmetic is exact and stays in one currency.
 *
 * @param amount the amount, in the scale of the currency; never null
 * @param currency the ISO 4217 currency; never null, never one without a minor unit such as {@code XXX} or {@code XAU}
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * An amount that is exact in its currency.
     *
     * @param amount the amount, in any scale that loses nothing in the currency's
     * @param currency the currency
     * @throws IllegalArgumentException if it has more decimals than the currency, more than 18 digits, or the currency no decimals defined
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        amount = Decimals.canonical(amount, scale(currency), scale(currency));
    }

    static int scale(Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        if (digits < 0) throw new IllegalArgumentException("no currency to pay with: " + currency);
        return digits;
    }

    /**
     * An amount that is exact in its currency.
     *
     * @param amount the amount, in any scale that loses nothing in the currency's
     * @param currency the currency
     * @return the money; never null
     * @throws IllegalArgumentException as the constructor
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * An amount written in the program; what a person typed goes through {@link #parse(String, String)}.
     *
     * @param amount the amount, such as {@code -12.30}
     * @param currency the ISO 4217 code
     * @return the money; never null
     * @throws IllegalArgumentException if either is not valid
     */
    public static Money of(String amount, String currency) {
        return Decimals.orThrow(parse(amount, currency));
    }

    /**
     * A number of minor units: {@code 1230} of EUR are {@code 12.30 EUR}.
     *
     * @param minor the number of minor units, at most 18 digits
     * @param currency the currency
     * @return the money; never null
     * @throws IllegalArgumentException if out of range
     */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(BigDecimal.valueOf(minor, scale(currency)), currency);
    }

    /**
     * Nothing of a currency.
     *
     * @param currency the currency
     * @return zero; never null
     */
    public static Money zero(Currency currency) {
        return ofMinor(0, currency);
    }

    /**
     * Reads an amount and a currency. The amount is plain: an optional minus, digits, a decimal point; no grouping, no exponent.
     *
     * @param amount what was typed, at most 40 characters; may be null
     * @param currency an ISO 4217 code in capitals; may be null
     * @return the money, or all faults of {@code amount} (missing, malformed, too long, too precise, out of range) and
     *     {@code currency} (missing, unknown)
     */
    public static Validation<Seq<Fault>, Money> parse(@Nullable String amount, @Nullable String currency) {
        var found = currency(currency);
        // An unknown currency hides only how many decimals the amount may have.
        var scale = found.isRight() ? scale(found.get()) : Decimals.MAX_SCALE;
        var read = Decimals.read(amount, "amount", scale, scale);
        if (found.isRight() && read.isRight()) return Validation.valid(new Money(read.get(), found.get()));
        return Validation.invalid(List.ofAll(read.swap()).appendAll(found.swap()));
    }

    /**
     * Reads what {@link #toString()} writes: amount, one space, currency.
     *
     * @param text such as {@code 12.30 EUR}; may be null
     * @return the money, or all faults as in {@link #parse(String, String)}
     */
    public static Validation<Seq<Fault>, Money> parse(@Nullable String text) {
        var space = text == null ? -1 : text.lastIndexOf(' ');
        return text == null || space < 0
                ? parse(text, null)
                : parse(text.substring(0, space), text.substring(space + 1));
    }

    static Either<Fault, Currency> currency(@Nullable String code) {
        if (code == null || code.isEmpty()) return Either.left(Fault.of(Code.MISSING, "currency"));
        if (code.length() != 3) return Either.left(Fault.of(Code.UNKNOWN, "currency"));
        try {
            var currency = Currency.getInstance(code);
            return currency.getDefaultFractionDigits() < 0
                    ? Either.left(Fault.of(Code.UNKNOWN, "currency"))
                    : Either.right(currency);
        } catch (IllegalArgumentException notACode) {
            return Either.left(Fault.of(Code.UNKNOWN, "currency"));
        }
    }

    /**
     * The amount in minor units.
     *
     * @return for {@code 12.30 EUR} it is 1230
     */
    public long minor() {
        return Decimals.unscaled(amount);
    }

    /**
     * The sum.
     *
     * @param other an amount of the same currency
     * @return the sum; never null
     * @throws IllegalArgumentException if the currencies differ or the sum is out of range
     */
    public Money plus(Money other) {
        return ofMinor(minor() + same(other).minor(), currency);
    }

    /**
     * The difference.
     *
     * @param other an amount of the same currency
     * @return the difference; never null
     * @throws IllegalArgumentException if the currencies differ or the difference is out of range
     */
    public Money minus(Money other) {
        return ofMinor(minor() - same(other).minor(), currency);
    }

    /**
     * The amount with the other sign.
     *
     * @return the negated amount; never null
     */
    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Whether the amount is below zero.
     *
     * @return true if below zero
     */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Whether the amount is zero.
     *
     * @return true if zero
     */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Whether the amount is above zero.
     *
     * @return true if above zero
     */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        return other;
    }

    /** Amount, space, currency code: {@code 12.30 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
