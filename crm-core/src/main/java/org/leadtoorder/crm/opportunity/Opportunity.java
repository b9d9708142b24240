package org.leadtoorder.crm.opportunity;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.ActivitySummary;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.Label;

/** Something a customer may buy (Verkaufschance). Immutable. */
public sealed interface Opportunity extends State<OpportunityId> permits OpenOpportunity, ClosedOpportunity {
    @Override
    OpportunityId id();

    /**
     * Who may buy; as it was when the opportunity was created, also after that customer was merged.
     *
     * @return the customer, never null
     */
    CustomerId customer();

    /**
     * The lead that it descends from.
     *
     * @return the lead, if there was one; never null
     */
    Option<LeadId> lead();

    /**
     * What it is about, in one line.
     *
     * @return the subject, never null
     */
    Label about();

    /**
     * The pipeline that it goes through.
     *
     * @return the pipeline's name, also where the company has it no more; never null
     */
    String pipeline();

    /**
     * The sales stage that it stands in, or stood in last.
     *
     * @return the sales stage as it was when it was entered, never null
     */
    EnteredStage stage();

    /**
     * What sales expects of it.
     *
     * @return the estimate, never null
     */
    Estimate estimate();

    /**
     * Who has a part in the decision.
     *
     * @return the stakeholders, each id once, never null
     */
    Seq<Stakeholder> stakeholders();

    /**
     * What was done for it so far, in figures, and what is still to be done.
     *
     * @return the summary, never null
     */
    ActivitySummary activities();

    /**
     * Who looks after it.
     *
     * @return the owner by the host's id, a reference that is not erased with a person; if there is one; never null
     */
    Option<String> owner();

    /**
     * The chance to win.
     *
     * @return per cent: 1 to 99 while it is open, 100 when won, 0 when lost
     */
    int probability();

    /**
     * How firmly the forecast counts on it.
     *
     * @return the category; {@code CLOSED} when won or lost, and only then; never null
     */
    ForecastCategory forecast();

    /**
     * Its currency.
     *
     * @return the currency, never null
     */
    default Currency currency() {
        return estimate().currency();
    }

    /**
     * How much is expected.
     *
     * @return the amount, if anybody has estimated it; never null
     */
    default Option<Money> amount() {
        return estimate().amount();
    }

    /**
     * When the customer is expected to decide.
     *
     * @return the day, never null
     */
    default LocalDate expectedClose() {
        return estimate().expectedClose();
    }

    /**
     * The expected amount times the chance to win, exactly: what sums over many opportunities are made of, to be rounded once.
     *
     * @return the product in the opportunity's currency, if there is an amount; never null
     */
    default Option<BigDecimal> exactlyWeighted() {
        return amount().map(amount -> amount.amount().multiply(BigDecimal.valueOf(probability(), 2)));
    }

    /**
     * The expected amount times the chance to win, rounded once, half up, to the decimals of the currency.
     *
     * @return the weighted amount, if there is an amount; never null
     */
    default Option<Money> weighted() {
        return exactlyWeighted()
                .map(exact -> Money.of(
                        exact.setScale(Math.max(0, currency().getDefaultFractionDigits()), RoundingMode.HALF_UP),
                        currency()));
    }

    @Override
    default boolean underway() {
        return this instanceof OpenOpportunity;
    }

    @Override
    default Seq<Id> lineage() {
        return List.<Id>of(customer()).appendAll(lead());
    }

    @Override
    default Seq<Id> parents() {
        return List.of(customer());
    }
}
