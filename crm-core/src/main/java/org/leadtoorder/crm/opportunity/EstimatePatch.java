package org.leadtoorder.crm.opportunity;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.Label;

/** A change of an {@link Estimate}: what it names changes, all else stays. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class EstimatePatch permits ImmutableEstimatePatch {
    EstimatePatch() {}

    /** What a patch can take away. */
    public enum Field {
        /** The amount: nobody knows it any more. */
        AMOUNT,
        /** The forecast category set by hand: that of the sales stage holds again. */
        FORECAST,
        /** The probability set by hand: that of the sales stage holds again. */
        PROBABILITY,
        /** The next step: none is agreed on. */
        NEXT_STEP
    }

    /**
     * Another currency.
     *
     * @return the currency, if it is named; never null
     */
    @Value.Default
    public Option<Currency> currency() {
        return Option.none();
    }

    /**
     * Another amount.
     *
     * @return the amount, if it is named; never null
     */
    @Value.Default
    public Option<Money> amount() {
        return Option.none();
    }

    /**
     * Another day on which the customer is expected to decide.
     *
     * @return the day, if it is named; never null
     */
    @Value.Default
    public Option<LocalDate> expectedClose() {
        return Option.none();
    }

    /**
     * Another forecast category, by hand.
     *
     * @return the category, if it is named; never null
     */
    @Value.Default
    public Option<ForecastCategory> forecast() {
        return Option.none();
    }

    /**
     * Another chance to win, by hand.
     *
     * @return per cent, if it is named; never null
     */
    @Value.Default
    public Option<Integer> probability() {
        return Option.none();
    }

    /**
     * All who else want the deal.
     *
     * @return the whole list, if it is named; never null
     */
    @Value.Default
    public Option<Seq<Label>> competitors() {
        return Option.none();
    }

    /**
     * All that the customer may buy.
     *
     * @return the whole list, if it is named; never null
     */
    @Value.Default
    public Option<Seq<Label>> products() {
        return Option.none();
    }

    /**
     * Another next step.
     *
     * @return the next step, if it is named; never null
     */
    @Value.Default
    public Option<NextStep> nextStep() {
        return Option.none();
    }

    /**
     * What is taken away.
     *
     * @return the fields, none of which is named with a new value; never null
     */
    @Value.Default
    public Seq<Field> cleared() {
        return List.empty();
    }

    /**
     * Puts the cleared fields in order and checks that none of them is set as well.
     *
     * @return this, or the same in order
     */
    @Value.Check
    EstimatePatch normalised() {
        Given.all(
                "amount",
                amount(),
                "currency",
                currency(),
                "expectedClose",
                expectedClose(),
                "forecast",
                forecast(),
                "probability",
                probability(),
                "competitors",
                competitors(),
                "products",
                products(),
                "nextStep",
                nextStep(),
                "cleared",
                cleared());
        if (cleared().exists(field -> value(field).isDefined()))
            throw new IllegalArgumentException("set and cleared at once");
        Seq<Field> sorted = cleared().distinct().sorted();
        return sorted.equals(cleared())
                ? this
                : ImmutableEstimatePatch.builder().from(this).cleared(sorted).build();
    }

    private Option<?> value(Field field) {
        return switch (field) {
            case AMOUNT -> amount();
            case FORECAST -> forecast();
            case PROBABILITY -> probability();
            case NEXT_STEP -> nextStep();
        };
    }

    /** The currency that an estimate has after this: the one named, else that of the amount named, else the one it had. */
    Currency currencyAfter(Currency before) {
        return currency().orElse(amount().map(Money::currency)).getOrElse(before);
    }

    /** The amount that an estimate has after this. */
    Option<Money> amountAfter(Option<Money> before) {
        return after(Field.AMOUNT, amount(), before);
    }

    /** The estimate after this. */
    Estimate on(Estimate before) {
        return ImmutableEstimate.builder()
                .currency(currencyAfter(before.currency()))
                .amount(amountAfter(before.amount()))
                .expectedClose(expectedClose().getOrElse(before.expectedClose()))
                .forecast(after(Field.FORECAST, forecast(), before.forecast()))
                .probability(after(Field.PROBABILITY, probability(), before.probability()))
                .competitors(competitors().getOrElse(before.competitors()))
                .products(products().getOrElse(before.products()))
                .nextStep(after(Field.NEXT_STEP, nextStep(), before.nextStep()))
                .build();
    }

    private <T> Option<T> after(Field field, Option<T> named, Option<T> before) {
        return cleared().contains(field) ? Option.none() : named.orElse(before);
    }

    /**
     * Starts one.
     *
     * @return a builder that names nothing, never null
     */
    public static Builder builder() {
        return ImmutableEstimatePatch.builder();
    }

    /** Builds an {@link EstimatePatch}; whatever is not set stays as it is. */
    public sealed interface Builder permits ImmutableEstimatePatch.Builder {
        /**
         * Sets {@link EstimatePatch#currency()}.
         *
         * @param currency the currency; none leaves it as it is
         * @return this builder
         */
        Builder currency(Option<Currency> currency);

        /**
         * Names {@link EstimatePatch#currency()}.
         *
         * @param currency the currency
         * @return this builder
         */
        default Builder currency(Currency currency) {
            return currency(Option.some(currency));
        }

        /**
         * Sets {@link EstimatePatch#amount()}.
         *
         * @param amount the amount, zero or more; none leaves it as it is
         * @return this builder
         */
        Builder amount(Option<Money> amount);

        /**
         * Names {@link EstimatePatch#amount()}.
         *
         * @param amount the amount, zero or more
         * @return this builder
         */
        default Builder amount(Money amount) {
            return amount(Option.some(amount));
        }

        /**
         * Sets {@link EstimatePatch#expectedClose()}.
         *
         * @param expectedClose the day; none leaves it as it is
         * @return this builder
         */
        Builder expectedClose(Option<LocalDate> expectedClose);

        /**
         * Names {@link EstimatePatch#expectedClose()}.
         *
         * @param expectedClose the day
         * @return this builder
         */
        default Builder expectedClose(LocalDate expectedClose) {
            return expectedClose(Option.some(expectedClose));
        }

        /**
         * Sets {@link EstimatePatch#forecast()}.
         *
         * @param forecast the category, never {@code CLOSED}; none leaves it as it is
         * @return this builder
         */
        Builder forecast(Option<ForecastCategory> forecast);

        /**
         * Names {@link EstimatePatch#forecast()}.
         *
         * @param forecast the category, never {@code CLOSED}
         * @return this builder
         */
        default Builder forecast(ForecastCategory forecast) {
            return forecast(Option.some(forecast));
        }

        /**
         * Sets {@link EstimatePatch#probability()}.
         *
         * @param probability per cent, 1 to 99; none leaves it as it is
         * @return this builder
         */
        Builder probability(Option<Integer> probability);

        /**
         * Names {@link EstimatePatch#probability()}.
         *
         * @param probability per cent, 1 to 99
         * @return this builder
         */
        default Builder probability(int probability) {
            return probability(Option.some(probability));
        }

        /**
         * Sets {@link EstimatePatch#competitors()}.
         *
         * @param competitors the competitors, perhaps none; none leaves it as it is
         * @return this builder
         */
        Builder competitors(Option<Seq<Label>> competitors);

        /**
         * Names {@link EstimatePatch#competitors()}.
         *
         * @param competitors the competitors, perhaps none
         * @return this builder
         */
        default Builder competitors(Seq<Label> competitors) {
            return competitors(Option.some(competitors));
        }

        /**
         * Sets {@link EstimatePatch#products()}.
         *
         * @param products the products of interest, perhaps none; none leaves it as it is
         * @return this builder
         */
        Builder products(Option<Seq<Label>> products);

        /**
         * Names {@link EstimatePatch#products()}.
         *
         * @param products the products of interest, perhaps none
         * @return this builder
         */
        default Builder products(Seq<Label> products) {
            return products(Option.some(products));
        }

        /**
         * Sets {@link EstimatePatch#nextStep()}.
         *
         * @param nextStep what, and by when; none leaves it as it is
         * @return this builder
         */
        Builder nextStep(Option<NextStep> nextStep);

        /**
         * Names {@link EstimatePatch#nextStep()}.
         *
         * @param nextStep what, and by when
         * @return this builder
         */
        default Builder nextStep(NextStep nextStep) {
            return nextStep(Option.some(nextStep));
        }

        /**
         * Sets {@link EstimatePatch#cleared()}.
         *
         * @param cleared what is taken away
         * @return this builder
         */
        Builder cleared(Seq<Field> cleared);

        /**
         * Builds it.
         *
         * @return the patch, never null
         * @throws IllegalArgumentException if a field is set and cleared at once
         */
        EstimatePatch build();
    }
}
