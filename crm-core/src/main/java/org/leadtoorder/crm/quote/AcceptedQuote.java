package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.quote.QuoteCommand.RescindAcceptance;
import org.leadtoorder.crm.quote.QuoteEvent.AcceptanceRescinded;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteOrderLessened;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteOrderReleased;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteOrdered;
import org.leadtoorder.crm.quote.QuotePart.LessenOrder;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.quote.QuotePart.ReleaseOrder;
import org.leadtoorder.crm.value.Fault.Code;

/** What the customer agreed to: the only thing an order is born of. It knows what of it was ordered. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class AcceptedQuote implements OfferedQuote permits ImmutableAcceptedQuote {
    AcceptedQuote() {}

    /**
     * To what the customer said yes, when, by whom, and how that is proven.
     *
     * @return the acceptance, never null
     */
    public abstract Acceptance acceptance();

    /**
     * What standing or completed orders took of it, per line.
     *
     * @return one entry for each line of which something was ordered; never null
     */
    public abstract Seq<OrderedLine> ordered();

    /**
     * How many orders of it stand or were completed.
     *
     * @return the number, never negative
     */
    public abstract int ordersStanding();

    /** P-4: one accepted quote per opportunity. */
    @Override
    public Seq<Claim> claims() {
        return OfferedQuote.super
                .claims()
                .append(new Claim(
                        Claim.Kind.ACCEPTED_QUOTE_OF_OPPORTUNITY, opportunity().value()));
    }

    /**
     * The lines that the customer agreed to.
     *
     * @return the lines that count, in the order of the document; never null
     */
    public Seq<QuoteLine> acceptedLines() {
        return content().lines().filter(QuoteLine::counted);
    }

    /**
     * What was ordered of a line, with the amounts that went along.
     *
     * @param line the line's id
     * @return what was ordered, if anything; never null
     */
    public Option<OrderedLine> ordered(String line) {
        return ordered().find(each -> each.line().equals(line));
    }

    /**
     * What can still be ordered of a line.
     *
     * @param line the line's id
     * @return the quantity; none when nothing is left, or no such line was accepted; never null
     */
    public Option<Quantity> openQuantity(String line) {
        return OrderBook.of(this).open(line);
    }

    /**
     * What can still be ordered, of all lines at once.
     *
     * @return what is left, as the ids and quantities; never null
     */
    public Seq<OpenLine> openLines() {
        return OrderBook.of(this).open();
    }

    /**
     * Whether every line was ordered in full.
     *
     * @return true if nothing is left
     */
    public boolean isWhollyOrdered() {
        return openLines().isEmpty();
    }

    /**
     * no order of it stands or was completed; a reason, of which "other" needs words.
     *
     * @param wish the command
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, AcceptanceRescinded> rescind(RescindAcceptance wish, Context context) {
        return Guard.of(Rule.Q_11)
                .holds(ordersStanding() == 0, Code.NOT_ALLOWED, "orders", ordersStanding())
                .holds(
                        !SalesProcess.isOther(wish.reason().value())
                                || wish.words().isDefined(),
                        Code.MISSING,
                        "words")
                .then(() -> new AcceptanceRescinded(id(), wish.reason(), wish.words()));
    }

    /**
     * The quote, withdrawn.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public WithdrawnQuote on(AcceptanceRescinded fact) {
        return ImmutableWithdrawnQuote.builder()
                .from(this)
                .reason(fact.reason())
                .words(fact.words())
                .lastIssue(Option.some(issue()))
                .acceptance(Option.some(acceptance()))
                .build();
    }

    /**
     * at least one line, each once, of each no more than is left; a second order only where the company allows parts.
     *
     * @param wish the part
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<QuoteOrdered>> order(OrderFromQuote wish, Context context) {
        return Guard.of(Rule.R_2)
                .holds(
                        ordersStanding() == 0 || context.company().splitOrders(),
                        Code.DUPLICATE,
                        "order",
                        ordersStanding())
                .holds(!wish.lines().isEmpty(), Code.MISSING, "lines")
                .none(OrderBook.of(this).tooMuch(wish.lines()))
                .then(() -> Option.some(new QuoteOrdered(id(), wish.order(), wish.lines())));
    }

    /**
     * The same quote with an order more.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public AcceptedQuote on(QuoteOrdered fact) {
        return ImmutableAcceptedQuote.builder()
                .from(this)
                .ordered(OrderBook.of(this).with(fact.lines()))
                .ordersStanding(ordersStanding() + 1)
                .build();
    }

    /**
     * P-7: an order gives back what it took, and no more.
     *
     * @param wish the part
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<QuoteOrderReleased>> release(ReleaseOrder wish, Context context) {
        return Guard.of(Rule.P_7)
                .holds(ordersStanding() > 0, Code.MISSING, "orders")
                .none(OrderBook.of(this).notOrdered(wish.lines()))
                .then(() -> Option.some(new QuoteOrderReleased(id(), wish.order(), wish.lines())));
    }

    /**
     * The same quote with an order less.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public AcceptedQuote on(QuoteOrderReleased fact) {
        var left = ordersStanding() == 1
                ? List.<OrderedLine>empty()
                : OrderBook.of(this).without(fact.lines());
        return ImmutableAcceptedQuote.builder()
                .from(this)
                .ordered(left)
                .ordersStanding(ordersStanding() - 1)
                .build();
    }

    /**
     * an order that stands gives back what order-to-cash did not take of it, so that it can be ordered again, and no more than
     * it took.
     *
     * @param wish the part
     * @param context its circumstances
     * @return the fact, or why not
     */
    public Either<Rejection, Option<QuoteOrderLessened>> lessen(LessenOrder wish, Context context) {
        return Guard.of(Rule.R_2)
                .holds(ordersStanding() > 0, Code.MISSING, "orders")
                .none(OrderBook.of(this).notOrdered(wish.before()))
                .none(OrderBook.notWithin(wish.before(), wish.after()))
                .then(() -> Option.some(new QuoteOrderLessened(id(), wish.order(), wish.before(), wish.after())));
    }

    /**
     * The same quote, of which an order holds less.
     *
     * @param fact what happened
     * @return the quote after it, never null
     */
    public AcceptedQuote on(QuoteOrderLessened fact) {
        return ImmutableAcceptedQuote.builder()
                .from(this)
                .ordered(OrderBook.of(this).with(fact.before(), fact.after()))
                .build();
    }
}
