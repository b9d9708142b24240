package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Part;

/**
 * What only procedures do with a quote. Immutable.
 *
 * @param <S> where it leads
 */
public sealed interface QuotePart<S extends Quote> extends Part<S> {
    /**
     * The quote that is meant.
     *
     * @return the id, never null
     */
    QuoteId quote();

    @Override
    default Id subject() {
        return quote();
    }

    /**
     * An order takes something of the accepted quote: part of <em>Winning</em>.
     *
     * @param quote the quote
     * @param order the order
     * @param lines what it takes, each line once
     */
    record OrderFromQuote(QuoteId quote, OrderId order, Seq<OrderedLine> lines) implements QuotePart<AcceptedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param order the order
         * @param lines what it takes, each line once
         */
        public OrderFromQuote {
            Given.all("quote", quote, "order", order, "lines", lines);
        }
    }

    /**
     * An order that ended gives back what it took: part of <em>Ending</em>.
     *
     * @param quote the quote
     * @param order the order
     * @param lines what it took, each line once
     */
    record ReleaseOrder(QuoteId quote, OrderId order, Seq<OrderedLine> lines) implements QuotePart<AcceptedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param order the order
         * @param lines what it took, each line once
         */
        public ReleaseOrder {
            Given.all("quote", quote, "order", order, "lines", lines);
        }
    }

    /**
     * Order-to-cash took less of an order than was ordered, so that the rest can be ordered again: part of <em>Confirming</em>.
     *
     * @param quote the quote
     * @param order the order
     * @param before what the order held of the quote, each line once
     * @param after what it holds now
     */
    record LessenOrder(QuoteId quote, OrderId order, Seq<OrderedLine> before, Seq<OrderedLine> after)
            implements QuotePart<AcceptedQuote> {
        /**
         * Refuses null.
         *
         * @param quote the quote
         * @param order the order
         * @param before what the order held of the quote, each line once
         * @param after what it holds now
         */
        public LessenOrder {
            Given.all("quote", quote, "order", order, "before", before, "after", after);
        }
    }
}
