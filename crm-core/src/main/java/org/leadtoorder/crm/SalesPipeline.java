package org.leadtoorder.crm;

import io.vavr.Lazy;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.codec.Fingerprint;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.port.Ledger.Answer;
import org.leadtoorder.crm.port.Ledger.Kept;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.LeadToOrder;
import org.leadtoorder.crm.process.Policy;

/**
 * The way in: handles wishes, shows plans, finds aggregates. Immutable; thread-safe as far as its ports are. It holds no state
 * between calls.
 */
public final class SalesPipeline {
    /** How often a wish is decided again, on fresh states, before it is given up as stale. */
    public static final int TRIES = 64;

    private final Ports ports;
    private final SalesProcess company;
    private final Seq<Policy> policies;

    private SalesPipeline(Ports ports, SalesProcess company, Seq<Policy> policies) {
        this.ports = ports;
        this.company = company;
        this.policies = policies;
    }

    /**
     * On the ports of a host, in a company that has set nothing.
     *
     * @param ports what the host implements
     * @param policies the company's own objections, asked in this order
     * @return the pipeline, never null
     */
    public static SalesPipeline on(Ports ports, Policy... policies) {
        return new SalesPipeline(ports, SalesProcess.standard(), List.of(policies));
    }

    /**
     * The same pipeline in a company of its own: wishes whose context names no configuration are handled by this one.
     *
     * @param company the company's configuration
     * @return the pipeline, never null
     */
    public SalesPipeline in(SalesProcess company) {
        return new SalesPipeline(ports, company, policies);
    }

    /**
     * Everything in memory, gone with the object: for first programs and tests.
     *
     * @return a pipeline of its own, never null
     */
    public static SalesPipeline inMemory() {
        return on(MemoryPorts.create());
    }

    /**
     * What a wish would do. Draws no number, changes nothing.
     *
     * @param <S> where the wish leads
     * @param wish the wish
     * @param context its circumstances
     * @return the plan, or why not; never null
     */
    public <S extends State<?>> Either<Rejection, Plan<S>> plan(Command<S> wish, Context context) {
        return LeadToOrder.preview(wish, context.orIn(company), ports, policies);
    }

    /**
     * Carries a wish out: all or nothing, once per request, on the freshest state. A request that comes again with the same wish
     * is answered as the first time.
     *
     * @param <S> where the wish leads
     * @param wish the wish
     * @param context its circumstances
     * @return the plan that was carried out, or why not; never null
     */
    public <S extends State<?>> Either<Rejection, Plan<S>> handle(Command<S> wish, Context context) {
        return Watch.over(ports.telemetry(), wish, context, tries -> {
            var here = context.orIn(company);
            var fingerprint = Lazy.of(() -> Fingerprint.of(wish, context.actor())); // a refusal needs none
            for (; ; tries.incrementAndGet()) {
                var how = attempt(wish, here, fingerprint, tries.get() == TRIES);
                if (how.isDefined()) return how.get();
            }
        });
    }

    /** One try; none if it has to be decided again on fresh states. */
    private <S extends State<?>> Option<Either<Rejection, Plan<S>>> attempt(
            Command<S> wish, Context context, Lazy<String> fingerprint, boolean last) {
        var first = ledgerAnswer(wish, context, fingerprint);
        if (first.isDefined()) return first;
        var planned = LeadToOrder.plan(wish, context, ports, policies);
        var plan = planned.outcome();
        if (plan.isLeft()) {
            // what refused it may be its own twin, or a state that is gone by now
            var twin = ledgerAnswer(wish, context, fingerprint);
            if (twin.isDefined()) return twin;
            return last || planned.seen().forAll(seen -> seen.version() == version(seen.id()))
                    ? Option.some(plan)
                    : Option.none();
        }
        var receipt = ports.ledger().commit(plan.get(), fingerprint.get());
        if (receipt instanceof Receipt.Already already)
            return Option.some(repeated(wish, context, fingerprint, already.first()));
        if (receipt instanceof Receipt.Claimed claimed)
            return Option.some(Either.left(new Rejection.Claimed(claimed.claim(), claimed.by())));
        if (receipt instanceof Receipt.Stale stale)
            return last ? Option.some(Either.left(new Rejection.Stale(stale.which()))) : Option.none();
        return Option.some(plan);
    }

    private long version(Id id) {
        return ports.ledger().find(id).map(Kept::version).getOrElse(0L);
    }

    private <S extends State<?>> Option<Either<Rejection, Plan<S>>> ledgerAnswer(
            Command<S> wish, Context context, Lazy<String> fingerprint) {
        return ports.ledger().answer(context.request()).map(first -> repeated(wish, context, fingerprint, first));
    }

    private <S extends State<?>> Either<Rejection, Plan<S>> repeated(
            Command<S> wish, Context context, Lazy<String> fingerprint, Answer first) {
        return first.fingerprint().equals(fingerprint.get())
                ? Either.right(LeadToOrder.again(wish, context, first, ports.ledger()))
                : Either.left(new Rejection.RequestReused(context.request()));
    }

    /**
     * An aggregate, if it stands in a state.
     *
     * @param <S> the state, or a role or root
     * @param <I> the kind of id
     * @param type the state, or a role or root
     * @param id the aggregate
     * @return its state, if it is there and stands in {@code type}; never null
     */
    public <S extends State<I>, I extends Id> Option<S> find(Class<S> type, I id) {
        return ports.ledger().find(id).map(Kept::state).filter(type::isInstance).map(type::cast);
    }

    /**
     * Everything that happened to an aggregate.
     *
     * @param id the aggregate
     * @return its events, oldest first; never null
     */
    public Seq<Recorded> history(Id id) {
        return ports.ledger().history(id);
    }
}
