package org.leadtoorder.crm.opportunity;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.Label;

/** What sales expects of an opportunity: how much, when, how likely, of what, against whom, and what comes next. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Estimate permits ImmutableEstimate {
    Estimate() {}

    /**
     * The currency of the opportunity; fixed with the first quote (O-8).
     *
     * @return the currency, never null
     */
    public abstract Currency currency();

    /**
     * How much is expected.
     *
     * @return the amount in {@link #currency()}, zero or more, if anybody has estimated it; never null
     */
    public abstract Option<Money> amount();

    /**
     * When the customer is expected to decide.
     *
     * @return the day, never null
     */
    public abstract LocalDate expectedClose();

    /**
     * How firmly the forecast counts on it, where somebody set this by hand; it lives until the sales stage changes.
     *
     * @return the category, never {@code CLOSED}; none where that of the sales stage holds; never null
     */
    public abstract Option<ForecastCategory> forecast();

    /**
     * The chance to win, where somebody set it by hand; it lives until the sales stage changes.
     *
     * @return per cent, 1 to 99; none where that of the sales stage holds; never null
     */
    public abstract Option<Integer> probability();

    /**
     * Who else wants the deal.
     *
     * @return the competitors, never null
     */
    public abstract Seq<Label> competitors();

    /**
     * What the customer may buy.
     *
     * @return the products of interest, never null
     */
    public abstract Seq<Label> products();

    /**
     * What is done next.
     *
     * @return the next step, if one is agreed on; never null
     */
    public abstract Option<NextStep> nextStep();

    /** What is known at the start. */
    static Estimate of(Currency currency, LocalDate expectedClose) {
        return ImmutableEstimate.builder()
                .currency(currency)
                .amount(Option.none())
                .expectedClose(expectedClose)
                .forecast(Option.none())
                .probability(Option.none())
                .competitors(List.empty())
                .products(List.empty())
                .nextStep(Option.none())
                .build();
    }

    /** The same without what somebody set by hand for one sales stage. */
    Estimate withoutOverrides() {
        return ImmutableEstimate.builder()
                .from(this)
                .forecast(Option.none())
                .probability(Option.none())
                .build();
    }

    /** The same with another expected close. */
    Estimate closing(LocalDate day) {
        return ImmutableEstimate.builder().from(this).expectedClose(day).build();
    }

    /** The patch that leads from this to another estimate and names nothing but what differs. */
    EstimatePatch to(Estimate after) {
        return ImmutableEstimatePatch.builder()
                .currency(named(currency(), after.currency()))
                .amount(changed(amount(), after.amount()))
                .expectedClose(named(expectedClose(), after.expectedClose()))
                .forecast(changed(forecast(), after.forecast()))
                .probability(changed(probability(), after.probability()))
                .competitors(named(competitors(), after.competitors()))
                .products(named(products(), after.products()))
                .nextStep(changed(nextStep(), after.nextStep()))
                .cleared(List.of(
                                gone(EstimatePatch.Field.AMOUNT, amount(), after.amount()),
                                gone(EstimatePatch.Field.FORECAST, forecast(), after.forecast()),
                                gone(EstimatePatch.Field.PROBABILITY, probability(), after.probability()),
                                gone(EstimatePatch.Field.NEXT_STEP, nextStep(), after.nextStep()))
                        .flatMap(field -> field))
                .build();
    }

    private static <T> Option<T> named(T before, T after) {
        return Option.when(!after.equals(before), after);
    }

    private static <T> Option<T> changed(Option<T> before, Option<T> after) {
        return after.equals(before) ? Option.none() : after;
    }

    private static Option<EstimatePatch.Field> gone(EstimatePatch.Field field, Option<?> before, Option<?> after) {
        return Option.when(before.isDefined() && after.isEmpty(), field);
    }
}
