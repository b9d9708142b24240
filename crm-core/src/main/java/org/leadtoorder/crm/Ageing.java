package org.leadtoorder.crm;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.leadtoorder.crm.company.IdlePolicy;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.port.Ledger.Kept;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Policy;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;

/**
 * The procedure <em>Ageing</em> (P-10): what is due by the calendar, handled one by one, each in a commit and with a result of its
 * own. Immutable. The host calls it when it likes; the library has no timer.
 */
public final class Ageing {
    /** The reason for which an idle opportunity is lost; it has to be in the company's list of loss reasons. */
    public static final String IDLE = SalesProcess.IDLE;

    private final Ports ports;
    private final SalesProcess company;
    private final SalesPipeline pipeline;

    private Ageing(Ports ports, SalesProcess company, SalesPipeline pipeline) {
        this.ports = ports;
        this.company = company;
        this.pipeline = pipeline.in(company);
    }

    /**
     * On the ports of a host, in a company that has set nothing.
     *
     * @param ports what the host implements
     * @param policies the company's own objections
     * @return the procedure, never null
     */
    public static Ageing on(Ports ports, Policy... policies) {
        return new Ageing(ports, SalesProcess.standard(), SalesPipeline.on(ports, policies));
    }

    /**
     * The same procedure in a company of its own: contexts that name no configuration are taken for this one.
     *
     * @param company the company's configuration
     * @return the procedure, never null
     */
    public Ageing in(SalesProcess company) {
        return new Ageing(ports, company, pipeline);
    }

    /**
     * Lets the issued quotes expire whose validity has passed.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param limit the most to handle, at least 1
     * @return each quote and what became of it, the longest overdue first; never null
     */
    public Seq<Expired> expire(Context context, int limit) {
        var run = context.orIn(company);
        return ports.lookups()
                .quotesDue(run.today(), limit)
                .map(quote -> new Expired(
                        quote,
                        pipeline.handle(new ExpireQuote(quote), of(run, quote, version(quote)))
                                .map(Plan::result)))
                .toVector();
    }

    /**
     * Reports the open opportunities that nothing has happened to for the company's idle days, neither to them nor to a quote of theirs, and
     * loses them where the company decided so. What has moved on since it was looked at is left alone.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param limit the most to handle, at least 1
     * @return each opportunity and what became of it, the longest idle first; never null
     */
    public Seq<Idle> idle(Context context, int limit) {
        var run = context.orIn(company);
        var before = run.at().minus(run.company().idleDays(), ChronoUnit.DAYS);
        return ports.lookups()
                .idleOpportunities(before, limit)
                .flatMap(opportunity -> idle(opportunity, before, run))
                .toVector();
    }

    /** The version is read before the look, so that whatever happens after it makes the wish stale. */
    private Option<Idle> idle(OpportunityId opportunity, Instant before, Context run) {
        var version = version(opportunity);
        var quotes = ports.lookups().quotesOf(opportunity);
        if (!quotes.<Id>map(quote -> quote).prepend(opportunity).forAll(id -> isUntouched(id, before)))
            return Option.none();
        if (run.company().idle() == IdlePolicy.REPORT) return Option.some(new Idle.Reported(opportunity));
        var lost = pipeline.handle(
                new LoseOpportunity(opportunity, IDLE),
                of(run, opportunity, version).expecting(opportunity, version));
        return Option.some(new Idle.Lost(opportunity, lost.map(Plan::result)));
    }

    /** Work on a quote is work on its opportunity. */
    private boolean isUntouched(Id id, Instant before) {
        return ports.ledger().find(id).forAll(kept -> kept.last().isBefore(before));
    }

    private long version(Id id) {
        return ports.ledger().find(id).map(Kept::version).getOrElse(0L);
    }

    /** One request of its own for each aggregate as it stands, the same when the run is repeated. */
    private static Context of(Context run, Id id, long version) {
        var request = UUID.nameUUIDFromBytes(
                        (run.request() + "\n" + id + "\n" + version).getBytes(StandardCharsets.UTF_8))
                .toString();
        return Context.of(run.at(), run.actor(), request).in(run.company()).because(run.correlation(), run.request());
    }

    /**
     * A quote that was due. Immutable.
     *
     * @param quote the quote
     * @param outcome the quote, expired; or why not
     */
    public record Expired(QuoteId quote, Either<Rejection, ExpiredQuote> outcome) {}

    /** An opportunity that nothing happened to. Immutable. */
    public sealed interface Idle {
        /**
         * The opportunity.
         *
         * @return its id, never null
         */
        OpportunityId opportunity();

        /**
         * The company only wants to know.
         *
         * @param opportunity the opportunity
         */
        record Reported(OpportunityId opportunity) implements Idle {}

        /**
         * The company gives it up.
         *
         * @param opportunity the opportunity
         * @param outcome the opportunity, lost; or why not
         */
        record Lost(OpportunityId opportunity, Either<Rejection, LostOpportunity> outcome) implements Idle {}
    }
}
