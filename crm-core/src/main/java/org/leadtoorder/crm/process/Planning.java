package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.customer.MergedCustomer;
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
    private final Map<Id, Sight> sights = new HashMap<>();
    private final ArrayList<Sight> looked = new ArrayList<>();
    private final ArrayList<Sight> changed = new ArrayList<>();
    private Seq<MatchKey> asked = Vector.empty();
    private Seq<MatchCandidate> matches = Vector.empty();
    private Seq<Warning> warnings = List.empty();

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
        return each(looked, Sight::expectation);
    }

    /** By hand: a plan holds few of each, for which the general way of a vector takes longer than all the rest of the plan. */
    private static <T> Seq<T> each(ArrayList<Sight> sights, Function<Sight, T> part) {
        var parts = List.<T>empty();
        for (var at = sights.size() - 1; at >= 0; at--) parts = parts.prepend(part.apply(sights.get(at)));
        return parts;
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
                .result((S) look(((State<?>) result).id()))
                .changes(each(changed, Sight::change))
                .seen(seen())
                .warnings(warnings)
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
                    warnings = warnings.appendAll(step.warnings(move, this, context));
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
        var last = sight(born && before instanceof State<?> origin ? origin.id() : id)
                .last();
        if (last != null && context.at().isBefore(last) && !context.migrated())
            return Rejection.refused(Rule.K_2, Code.TOO_EARLY, "at", last);
        var after = born ? step.born(fact) : step.fold(before, fact);
        change(id, after).happened(fact);
        if (born || endsOrBegins((State<?>) before, after))
            for (var parent : after.parents()) if (look(parent) instanceof State<?> state) change(parent, state);
        return Either.right(after);
    }

    /** What goes on in between is no news for a parent: whoever looked at the child itself has seen its version. */
    private static boolean endsOrBegins(State<?> before, State<?> after) {
        return before.getClass() != after.getClass() && !(before.underway() && after.underway());
    }

    private Sight change(Id id, State<?> after) {
        var sight = sight(id);
        if (sight.become(after)) changed.add(sight);
        return sight;
    }

    private Object look(Id id) {
        var state = sight(id).after();
        return state == null ? Nothing.NOTHING : state;
    }

    private Sight sight(Id id) {
        var sight = sights.get(id);
        if (sight == null) {
            sight = new Sight(id, ports.ledger().find(id).getOrNull());
            sights.put(id, sight);
            looked.add(sight);
        }
        return sight;
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
        if (!keys.equals(asked)) {
            matches = ports.lookups().matches(keys, Matching.limit(keys));
            asked = keys;
        }
        return matches;
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
