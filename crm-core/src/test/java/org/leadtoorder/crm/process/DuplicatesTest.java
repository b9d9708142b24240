package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.Fault.Code;

@DisplayName("C-2: thousands with one address")
class DuplicatesTest {
    private static final int CROWD = 2_000;

    private final Deal deal = Deal.standard();

    @Test
    void whoever_comes_behind_thousands_with_one_address_is_told_of_some_and_that_there_are_more() {
        var last = crowd();
        assertTrue(last.size() <= Matching.MAX_NAMED + Matching.keys(Deal.ADA).size(), () -> last.size() + " warnings");
        assertEquals(
                Matching.keys(Deal.ADA).map(key -> key.kind().name()).distinct().toList(),
                last.map(warning -> warning.reason().fault())
                        .filter(fault -> fault.code() == Code.TOO_MANY)
                        .map(fault -> fault.arguments().head())
                        .toList());
    }

    @Test
    void the_customer_among_thousands_of_leads_is_named_first() {
        deal.qualified();
        crowd();
        var plan = deal.pipeline()
                .handle(new ConvertLead(LEAD, CUSTOMER), deal.context())
                .get();
        assertTrue(named(plan).contains("twin 0"));
        var after = capture("one more").warnings();
        assertEquals(CUSTOMER.value(), after.head().reason().fault().arguments().last());
        assertTrue(deal.pipeline().find(Customer.class, CUSTOMER).isDefined());
    }

    private Seq<Warning> crowd() {
        var last = Vector.<Warning>empty();
        for (var number = 0; number < CROWD; number++)
            last = capture("twin " + number).warnings().toVector();
        return last;
    }

    private Plan<?> capture(String id) {
        return deal.pipeline()
                .handle(
                        new CaptureLead(new LeadId(id), Deal.ADA, Attribution.of("business card")),
                        deal.context("capture " + id))
                .get();
    }

    private static Seq<String> named(Plan<?> plan) {
        return plan.warnings()
                .map(warning -> warning.reason().fault().arguments().last());
    }
}
