package org.leadtoorder.crm.opportunity;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.opportunity.OpportunityEvent.EstimateRevised;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** The rules O-3 and O-8. */
final class Revision {
    /** The most entries of a list, so that no estimate grows without end. */
    static final int MOST = 200;

    private static final int HIGHEST = 99;

    private Revision() {}

    static Either<Rejection, Option<EstimateRevised>> of(
            OpenOpportunity opportunity, EstimatePatch patch, boolean quoted, Context context) {
        var before = opportunity.estimate();
        var currency = patch.currencyAfter(before.currency());
        return Guard.of(Rule.O_3)
                .holds(currency.getDefaultFractionDigits() >= 0, Code.UNKNOWN, "currency", currency)
                .holds(patch.amount().forAll(amount -> !amount.isNegative()), Code.OUT_OF_RANGE, "amount", 0)
                .holds(
                        patch.amountAfter(before.amount()).map(Money::currency).forAll(currency::equals),
                        Code.OTHER_CURRENCY,
                        "amount",
                        currency)
                .none(news(patch.expectedClose(), Option.some(before.expectedClose()))
                        .toList()
                        .flatMap(day -> Days.faults("expectedClose", day, context)))
                .holds(
                        !patch.forecast().contains(ForecastCategory.CLOSED),
                        Code.NOT_ALLOWED,
                        "forecast",
                        ForecastCategory.CLOSED)
                .holds(patch.probability().forAll(chance -> chance >= 1), Code.OUT_OF_RANGE, "probability", 1)
                .holds(
                        patch.probability().forAll(chance -> chance <= HIGHEST),
                        Code.OUT_OF_RANGE,
                        "probability",
                        HIGHEST)
                .none(entries("competitors", patch.competitors()))
                .none(entries("products", patch.products()))
                .none(news(patch.nextStep(), before.nextStep())
                        .toList()
                        .flatMap(step -> Days.faults("nextStep.by", step.by(), context)))
                .rule(Rule.O_8)
                .holds(
                        !quoted || currency.equals(before.currency()),
                        Code.OTHER_CURRENCY,
                        "currency",
                        before.currency())
                .then(() -> {
                    var after = patch.on(before);
                    return Option.when(
                            !after.equals(before),
                            () -> new EstimateRevised(opportunity.id(), after.to(before), before.to(after)));
                });
    }

    /** What is named and is not so already: a day that has passed meanwhile may stay. */
    private static <T> Option<T> news(Option<T> named, Option<T> before) {
        return named.filter(value -> !before.contains(value));
    }

    private static Seq<Fault> entries(String field, Option<Seq<Label>> named) {
        return Vector.of(
                        named.flatMap(all -> Fault.tooMany(field, all, MOST)),
                        named.filter(all -> all.size() <= MOST && all.distinct().size() < all.size())
                                .map(all -> Fault.of(Code.DUPLICATE, field)))
                .flatMap(fault -> fault);
    }
}
