package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.quote.OpenQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;

/** A quote is accepted; the opportunity's other open quotes are withdrawn. */
final class Accepting {
    private Accepting() {}

    /** P-4: one accepted quote per opportunity; the claim of the accepted one sees to it. */
    static Either<Rejection, Seq<Move<?>>> unfold(AcceptQuote wish, View view, Context context) {
        var rivals = view.find(Quote.class, wish.quote())
                .toList()
                .flatMap(quote -> view.quotesOf(quote.opportunity()))
                .filter(other -> other instanceof OpenQuote && !other.id().equals(wish.quote()));
        return Either.right(List.<Move<?>>of(wish)
                .appendAll(rivals.map(rival -> new WithdrawQuote(rival.id(), WithdrawQuote.OTHER_QUOTE_ACCEPTED))));
    }
}
