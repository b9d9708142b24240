package org.leadtoorder.crm.quote;

import static org.leadtoorder.crm.quote.QuoteSamples.ALONE;
import static org.leadtoorder.crm.quote.QuoteSamples.DEAL;
import static org.leadtoorder.crm.quote.QuoteSamples.ID;
import static org.leadtoorder.crm.quote.QuoteSamples.OPEN;
import static org.leadtoorder.crm.quote.QuoteSamples.OPPORTUNITY;
import static org.leadtoorder.crm.quote.QuoteSamples.TODAY;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.quote.QuoteCommand.*;
import org.leadtoorder.crm.quote.QuoteEvent.*;
import org.leadtoorder.crm.quote.QuotePart.LessenOrder;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.quote.QuotePart.ReleaseOrder;
import org.leadtoorder.crm.testkit.QuoteArbitraries.Priced;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A random life of one quote: each number takes one of the moves that the state has a rule for; a refusal changes nothing. */
final class QuoteWalk {
    private final SalesProcess company;
    private final Vector<Priced> drafts;
    private LocalDate day = TODAY;
    private int dice;
    private final ArrayList<OrderedLine> orders = new ArrayList<>();
    final ArrayList<QuoteEvent> events = new ArrayList<>();
    final ArrayList<Quote> states = new ArrayList<>();

    private QuoteWalk(SalesProcess company, Seq<Priced> drafts) {
        this.company = company;
        this.drafts = drafts.toVector();
    }

    static QuoteWalk of(SalesProcess company, Seq<Priced> drafts, Seq<Integer> dice) {
        var walk = new QuoteWalk(company, drafts);
        var first = drafts.head();
        walk.take(DraftQuote.create(
                        OPEN,
                        new CreateQuote(OPPORTUNITY, ID, first.draft()),
                        DEAL.customer(),
                        first.prices(),
                        walk.context())
                .get());
        for (var each : dice) walk.step(each);
        return walk;
    }

    Quote last() {
        return states.get(states.size() - 1);
    }

    private Context context() {
        return Context.of(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "actor" + dice % 3, "request")
                .in(company);
    }

    private void step(int number) {
        dice = number;
        if (number % 4 == 0) day = day.plusDays(number / 4 % 40);
        var moves = moves(last());
        if (moves.isEmpty()) return;
        var outcome = moves.get(number / 160 % moves.size()).get();
        if (outcome.isRight()) take(outcome.get());
    }

    private void take(QuoteEvent fact) {
        states.add(events.isEmpty() ? DraftQuote.from((QuoteCreated) fact) : fold(last(), fact));
        events.add(fact);
    }

    /** Every move that a state has a rule for. */
    private Vector<Supplier<Either<Rejection, ? extends QuoteEvent>>> moves(Quote quote) {
        var context = context();
        var priced = drafts.get(dice % drafts.size());
        var moves = new ArrayList<Supplier<Either<Rejection, ? extends QuoteEvent>>>();
        if (quote instanceof DraftQuote draft) moves.add(() -> draft.submit(new SubmitQuote(ID), DEAL, context));
        if (quote instanceof EditableQuote editable) {
            moves.add(() -> editable.edit(new EditQuote(ID, priced.draft()), DEAL, priced.prices(), context));
            for (var i = 0; i < 3; i++) moves.add(() -> editable.issue(new IssueQuote(ID), ALONE, "N" + dice, context));
        }
        if (quote instanceof QuoteUnderApproval waiting) {
            for (var level : waiting.submission().levels())
                moves.add(() -> some(waiting.grant(new GrantApproval(ID, level), DEAL, context)));
            moves.add(() -> waiting.approve(new ApproveQuote(ID), DEAL, context));
            moves.add(() -> waiting.giveBack(new ReturnQuote(ID, FreeText.of("no")), context));
            moves.add(() -> waiting.recall(new RecallQuote(ID), context));
        }
        if (quote instanceof RevisableQuote revisable)
            moves.add(() ->
                    revisable.revise(new ReviseQuote(ID, Option.when(dice % 2 == 0, 1 + dice % 5)), DEAL, context));
        if (quote instanceof AcceptableQuote acceptable) {
            moves.add(() -> acceptable.accept(new AcceptQuote(ID, acceptance(acceptable)), DEAL, context));
            moves.add(() -> acceptable.extend(new ExtendValidity(ID, day.plusDays(dice % 50)), ALONE, context));
        }
        if (quote instanceof IssuedQuote issued) {
            moves.add(() -> issued.decline(new DeclineQuote(ID, "price", Option.none()), context));
            moves.add(() -> issued.expire(new ExpireQuote(ID), context));
        }
        if (quote instanceof AcceptedQuote accepted) {
            for (var i = 0; i < 4; i++)
                moves.add(() ->
                        some(accepted.order(new OrderFromQuote(ID, QuoteSamples.order("o"), part(accepted)), context)));
            moves.add(() -> accepted.rescind(new RescindAcceptance(ID, Label.of("void"), Option.none()), context));
            if (!orders.isEmpty())
                moves.add(() -> some(accepted.lessen(
                        new LessenOrder(ID, QuoteSamples.order("o"), List.of(orders.get(0)), half(orders.get(0))),
                        context)));
            if (!orders.isEmpty())
                moves.add(() -> some(accepted.release(
                        new ReleaseOrder(ID, QuoteSamples.order("o"), List.of(orders.get(0))), context)));
        }
        if (quote instanceof WithdrawableQuote open && dice % 7 == 0)
            moves.add(() -> open.withdraw(new WithdrawQuote(ID, Label.of("no")), context));
        return Vector.ofAll(moves);
    }

    private static Either<Rejection, ? extends QuoteEvent> some(
            Either<Rejection, ? extends Option<? extends QuoteEvent>> outcome) {
        return outcome.map(Option::get);
    }

    private Acceptance acceptance(AcceptableQuote quote) {
        var chosen = quote.content()
                .lines()
                .filter(line -> !(line.kind() instanceof LineKind.Standard))
                .map(QuoteLine::id)
                .take(dice % 3);
        return QuoteSamples.acceptance(quote)
                .on(day.isAfter(quote.validUntil()) ? quote.validUntil() : day)
                .chosen(chosen)
                .build();
    }

    /** Half of what is left of one line, or all of it, or a bit too much. */
    private List<OrderedLine> part(AcceptedQuote quote) {
        var lines = quote.acceptedLines();
        var line = lines.get(dice % lines.size());
        var share = List.of("0.5", "1", "1.1").map(BigDecimal::new).get(dice % 3);
        var quantity = quote.openQuantity(line.id())
                .map(Quantity::value)
                .getOrElse(BigDecimal.ONE)
                .multiply(share)
                .setScale(3, java.math.RoundingMode.UP);
        var zero = Money.zero(quote.currency());
        return List.of(new OrderedLine(line.id(), new Quantity(quantity), zero, zero, zero));
    }

    /** Half of what an order holds, or nothing, or more than it held. */
    private List<OrderedLine> half(OrderedLine line) {
        var share = List.of("0.5", "0", "1.5").map(BigDecimal::new).get(dice % 3);
        var quantity = line.quantity().value().multiply(share).setScale(3, java.math.RoundingMode.UP);
        return quantity.signum() == 0
                ? List.empty()
                : List.of(new OrderedLine(
                        line.line(), new Quantity(quantity), line.amount(), line.headerDiscount(), line.tax()));
    }

    private Quote fold(Quote quote, QuoteEvent fact) {
        if (fact instanceof QuoteOrdered ordered) orders.addAll(ordered.lines().asJava());
        if (fact instanceof QuoteOrderLessened lessened) {
            orders.remove(lessened.before().head());
            orders.addAll(lessened.after().asJava());
        }
        if (fact instanceof QuoteOrderReleased released)
            orders.remove(released.lines().head());
        return replay(quote, fact);
    }

    /** The fold of each event, by the state that it may happen to; a class cast says that a rule let through what no fold understands. */
    static Quote replay(Quote quote, QuoteEvent fact) {
        if (fact instanceof QuoteEdited it) return ((EditableQuote) quote).on(it);
        if (fact instanceof QuoteSubmitted it) return ((DraftQuote) quote).on(it);
        if (fact instanceof ApprovalGranted it) return ((QuoteUnderApproval) quote).on(it);
        if (fact instanceof QuoteApproved it) return ((QuoteUnderApproval) quote).on(it);
        if (fact instanceof QuoteReturned it) return ((QuoteUnderApproval) quote).on(it);
        if (fact instanceof QuoteRecalled it) return ((QuoteUnderApproval) quote).on(it);
        if (fact instanceof QuoteIssued it) return ((EditableQuote) quote).on(it);
        if (fact instanceof QuoteRevised it) return ((RevisableQuote) quote).on(it);
        if (fact instanceof QuoteAccepted it) return ((AcceptableQuote) quote).on(it);
        if (fact instanceof AcceptanceRescinded it) return ((AcceptedQuote) quote).on(it);
        if (fact instanceof QuoteDeclined it) return ((IssuedQuote) quote).on(it);
        if (fact instanceof QuoteExpired it) return ((IssuedQuote) quote).on(it);
        if (fact instanceof ValidityExtended it) return ((AcceptableQuote) quote).on(it);
        if (fact instanceof QuoteWithdrawn it) return ((WithdrawableQuote) quote).on(it);
        if (fact instanceof QuoteOrdered it) return ((AcceptedQuote) quote).on(it);
        if (fact instanceof QuoteOrderReleased it) return ((AcceptedQuote) quote).on(it);
        if (fact instanceof QuoteOrderLessened it) return ((AcceptedQuote) quote).on(it);
        throw new AssertionError(fact);
    }
}
