package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;

/**
 * A price per 1, per 100 …: not a {@link Money}, for it may be finer than the currency. At most six decimals and 18 digits; negative
 * for a deduction. Immutable; {@code 2.5 EUR} and {@code 2.50 EUR} are equal, {@code 100 per 100} and {@code 1 per 1} are not.
 *
 * @param amount the price of the base quantity, with at least the decimals of the currency; never null
 * @param currency the ISO 4217 currency; never null
 * @param per the base quantity: how many of it cost the amount; never null
 */
public record UnitPrice(BigDecimal amount, Currency currency, Quantity per) {

    /**
     * A price of a base quantity.
     *
     * @param amount the price of the base quantity
     * @param currency the currency
     * @param per the base quantity
     * @throws IllegalArgumentException if the amount has more than six decimals or more than 18 digits, or the currency is none to pay with
     */
    public UnitPrice {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(per, "per");
        amount = Decimals.canonical(amount, Money.scale(currency), Decimals.MAX_SCALE);
    }

    /**
     * The price of one.
     *
     * @param amount the price, such as {@code 0.0125}
     * @param currency the ISO 4217 code
     * @return the unit price; never null
     * @throws IllegalArgumentException if either is not valid
     */
    public static UnitPrice of(String amount, String currency) {
        return Decimals.orThrow(parse(amount, currency));
    }

    /**
     * The price of one, out of an amount of money.
     *
     * @param price what one costs
     * @return the unit price; never null
     */
    public static UnitPrice of(Money price) {
        return new UnitPrice(price.amount(), price.currency(), Quantity.ONE);
    }

    /**
     * Reads the price of one; {@link #per(Quantity)} gives it another base quantity.
     *
     * @param amount what was typed, at most 40 characters; may be null
     * @param currency an ISO 4217 code in capitals; may be null
     * @return the unit price, or all faults of {@code amount} and {@code currency}
     */
    public static Validation<Seq<Fault>, UnitPrice> parse(@Nullable String amount, @Nullable String currency) {
        var found = Money.currency(currency);
        var read = Decimals.read(amount, "amount", found.map(Money::scale).getOrElse(0), Decimals.MAX_SCALE);
        if (found.isRight() && read.isRight())
            return Validation.valid(new UnitPrice(read.get(), found.get(), Quantity.ONE));
        return Validation.invalid(List.ofAll(read.swap()).appendAll(found.swap()));
    }

    /**
     * The same amount for another base quantity.
     *
     * @param base how many cost the amount
     * @return the unit price; never null
     */
    public UnitPrice per(Quantity base) {
        return new UnitPrice(amount, currency, base);
    }

    /**
     * The price with the other sign: a deduction or a credit.
     *
     * @return the negated price; never null
     */
    public UnitPrice negate() {
        return new UnitPrice(amount.negate(), currency, per);
    }

    /** Amount, currency and, unless it is 1, the base quantity: {@code 2.50 EUR per 100}. */
    @Override
    public String toString() {
        var price = amount.toPlainString() + " " + currency.getCurrencyCode();
        return per.equals(Quantity.ONE) ? price : price + " per " + per;
    }
}
