package org.leadtoorder.crm.testkit;

import java.time.ZoneId;
import java.util.Currency;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.migration.AccountStatus;
import org.leadtoorder.crm.migration.LeadStatus;
import org.leadtoorder.crm.migration.Mapping;
import org.leadtoorder.crm.migration.OpportunityStatus;
import org.leadtoorder.crm.migration.OrderStatus;
import org.leadtoorder.crm.migration.QuoteStatus;
import org.leadtoorder.crm.migration.StagePlace;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;

/** The codes of the foreign system that the records of {@link MigrationArbitraries} come from, and the company that takes them in. */
public final class ForeignVocabulary {
    /** The name of the system. */
    public static final String SYSTEM = "old-crm";

    private ForeignVocabulary() {}

    /** The company: the standard one, in a zone that is not that of the times. */
    public static SalesProcess company() {
        return SalesProcess.builder().zone(ZoneId.of("Europe/Berlin")).build();
    }

    /** What every code of the records means. */
    public static Mapping mapping() {
        return vocabulary().build();
    }

    /** The same, to be added to. */
    public static Mapping.Builder vocabulary() {
        return Mapping.builder()
                .accountStatus("", AccountStatus.LIVE)
                .accountStatus("customer", AccountStatus.LIVE)
                .accountStatus("on hold", AccountStatus.BLOCKED)
                .blockReason("Does not pay", BlockReason.CREDIT)
                .leadStatus("Open - Not Contacted", LeadStatus.NEW)
                .leadStatus("Working - Contacted", LeadStatus.QUALIFIED)
                .leadStatus("Closed - Converted", LeadStatus.CONVERTED)
                .leadStatus("Closed - Not Converted", LeadStatus.DISQUALIFIED)
                .leadSource("Web", "web")
                .leadSource("", "import")
                .disqualificationReason("No Budget", "no budget")
                .stage("Prospecting", StagePlace.open("discovery"))
                .stage("Value Proposition", StagePlace.open("solution"))
                .stage("Proposal/Price Quote", StagePlace.open("proposal"))
                .stage("Negotiation/Review", StagePlace.open("negotiation"))
                .stage("Closed Won", StagePlace.won())
                .stage("Closed Lost", StagePlace.lost())
                .opportunityStatus("O", OpportunityStatus.OPEN)
                .opportunityStatus("W", OpportunityStatus.WON)
                .opportunityStatus("L", OpportunityStatus.LOST)
                .lossReason("Too expensive", "price")
                .quoteStatus("Draft", QuoteStatus.DRAFT)
                .quoteStatus("Presented", QuoteStatus.ISSUED)
                .quoteStatus("Accepted", QuoteStatus.ACCEPTED)
                .quoteStatus("Denied", QuoteStatus.DECLINED)
                .quoteStatus("Outdated", QuoteStatus.EXPIRED)
                .quoteStatus("Pulled", QuoteStatus.WITHDRAWN)
                .orderStatus("new", OrderStatus.PLACED)
                .orderStatus("confirmed", OrderStatus.CONFIRMED)
                .orderStatus("done", OrderStatus.COMPLETED)
                .orderStatus("refused", OrderStatus.REJECTED)
                .orderStatus("cancelled", OrderStatus.CANCELLED)
                .currency("Euro", Currency.getInstance("EUR"))
                .currency("USD", Currency.getInstance("USD"))
                .owner("005", "ada")
                .owner("006", "grace")
                .tax("19", Tax.of("VAT", Percentage.of(19)))
                .tax("7", Tax.of("VAT-7", Percentage.of(7)));
    }
}
