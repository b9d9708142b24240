package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.value.Label;

/**
 * What each code of a foreign system means here. Immutable. A code is taken word for word; the empty code stands for records that have
 * none. What no table holds is unknown, and a {@link Finding}: nothing is guessed.
 */
public final class Mapping {
    private final Map<String, LeadStatus> leadStatus;
    private final Map<String, AccountStatus> accountStatus;
    private final Map<String, OpportunityStatus> opportunityStatus;
    private final Map<String, StagePlace> stage;
    private final Map<String, QuoteStatus> quoteStatus;
    private final Map<String, OrderStatus> orderStatus;
    private final Map<String, String> leadSource;
    private final Map<String, String> disqualificationReason;
    private final Map<String, String> lossReason;
    private final Map<String, BlockReason> blockReason;
    private final Map<String, Currency> currency;
    private final Map<String, String> owner;
    private final Map<String, Tax> tax;
    private final boolean ownersAsWritten;
    private final String actor;
    private final Option<Instant> timeWhenMissing;

    private Mapping(Builder from) {
        leadStatus = new TreeMap<>(from.leadStatus);
        accountStatus = new TreeMap<>(from.accountStatus);
        opportunityStatus = new TreeMap<>(from.opportunityStatus);
        stage = new TreeMap<>(from.stage);
        quoteStatus = new TreeMap<>(from.quoteStatus);
        orderStatus = new TreeMap<>(from.orderStatus);
        leadSource = new TreeMap<>(from.leadSource);
        disqualificationReason = new TreeMap<>(from.disqualificationReason);
        lossReason = new TreeMap<>(from.lossReason);
        blockReason = new TreeMap<>(from.blockReason);
        currency = new TreeMap<>(from.currency);
        owner = new TreeMap<>(from.owner);
        tax = new TreeMap<>(from.tax);
        ownersAsWritten = from.ownersAsWritten;
        actor = from.actor;
        timeWhenMissing = from.timeWhenMissing;
    }

    /**
     * Starts one.
     *
     * @return a builder of a mapping that knows no code, never null
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The mapping of records that speak lead-to-order already, such as those of {@link Migration#export}. A sales stage that several
     * pipelines have is known only together with its pipeline.
     *
     * @param company the company that they are taken in by
     * @return the mapping, never null
     */
    public static Mapping ofOwn(SalesProcess company) {
        var own = builder().ownersAsWritten();
        for (var status : LeadStatus.values()) own.leadStatus(status.name(), status);
        for (var status : AccountStatus.values()) own.accountStatus(status.name(), status);
        for (var status : OpportunityStatus.values()) own.opportunityStatus(status.name(), status);
        for (var status : QuoteStatus.values()) own.quoteStatus(status.name(), status);
        for (var status : OrderStatus.values()) own.orderStatus(status.name(), status);
        for (var reason : BlockReason.values()) own.blockReason(reason.name(), reason);
        for (var pipeline : company.pipelines())
            for (var stage : pipeline.stages()) {
                var place = StagePlace.open(pipeline.name(), stage.name());
                own.stage(pipeline.name() + "/" + stage.name(), place);
                if (company.pipelines().count(each -> each.stage(stage.name()).isDefined()) == 1)
                    own.stage(stage.name(), place);
            }
        for (var source : company.leadSources()) own.leadSource(source, source);
        for (var reason : company.disqualificationReasons()) own.disqualificationReason(reason, reason);
        for (var reason : company.lossReasons()) own.lossReason(reason, reason);
        for (var currency : Currency.getAvailableCurrencies())
            if (currency.getDefaultFractionDigits() >= 0) own.currency(currency.getCurrencyCode(), currency);
        return own.build();
    }

    /**
     * Who takes the records in: the actor of every wish, but for approvals, which their approver made.
     *
     * @return the actor, never null
     */
    public String actor() {
        return actor;
    }

    Option<Instant> timeWhenMissing() {
        return timeWhenMissing;
    }

    Option<LeadStatus> leadStatus(String code) {
        return Option.of(leadStatus.get(code));
    }

    Option<AccountStatus> accountStatus(String code) {
        return Option.of(accountStatus.get(code));
    }

    Option<OpportunityStatus> opportunityStatus(String code) {
        return Option.of(opportunityStatus.get(code));
    }

    Option<StagePlace> stage(String code) {
        return Option.of(stage.get(code));
    }

    Option<QuoteStatus> quoteStatus(String code) {
        return Option.of(quoteStatus.get(code));
    }

    Option<OrderStatus> orderStatus(String code) {
        return Option.of(orderStatus.get(code));
    }

    Option<String> leadSource(String code) {
        return Option.of(leadSource.get(code));
    }

    Option<String> disqualificationReason(String code) {
        return Option.of(disqualificationReason.get(code));
    }

    Option<String> lossReason(String code) {
        return Option.of(lossReason.get(code));
    }

    Option<BlockReason> blockReason(String code) {
        return Option.of(blockReason.get(code));
    }

    Option<Currency> currency(String code) {
        return Option.of(currency.get(code));
    }

    Option<String> owner(String code) {
        var known = Option.of(owner.get(code));
        return known.isDefined() || !ownersAsWritten || code.isEmpty()
                ? known
                : Label.parse(code).toOption().map(Label::value);
    }

    Option<Tax> tax(String code) {
        return Option.of(tax.get(code));
    }

    /** Builds a {@link Mapping}. A code that is said twice means what was said last. Not thread-safe. */
    public static final class Builder {
        private final Map<String, LeadStatus> leadStatus = new TreeMap<>();
        private final Map<String, AccountStatus> accountStatus = new TreeMap<>();
        private final Map<String, OpportunityStatus> opportunityStatus = new TreeMap<>();
        private final Map<String, StagePlace> stage = new TreeMap<>();
        private final Map<String, QuoteStatus> quoteStatus = new TreeMap<>();
        private final Map<String, OrderStatus> orderStatus = new TreeMap<>();
        private final Map<String, String> leadSource = new TreeMap<>();
        private final Map<String, String> disqualificationReason = new TreeMap<>();
        private final Map<String, String> lossReason = new TreeMap<>();
        private final Map<String, BlockReason> blockReason = new TreeMap<>();
        private final Map<String, Currency> currency = new TreeMap<>();
        private final Map<String, String> owner = new TreeMap<>();
        private final Map<String, Tax> tax = new TreeMap<>();
        private boolean ownersAsWritten;
        private String actor = "migration";
        private Option<Instant> timeWhenMissing = Option.none();

        private Builder() {}

        /**
         * Says what the status of a lead means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning where a lead of that status stands
         * @return this builder
         */
        public Builder leadStatus(String code, LeadStatus meaning) {
            leadStatus.put(code, meaning);
            return this;
        }

        /**
         * Says what the status of an account means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning where a customer of that status stands
         * @return this builder
         */
        public Builder accountStatus(String code, AccountStatus meaning) {
            accountStatus.put(code, meaning);
            return this;
        }

        /**
         * Says what the status of an opportunity means; without a status its stage says it.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning where an opportunity of that status stands
         * @return this builder
         */
        public Builder opportunityStatus(String code, OpportunityStatus meaning) {
            opportunityStatus.put(code, meaning);
            return this;
        }

        /**
         * Says where an opportunity of a stage stands. For records that name a pipeline the code is {@code pipeline/stage}; the stage
         * alone does only where it leads to a pipeline of the same name.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning where it stands
         * @return this builder
         */
        public Builder stage(String code, StagePlace meaning) {
            stage.put(code, meaning);
            return this;
        }

        /**
         * Says what the status of a quote means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning where a quote of that status stands
         * @return this builder
         */
        public Builder quoteStatus(String code, QuoteStatus meaning) {
            quoteStatus.put(code, meaning);
            return this;
        }

        /**
         * Says what the status of an order means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning where an order of that status stands
         * @return this builder
         */
        public Builder orderStatus(String code, OrderStatus meaning) {
            orderStatus.put(code, meaning);
            return this;
        }

        /**
         * Says what the source of a lead is called here.
         *
         * @param code the foreign code, empty for records that have none
         * @param ours a lead source of the company
         * @return this builder
         */
        public Builder leadSource(String code, String ours) {
            leadSource.put(code, ours);
            return this;
        }

        /**
         * Says what a reason to give a lead up is called here.
         *
         * @param code the foreign code, empty for records that have none
         * @param ours a disqualification reason of the company
         * @return this builder
         */
        public Builder disqualificationReason(String code, String ours) {
            disqualificationReason.put(code, ours);
            return this;
        }

        /**
         * Says what a reason why an opportunity was lost or a quote declined is called here.
         *
         * @param code the foreign code, empty for records that have none
         * @param ours a loss reason of the company
         * @return this builder
         */
        public Builder lossReason(String code, String ours) {
            lossReason.put(code, ours);
            return this;
        }

        /**
         * Says what a reason to block a customer means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning the reason
         * @return this builder
         */
        public Builder blockReason(String code, BlockReason meaning) {
            blockReason.put(code, meaning);
            return this;
        }

        /**
         * Says what the code of a currency means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning the currency
         * @return this builder
         */
        public Builder currency(String code, Currency meaning) {
            currency.put(code, meaning);
            return this;
        }

        /**
         * Says what somebody who is in charge is called here.
         *
         * @param code the foreign code, empty for records that have none
         * @param ours the name, text as a {@link org.leadtoorder.crm.value.Label} has it
         * @return this builder
         */
        public Builder owner(String code, String ours) {
            Label.of(ours);
            owner.put(code, ours);
            return this;
        }

        /**
         * Says what the code of a tax means.
         *
         * @param code the foreign code, empty for records that have none
         * @param meaning the tax
         * @return this builder
         */
        public Builder tax(String code, Tax meaning) {
            tax.put(code, meaning);
            return this;
        }

        /**
         * Lets everybody who is in charge be called as the foreign system calls them, but for those that are mapped.
         *
         * @return this builder
         */
        public Builder ownersAsWritten() {
            ownersAsWritten = true;
            return this;
        }

        /**
         * Says who takes the records in; {@code migration} unless it is said. It has to be the same when a migration is resumed.
         *
         * @param actor the actor, text as a {@link Label} has it
         * @return this builder
         */
        public Builder actor(String actor) {
            this.actor = Label.of(actor).value();
            return this;
        }

        /**
         * Says which time records have that tell none at all, such as that of the export; asked for only where {@link
         * FindingCode#MISSING_DATE} is answered by the nearest time.
         *
         * @param time the time
         * @return this builder
         */
        public Builder timeWhenMissing(Instant time) {
            timeWhenMissing = Option.some(time);
            return this;
        }

        /**
         * Builds it.
         *
         * @return the mapping, never null
         */
        public Mapping build() {
            return new Mapping(this);
        }
    }
}
