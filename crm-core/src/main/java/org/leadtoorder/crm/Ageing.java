package org.leadtoorder.crm;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
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
import org.leadtoorder.crm.port.Lookups;
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

    private final SalesPipeline pipeline;
    private final Lookups lookups;

    private Ageing(SalesPipeline pipeline, Lookups lookups) {
        this.pipeline = pipeline;
        this.lookups = lookups;
    }

    /**
     * On the ports of a host.
     *
     * @param ports what the host implements
     * @param policies the company's own objections
     * @return the procedure, never null
     */
    public static Ageing on(Ports ports, Policy... policies) {
        return new Ageing(SalesPipeline.on(ports, policies), ports.lookups());
    }

    /**
     * Lets the issued quotes expire whose validity has passed.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param limit the most to handle, at least 1
     * @return each quote and what became of it, the longest overdue first; never null
     */
    public Seq<Expired> expire(Context context, int limit) {
        return lookups.quotesDue(context.today(), limit)
                .map(quote -> new Expired(quote, pipeline.handle(new ExpireQuote(quote), of(context, quote)).map(Plan::result)))
                .toVector();
    }

    /**
     * Reports the open opportunities that nothing has happened to for the company's idle days, and loses them where the company
     * decided so.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param limit the most to handle, at least 1
     * @return each opportunity and what became of it, the longest idle first; never null
     */
    public Seq<Idle> idle(Context context, int limit) {
        var before = context.at().minus(context.company().idleDays(), ChronoUnit.DAYS);
        return lookups.idleOpportunities(before, limit)
                .map(opportunity -> context.company().idle() == IdlePolicy.REPORT
                        ? new Idle.Reported(opportunity)
                        : new Idle.Lost(
                                opportunity,
                                pipeline.handle(new LoseOpportunity(opportunity, IDLE), of(context, opportunity)).map(Plan::result)))
                .<Idle>map(found -> found)
                .toVector();
    }

    /** One request of its own for each aggregate, the same whenever the run is repeated. */
    private static Context of(Context run, Id id) {
        var request = UUID.nameUUIDFromBytes((run.request() + "\n" + id).getBytes(StandardCharsets.UTF_8)).toString();
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
