package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.customer.MergedCustomer;
import org.leadtoorder.crm.kernel.Change;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Expectation;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Nothing;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Step.Kind;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Works out one plan: takes the moves one by one through the table, lets later ones see what earlier ones did, and records every
 * version that it looked at. Used once, by one thread.
 */
final class Planning implements View {
    private final Table table;
    private final Ports ports;
    private final Numbers numbers;
    private final Seq<Policy> policies;
    private final Context context;
    private final Map<Id, Long> seen = new LinkedHashMap<>();
    private final Map<Id, State<?>> states = new HashMap<>();
    private final Map<Id, Instant> lasts = new HashMap<>();
    private final Map<Id, Change> changes = new LinkedHashMap<>();
    private final ArrayList<Warning> warnings = new ArrayList<>();

    Planning(Table table, Ports ports, Numbers numbers, Seq<Policy> policies, Context context) {
        this.table = table;
        this.ports = ports;
        this.numbers = numbers;
        this.policies = policies;
        this.context = context;
    }

    <S extends State<?>> Either<Rejection, Plan<S>> plan(Command<S> wish) {
        var objection = objection(wish); // first, so that a denial tells nothing, not even a version
        if (objection.isDefined()) return Either.left(objection.get());
        if (!context.expected().isEmpty()) {
            for (var expected : context.expected()) look(expected.id());
            var stale = context.expected().removeAll(seen()).map(Expectation::id);
            if (!stale.isEmpty()) return Either.left(new Rejection.Stale(stale));
        }
        return unfolded(wish).flatMap(moves -> {
            Object result = Nothing.NOTHING;
            for (var move : moves) {
                var after = take(move, wish);
                if (after.isLeft()) return Either.left(after.getLeft());
                if (move == wish) result = after.get();
            }
            return Either.right(made(wish, result));
        });
    }

    Seq<Expectation> seen() {
        var versions = new Expectation[seen.size()];
        var at = 0;
        for (var entry : seen.entrySet()) versions[at++] = new Expectation(entry.getKey(), entry.getValue());
        return Vector.of(versions);
    }

    private Either<Rejection, Seq<Move<?>>> unfolded(Command<?> wish) {
        var procedure = table.procedure(wish);
        return procedure.isEmpty()
                ? Either.right(List.of(wish))
                : procedure.get().unfold(wish, this, context);
    }

    /** Sound: a row leads to {@code T} only for a {@code Move<? super T>}, and a wish that changes nothing stands where it leads. */
    @SuppressWarnings("unchecked")
    private <S extends State<?>> Plan<S> made(Command<S> wish, Object result) {
        return Plan.<S>builder()
                .wish(wish)
                .context(context)
                .result((S) states.getOrDefault(((State<?>) result).id(), (State<?>) result))
                .changes(Vector.ofAll(changes.values()))
                .seen(seen())
                .warnings(Vector.ofAll(warnings))
                .build();
    }

    private Either<Rejection, State<?>> take(Move<?> move, Command<?> wish) {
        var before = look(move.subject());
        if (move != wish) {
            var objection = objection(move);
            if (objection.isDefined()) return Either.left(objection.get());
        }
        return table.step(before, move)
                .flatMap(step -> step.decide(before, move, this, context).flatMap(fact -> {
                    if (fact.isEmpty()) return Either.right((State<?>) before);
                    for (var warning : step.warnings(move, this, context)) warnings.add(warning);
                    return record(step, before, fact.get());
                }));
    }

    /** K-6: the first objection. A policy that throws or says nothing at all denies; a port that throws is no objection. */
    private Option<Rejection> objection(Move<?> move) {
        if (policies.isEmpty()) return Option.none();
        Option<State<?>> state = look(move.subject()) instanceof State<?> there ? Option.some(there) : Option.none();
        for (var policy : policies) {
            var reason = asked(policy, state, move);
            if (reason.isDefined()) return Option.some(new Rejection.Denied(reason.get()));
        }
        return Option.none();
    }

    private Option<String> asked(Policy policy, Option<State<?>> state, Move<?> move) {
        try {
            return Objects.requireNonNull(policy.objection(state, move, context), "an objection or none");
        } catch (RuntimeException failed) {
            return Option.some("policy failed");
        }
    }

    private Either<Rejection, State<?>> record(Step<?, ?, ?, ?> step, Object before, Event fact) {
        var born = step.kind() == Kind.BIRTH || step.kind() == Kind.START;
        var id = fact.subject();
        if (born && look(id) != Nothing.NOTHING) return Either.left(new Rejection.AlreadyThere(id));
        var last = lasts.get(born && before instanceof State<?> origin ? origin.id() : id);
        if (last != null && context.at().isBefore(last) && !context.migrated())
            return Rejection.refused(Rule.K_2, Code.TOO_EARLY, "at", last);
        var after = born ? step.born(fact) : step.fold(before, fact);
        change(id, born ? Option.none() : Option.some((State<?>) before), List.of(fact), after);
        if (born || endsOrBegins((State<?>) before, after))
            for (var parent : after.parents())
                if (look(parent) instanceof State<?> state) change(parent, Option.some(state), List.empty(), state);
        return Either.right(after);
    }

    /** What goes on in between is no news for a parent: whoever looked at the child itself has seen its version. */
    private static boolean endsOrBegins(State<?> before, State<?> after) {
        return before.getClass() != after.getClass() && !(before.underway() && after.underway());
    }

    private void change(Id id, Option<State<?>> before, Seq<Event> events, State<?> after) {
        changes.merge(
                id,
                new Change(before, events, after),
                (one, two) -> new Change(one.before(), one.events().appendAll(two.events()), two.after()));
        states.put(id, after);
    }

    private Object look(Id id) {
        if (!seen.containsKey(id)) {
            var kept = ports.ledger().find(id);
            seen.put(id, kept.isEmpty() ? 0L : kept.get().version());
            for (var found : kept) {
                states.put(id, found.state());
                lasts.put(id, found.last());
            }
        }
        var state = states.get(id);
        return state == null ? Nothing.NOTHING : state;
    }

    @Override
    public <S extends State<I>, I extends Id> Option<S> find(Class<S> type, I id) {
        var state = look(id);
        return type.isInstance(state) ? Option.some(type.cast(state)) : Option.none();
    }

    @Override
    public Either<Rejection, Customer> customer(CustomerId id) {
        var found = the(Customer.class, id);
        while (found.isRight() && found.get() instanceof MergedCustomer merged)
            found = the(Customer.class, merged.survivor());
        return found;
    }

    @Override
    public boolean isQuoted(OpportunityId opportunity) {
        look(opportunity); // first, as below
        return !ports.lookups().quotesOf(opportunity).isEmpty();
    }

    @Override
    public Seq<Quote> quotesOf(OpportunityId opportunity) {
        look(opportunity); // first: every birth of a quote moves its version, so that it guards the answer
        return ports.lookups().quotesOf(opportunity).flatMap(id -> find(Quote.class, id));
    }

    @Override
    public Seq<Order> ordersOf(QuoteId quote) {
        look(quote); // first, as above
        return ports.lookups().ordersOf(quote).flatMap(id -> find(Order.class, id));
    }

    @Override
    public Seq<MatchCandidate> matches(Seq<MatchKey> keys) {
        return keys.isEmpty() ? List.empty() : ports.lookups().matches(keys, Matching.limit(keys));
    }

    @Override
    public String number(Numbers.Kind kind) {
        return numbers.next(kind);
    }

    @Override
    public Option<ListedPrice> price(String product, Quantity quantity, Currency currency, LocalDate day) {
        return ports.prices().price(product, quantity, currency, day);
    }

    @Override
    public Option<ExchangeRate> exchangeRate(Currency from, Currency to, LocalDate day) {
        return ports.exchangeRates().rate(from, to, day);
    }

    @Override
    public Option<Tax> tax(String code, LocalDate day) {
        return ports.taxes().tax(code, day);
    }
}
