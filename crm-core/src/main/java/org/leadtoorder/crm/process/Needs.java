package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Currency;
import java.util.LinkedHashSet;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.CustomerPart.AbsorbCustomer;
import org.leadtoorder.crm.customer.CustomerPart.EnrichFromLead;
import org.leadtoorder.crm.customer.LiveCustomer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.customer.UnmergedCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.order.EndedOrder;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.Purchase;
import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.Deal;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.Prices;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.Rivals;

/** What rules have to see besides the state that they start from, and how it is found. Each fits a row of the table. */
final class Needs {
    private Needs() {}

    /** The lead that a new opportunity names, if it names one. */
    static Either<Rejection, Option<Lead>> namedLead(
            LiveCustomer origin, CreateOpportunity wish, View view, Context context) {
        return wish.lead().isEmpty()
                ? Either.right(Option.none())
                : view.the(Lead.class, wish.lead().get()).map(Option::some);
    }

    /** Whether the opportunity has a quote, in whatever state. */
    static Either<Rejection, Boolean> quoted(OpenOpportunity from, Object wish, View view, Context context) {
        return Either.right(view.isQuoted(from.id()));
    }

    /** The accepted quotes of the opportunity: one at the most. */
    static Either<Rejection, Seq<QuoteId>> acceptedQuotes(Opportunity from, Object wish, View view, Context context) {
        return Either.right(accepted(from, view).map(Quote::id));
    }

    /** The orders of the opportunity that stand or were completed. */
    static Either<Rejection, Seq<OrderId>> lastingOrders(Opportunity from, Object wish, View view, Context context) {
        return Either.right(accepted(from, view)
                .flatMap(quote -> view.ordersOf(quote.id()))
                .filter(order -> !(order instanceof EndedOrder))
                .map(Order::id));
    }

    private static Seq<Quote> accepted(Opportunity opportunity, View view) {
        return view.quotesOf(opportunity.id()).filter(AcceptedQuote.class::isInstance);
    }

    /** The customer of an opportunity, or the survivor that it was merged into. */
    static Either<Rejection, Customer> customer(Opportunity from, Object wish, View view, Context context) {
        return view.customer(from.customer());
    }

    /** Who buys, and which orders of the quote ended, where a new one may take the place of one of them. */
    static Either<Rejection, Purchase> purchase(AcceptedQuote from, PlaceOrder wish, View view, Context context) {
        var replaces = wish.replaces().isDefined() || wish.chosen().isEmpty();
        var ended = replaces
                ? view.ordersOf(from.id()).filter(EndedOrder.class::isInstance).map(EndedOrder.class::cast)
                : Vector.<EndedOrder>empty();
        return view.customer(from.customer()).map(customer -> new Purchase(customer, ended));
    }

    /** The customer of an order, or the survivor that it was merged into. */
    static Either<Rejection, Customer> orderer(Order from, Object wish, View view, Context context) {
        return view.customer(from.customer());
    }

    /** What stands around a quote. */
    static Either<Rejection, Deal> deal(Quote from, Object wish, View view, Context context) {
        return view.the(Opportunity.class, from.opportunity())
                .flatMap(
                        opportunity -> view.customer(from.customer()).map(customer -> new Deal(opportunity, customer)));
    }

    /** What stands around a quote that is to be live, and which other quotes of the opportunity are. */
    static Either<Rejection, Rivals> rivals(Quote from, Object wish, View view, Context context) {
        return deal(from, wish, view, context)
                .map(deal -> new Rivals(
                        deal,
                        view.quotesOf(from.opportunity())
                                .filter(other -> other instanceof IssuedQuote
                                        && !other.id().equals(from.id()))
                                .map(Quote::id)));
    }

    /** What the price list, the tax rates and the exchange rates say of a new quote. */
    static Either<Rejection, Prices> prices(OpenOpportunity from, CreateQuote wish, View view, Context context) {
        return Either.right(prices(wish.draft(), from.currency(), view, context));
    }

    /** What the price list, the tax rates and the exchange rates say of an edited quote. */
    static Either<Rejection, Prices> newPrices(Quote from, EditQuote wish, View view, Context context) {
        return Either.right(prices(wish.draft(), from.currency(), view, context));
    }

    private static Prices prices(QuoteDraft draft, Currency currency, View view, Context context) {
        var prices = Prices.builder();
        for (var question : draft.priceQuestions(currency, context.today()))
            for (var price :
                    view.price(question.product().value(), question.quantity(), question.currency(), question.day()))
                prices.putListed(question.line(), price);
        for (var code : draft.taxCodes()) for (var tax : view.tax(code, context.today())) prices.putTaxes(code, tax);
        for (var reporting : context.company().reportingCurrency(currency))
            prices.exchangeRate(view.exchangeRate(currency, reporting, context.today()));
        return prices.build();
    }

    /** The quote's number: the one it has, or a fresh one for its first issue. */
    static Either<Rejection, String> quoteNumber(Quote from, Object wish, View view, Context context) {
        return Either.right(from.number().getOrElse(() -> view.number(Numbers.Kind.QUOTE)));
    }

    /** A fresh order number. */
    static Either<Rejection, String> orderNumber(Quote from, Object wish, View view, Context context) {
        return Either.right(view.number(Numbers.Kind.ORDER));
    }

    /** Who shares a key with a customer to be registered. */
    static Either<Rejection, Seq<MatchCandidate>> twins(
            Object nothing, RegisterCustomer wish, View view, Context context) {
        return Either.right(view.matches(Matching.keys(wish.masterData())));
    }

    /** Who shares a key with a lead that becomes a customer. */
    static Either<Rejection, Seq<MatchCandidate>> twinsOfLead(
            QualifiedLead from, Object wish, View view, Context context) {
        return Either.right(view.matches(Matching.keys(from.contact())));
    }

    /** Who shares a key with a lead that goes into a customer who exists. */
    static Either<Rejection, Seq<MatchCandidate>> twinsOfLead(
            Object from, EnrichFromLead wish, View view, Context context) {
        return lead(from, wish, view, context).map(lead -> view.matches(Matching.keys(lead.contact())));
    }

    /** The lead that goes into a customer who exists. */
    static Either<Rejection, QualifiedLead> lead(Object from, EnrichFromLead wish, View view, Context context) {
        return view.the(QualifiedLead.class, wish.lead());
    }

    /** Who shares a key with the customer as it would be after a patch. */
    static Either<Rejection, Seq<MatchCandidate>> twinsOfPatched(
            Customer from, UpdateMasterData wish, View view, Context context) {
        return Either.right(view.matches(Matching.keys(from.masterData().with(wish.patch()))));
    }

    /** The parent that is named, its parent, and so on; merged ones as their survivors. */
    static Either<Rejection, Seq<CustomerId>> ancestors(
            Object nothing, RegisterCustomer wish, View view, Context context) {
        return Either.right(chain(wish.masterData().parent(), view));
    }

    /** The parent that the patch names, its parent, and so on. */
    static Either<Rejection, Seq<CustomerId>> newAncestors(
            Customer from, UpdateMasterData wish, View view, Context context) {
        return Either.right(chain(wish.patch().values().parent(), view));
    }

    /** The survivor's parent, its parent, and so on. */
    static Either<Rejection, Seq<CustomerId>> survivorsAncestors(
            Object from, MergeCustomer wish, View view, Context context) {
        return view.customer(wish.survivor())
                .map(survivor -> chain(survivor.masterData().parent(), view));
    }

    /** The merged customer's parent, its parent, and so on. */
    static Either<Rejection, Seq<CustomerId>> mergedAncestors(
            Object from, AbsorbCustomer wish, View view, Context context) {
        return merged(from, wish, view, context)
                .map(merged -> chain(merged.masterData().parent(), view));
    }

    private static Seq<CustomerId> chain(Option<CustomerId> parent, View view) {
        var ancestors = new LinkedHashSet<CustomerId>();
        for (var next = parent; next.isDefined(); ) {
            var found = view.customer(next.get());
            if (found.isLeft() || !ancestors.add(found.get().id())) break;
            next = found.get().masterData().parent();
        }
        return Vector.ofAll(ancestors);
    }

    /** The customer that a merged one lives on in. */
    static Either<Rejection, UnmergedCustomer> survivor(Object from, MergeCustomer wish, View view, Context context) {
        return view.customer(wish.survivor()).flatMap(found -> view.the(UnmergedCustomer.class, found.id()));
    }

    /** The customer that was merged a step ago. */
    static Either<Rejection, MergedCustomer> merged(Object from, AbsorbCustomer wish, View view, Context context) {
        return view.the(MergedCustomer.class, wish.merged());
    }
}
