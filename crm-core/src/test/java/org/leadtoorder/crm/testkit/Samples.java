package org.leadtoorder.crm.testkit;

import static org.leadtoorder.crm.testkit.Deal.ADA;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OFFER;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.Deal.START;
import static org.leadtoorder.crm.testkit.Deal.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.AssignCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.ChangeContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RemoveContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.UnblockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerPart;
import org.leadtoorder.crm.customer.CustomerPart.AbsorbCustomer;
import org.leadtoorder.crm.customer.CustomerPart.ActivateByMerge;
import org.leadtoorder.crm.customer.CustomerPart.ActivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.CountOrder;
import org.leadtoorder.crm.customer.CustomerPart.CreateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.DeactivateCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Part;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.LeadCommand;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpportunityCommand;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AddStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.RemoveStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.opportunity.Stakeholder;
import org.leadtoorder.crm.opportunity.StakeholderRole;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.CompleteOrder;
import org.leadtoorder.crm.order.OrderCommand.ConfirmCancellation;
import org.leadtoorder.crm.order.OrderCommand.ConfirmOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderCommand.RecordDelivery;
import org.leadtoorder.crm.order.OrderCommand.RecordInvoice;
import org.leadtoorder.crm.order.OrderCommand.RefuseAmendment;
import org.leadtoorder.crm.order.OrderCommand.RefuseCancellation;
import org.leadtoorder.crm.order.OrderCommand.RejectOrder;
import org.leadtoorder.crm.order.OrderCommand.RequestCancellation;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.GrantApproval;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.RecallQuote;
import org.leadtoorder.crm.quote.QuoteCommand.RescindAcceptance;
import org.leadtoorder.crm.quote.QuoteCommand.ReturnQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.quote.QuotePart;
import org.leadtoorder.crm.quote.QuotePart.LessenOrder;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;

/** One of each move there is, all about the aggregates of {@link Deal}. */
public final class Samples {
    /** A consent to the newsletter. */
    public static final Consent CONSENT = Consent.builder()
            .purpose(Label.of("newsletter"))
            .channel(Label.of("mail"))
            .wording(Label.of("2026-1"))
            .givenAt(START)
            .proof(Label.of("web form"))
            .build();
    /** It is taken back. */
    public static final Withdrawal WITHDRAWAL =
            new Withdrawal(Label.of("newsletter"), Label.of("mail"), START, Label.of("by mail"));
    /** A talk. */
    public static final Activity TALK = Activity.builder()
            .kind(ActivityKind.SALES_TALK)
            .channel(ActivityChannel.CALL)
            .began(START)
            .participants(List.of(Participant.ours("Grace Hopper"), Participant.theirs("Ada Lovelace")))
            .content(FreeText.of("what it costs"))
            .build();

    private static final FreeText WORDS = FreeText.of("in so many words");
    private static final Label REASON = Label.of("mistake");
    private static final ContactPerson CHARLES = ContactPerson.builder()
            .id("charles")
            .name(PersonName.of("Charles Babbage"))
            .emails(List.of(EmailAddress.of("charles@example.org")))
            .build();
    private static final Stakeholder STAKEHOLDER =
            Stakeholder.of("charles", "Charles Babbage", StakeholderRole.DECIDER);
    private static final Seq<LineQuantity> ONE = List.of(new LineQuantity("1", Quantity.of(1)));

    private Samples() {}

    /**
     * One of each command there is.
     *
     * @return the commands, never null
     */
    public static Seq<Command<?>> commands() {
        return leads().appendAll(customers())
                .appendAll(opportunities())
                .appendAll(quotes())
                .appendAll(orders());
    }

    /**
     * One of each part of a procedure there is.
     *
     * @return the parts, never null
     */
    public static Seq<Part<?>> parts() {
        return List.of(
                new CreateCustomer(LEAD, CUSTOMER),
                new EnrichFromLead(CUSTOMER, LEAD),
                new ActivateCustomer(CUSTOMER, ORDER),
                new CountOrder(CUSTOMER, ORDER),
                new CustomerPart.ReleaseOrder(CUSTOMER, ORDER),
                new DeactivateCustomer(CUSTOMER, ORDER),
                new AbsorbCustomer(CUSTOMER, OTHER_CUSTOMER),
                new ActivateByMerge(CUSTOMER),
                new WinOpportunity(OPPORTUNITY, ORDER),
                new OrderFromQuote(QUOTE, ORDER, List.empty()),
                new QuotePart.ReleaseOrder(QUOTE, ORDER, List.empty()),
                new LessenOrder(QUOTE, ORDER, List.empty(), List.empty()));
    }

    private static Seq<Command<?>> leads() {
        return List.of(
                new CaptureLead(new LeadId("another lead"), ADA, Attribution.of("web")),
                Deal.piece(PieceKind.BUDGET),
                new CorrectContact(LEAD, ADA),
                new QualifyLead(LEAD),
                new DisqualifyLead(LEAD, "no budget", Option.none()),
                new RecycleLead(LEAD),
                new ConvertLead(LEAD, new CustomerId("new customer")),
                new AssignLead(LEAD, "grace"),
                new LeadCommand.LogActivity(LEAD, TALK),
                new LeadCommand.RecordConsent(LEAD, CONSENT),
                new LeadCommand.WithdrawConsent(LEAD, WITHDRAWAL));
    }

    private static Seq<Command<?>> customers() {
        return List.of(
                Deal.registration(new CustomerId("registered"), "Turing & Söhne GmbH"),
                new UpdateMasterData(
                        CUSTOMER,
                        MasterDataPatch.naming().jobTitle(Label.of("countess")).build(),
                        Label.of("call"),
                        TODAY,
                        false),
                new AddContactPerson(CUSTOMER, CHARLES),
                new ChangeContactPerson(CUSTOMER, CHARLES),
                new RemoveContactPerson(CUSTOMER, "charles", Option.none()),
                new ConfirmMasterData(CUSTOMER, TODAY),
                new AssignCustomer(CUSTOMER, "grace"),
                new CustomerCommand.RecordConsent(CUSTOMER, CONSENT),
                new CustomerCommand.WithdrawConsent(CUSTOMER, WITHDRAWAL),
                new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none()),
                new UnblockCustomer(CUSTOMER),
                new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
    }

    private static Seq<Command<?>> opportunities() {
        return List.of(
                new CreateOpportunity(
                        CUSTOMER,
                        new OpportunityId("another opportunity"),
                        Label.of("more"),
                        Currency.getInstance("EUR"),
                        TODAY.plusDays(90)),
                new AdvanceOpportunity(OPPORTUNITY, "proposal"),
                new ReviseEstimate(
                        OPPORTUNITY,
                        EstimatePatch.builder()
                                .amount(Option.some(Money.of("2733.33", "EUR")))
                                .build()),
                new OpportunityCommand.LogActivity(OPPORTUNITY, TALK),
                new AddStakeholder(OPPORTUNITY, STAKEHOLDER),
                new RemoveStakeholder(OPPORTUNITY, "charles"),
                new AssignOpportunity(OPPORTUNITY, "grace"),
                new LoseOpportunity(OPPORTUNITY, "price"),
                new ReopenOpportunity(OPPORTUNITY, TODAY.plusDays(120)));
    }

    private static Seq<Command<?>> quotes() {
        var acceptance = Acceptance.builder()
                .version(1)
                .digest("0".repeat(64))
                .on(TODAY)
                .by(Label.of("Ada Lovelace"))
                .evidence(FreeText.of("letter"))
                .build();
        return List.of(
                new CreateQuote(OPPORTUNITY, RIVAL, OFFER),
                new EditQuote(QUOTE, OFFER),
                new SubmitQuote(QUOTE),
                new GrantApproval(QUOTE, "team lead"),
                new ApproveQuote(QUOTE),
                new ReturnQuote(QUOTE, WORDS),
                new RecallQuote(QUOTE),
                new IssueQuote(QUOTE),
                new ReviseQuote(QUOTE),
                new AcceptQuote(QUOTE, acceptance),
                new RescindAcceptance(QUOTE, REASON, Option.none()),
                new DeclineQuote(QUOTE, "price", Option.none()),
                new ExpireQuote(QUOTE),
                new ExtendValidity(QUOTE, TODAY.plusDays(400)),
                new WithdrawQuote(QUOTE, REASON));
    }

    private static Seq<Command<?>> orders() {
        return List.of(
                new PlaceOrder(QUOTE, new OrderId("another order")),
                new ConfirmOrder(ORDER, 1, Label.of("ERP-1")),
                new RefuseAmendment(ORDER, 2, List.of(WORDS)),
                new RejectOrder(ORDER, List.of(WORDS)),
                new RecordDelivery(ORDER, Label.of("delivery 1"), ONE, TODAY),
                new RecordInvoice(ORDER, Label.of("invoice 1"), ONE, TODAY),
                new AmendOrder(ORDER, WORDS, List.of(new LineQuantity("1", Quantity.of(3)))),
                new CancelOrder(ORDER, WORDS),
                new RequestCancellation(ORDER, WORDS),
                new ConfirmCancellation(ORDER),
                new RefuseCancellation(ORDER, WORDS),
                new CompleteOrder(ORDER, Option.some(WORDS)));
    }
}
