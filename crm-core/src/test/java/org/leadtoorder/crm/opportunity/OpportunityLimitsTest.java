package org.leadtoorder.crm.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.DealFact;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AddStakeholder;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.opportunity.OpportunityEvent.EstimateRevised;
import org.leadtoorder.crm.opportunity.OpportunityPart.WinOpportunity;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** What an estimate may still hold, and what a wish of an opportunity names. */
class OpportunityLimitsTest {
    private static final Context CONTEXT = Context.of(Instant.parse("2026-03-02T10:00:00Z"), "tester", "request");
    private static final CustomerId CUSTOMER = new CustomerId("c");
    private static final OpportunityId ID = new OpportunityId("o");
    private static final LocalDate CLOSE = LocalDate.parse("2026-05-01");
    private static final CreateOpportunity WISH =
            new CreateOpportunity(CUSTOMER, ID, Label.of("Crane"), Currency.getInstance("EUR"), CLOSE);
    private static final OpenOpportunity OPEN =
            OpenOpportunity.from(OpenOpportunity.create(OpportunitySamples.CLIENT, WISH, Option.none(), CONTEXT)
                    .get());

    @Test
    @DisplayName("O-3: as many products as the limit are named, but none twice")
    void two_hundred_products_are_named() {
        var most = List.range(0, Revision.MOST).map(number -> Label.of("product " + number));
        assertTrue(revised(EstimatePatch.builder().products(most)).isRight());
        assertEquals(
                List.of(new Reason(Rule.O_3, Fault.of(Code.DUPLICATE, "products"))),
                revised(EstimatePatch.builder().products(most.update(0, most.last())))
                        .getLeft()
                        .reasons()
                        .toList());
        assertEquals(
                List.of(new Reason(Rule.O_3, Fault.of(Code.TOO_MANY, "products", Revision.MOST))),
                revised(EstimatePatch.builder().products(most.append(most.head())))
                        .getLeft()
                        .reasons()
                        .toList());
    }

    @Test
    @DisplayName("O-3: a currency without decimals is one to be paid in")
    void a_currency_without_decimals_is_one() {
        var yens = Option.some(Currency.getInstance("JPY"));
        assertTrue(revised(EstimatePatch.builder().currency(yens)).isRight());
    }

    @Test
    @DisplayName("O-2: whoever uses it does not decide it")
    void a_user_is_no_decider() {
        var user = Stakeholder.of("s", "Grace Hopper", StakeholderRole.USER);
        var open = OPEN.on(
                OPEN.addStakeholder(new AddStakeholder(ID, user), CONTEXT).get().get());
        assertTrue(open.knows(DealFact.STAKEHOLDER, false, CONTEXT));
        assertFalse(open.knows(DealFact.DECIDER, false, CONTEXT));
    }

    @Test
    @DisplayName("O-1 O-9: an owner is a label; a wish and a fact name what they are about and what they make")
    void wishes_name_their_opportunity() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CreateOpportunity(
                        CUSTOMER,
                        ID,
                        Label.of("Crane"),
                        Currency.getInstance("EUR"),
                        Option.none(),
                        CLOSE,
                        Option.some(" "),
                        Option.none()));
        assertEquals(CUSTOMER, WISH.subject());
        assertEquals(ID, WISH.target());
        assertEquals(ID, new AssignOpportunity(ID, "ada").subject());
        assertEquals(ID, new WinOpportunity(ID, new OrderId("r")).subject());
        assertEquals(
                ID,
                OpenOpportunity.create(OpportunitySamples.CLIENT, WISH, Option.none(), CONTEXT)
                        .get()
                        .subject());
    }

    private static Either<Rejection, Option<EstimateRevised>> revised(EstimatePatch.Builder patch) {
        return OPEN.revise(new ReviseEstimate(ID, patch.build()), false, CONTEXT);
    }
}
