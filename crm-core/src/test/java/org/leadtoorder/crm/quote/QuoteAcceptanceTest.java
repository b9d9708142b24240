package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.quote.QuoteSamples.*;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Claim.Kind;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LinePortion;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.RescindAcceptance;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteAccepted;
import org.leadtoorder.crm.quote.QuotePart.LessenOrder;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.quote.QuotePart.ReleaseOrder;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

@DisplayName("A quote accepted, ordered and rescinded")
class QuoteAcceptanceTest {
    private static final SalesProcess PARTS =
            SalesProcess.builder().splitOrders(true).build();

    private static Either<Rejection, QuoteAccepted> accepting(AcceptableQuote quote, Acceptance acceptance) {
        return quote.accept(new AcceptQuote(ID, acceptance), DEAL, now());
    }

    private static AcceptedQuote ordered(AcceptedQuote quote, OrderedLine... lines) {
        return quote.on(quote.order(new OrderFromQuote(ID, order("o"), List.of(lines)), at(TODAY, PARTS))
                .get()
                .get());
    }

    @Test
    @DisplayName("Q-8: an acceptance of the current version, by its digest, in time, is taken as it was given")
    void an_acceptance() {
        var issued = issued();
        var accepted = accepted(issued);
        assertEquals(acceptance(issued).build(), accepted.acceptance());
        assertEquals(issued.content(), accepted.content());
        assertEquals(issued.issue(), accepted.issue());
        assertEquals(0, accepted.ordersStanding());
    }

    @Test
    @DisplayName("Q-8: another digest or a version that never was is refused; everything wrong is told at once")
    void another_document() {
        var issued = issued();
        refused(accepting(issued, acceptance(issued).digest("0").build()), Rule.Q_8, Code.MISMATCH, "digest");
        refused(accepting(issued, acceptance(issued).version(2).build()), Rule.Q_8, Code.UNKNOWN, "version");
        var all = accepting(
                issued,
                acceptance(issued)
                        .digest("0")
                        .on(TODAY.plusDays(99))
                        .chosen(List.of("9"))
                        .build());
        assertEquals(4, all.getLeft().reasons().size(), all::toString);
    }

    @Test
    @DisplayName("Q-8: accepted on the last day at the latest, and not in the future")
    void in_time() {
        var issued = issued();
        var until = issued.validUntil();
        refused(accepting(issued, acceptance(issued).on(TODAY.plusDays(1)).build()), Rule.Q_8, Code.TOO_LATE, "on");
        refused(
                issued.accept(
                        new AcceptQuote(
                                ID, acceptance(issued).on(until.plusDays(1)).build()),
                        DEAL,
                        at(until.plusDays(1))),
                Rule.Q_8,
                Code.TOO_LATE,
                "on");
        assertTrue(
                issued.accept(new AcceptQuote(ID, acceptance(issued).on(until).build()), DEAL, at(until))
                        .isRight());
        refused(accepting(issued, acceptance(issued).on(TODAY.minusDays(2)).build()), Rule.Q_8, Code.TOO_EARLY, "on");
    }

    @Test
    @DisplayName("Q-8: a letter signed in time may be entered after the quote expired, one signed late may not")
    void a_letter_entered_late() {
        var expired = expired();
        var late = at(expired.expiredOn().plusDays(10));
        assertTrue(expired.accept(
                        new AcceptQuote(
                                ID, acceptance(expired).on(expired.validUntil()).build()),
                        DEAL,
                        late)
                .isRight());
        refused(
                expired.accept(
                        new AcceptQuote(
                                ID, acceptance(expired).on(expired.expiredOn()).build()),
                        DEAL,
                        late),
                Rule.Q_8,
                Code.TOO_LATE,
                "on");
    }

    @Test
    @DisplayName("Q-8: a chosen alternative counts instead of its line, a chosen option on top; the totals follow")
    void chosen_lines_count() {
        var issued = issued(drafted(choices()));
        assertEquals(
                Money.of("200.00", "EUR"), accepted(issued).content().totals().net());
        var chosen = accepted(issued, "A", "O");
        assertEquals(Money.of("160.00", "EUR"), chosen.content().totals().net());
        assertEquals(Money.of("192.00", "EUR"), chosen.content().totals().gross());
        assertEquals(
                List.of("A", "O"), chosen.acceptedLines().map(QuoteLine::id).toList());
    }

    @Test
    @DisplayName("Q-8: two alternatives to one line, a standard line or an unknown one cannot be chosen")
    void impossible_choices() {
        var issued = issued(drafted(choices()));
        refused(
                accepting(issued, acceptance(issued).chosen(List.of("A", "B")).build()),
                Rule.Q_8,
                Code.DUPLICATE,
                "chosen");
        refused(accepting(issued, acceptance(issued).chosen(List.of("1")).build()), Rule.Q_8, Code.UNKNOWN, "chosen");
        refused(accepting(issued, acceptance(issued).chosen(List.of("9")).build()), Rule.Q_8, Code.UNKNOWN, "chosen");
    }

    @Test
    @DisplayName("Q-8: a choice that a header discount does not fit is refused")
    void a_choice_that_cannot_be_priced() {
        var draft = QuoteDraft.builder()
                .lines(choices().lines())
                .headerDiscount(Option.some(HeaderDiscount.of(Money.of("180.00", "EUR"))))
                .build();
        var issued = issued(drafted(draft));
        refused(
                accepting(issued, acceptance(issued).chosen(List.of("A")).build()),
                Rule.Q_8,
                Code.OUT_OF_RANGE,
                "headerDiscount");
    }

    @Test
    @DisplayName("Q-13: an older version is refused as superseded, naming the current one")
    void an_older_version() {
        var first = issued();
        var second =
                issued(first.on(first.revise(new ReviseQuote(ID), DEAL, now()).get()));
        var outcome = accepting(second, acceptance(first).build());
        refused(outcome, Rule.Q_13, Code.MISMATCH, "version");
        assertEquals(List.of(Rule.Q_13), rules(outcome).toList());
        assertEquals(
                List.of("2"),
                outcome.getLeft().reasons().head().fault().arguments().toList());
        assertTrue(accepting(second, acceptance(second).build()).isRight());
    }

    @Test
    @DisplayName(
            "Q-12: nothing is accepted once the opportunity is closed; P-4: a block does not matter, it is the customer's act")
    void the_customers_act() {
        var issued = issued();
        refused(issued.accept(accept(issued), CLOSED, now()), Rule.Q_12, Code.NOT_ALLOWED, "opportunity");
        assertTrue(issued.accept(accept(issued), BLOCKED, now()).isRight());
    }

    @Test
    @DisplayName("Q-9, P-4: an accepted quote claims its opportunity, so that of two acceptances one wins")
    void one_accepted_quote() {
        assertTrue(accepted().claims().contains(new Claim(Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY, OPPORTUNITY.value())));
        assertFalse(issued().claims().exists(claim -> claim.kind() == Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY));
    }

    @Test
    @DisplayName("Q-11: rescinded only while no order stands, for a reason; then the opportunity is free again")
    void rescission() {
        var accepted = accepted();
        var wish = new RescindAcceptance(ID, Label.of("void contract"), Option.none());
        refused(
                ordered(accepted, share("1", "2", "200.00")).rescind(wish, now()),
                Rule.Q_11,
                Code.NOT_ALLOWED,
                "orders");
        refused(
                accepted.rescind(new RescindAcceptance(ID, Label.of("other"), Option.none()), now()),
                Rule.Q_11,
                Code.MISSING,
                "words");
        var withdrawn = accepted.on(accepted.rescind(wish, now()).get());
        assertEquals(Option.some(accepted.acceptance()), withdrawn.acceptance());
        assertEquals(Option.some(accepted.issue()), withdrawn.lastIssue());
        assertEquals(
                List.of(new Claim(Kind.QUOTE_NUMBER, "4711")),
                withdrawn.claims().toList());
    }

    @Test
    @DisplayName("R-2: a quote knows what of it was ordered, per line, and what is left")
    void what_was_ordered() {
        var accepted = accepted(issued(drafted(choices())), "O");
        assertEquals(Option.some(Quantity.of(2)), accepted.openQuantity("1"));
        assertEquals(Option.none(), accepted.openQuantity("A"));
        var part = ordered(accepted, share("1", "0.5", "50.00"));
        assertEquals(Option.some(Quantity.of("1.5")), part.openQuantity("1"));
        assertFalse(part.isWhollyOrdered());
        var whole = ordered(part, share("1", "1.5", "150.00"), share("O", "1", "10.00"));
        assertTrue(whole.isWhollyOrdered());
        assertEquals(Option.none(), whole.openQuantity("1"));
        assertEquals(2, whole.ordersStanding());
        assertEquals(Option.some(share("1", "2", "200.00")), whole.ordered("1"));
    }

    @Test
    @DisplayName("R-2: no more is ordered than is left, each line once, and in parts only where the company allows it")
    void no_more_than_is_left() {
        var part = ordered(accepted(), share("1", "1.5", "150.00"));
        var split = at(TODAY, PARTS);
        refused(
                part.order(new OrderFromQuote(ID, order("2"), List.of(share("1", "0.6", "60.00"))), split),
                Rule.R_2,
                Code.TOO_MUCH,
                "lines");
        refused(
                part.order(new OrderFromQuote(ID, order("2"), List.of(share("9", "1", "1.00"))), split),
                Rule.R_2,
                Code.UNKNOWN,
                "lines");
        refused(part.order(new OrderFromQuote(ID, order("2"), List.empty()), split), Rule.R_2, Code.MISSING, "lines");
        var twice = List.of(share("1", "0.2", "20.00"), share("1", "0.2", "20.00"));
        refused(part.order(new OrderFromQuote(ID, order("2"), twice), split), Rule.R_2, Code.DUPLICATE, "lines");
        refused(
                part.order(new OrderFromQuote(ID, order("2"), List.of(share("1", "0.5", "50.00"))), now()),
                Rule.R_2,
                Code.DUPLICATE,
                "order");
    }

    @Test
    @DisplayName("P-7: an order that ends gives back what it took, and no more")
    void an_order_gives_back() {
        var both = ordered(ordered(accepted(), share("1", "1.5", "150.00")), share("1", "0.5", "50.00"));
        var wish = new ReleaseOrder(ID, order("1"), List.of(share("1", "1.5", "150.00")));
        var one = both.on(both.release(wish, now()).get().get());
        assertEquals(Option.some(share("1", "0.5", "50.00")), one.ordered("1"));
        assertEquals(1, one.ordersStanding());
        refused(one.release(wish, now()), Rule.P_7, Code.TOO_MUCH, "lines");
        var none = one.on(one.release(new ReleaseOrder(ID, order("2"), List.of(share("1", "0.5", "50.00"))), now())
                .get()
                .get());
        assertEquals(accepted(), none);
        refused(none.release(wish, now()), Rule.P_7, Code.MISSING, "orders");
    }

    @Test
    @DisplayName(
            "R-3, R-2: an order that stands gives back what was not taken: no more than it held, and each line once")
    void an_order_gives_back_what_was_not_taken() {
        var held = List.of(share("1", "1.5", "150.00"));
        var quote = ordered(accepted(), share("1", "1.5", "150.00"));
        var less = share("1", "0.5", "50.00");
        var lessened = quote.on(quote.lessen(lessening(held, less), now()).get().get());
        assertEquals(Option.some(less), lessened.ordered("1"));
        assertEquals(Option.some(Quantity.of("1.5")), lessened.openQuantity("1"));
        assertEquals(1, lessened.ordersStanding());
        assertTrue(
                quote.lessen(new LessenOrder(ID, order("o"), held, held), now()).isRight());

        refused(quote.lessen(lessening(held, share("1", "1.6", "160.00")), now()), Rule.R_2, Code.TOO_MUCH, "lines");
        refused(quote.lessen(lessening(held, share("2", "0.5", "50.00")), now()), Rule.R_2, Code.UNKNOWN, "lines");
        refused(quote.lessen(lessening(held, less, less), now()), Rule.R_2, Code.UNKNOWN, "lines");
        refused(accepted().lessen(lessening(held, less), now()), Rule.R_2, Code.MISSING, "orders");
    }

    private static LessenOrder lessening(Seq<OrderedLine> before, OrderedLine... after) {
        return new LessenOrder(ID, order("o"), before, List.of(after));
    }

    @Test
    @DisplayName("R-2: what was ordered of a line is a portion of it as money computes it")
    void what_was_ordered_is_a_portion() {
        var share = new OrderedLine(
                "1", Quantity.of(2), Money.of("50.00", "EUR"), Money.of("5.00", "EUR"), Money.of("9.00", "EUR"));
        assertEquals(
                new LinePortion(
                        "1",
                        Quantity.of(2),
                        Money.of("50.00", "EUR"),
                        Money.of("5.00", "EUR"),
                        Money.of("9.00", "EUR")),
                share.portion());
        assertEquals(share, OrderedLine.of(share.portion()));
    }

    @Test
    @DisplayName("Who accepted, and how it is proven, is not in the text form")
    void nothing_personal_in_the_text() {
        var text = accepted().toString();
        assertFalse(text.contains("Carla"), text);
        assertFalse(text.contains("letter"), text);
    }
}
