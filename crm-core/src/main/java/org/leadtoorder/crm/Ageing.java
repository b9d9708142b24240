package org.leadtoorder.crm;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.leadtoorder.crm.company.IdlePolicy;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.port.Ledger.Kept;
import org.leadtoorder.crm.port.Lookups.DueQuote;
import org.leadtoorder.crm.port.Lookups.IdleOpportunity;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Policy;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;

/**
 * The procedure <em>Ageing</em> (P-10): what is due by the calendar, handled one by one, each in a commit and with a result of its
 * own. Immutable. The host calls it when it likes; the library has no timer.
 *
 * <p>What is refused stays due, and comes first in the next run as well. A run that is to reach everything therefore goes on behind the
 * last result until there is none:
 *
 * <pre>{@code
 * for (var page = ageing.expire(run, 100); !page.isEmpty(); page = ageing.expire(run, page.last().due(), 100))
 *     page.forEach(this::report);
 * }</pre>
 */
public final class Ageing {
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
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Seq<Expired> expire(Context context, int limit) {
        return expire(context, Option.none(), limit);
    }

    /**
     * As {@link #expire(Context, int)}, of the quotes behind one that a run came to before, whatever became of that.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param after where to go on
     * @param limit the most to handle, at least 1
     * @return each quote and what became of it, the longest overdue first, none if all were handled; never null
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Seq<Expired> expire(Context context, DueQuote after, int limit) {
        return expire(context, Option.some(after), limit);
    }

    private Seq<Expired> expire(Context context, Option<DueQuote> after, int limit) {
        checked(limit);
        var run = context.orIn(company);
        return ports.lookups()
                .quotesDue(run.today(), after, limit)
                .map(due -> new Expired(due, expired(due.quote(), run)))
                .toVector();
    }

    private Either<Rejection, ExpiredQuote> expired(QuoteId quote, Context run) {
        return pipeline.handle(new ExpireQuote(quote), of(run, quote, version(quote)))
                .map(Plan::result);
    }

    /**
     * Reports the open opportunities that nothing has happened to for the company's idle days, neither to them nor to a quote of theirs;
     * where the company decided so, they are lost, for the reason {@link SalesProcess#IDLE}. What has moved on since it was looked at is
     * left alone.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param limit the most to handle, at least 1
     * @return each opportunity and what became of it, the longest idle first; never null
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Seq<Idle> idle(Context context, int limit) {
        return idle(context, Option.none(), limit);
    }

    /**
     * As {@link #idle(Context, int)}, of the opportunities behind one that a run came to before, whatever became of that.
     *
     * @param context who asks, when, in which company; the request ids of the commits follow from its own
     * @param after where to go on
     * @param limit the most to handle, at least 1
     * @return each opportunity and what became of it, the longest idle first, none if all were handled; never null
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public Seq<Idle> idle(Context context, IdleOpportunity after, int limit) {
        return idle(context, Option.some(after), limit);
    }

    /** Those that are left alone are no results, so it goes on behind them till there are enough. */
    private Seq<Idle> idle(Context context, Option<IdleOpportunity> after, int limit) {
        checked(limit);
        var run = context.orIn(company);
        var before = run.at().minus(run.company().idleDays(), ChronoUnit.DAYS);
        var results = Vector.<Idle>empty();
        for (var place = after; ; ) {
            var page = ports.lookups().idleOpportunities(before, place, limit - results.size());
            results = results.appendAll(page.flatMap(due -> idle(due, before, run)));
            if (page.isEmpty() || results.size() == limit) return results;
            place = page.lastOption();
        }
    }

    /** The version is read before the look, so that whatever happens after it makes the wish stale. */
    private Option<Idle> idle(IdleOpportunity due, Instant before, Context run) {
        var opportunity = due.opportunity();
        var version = version(opportunity);
        var quotes = ports.lookups().quotesOf(opportunity);
        if (!quotes.<Id>map(quote -> quote).prepend(opportunity).forAll(id -> isUntouched(id, before)))
            return Option.none();
        if (run.company().idle() == IdlePolicy.REPORT) return Option.some(new Idle.Reported(due));
        var lost = pipeline.handle(
                new LoseOpportunity(opportunity, SalesProcess.IDLE),
                of(run, opportunity, version).expecting(opportunity, version));
        return Option.some(new Idle.Lost(due, lost.map(Plan::result)));
    }

    private static void checked(int limit) {
        if (limit < 1) throw new IllegalArgumentException("at least one, not " + limit);
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
     * @param due the quote, and where the next run goes on behind it
     * @param outcome the quote, expired; or why not
     */
    public record Expired(DueQuote due, Either<Rejection, ExpiredQuote> outcome) {
        /**
         * Refuses null.
         *
         * @param due the quote, and where the next run goes on behind it
         * @param outcome the quote, expired; or why not
         */
        public Expired {
            Given.all("due", due, "outcome", outcome);
        }
    }

    /** An opportunity that nothing happened to. Immutable. */
    public sealed interface Idle {
        /**
         * The opportunity, and where the next run goes on behind it.
         *
         * @return its place, never null
         */
        IdleOpportunity due();

        /**
         * The company only wants to know.
         *
         * @param due the opportunity, and where the next run goes on behind it
         */
        record Reported(IdleOpportunity due) implements Idle {
            /**
             * Refuses null.
             *
             * @param due the opportunity, and where the next run goes on behind it
             */
            public Reported {
                Given.all("due", due);
            }
        }

        /**
         * The company gives it up.
         *
         * @param due the opportunity, and where the next run goes on behind it
         * @param outcome the opportunity, lost; or why not
         */
        record Lost(IdleOpportunity due, Either<Rejection, LostOpportunity> outcome) implements Idle {
            /**
             * Refuses null.
             *
             * @param due the opportunity, and where the next run goes on behind it
             * @param outcome the opportunity, lost; or why not
             */
            public Lost {
                Given.all("due", due, "outcome", outcome);
            }
        }
    }
}
