package org.leadtoorder.crm.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.memory.MemoryExchangeRates;
import org.leadtoorder.crm.memory.MemoryLedger;
import org.leadtoorder.crm.memory.MemoryPriceList;
import org.leadtoorder.crm.memory.MemoryTaxRates;
import org.leadtoorder.crm.order.OrderMessage;
import org.leadtoorder.crm.port.Lookups.DueQuote;
import org.leadtoorder.crm.port.Lookups.IdleOpportunity;
import org.leadtoorder.crm.port.OrderToCash.Answer;
import org.leadtoorder.crm.testkit.Case;
import org.leadtoorder.crm.testkit.Desk;
import org.leadtoorder.crm.testkit.ExchangeRatesContract;
import org.leadtoorder.crm.testkit.Fixture;
import org.leadtoorder.crm.testkit.LookupsContract;
import org.leadtoorder.crm.testkit.NumbersContract;
import org.leadtoorder.crm.testkit.OrderToCashContract;
import org.leadtoorder.crm.testkit.PriceListContract;
import org.leadtoorder.crm.testkit.Store;
import org.leadtoorder.crm.testkit.TaxRatesContract;
import org.leadtoorder.crm.testkit.TelemetryContract;
import org.leadtoorder.crm.testkit.Watched;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The contracts of the smaller ports prove themselves, as that of the ledger does. */
@DisplayName("The contracts of the smaller ports prove themselves (Q-5, R-9, C-2)")
class PortKitsTest {
    private static final ConcurrentSkipListSet<String> CAUGHT = new ConcurrentSkipListSet<>();

    /** A defect, and all that has to be known to run the case that catches it. */
    private record Saboteur(String defect, Supplier<AssertionError> run) {}

    @TestFactory
    Iterable<DynamicTest> every_case_fails_on_a_port_that_does_nothing() {
        return nothing(NumbersContract.cases(), () -> Fixture.<Numbers>of("nothing", () -> kind -> ""))
                .appendAll(nothing(
                        LookupsContract.cases(),
                        () -> Fixture.of("nothing", () -> new Store(new MemoryLedger(), new Mute()))))
                .appendAll(nothing(
                        PriceListContract.cases(),
                        () -> Fixture.<PriceList>of(
                                "nothing", () -> (product, quantity, currency, day) -> Option.none())))
                .appendAll(nothing(
                        TaxRatesContract.cases(),
                        () -> Fixture.<TaxRates>of("nothing", () -> (code, day) -> Option.none())))
                .appendAll(nothing(
                        ExchangeRatesContract.cases(),
                        () -> Fixture.<ExchangeRates>of("nothing", () -> (from, to, day) -> Option.none())))
                .appendAll(nothing(
                        OrderToCashContract.cases(),
                        () -> Fixture.of("nothing", () -> new Desk(new Deaf(), Vector::empty))))
                .appendAll(nothing(
                        TelemetryContract.cases(),
                        () -> Fixture.of("nothing", () -> new Watched(Telemetry.NONE, () -> 0, () -> 0))));
    }

    private static <P> Seq<DynamicTest> nothing(Seq<Case<P>> cases, Supplier<Fixture<P>> fixtures) {
        return cases.map(each -> dynamicTest(each.sentence().id() + ": " + each.name(), () -> {
            var failure = assertThrows(AssertionError.class, () -> each.on(fixtures.get()));
            assertTrue(
                    failure.getMessage()
                            .startsWith("nothing breaks " + each.sentence().id()),
                    failure.getMessage());
        }));
    }

    @TestFactory
    Iterable<DynamicTest> every_good_port_passes() {
        return good(OrderToCashContract.cases(), PortKitsTest::desk)
                .appendAll(good(TelemetryContract.cases(), PortKitsTest::watched));
    }

    private static <P> Seq<DynamicTest> good(Seq<Case<P>> cases, Supplier<Fixture<P>> fixtures) {
        return cases.map(each -> dynamicTest(each.name(), () -> each.on(fixtures.get())));
    }

    @TestFactory
    Iterable<DynamicTest> every_saboteur_is_caught() {
        return SABOTEURS.map(saboteur -> dynamicTest(saboteur.defect(), () -> {
            assertTrue(saboteur.run().get().getMessage().contains(saboteur.defect()));
            CAUGHT.add(saboteur.defect());
        }));
    }

    @Test
    void no_two_saboteurs_have_one_name() {
        assertEquals(
                SABOTEURS.size(), SABOTEURS.map(Saboteur::defect).distinct().size());
    }

    @AfterAll
    static void figures() {
        System.out.printf(
                "Contracts of the smaller ports: %d cases, each fails on a port that does nothing; %d saboteurs, %d caught%n",
                LookupsContract.cases().size()
                        + NumbersContract.cases().size()
                        + PriceListContract.cases().size()
                        + TaxRatesContract.cases().size()
                        + ExchangeRatesContract.cases().size()
                        + OrderToCashContract.cases().size()
                        + TelemetryContract.cases().size(),
                SABOTEURS.size(),
                CAUGHT.size());
    }

    private static <P> Saboteur saboteur(Seq<Case<P>> cases, String defect, String caught, Supplier<? extends P> make) {
        return new Saboteur(defect, () -> {
            var meant = cases.find(each -> each.name().equals(caught))
                    .getOrElseThrow(() -> new AssertionError("no case is named " + caught));
            return assertThrows(AssertionError.class, () -> meant.on(Fixture.of(defect, make)), caught);
        });
    }

    private static Saboteur numbers(String defect, String caught, Supplier<Numbers> make) {
        return saboteur(NumbersContract.cases(), defect, caught, make);
    }

    private static Saboteur lookups(String defect, String caught, Function<MemoryLedger, Lookups> make) {
        return saboteur(LookupsContract.cases(), defect, caught, () -> {
            var ledger = new MemoryLedger();
            return new Store(ledger, make.apply(ledger));
        });
    }

    private static Saboteur cash(String defect, String caught, Function<Counter, OrderToCash> make) {
        return saboteur(OrderToCashContract.cases(), defect, caught, () -> {
            var counter = new Counter();
            return new Desk(make.apply(counter), counter::taken);
        });
    }

    private static final Seq<Saboteur> SABOTEURS = Vector.of(
            numbers("a number is used again", "600 numbers of each kind are drawn", () -> {
                var drawn = new AtomicLong();
                return kind -> "N-" + drawn.incrementAndGet() % 500;
            }),
            numbers("the highest number is read and then raised", "8 draw at once", () -> {
                var drawn = new AtomicLong();
                return kind -> {
                    var next = drawn.get() + 1;
                    Saboteurs.pause();
                    drawn.set(next);
                    return "N-" + next;
                };
            }),
            numbers("a number is as long as it likes", "every number is one line that can be seen", () -> {
                var drawn = new AtomicLong();
                return kind -> "N".repeat(60) + drawn.incrementAndGet();
            }),
            numbers("a number ends with a line", "every number is one line that can be seen", () -> {
                var drawn = new AtomicLong();
                return kind -> drawn.incrementAndGet() + "\n";
            }),
            lookups("children come by name", "a parent has no child, one child, several", ledger -> new Lying(ledger) {
                @Override
                public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
                    return super.opportunitiesOf(customer).sortBy(OpportunityId::value);
                }
            }),
            lookups("only 100 children are given", "a customer has 500 opportunities", ledger -> new Lying(ledger) {
                @Override
                public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
                    return super.opportunitiesOf(customer).take(100);
                }
            }),
            lookups(
                    "withdrawn quotes are left out",
                    "quotes come in order of their birth, whatever became of them",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
                            return super.quotesOf(opportunity)
                                    .filter(id -> ledger.find(id)
                                            .get()
                                            .state()
                                            .type()
                                            .getSimpleName()
                                            .matches("Draft.*|Issued.*"));
                        }
                    }),
            lookups(
                    "children are cached",
                    "a child is there as soon as its parent's version says so",
                    ledger -> new Lying(ledger) {
                        private final TreeMap<String, Seq<QuoteId>> cache = new TreeMap<>();

                        @Override
                        public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
                            return cache.computeIfAbsent(opportunity.value(), unused -> super.quotesOf(opportunity));
                        }
                    }),
            lookups(
                    "a pair comes once per question",
                    "each pair comes once, however often it is asked for",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
                            return keys.flatMap(key -> super.matches(List.of(key), limit));
                        }
                    }),
            lookups("old keys are kept", "a corrected lead is found by its new keys only", ledger -> new Lying(ledger) {
                private final LinkedHashMap<MatchKey, Seq<MatchCandidate>> old = new LinkedHashMap<>();

                @Override
                public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
                    keys.forEach(key -> old.putIfAbsent(
                            key, Vector.of(MatchCandidate.of(org.leadtoorder.crm.testkit.Deal.LEAD, key))));
                    return keys.flatMap(old::get);
                }
            }),
            lookups(
                    "a quote is due on its last day",
                    "a quote is due on the day after its last day",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            return super.quotesDue(today.plusDays(1), after, limit);
                        }
                    }),
            lookups(
                    "a limit is forgotten",
                    "the longest overdue quote comes first, and no more than asked for",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            return super.quotesDue(today, after, 1_000);
                        }
                    }),
            lookups(
                    "the newest idle one comes first",
                    "the longest idle opportunity comes first, and no more than asked for",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<IdleOpportunity> idleOpportunities(
                                java.time.Instant before, Option<IdleOpportunity> after, int limit) {
                            return super.idleOpportunities(before, after, 1_000)
                                    .reverse()
                                    .take(limit);
                        }
                    }),
            lookups(
                    "idle is rounded to the second",
                    "an opportunity is idle from the microsecond after its last event",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<IdleOpportunity> idleOpportunities(
                                java.time.Instant before, Option<IdleOpportunity> after, int limit) {
                            return super.idleOpportunities(
                                    before.truncatedTo(java.time.temporal.ChronoUnit.SECONDS), after, limit);
                        }
                    }),
            lookups(
                    "one limit for all keys",
                    "a key that many have hides none of another key",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
                            return super.matches(keys, limit).take(limit);
                        }
                    }),
            lookups(
                    "a key has no limit",
                    "customers come before leads, and the earlier born before the later",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
                            return super.matches(keys, 1_000);
                        }
                    }),
            lookups(
                    "leads come before customers",
                    "customers come before leads, and the earlier born before the later",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
                            return super.matches(keys, 1_000)
                                    .sortBy(found -> !(found.id() instanceof LeadId))
                                    .take(limit);
                        }
                    }),
            lookups(
                    "candidates come by name",
                    "customers come before leads, and the earlier born before the later",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
                            return super.matches(keys, 1_000)
                                    .sortBy(found -> found.id().value())
                                    .sortBy(found -> found.id() instanceof LeadId)
                                    .take(limit);
                        }
                    }),
            lookups(
                    "a page of due quotes begins on the next day",
                    "page by page every quote that is due comes once",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            return super.quotesDue(today, Option.none(), 1_000)
                                    .filter(each -> after.forAll(
                                            place -> each.validUntil().isAfter(place.validUntil())))
                                    .take(limit);
                        }
                    }),
            lookups(
                    "a page of due quotes goes by their ids alone",
                    "page by page every quote that is due comes once",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            return super.quotesDue(today, Option.none(), 1_000)
                                    .filter(each -> after.forAll(place -> each.quote()
                                                    .value()
                                                    .compareTo(place.quote().value())
                                            > 0))
                                    .take(limit);
                        }
                    }),
            lookups(
                    "the first page of due quotes comes again and again",
                    "page by page every quote that is due comes once",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            return super.quotesDue(today, Option.none(), limit);
                        }
                    }),
            lookups(
                    "the day is forgotten behind a place",
                    "page by page every quote that is due comes once",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            return super.quotesDue(after.isEmpty() ? today : java.time.LocalDate.MAX, after, limit);
                        }
                    }),
            lookups(
                    "a place is looked for among the quotes that are due",
                    "a quote that is no longer due is a place to go on from",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
                            var all = super.quotesDue(today, Option.none(), 1_000);
                            return after.map(place -> all.drop(all.indexOf(place) + 1))
                                    .getOrElse(all)
                                    .take(limit);
                        }
                    }),
            lookups(
                    "ids are compared without case behind a place",
                    "page by page every idle opportunity comes once",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<IdleOpportunity> idleOpportunities(
                                java.time.Instant before, Option<IdleOpportunity> after, int limit) {
                            var order = java.util.Comparator.comparing(IdleOpportunity::last)
                                    .thenComparing(each -> each.opportunity().value(), String.CASE_INSENSITIVE_ORDER);
                            return super.idleOpportunities(before, Option.none(), 1_000)
                                    .sorted(order)
                                    .filter(each -> after.forAll(place -> order.compare(each, place) > 0))
                                    .take(limit);
                        }
                    }),
            lookups(
                    "a place is looked for among the idle opportunities",
                    "an opportunity that is no longer idle is a place to go on from",
                    ledger -> new Lying(ledger) {
                        @Override
                        public Seq<IdleOpportunity> idleOpportunities(
                                java.time.Instant before, Option<IdleOpportunity> after, int limit) {
                            var all = super.idleOpportunities(before, Option.none(), 1_000);
                            return after.map(place -> all.drop(all.indexOf(place) + 1))
                                    .getOrElse(all)
                                    .take(limit);
                        }
                    }),
            saboteur(PriceListContract.cases(), "tiers are ignored", "a tier begins at its quantity", () -> {
                var list = MemoryPriceList.of(PriceListContract.entries());
                return (PriceList) (product, quantity, currency, day) ->
                        list.price(product, org.leadtoorder.crm.money.Quantity.ONE, currency, day);
            }),
            saboteur(
                    PriceListContract.cases(),
                    "a missing currency is converted",
                    "a price in another currency is no price",
                    () -> {
                        var list = MemoryPriceList.of(PriceListContract.entries());
                        return (PriceList)
                                (product, quantity, currency, day) -> list.price(product, quantity, currency, day)
                                        .orElse(() -> list.price(
                                                product, quantity, java.util.Currency.getInstance("EUR"), day));
                    }),
            saboteur(
                    TaxRatesContract.cases(),
                    "a rate begins a day late",
                    "a rate is in force until the next one begins",
                    () -> {
                        var rates = rates();
                        return (TaxRates) (code, day) -> rates.tax(code, day.minusDays(1));
                    }),
            saboteur(
                    TaxRatesContract.cases(),
                    "an unknown code is guessed",
                    "a code that nobody entered is unknown, however alike",
                    () -> {
                        var rates = rates();
                        return (TaxRates)
                                (code, day) -> rates.tax(code.strip().toUpperCase(java.util.Locale.ROOT), day);
                    }),
            saboteur(
                    ExchangeRatesContract.cases(),
                    "a rate is turned round",
                    "no rate is turned round or made of two",
                    () -> {
                        var rates = MemoryExchangeRates.of(ExchangeRatesContract.entries());
                        return (ExchangeRates)
                                (from, to, day) -> rates.rate(from, to, day).orElse(() -> rates.rate(to, from, day));
                    }),
            cash("a message is taken twice", "a message comes twice and is taken once", counter -> new Taking(counter) {
                @Override
                public synchronized Answer handOver(OrderMessage message) {
                    counter.take(message.id());
                    return super.handOver(message);
                }
            }),
            cash(
                    "a message is looked for and then taken",
                    "a message comes 8 times at once and is taken once",
                    counter -> new Taking(counter) {
                        @Override
                        public Answer handOver(OrderMessage message) {
                            if (!counter.known(message.id())) {
                                Saboteurs.pause();
                                counter.take(message.id());
                            }
                            return new Answer.AlreadyKnown(Option.none());
                        }
                    }),
            cash(
                    "a look-up takes the message",
                    "a look-up before the message finds none and takes nothing",
                    counter -> new Taking(counter) {
                        @Override
                        public Option<Answer> lookup(String messageId) {
                            counter.take(messageId);
                            return super.lookup(messageId);
                        }
                    }),
            cash("a repetition is refused", "a message comes twice and is taken once", counter -> new Taking(counter) {
                @Override
                public synchronized Answer handOver(OrderMessage message) {
                    return counter.known(message.id())
                            ? new Answer.Refused(List.of(FreeText.of("twice")))
                            : super.handOver(message);
                }
            }),
            new Saboteur("a time-out is a refusal", () -> {
                var counter = new Counter();
                var late = new Taking(counter) {
                    @Override
                    public synchronized Answer handOver(OrderMessage message) {
                        super.handOver(message);
                        return new Answer.Refused(List.of(FreeText.of("no answer")));
                    }
                };
                var meant = OrderToCashContract.cases()
                        .find(each -> each.name().equals("no answer comes in time, and a look-up settles it"))
                        .get();
                var fixture = Fixture.of("a time-out is a refusal", () -> new Desk(new Taking(counter), counter::taken))
                        .failing(() -> new Desk(late, counter::taken));
                return assertThrows(AssertionError.class, () -> meant.on(fixture));
            }),
            saboteur(
                    TelemetryContract.cases(),
                    "a repetition is not counted",
                    "wishes that are taken, repeated and refused end once each",
                    () -> {
                        var ended = new ConcurrentSkipListSet<String>();
                        return new Watched(
                                (wish, context) -> (how, tries) -> ended.add(context.request()), ended::size, () -> 0);
                    }),
            saboteur(
                    TelemetryContract.cases(),
                    "figures are added up without a lock",
                    "80 wishes of 8 threads end 80 times",
                    () -> {
                        var ended = new long[1];
                        return new Watched(
                                (wish, context) -> (how, tries) -> {
                                    var before = ended[0];
                                    Saboteurs.pause();
                                    ended[0] = before + 1;
                                },
                                () -> ended[0],
                                () -> 0);
                    }));

    private static TaxRates rates() {
        var rates = MemoryTaxRates.builder();
        for (var entry : TaxRatesContract.entries()) rates.add(entry.tax(), entry.from());
        return rates.build();
    }

    private static Fixture<Desk> desk() {
        var counter = new Counter();
        return Fixture.of("a good desk", () -> new Desk(new Taking(counter), counter::taken))
                .reopening(() -> new Desk(new Taking(counter), counter::taken))
                .failing(() -> new Desk(
                        new Taking(counter) {
                            @Override
                            public synchronized Answer handOver(OrderMessage message) {
                                super.handOver(message);
                                return new Answer.Unknown();
                            }
                        },
                        counter::taken));
    }

    private static Fixture<Watched> watched() {
        var ended = new AtomicLong();
        var failed = new AtomicLong();
        return Fixture.of(
                "a good counter",
                () -> new Watched(
                        (wish, context) -> new Telemetry.Handling() {
                            @Override
                            public void end(
                                    io.vavr.control.Either<
                                                    org.leadtoorder.crm.kernel.Rejection,
                                                    ? extends org.leadtoorder.crm.kernel.Plan<?>>
                                            how,
                                    int tries) {
                                ended.incrementAndGet();
                            }

                            @Override
                            public void failed(Throwable failure, int tries) {
                                failed.incrementAndGet();
                            }
                        },
                        ended::get,
                        failed::get));
    }

    /** What order-to-cash has done. */
    private static final class Counter {
        private final ArrayList<String> taken = new ArrayList<>();

        synchronized void take(String id) {
            taken.add(id);
        }

        synchronized boolean known(String id) {
            return taken.contains(id);
        }

        synchronized Seq<String> taken() {
            return Vector.ofAll(taken);
        }
    }

    /** Takes each message once. */
    private static class Taking implements OrderToCash {
        final Counter counter;

        Taking(Counter counter) {
            this.counter = counter;
        }

        @Override
        public synchronized Answer handOver(OrderMessage message) {
            if (counter.known(message.id())) return new Answer.AlreadyKnown(Option.none());
            counter.take(message.id());
            return new Answer.Accepted(Label.of("ERP-" + message.order().value()));
        }

        @Override
        public Option<Answer> lookup(String messageId) {
            return Option.when(counter.known(messageId), () -> new Answer.AlreadyKnown(Option.none()));
        }
    }

    private static final class Deaf implements OrderToCash {
        @Override
        public Answer handOver(OrderMessage message) {
            return new Answer.Unknown();
        }

        @Override
        public Option<Answer> lookup(String messageId) {
            return Option.none();
        }
    }

    private static final class Mute extends Lying {
        Mute() {
            super(new MemoryLedger());
        }
    }

    /** Look-ups that say what another says, but for what is overridden. */
    private static class Lying implements Lookups {
        final Lookups honest;

        Lying(Lookups honest) {
            this.honest = honest;
        }

        @Override
        public Seq<OpportunityId> opportunitiesOf(CustomerId customer) {
            return honest.opportunitiesOf(customer);
        }

        @Override
        public Seq<QuoteId> quotesOf(OpportunityId opportunity) {
            return honest.quotesOf(opportunity);
        }

        @Override
        public Seq<OrderId> ordersOf(QuoteId quote) {
            return honest.ordersOf(quote);
        }

        @Override
        public Seq<MatchCandidate> matches(Seq<MatchKey> keys, int limit) {
            return honest.matches(keys, limit);
        }

        @Override
        public Seq<DueQuote> quotesDue(java.time.LocalDate today, Option<DueQuote> after, int limit) {
            return honest.quotesDue(today, after, limit);
        }

        @Override
        public Seq<IdleOpportunity> idleOpportunities(
                java.time.Instant before, Option<IdleOpportunity> after, int limit) {
            return honest.idleOpportunities(before, after, limit);
        }
    }
}
