package org.leadtoorder.crm.process;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.quote.Quote;

/** What a rule or procedure may look at. The version of every aggregate that is looked at becomes an expectation of the commit. */
interface View {
    /** The aggregate as it stands now, if it stands in {@code type}. */
    <S extends State<I>, I extends Id> Option<S> find(Class<S> type, I id);

    /** The aggregate as it stands now, or {@code NotFound}. */
    default <S extends State<I>, I extends Id> Either<Rejection, S> the(Class<S> type, I id) {
        return find(type, id).toEither(() -> new Rejection.NotFound(id));
    }

    /** The customer, or the survivor that it was merged into. */
    Either<Rejection, Customer> customer(CustomerId id);

    /** Whether an opportunity has a quote, in whatever state. */
    boolean isQuoted(OpportunityId opportunity);

    /** The quotes of an opportunity, in whatever state. */
    Seq<Quote> quotesOf(OpportunityId opportunity);

    /** The orders of a quote, in whatever state. */
    Seq<Order> ordersOf(QuoteId quote);

    /** Leads and customers that share a key, of each key no more than {@code Matching.limit(keys)}. */
    Seq<MatchCandidate> matches(Seq<MatchKey> keys);

    /** A fresh business number; a preview gets a provisional one. */
    String number(Numbers.Kind kind);

    /** What a product costs. */
    Option<ListedPrice> price(String product, Quantity quantity, Currency currency, LocalDate day);

    /** What a currency is worth in another. */
    Option<ExchangeRate> exchangeRate(Currency from, Currency to, LocalDate day);

    /** What a tax code means. */
    Option<Tax> tax(String code, LocalDate day);
}
