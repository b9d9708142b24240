package org.leadtoorder.crm.quote;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.kernel.Claim;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.State;

/**
 * What the company offers (Angebot): one number, its current version and the frozen earlier ones. Immutable.
 *
 * <p>Customer, lead and currency are those of the opportunity when the quote was created, and are never rewritten.
 */
public sealed interface Quote extends State<QuoteId> permits WithdrawableQuote, OfferedQuote, WithdrawnQuote {
    /** The most versions of a quote; each is kept with its content. */
    int MAX_VERSIONS = 200;

    @Override
    QuoteId id();

    /**
     * The opportunity that the quote is for.
     *
     * @return the id, never null
     */
    OpportunityId opportunity();

    /**
     * Who it is for.
     *
     * @return the customer's id at creation, never null
     */
    CustomerId customer();

    /**
     * The lead that it descends from.
     *
     * @return the lead, if there was one; never null
     */
    Option<LeadId> lead();

    /**
     * The currency of every amount in it, ISO 4217.
     *
     * @return the currency, never null
     */
    Currency currency();

    /**
     * The quote's number, assigned with the first issue; it stays.
     *
     * @return the number, if one was assigned; never null
     */
    Option<String> number();

    /**
     * The current version.
     *
     * @return the version, from 1
     */
    int version();

    /**
     * What the current version offers.
     *
     * @return the content, never null
     */
    QuoteContent content();

    /**
     * The versions that were issued and then revised.
     *
     * @return the frozen versions, oldest first; never null
     */
    Seq<FrozenVersion> earlier();

    /**
     * What stands on the document: number and version, {@code 4711/2}.
     *
     * @return the text, if a number was assigned; never null
     */
    default Option<String> documentNumber() {
        return number().map(number -> Issue.documentNumber(number, version()));
    }

    /**
     * What a version offers.
     *
     * @param version the current version, or an earlier one
     * @return the content, if there is such a version; never null
     */
    default Option<QuoteContent> content(int version) {
        return version == version()
                ? Option.some(content())
                : earlier().find(frozen -> frozen.version() == version).map(FrozenVersion::content);
    }

    @Override
    default boolean underway() {
        return this instanceof OpenQuote;
    }

    @Override
    default Seq<Id> lineage() {
        return List.<Id>of(opportunity(), customer()).appendAll(lead());
    }

    @Override
    default Seq<Id> parents() {
        return List.of(opportunity());
    }

    @Override
    default Seq<Claim> claims() {
        return number().isEmpty() ? List.empty() : List.of(new Claim(Claim.Kind.QUOTE_NUMBER, number().get()));
    }
}
