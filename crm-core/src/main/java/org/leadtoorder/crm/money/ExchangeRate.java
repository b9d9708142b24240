package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * What one unit of a currency was worth in another on a day; stored with a document, so that reports can convert its amounts for
 * ever alike. Immutable.
 *
 * @param from the currency that is converted; never null
 * @param to the currency of the result; never null
 * @param rate how much of {@code to} one unit of {@code from} is: above zero, at most twelve decimals and 18 digits; never null
 * @param date the day of the rate; never null
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate date) {
    private static final int MAX_SCALE = 12;

    /**
     * A rate.
     *
     * @param from the currency that is converted
     * @param to the currency of the result
     * @param rate how much of {@code to} one unit of {@code from} is
     * @param date the day of the rate
     * @throws IllegalArgumentException if the rate is not above zero, has more than twelve decimals or 18 digits, or is not 1
     *     between a currency and itself
     */
    public ExchangeRate {
        Given.all("from", from, "to", to, "rate", rate, "date", date);
        rate = Decimals.canonical(rate, 0, MAX_SCALE);
        if (rate.signum() <= 0) throw new IllegalArgumentException("an exchange rate is above zero");
        Money.scale(from);
        Money.scale(to);
        if (from.equals(to) && rate.compareTo(BigDecimal.ONE) != 0)
            throw new IllegalArgumentException("a currency is worth itself");
    }

    /**
     * Reads a rate: digits and a decimal point.
     *
     * @param from the currency that is converted
     * @param to the currency of the result
     * @param rate what was typed, at most 40 characters; may be null
     * @param date the day of the rate
     * @return the exchange rate, or the faults of {@code rate} (missing, malformed, too long, too precise, out of range)
     */
    public static Validation<Seq<Fault>, ExchangeRate> parse(
            Currency from, Currency to, @Nullable String rate, LocalDate date) {
        return Decimals.read(rate, "rate", 0, MAX_SCALE)
                .filterOrElse(read -> read.signum() > 0, read -> Fault.of(Code.OUT_OF_RANGE, "rate", 0))
                .filterOrElse(
                        read -> !from.equals(to) || read.compareTo(BigDecimal.ONE) == 0,
                        read -> Fault.of(Code.OUT_OF_RANGE, "rate", 1))
                .<Seq<Fault>, ExchangeRate>bimap(List::of, read -> new ExchangeRate(from, to, read, date))
                .toValidation();
    }

    /**
     * The worth of an amount, rounded once to the decimals of the other currency.
     *
     * @param money an amount of {@code from}
     * @param rounding how it is rounded
     * @return the amount in {@code to}; never null
     * @throws IllegalArgumentException if the amount is of another currency or its worth is out of range
     */
    public Money convert(Money money, RoundingPolicy rounding) {
        if (!money.currency().equals(from))
            throw new IllegalArgumentException("cannot convert " + money.currency() + " with a rate of " + from);
        return rounding.round(money.amount().multiply(rate), to);
    }
}
