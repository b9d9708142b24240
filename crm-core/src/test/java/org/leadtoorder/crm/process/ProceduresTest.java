package org.leadtoorder.crm.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.ADA;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.Deal.TODAY;
import static org.leadtoorder.crm.testkit.Deal.registration;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.LosingPolicy;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.FollowUp;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Into;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead.Wanted;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.order.CancelledOrder;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.order.RejectedOrder;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.testkit.Samples;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.TaxId;

/** One wish, several aggregates, one commit: each procedure through the facade. */
class ProceduresTest {
    private static final FreeText WORDS = FreeText.of("in so many words");
    private static final Wanted WANTED = new Wanted(OPPORTUNITY, "difference engines", "EUR", TODAY.plusDays(60));
    private static final SalesProcess VARIANTS =
            SalesProcess.builder().quoteVariants(true).build();
    private static final SalesProcess WITHDRAWING =
            SalesProcess.builder().losing(LosingPolicy.WITHDRAW).build();
    private static final Option<TaxId> TAX_ID = Option.some(TaxId.of("DE136695976"));

    // Conversion

    @Test
    @DisplayName("P-1: a duplicate stops the conversion before anything is created")
    void duplicates_are_checked_before_anything_is_created() {
        var deal = Deal.standard().walk(registered(OTHER_CUSTOMER, "Analytical Engines", TAX_ID));
        qualify(
                deal,
                Contact.builder()
                        .person("Ada Lovelace")
                        .email("ada@example.org")
                        .taxId(TAX_ID)
                        .build());
        var events = size(deal);
        var refused = deal.handle(new ConvertLead(LEAD, CUSTOMER, WANTED)).getLeft();
        assertEquals(Rule.C_2, refused.rule());
        assertEquals(events, size(deal));
        assertTrue(deal.pipeline().find(QualifiedLead.class, LEAD).isDefined());
        assertTrue(deal.pipeline().find(Opportunity.class, OPPORTUNITY).isEmpty());
        assertTrue(deal.handle(new ConvertLead(LEAD, Into.EXISTING_CUSTOMER, OTHER_CUSTOMER, Option.some(WANTED)))
                .isRight());
    }

    @Test
    @DisplayName("P-1: whatever stops the opportunity stops the customer, too")
    void a_conversion_is_all_or_nothing() {
        var deal = Deal.standard().qualified();
        var events = size(deal);
        var past = new Wanted(OPPORTUNITY, "difference engines", "EUR", TODAY.minusDays(1));
        assertEquals(
                Rule.O_1,
                deal.handle(new ConvertLead(LEAD, CUSTOMER, past)).getLeft().rule());
        assertEquals(events, size(deal));
        assertTrue(deal.pipeline().find(Customer.class, CUSTOMER).isEmpty());
    }

    @Test
    @DisplayName("P-2: converting twice gives one customer; into another one it is refused, naming the first")
    void a_double_click_gives_one_customer() {
        var deal = Deal.standard().converted();
        var events = size(deal);
        var again = deal.handle(new ConvertLead(LEAD, CUSTOMER, WANTED)).get();
        assertEquals(CUSTOMER, again.result().customer());
        assertTrue(again.changes().isEmpty());
        assertEquals(events, size(deal));
        var other = deal.handle(new ConvertLead(LEAD, new CustomerId("a second one")))
                .getLeft();
        assertEquals(Rule.L_10, other.rule());
        assertTrue(other.reasons().head().fault().arguments().contains(CUSTOMER.value()));
        assertEquals(
                List.of(new Claim(Claim.Kind.CUSTOMER_OF_LEAD, LEAD.value())),
                claims(deal.the(Customer.class, CUSTOMER), Claim.Kind.CUSTOMER_OF_LEAD));
        assertEquals(Rule.P_2, Claim.Kind.CUSTOMER_OF_LEAD.rule());
    }

    @Test
    @DisplayName("P-3: pieces, consents, source, activities, owner and contact data go along into a new customer")
    void all_the_lead_knew_goes_along() {
        var deal = knowing(Deal.standard());
        var lead = deal.the(QualifiedLead.class, LEAD);
        var plan = deal.handle(new ConvertLead(LEAD, CUSTOMER, WANTED)).get();
        var file = plan.after(Prospect.class, CUSTOMER).get().file();
        assertEquals(lead.pieces(), file.pieces());
        assertEquals(lead.consents(), file.consents());
        assertEquals(Option.some(lead.attribution()), file.attribution());
        assertEquals(lead.activities().withoutFollowUps(), file.activities());
        assertEquals(Option.some("grace"), file.owner());
        assertEquals(
                lead.contact().emails(),
                file.masterData()
                        .emails()
                        .appendAll(file.contactPersons().flatMap(person -> person.emails()))
                        .distinct());
        var opportunity = plan.after(OpenOpportunity.class, OPPORTUNITY).get();
        assertEquals(Option.some("grace"), opportunity.owner());
        assertEquals(List.of(CUSTOMER, LEAD), opportunity.lineage());
        assertEquals(Option.some(OPPORTUNITY), plan.result().opportunity());
    }

    @Test
    @DisplayName("P-3: what is still to be done for a lead goes to its opportunity, once, and is settled there")
    void open_follow_ups_go_to_the_opportunity() {
        var call = new FollowUp("call", Label.of("Call about the price"), TODAY.plusDays(3));
        var deal = knowing(Deal.standard());
        deal.walk(new LeadCommand.LogActivity(
                LEAD, talk().followUp(Option.some(call)).build()));
        for (var into : Into.values()) {
            var customer = into == Into.NEW_CUSTOMER ? CUSTOMER : OTHER_CUSTOMER;
            if (into == Into.EXISTING_CUSTOMER) deal.walk(registered(customer, "Engines of Turin", Option.none()));
            var shown = deal.pipeline()
                    .plan(new ConvertLead(LEAD, into, customer, Option.some(WANTED)), deal.context())
                    .get();
            assertEquals(
                    List.of(call),
                    shown.after(OpenOpportunity.class, OPPORTUNITY)
                            .get()
                            .activities()
                            .openFollowUps()
                            .toList());
            var file = shown.after(Prospect.class, customer).get().file();
            assertEquals(0, file.activities().openFollowUps().size());
            assertTrue(file.activities().last().isDefined());
        }
        deal.walk(new ConvertLead(LEAD, CUSTOMER, WANTED));
        deal.walk(new OpportunityCommand.LogActivity(
                OPPORTUNITY, talk().settles(List.of("call")).build()));
        assertTrue(deal.the(OpenOpportunity.class, OPPORTUNITY)
                .activities()
                .openFollowUps()
                .isEmpty());
        deal.walk(opportunity("another of the same lead"));
        assertTrue(deal.the(OpenOpportunity.class, new OpportunityId("another of the same lead"))
                .activities()
                .openFollowUps()
                .isEmpty());
    }

    @Test
    @DisplayName("P-3: without an opportunity nothing may be left to do, lest it be lost; all of it is listed")
    void a_lead_with_open_follow_ups_needs_an_opportunity() {
        var deal = knowing(Deal.standard());
        for (var id : List.of("call", "write"))
            deal.walk(new LeadCommand.LogActivity(
                    LEAD,
                    talk().followUp(Option.some(new FollowUp(id, Label.of("Next"), TODAY)))
                            .build()));
        var refused = deal.handle(new ConvertLead(LEAD, CUSTOMER)).getLeft();
        assertEquals(Rule.P_3, refused.rule());
        assertEquals(
                List.of("call", "write"),
                refused.reasons()
                        .map(reason -> reason.fault().arguments().head())
                        .toList());
        assertTrue(deal.pipeline().find(Customer.class, CUSTOMER).isEmpty());
        deal.walk(new LeadCommand.LogActivity(
                LEAD, talk().settles(List.of("call", "write")).build()));
        assertTrue(deal.handle(new ConvertLead(LEAD, CUSTOMER)).isRight());
    }

    @Test
    @DisplayName("P-3: what an existing customer knows already is not overwritten by a lead, what is missing comes in")
    void an_existing_customer_is_filled_where_it_is_empty() {
        var deal = knowing(Deal.standard().walk(registered(OTHER_CUSTOMER, "Engines of Turin", Option.none())));
        var plan = deal.handle(new ConvertLead(LEAD, Into.EXISTING_CUSTOMER, OTHER_CUSTOMER, Option.none()))
                .get();
        var customer = plan.after(Prospect.class, OTHER_CUSTOMER).get();
        assertEquals(
                "Engines of Turin", customer.masterData().organisation().get().value());
        assertTrue(customer.file().leads().contains(LEAD));
        assertEquals(deal.the(Lead.class, LEAD).pieces(), customer.file().pieces());
        assertTrue(customer.file().consents().given().nonEmpty());
        assertTrue(plan.result().opportunity().isEmpty());
        assertInstanceOf(Origin.Registered.class, customer.origin());
    }

    // Accepting

    @Test
    @DisplayName(
            "P-4: with the acceptance the opportunity's other open quotes are withdrawn, those of other opportunities not")
    void rivals_are_withdrawn() {
        var elsewhere = new Id.QuoteId("elsewhere");
        var deal = Deal.in(VARIANTS)
                .issued()
                .walk(
                        new CreateQuote(OPPORTUNITY, RIVAL, OFFER),
                        new IssueQuote(RIVAL),
                        new CreateQuote(OPPORTUNITY, new Id.QuoteId("draft"), OFFER),
                        opportunity("other"),
                        new CreateQuote(new OpportunityId("other"), elsewhere, OFFER));
        var plan = deal.handle(deal.acceptance(QUOTE)).get();
        assertEquals(
                WithdrawQuote.OTHER_QUOTE_ACCEPTED,
                plan.after(WithdrawnQuote.class, RIVAL).get().reason());
        assertTrue(plan.after(WithdrawnQuote.class, new Id.QuoteId("draft")).isDefined());
        assertTrue(deal.pipeline().find(DraftQuote.class, elsewhere).isDefined());
        assertEquals(
                1,
                claims(plan.result(), Claim.Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY).size());
        assertEquals(Rule.P_4, Claim.Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY.rule());
    }

    @Test
    @DisplayName("P-4: a second acceptance is refused, naming who holds the first")
    void a_second_acceptance_is_refused() {
        var deal = Deal.standard().accepted().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER), new IssueQuote(RIVAL));
        var refused = assertInstanceOf(
                Rejection.Claimed.class, deal.handle(deal.acceptance(RIVAL)).getLeft());
        assertEquals(QUOTE, refused.by());
        assertEquals(Rule.P_4, refused.rule());
    }

    @Test
    @DisplayName("P-4, C-10: a block does not stop the customer's own act, only what we do next")
    void a_blocked_customer_accepts() {
        var deal = Deal.standard().issued().walk(new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none()));
        assertInstanceOf(AcceptedQuote.class, deal.take(deal.acceptance()));
        assertEquals(
                Rule.C_10, deal.handle(new PlaceOrder(QUOTE, ORDER)).getLeft().rule());
        assertTrue(deal.walk(new UnblockCustomer(CUSTOMER))
                .handle(new PlaceOrder(QUOTE, ORDER))
                .isRight());
    }

    // Winning

    @Test
    @DisplayName(
            "P-5: with the order the opportunity is won, the prospect active, and the quote knows what was ordered")
    void an_order_wins() {
        var deal = Deal.standard().accepted();
        var plan = deal.handle(new PlaceOrder(QUOTE, ORDER)).get();
        assertEquals(
                Option.some(ORDER),
                plan.after(WonOpportunity.class, OPPORTUNITY).map(WonOpportunity::order));
        assertEquals(Option.some(1), plan.after(ActiveCustomer.class, CUSTOMER).map(Customer::orders));
        assertTrue(plan.after(AcceptedQuote.class, QUOTE).get().isWhollyOrdered());
        assertEquals(
                plan.after(AcceptedQuote.class, QUOTE).get().content().totals(),
                plan.result().totals());
        assertEquals(
                HashSet.of(ORDER, QUOTE, OPPORTUNITY, CUSTOMER),
                plan.changes().map(Change::id).toSet());
    }

    @Test
    @DisplayName(
            "P-5: what is done already is left out: a won opportunity stays won, an active customer counts one more")
    void what_is_done_already_is_left_out() {
        var split = SalesProcess.builder().splitOrders(true).build();
        var deal = Deal.in(split).accepted();
        var first = deal.the(AcceptedQuote.class, QUOTE)
                .openLines()
                .map(line -> new LineQuantity(line.line().id(), line.quantity()));
        deal.walk(new PlaceOrder(QUOTE, ORDER, first.take(1)));
        var plan = deal.handle(new PlaceOrder(QUOTE, new OrderId("2"), first.drop(1)))
                .get();
        assertEquals(
                List.of(),
                plan.changes()
                        .find(change -> change.id().equals(OPPORTUNITY))
                        .get()
                        .events());
        assertEquals(Option.some(2), plan.after(ActiveCustomer.class, CUSTOMER).map(Customer::orders));
        assertTrue(plan.after(AcceptedQuote.class, QUOTE).get().isWhollyOrdered());
    }

    // Losing

    @Test
    @DisplayName("P-6: an opportunity with open quotes is not lost, and the refusal names them all")
    void open_quotes_forbid_losing() {
        var deal = Deal.in(VARIANTS).issued().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER));
        var refused = deal.handle(new LoseOpportunity(OPPORTUNITY, "price")).getLeft();
        assertEquals(Rule.P_6, refused.rule());
        assertEquals(
                List.of(QUOTE.value(), RIVAL.value()),
                refused.reasons()
                        .map(reason -> reason.fault().arguments().head())
                        .toList());
        assertTrue(deal.pipeline().find(OpenOpportunity.class, OPPORTUNITY).isDefined());
        var deal2 =
                deal.walk(new WithdrawQuote(QUOTE, Label.of("mistake")), new WithdrawQuote(RIVAL, Label.of("mistake")));
        assertInstanceOf(LostOpportunity.class, deal2.take(new LoseOpportunity(OPPORTUNITY, "price")));
    }

    @Test
    @DisplayName("P-6: or they are withdrawn with it, as the company decided")
    void open_quotes_are_withdrawn() {
        var deal = Deal.in(WITHDRAWING).issued();
        var plan = deal.handle(new LoseOpportunity(OPPORTUNITY, "price")).get();
        assertEquals(
                WithdrawQuote.OPPORTUNITY_LOST,
                plan.after(WithdrawnQuote.class, QUOTE).get().reason());
        assertEquals("price", plan.result().reason());
    }

    @Test
    @DisplayName("P-6, O-6: under either policy an accepted quote that stands forbids losing")
    void an_accepted_quote_forbids_losing() {
        for (var company : List.of(SalesProcess.standard(), WITHDRAWING)) {
            var deal = Deal.in(company).accepted();
            assertEquals(
                    Rule.O_6,
                    deal.handle(new LoseOpportunity(OPPORTUNITY, "price"))
                            .getLeft()
                            .rule());
            assertTrue(deal.pipeline().find(AcceptedQuote.class, QUOTE).isDefined());
        }
    }

    // Ending

    @Test
    @DisplayName("P-7: however an order ends, its quote is free again and its customer counts one fewer")
    void an_order_that_ends_sets_free_what_it_held() {
        assertSetFree(Deal.standard().ordered().walk(new CancelOrder(ORDER, WORDS)), CancelledOrder.class);
        assertSetFree(Deal.standard().ordered().walk(new RejectOrder(ORDER, List.of(WORDS))), RejectedOrder.class);
        assertSetFree(
                Deal.standard()
                        .ordered()
                        .walk(
                                new ConfirmOrder(ORDER, 1, Label.of("ERP-1")),
                                new RequestCancellation(ORDER, WORDS),
                                new ConfirmCancellation(ORDER)),
                CancelledOrder.class);
    }

    private static void assertSetFree(Deal deal, Class<? extends Order> end) {
        assertEquals(List.empty(), claims(deal.the(end, ORDER), Claim.Kind.ORDER_OF_QUOTE));
        assertEquals(0, deal.the(Prospect.class, CUSTOMER).orders());
        assertEquals(0, deal.the(AcceptedQuote.class, QUOTE).ordersStanding());
        assertInstanceOf(WonOpportunity.class, deal.the(Opportunity.class, OPPORTUNITY));
        var next = new PlaceOrder(
                QUOTE, new OrderId("2"), Option.none(), Option.some(ORDER), Option.none(), Option.none());
        assertEquals(Option.some(ORDER), deal.take(next).replaces());
        assertInstanceOf(ActiveCustomer.class, deal.the(Customer.class, CUSTOMER));
    }

    @Test
    @DisplayName("P-7, O-7: the opportunity is reopened where that is wished, all or nothing")
    void the_opportunity_is_reopened_where_that_is_wished() {
        var deal = Deal.standard().ordered();
        assertEquals(
                Rule.O_7,
                deal.handle(new CancelOrder(ORDER, WORDS, Option.some(TODAY.minusDays(1))))
                        .getLeft()
                        .rule());
        assertTrue(deal.pipeline().find(CancelledOrder.class, ORDER).isEmpty());
        deal.walk(new CancelOrder(ORDER, WORDS, Option.some(TODAY.plusDays(90))));
        assertEquals(
                TODAY.plusDays(90), deal.the(OpenOpportunity.class, OPPORTUNITY).expectedClose());
    }

    @Test
    @DisplayName(
            "P-7, C-9: a customer with another order stays active; a blocked one stays blocked and unblocks to a prospect")
    void a_customer_is_active_as_long_as_an_order_is_left() {
        var deal = Deal.standard()
                .ordered()
                .walk(opportunity("2"), new CreateQuote(new OpportunityId("2"), RIVAL, OFFER), new IssueQuote(RIVAL));
        deal.walk(deal.acceptance(RIVAL), new PlaceOrder(RIVAL, new OrderId("2")), new CancelOrder(ORDER, WORDS));
        assertEquals(1, deal.the(ActiveCustomer.class, CUSTOMER).orders());
        deal.walk(
                new BlockCustomer(CUSTOMER, BlockReason.SALES, Option.none()),
                new CancelOrder(new OrderId("2"), WORDS));
        assertEquals(0, deal.the(BlockedCustomer.class, CUSTOMER).orders());
        assertInstanceOf(Prospect.class, deal.take(new UnblockCustomer(CUSTOMER)));
    }

    // Merging

    @Test
    @DisplayName("P-8: customers of different tax ids are not merged, and both stay as they are")
    void different_tax_ids_are_not_merged() {
        var deal = Deal.standard()
                .walk(
                        registered(CUSTOMER, "Difference AG", TAX_ID),
                        registered(OTHER_CUSTOMER, "Analytical AG", Option.some(TaxId.of("ATU12345675"))));
        var events = size(deal);
        assertEquals(
                Rule.P_8,
                deal.handle(new MergeCustomer(CUSTOMER, OTHER_CUSTOMER))
                        .getLeft()
                        .rule());
        assertEquals(events, size(deal));
    }

    @Test
    @DisplayName(
            "P-9: the survivor is active if either is, counts both's orders, and what ends later is counted there; documents keep their customer")
    void orders_are_the_survivors() {
        var deal = Deal.standard()
                .ordered()
                .walk(registration(OTHER_CUSTOMER, "Difference AG"), new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        assertEquals(1, deal.the(ActiveCustomer.class, OTHER_CUSTOMER).orders());
        assertEquals(CUSTOMER, deal.the(Order.class, ORDER).customer());
        deal.walk(new CancelOrder(ORDER, WORDS));
        assertEquals(0, deal.the(Prospect.class, OTHER_CUSTOMER).orders());
        deal.walk(new PlaceOrder(QUOTE, new OrderId("2")));
        assertEquals(1, deal.the(ActiveCustomer.class, OTHER_CUSTOMER).orders());
        assertEquals(CUSTOMER, deal.the(Quote.class, QUOTE).customer());
    }

    @Test
    @DisplayName("P-9: the survivor is blocked if either is, for the same reason")
    void a_block_passes_over() {
        var deal = Deal.standard()
                .converted()
                .walk(
                        new BlockCustomer(CUSTOMER, BlockReason.COMPLIANCE, Option.none()),
                        registration(OTHER_CUSTOMER, "Difference AG"),
                        new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        assertEquals(
                BlockReason.COMPLIANCE,
                deal.the(BlockedCustomer.class, OTHER_CUSTOMER).block().reason());
        assertEquals(
                Rule.C_10,
                deal.handle(new CreateQuote(OPPORTUNITY, QUOTE, OFFER))
                        .getLeft()
                        .rule());
    }

    @Test
    @DisplayName("P-9: all that happens to the survivor is in its history, one after the other")
    void a_plan_keeps_every_event() {
        var deal = Deal.standard()
                .ordered()
                .walk(
                        registration(OTHER_CUSTOMER, "Difference AG"),
                        new BlockCustomer(CUSTOMER, BlockReason.SALES, Option.none()),
                        new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
        assertEquals(
                List.of("CustomerRegistered", "CustomerAbsorbed", "CustomerActivatedByMerge", "CustomerBlocked"),
                deal.pipeline()
                        .history(OTHER_CUSTOMER)
                        .map(recorded -> recorded.event().type().getSimpleName())
                        .toList());
    }

    @Test
    @DisplayName("P-9, C-10: of two blocks the graver one stands, whichever customer it was on")
    void the_graver_block_stands() {
        for (var reasons : List.of(
                List.of(BlockReason.COMPLIANCE, BlockReason.CREDIT),
                List.of(BlockReason.CREDIT, BlockReason.COMPLIANCE))) {
            var deal = Deal.standard()
                    .walk(
                            registration(CUSTOMER, "Difference AG"),
                            registration(OTHER_CUSTOMER, "Analytical AG"),
                            new BlockCustomer(CUSTOMER, reasons.head(), Option.none()),
                            new BlockCustomer(OTHER_CUSTOMER, reasons.last(), Option.none()),
                            new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
            assertEquals(
                    BlockReason.COMPLIANCE,
                    deal.the(BlockedCustomer.class, OTHER_CUSTOMER).block().reason());
        }
    }

    @Test
    @DisplayName("C-2, C-5: a contact person with an address of another customer is taken with a warning")
    void a_contact_person_who_is_elsewhere_is_warned_of() {
        for (var decision : List.of(DuplicateDecision.WARN, DuplicateDecision.REFUSE, DuplicateDecision.ALLOW)) {
            var company = SalesProcess.builder()
                    .duplicates(Map.of(MatchKind.EMAIL, decision))
                    .build();
            var data = MasterData.builder()
                    .organisation("Difference AG")
                    .email("ada@example.org")
                    .build();
            var ada = ContactPerson.builder()
                    .id("1")
                    .name(PersonName.of("Ada Lovelace"))
                    .emails(List.of(EmailAddress.of("ada@example.org")))
                    .build();
            var deal = Deal.in(company)
                    .walk(
                            new RegisterCustomer(CUSTOMER, data, origin()),
                            registration(OTHER_CUSTOMER, "Analytical AG"));
            var warned = decision != DuplicateDecision.ALLOW;
            assertEquals(
                    warned,
                    twins(deal.handle(new AddContactPerson(OTHER_CUSTOMER, ada)).get()));
            var changed = ContactPerson.builder()
                    .id("1")
                    .name(PersonName.of("Ada King"))
                    .emails(List.of(EmailAddress.of("ada@example.org")))
                    .build();
            assertEquals(
                    warned,
                    twins(deal.handle(new ChangeContactPerson(OTHER_CUSTOMER, changed))
                            .get()));
            var third = MasterData.builder().organisation("Number AG").build();
            var registration =
                    new RegisterCustomer(new CustomerId("third"), third, List.of(ada), origin(), Option.none());
            assertEquals(warned, twins(deal.handle(registration).get()));
        }
    }

    private static boolean twins(Plan<?> plan) {
        return plan.warnings()
                .exists(warning -> warning.reason().rule() == Rule.C_2
                        && warning.reason().fault().field().equals("contactPersons"));
    }

    @Test
    @DisplayName("P-9: a chain of mergers is resolved to the last survivor")
    void chains_are_resolved() {
        var third = new CustomerId("third");
        var deal = Deal.standard()
                .accepted()
                .walk(
                        registration(OTHER_CUSTOMER, "Difference AG"),
                        registration(third, "Turing GmbH"),
                        new MergeCustomer(CUSTOMER, OTHER_CUSTOMER),
                        new MergeCustomer(OTHER_CUSTOMER, third),
                        new PlaceOrder(QUOTE, ORDER));
        assertEquals(1, deal.the(ActiveCustomer.class, third).orders());
        assertEquals(OTHER_CUSTOMER, deal.the(MergedCustomer.class, CUSTOMER).survivor());
        assertEquals(
                Rule.P_9,
                deal.handle(new MergeCustomer(third, CUSTOMER)).getLeft().rule());
        assertEquals(
                Rule.P_9, deal.handle(new MergeCustomer(third, third)).getLeft().rule());
    }

    @Test
    @DisplayName(
            "P-9: claims pass over, so that neither lead nor key can be entered again; merging twice changes nothing")
    void claims_pass_over() {
        var key = ExternalRef.of("erp", "4711");
        var deal = Deal.standard()
                .walk(new RegisterCustomer(
                        OTHER_CUSTOMER,
                        MasterData.builder()
                                .organisation("Difference AG")
                                .externalRefs(List.of(key))
                                .build(),
                        origin()));
        deal.converted();
        var held = deal.the(Customer.class, OTHER_CUSTOMER).claims();
        deal.walk(new MergeCustomer(OTHER_CUSTOMER, CUSTOMER));
        assertEquals(
                List.empty(), deal.the(MergedCustomer.class, OTHER_CUSTOMER).claims());
        assertTrue(
                held.nonEmpty() && deal.the(Customer.class, CUSTOMER).claims().containsAll(held));
        var twin = new RegisterCustomer(
                new CustomerId("twin"),
                MasterData.builder()
                        .organisation("Twin AG")
                        .externalRefs(List.of(key))
                        .build(),
                origin());
        assertEquals(Rule.C_2, deal.handle(twin).getLeft().rule());
        assertTrue(deal.handle(new MergeCustomer(OTHER_CUSTOMER, CUSTOMER))
                .get()
                .changes()
                .isEmpty());
    }

    // All of them

    @Test
    @DisplayName(
            "P-1, P-4, P-5, P-6, P-7, P-9: the plan of a procedure shows what handling it does, and changes nothing")
    void a_procedure_shows_its_plan() {
        assertShown(Deal.standard().qualified(), new ConvertLead(LEAD, CUSTOMER, WANTED));
        var issued = Deal.in(VARIANTS).issued().walk(new CreateQuote(OPPORTUNITY, RIVAL, OFFER));
        assertShown(issued, issued.acceptance());
        assertShown(Deal.standard().accepted(), new PlaceOrder(QUOTE, ORDER));
        assertShown(Deal.in(WITHDRAWING).issued(), new LoseOpportunity(OPPORTUNITY, "price"));
        assertShown(Deal.standard().ordered(), new CancelOrder(ORDER, WORDS, Option.some(TODAY.plusDays(90))));
        assertShown(
                Deal.standard().ordered().walk(registration(OTHER_CUSTOMER, "Difference AG")),
                new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
    }

    private static <S extends State<?>> void assertShown(Deal deal, Command<S> wish) {
        var events = size(deal);
        Plan<S> shown = deal.pipeline().plan(wish, deal.context("shown")).get();
        assertEquals(events, size(deal));
        var done = deal.pipeline().handle(wish, deal.context("shown")).get();
        assertEquals(what(done), what(shown));
        assertTrue(done.changes().size() > 1);
    }

    private static Seq<String> what(Plan<?> plan) {
        return plan.changes()
                .map(change -> change.id() + " "
                        + change.events().map(event -> event.type().getSimpleName()) + " "
                        + change.after().type().getSimpleName());
    }

    /** A lead who has told much. */
    private static Activity.Builder talk() {
        return Activity.builder()
                .kind(ActivityKind.SALES_TALK)
                .channel(ActivityChannel.CALL)
                .began(Samples.TALK.began())
                .participants(Samples.TALK.participants())
                .content(Samples.TALK.content());
    }

    private static Deal knowing(Deal deal) {
        return qualify(deal, ADA)
                .walk(
                        new AssignLead(LEAD, "grace"),
                        new LeadCommand.LogActivity(LEAD, Samples.TALK),
                        new LeadCommand.RecordConsent(LEAD, Samples.CONSENT),
                        Deal.piece(PieceKind.BUDGET));
    }

    private static Deal qualify(Deal deal, Contact contact) {
        return deal.walk(
                new CaptureLead(LEAD, contact, Attribution.of("referral")),
                Deal.piece(PieceKind.INTEREST),
                Deal.piece(PieceKind.NEED),
                Deal.piece(PieceKind.AUTHORITY),
                new QualifyLead(LEAD));
    }

    private static RegisterCustomer registered(CustomerId id, String name, Option<TaxId> taxId) {
        return new RegisterCustomer(
                id, MasterData.builder().organisation(name).taxId(taxId).build(), origin());
    }

    private static Origin.Registered origin() {
        return new Origin.Registered(Label.of("ERP"), FreeText.of("was there before"));
    }

    private static CreateOpportunity opportunity(String id) {
        return new CreateOpportunity(
                CUSTOMER, new OpportunityId(id), Label.of("more"), Currency.getInstance("EUR"), TODAY.plusDays(90));
    }

    private static Seq<Claim> claims(State<?> state, Claim.Kind kind) {
        return state.claims().filter(claim -> claim.kind() == kind).toList();
    }

    private static int size(Deal deal) {
        return deal.ports().ledger().feed(Position.START, 1_000).size();
    }
}
