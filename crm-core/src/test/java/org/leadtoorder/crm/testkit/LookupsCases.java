package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.ORDER;
import static org.leadtoorder.crm.testkit.Deal.OTHER_CUSTOMER;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;
import static org.leadtoorder.crm.testkit.Deal.RIVAL;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.AddContactPerson;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger.Receipt;
import org.leadtoorder.crm.port.Lookups;
import org.leadtoorder.crm.port.Lookups.DueQuote;
import org.leadtoorder.crm.port.Lookups.IdleOpportunity;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;

/** Every case of the look-ups' contract. */
final class LookupsCases {
    private static final Sentence FRESH = new Sentence(
            Lookups.class,
            1,
            Rule.K_5,
            "An answer about an aggregate's children is at least as fresh as the version of that aggregate that was read before the"
                    + " question: a child whose birth moved that version is in it.");
    private static final Sentence FRESHER = new Sentence(
            Lookups.class, 2, Rule.K_5, "An answer may be fresher; the plan that used it is then refused as stale.");
    private static final Sentence CHILDREN = new Sentence(
            Lookups.class,
            3,
            Rule.P_6,
            "Children are given in order of their birth, each once, in whatever state they stand.");
    private static final Sentence MATCHES = new Sentence(
            Lookups.class,
            4,
            Rule.C_2,
            "matches gives neither merged customers nor disqualified nor converted leads; it is best effort: what must not happen twice"
                    + " is guarded by claims.");
    private static final Sentence LIMIT = new Sentence(
            Lookups.class,
            5,
            Rule.C_2,
            "matches gives no more than the limit for each key, however many have it: customers before leads, and of each the earlier born"
                    + " before the later.");
    private static final Sentence DUE = new Sentence(
            Lookups.class,
            6,
            Rule.P_10,
            "quotesDue gives issued quotes whose last day of validity lies before the day, idleOpportunities open opportunities whose"
                    + " last event lies before the instant; each the oldest first and no more than the limit.");
    private static final Sentence BEHIND = new Sentence(
            Lookups.class,
            7,
            Rule.P_10,
            "Both go on behind any place that they gave, whatever became of whom it names; of what is equally old the order is the store's"
                    + " own and always the same, so that page by page each that does not move is given once.");
    private static final MatchKey MAIL =
            MatchKey.of(MatchKind.EMAIL, EmailAddress.of("ada@example.org").canonical());
    private static final ContactPerson ADA = ContactPerson.builder()
            .id("ada")
            .name(PersonName.of("Ada Lovelace"))
            .emails(List.of(EmailAddress.of("ada@example.org")))
            .build();
    private static final int MANY = 1_000;
    /** Ids that a store which compares texts carelessly mixes up, or sorts in its own way. */
    private static final Seq<String> NAMES = List.of("z", "a", "A", "ä", "M", "10", "9", "\uD83D\uDE00", "\uFB01");

    static final Seq<Case<Store>> CASES = Vector.of(
            new Case<>(CHILDREN, "a parent has no child, one child, several", (store, fixture) -> {
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Parent AG")))
                        .play(store.ledger());
                assertEquals(0, store.lookups().opportunitiesOf(CUSTOMER).size());
                var born = Vector.<OpportunityId>empty();
                for (var name : List.of("z", "a", "M", "10", "9", "ä")) {
                    script.then(opportunity(CUSTOMER, name));
                    script.play(store.ledger());
                    born = born.append(new OpportunityId(name));
                    assertEquals(born, store.lookups().opportunitiesOf(CUSTOMER));
                }
            }),
            new Case<>(CHILDREN, "quotes come in order of their birth, whatever became of them", (store, fixture) -> {
                var script = Script.of(Deal::drafted);
                script.then(new CreateQuote(OPPORTUNITY, RIVAL, Deal.OFFER));
                script.then(new CreateQuote(OPPORTUNITY, new QuoteId("a third"), Deal.OFFER));
                script.then(new IssueQuote(RIVAL));
                script.then(new WithdrawQuote(QUOTE, Label.of("mistake")));
                script.play(store.ledger());
                assertEquals(
                        Vector.of(QUOTE, RIVAL, new QuoteId("a third")),
                        store.lookups().quotesOf(OPPORTUNITY));
            }),
            new Case<>(CHILDREN, "a cancelled order and its successor are orders of the quote", (store, fixture) -> {
                var script = Script.of(Deal::ordered);
                script.then(new CancelOrder(ORDER, FreeText.of("by mistake")));
                script.then(new PlaceOrder(QUOTE, new OrderId("another")));
                script.play(store.ledger());
                assertEquals(
                        Vector.of(ORDER, new OrderId("another")),
                        store.lookups().ordersOf(QUOTE));
                assertEquals(Vector.of(OPPORTUNITY), store.lookups().opportunitiesOf(CUSTOMER));
            }),
            new Case<>(CHILDREN, "somebody else's children are not among them", (store, fixture) -> {
                var script = Script.of(Deal::drafted);
                script.then(Deal.registration(OTHER_CUSTOMER, "Other AG"));
                script.then(opportunity(OTHER_CUSTOMER, "other"));
                script.play(store.ledger());
                assertEquals(Vector.of(OPPORTUNITY), store.lookups().opportunitiesOf(CUSTOMER));
                assertEquals(
                        Vector.of(new OpportunityId("other")), store.lookups().opportunitiesOf(OTHER_CUSTOMER));
                assertEquals(
                        0, store.lookups().quotesOf(new OpportunityId("other")).size());
                assertEquals(
                        0,
                        store.lookups()
                                .ordersOf(new QuoteId(OPPORTUNITY.value()))
                                .size());
                assertEquals(
                        0,
                        store.lookups()
                                .opportunitiesOf(new CustomerId("Customer"))
                                .size());
            }),
            new Case<>(CHILDREN, "a customer has " + MANY / 2 + " opportunities", (store, fixture) -> {
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Parent AG")));
                for (var number = 0; number < MANY / 2; number++)
                    script.then(opportunity(CUSTOMER, "opportunity " + number));
                script.play(store.ledger());
                assertEquals(
                        Vector.range(0, MANY / 2).map(number -> new OpportunityId("opportunity " + number)),
                        store.lookups().opportunitiesOf(CUSTOMER));
            }),
            new Case<>(FRESH, "a child is there as soon as its parent's version says so", (store, fixture) -> {
                var script = Script.of(Deal::converted).play(store.ledger());
                for (var number = 1; number <= 10; number++) {
                    var version = store.ledger().find(OPPORTUNITY).get().version();
                    script.then(new CreateQuote(OPPORTUNITY, new QuoteId("quote " + number), Deal.OFFER));
                    script.play(store.ledger());
                    assertEquals(
                            version + 1, store.ledger().find(OPPORTUNITY).get().version());
                    assertEquals(number, store.lookups().quotesOf(OPPORTUNITY).size());
                }
            }),
            new Case<>(
                    FRESH,
                    "whoever reads a version and then asks while others write misses no child",
                    LookupsCases::fresh),
            new Case<>(FRESH, "a second instance sees the children of the first", (store, fixture) -> {
                if (!fixture.reopens()) assertThrows(UnsupportedOperationException.class, fixture::reopen);
                var second = fixture.another(store);
                Script.of(Deal::ordered).play(store.ledger());
                assertEquals(Vector.of(QUOTE), second.lookups().quotesOf(OPPORTUNITY));
                assertEquals(Vector.of(ORDER), second.lookups().ordersOf(QUOTE));
                assertEquals(Vector.of(OPPORTUNITY), second.lookups().opportunitiesOf(CUSTOMER));
            }),
            new Case<>(
                    FRESHER,
                    "a quote is born after its opportunity was read and before it is lost",
                    (store, fixture) -> {
                        var script = Script.of(Deal::converted).play(store.ledger());
                        var loss = script.fork(new LoseOpportunity(OPPORTUNITY, "price"));
                        script.then(new CreateQuote(OPPORTUNITY, QUOTE, Deal.OFFER));
                        script.play(store.ledger());
                        assertEquals(Vector.of(QUOTE), store.lookups().quotesOf(OPPORTUNITY));
                        assertTrue(loss.on(store.ledger()) instanceof Receipt.Stale);
                    }),
            new Case<>(MATCHES, "a lead is found by each of its keys and by no other", (store, fixture) -> {
                Script.of(Deal::captured).play(store.ledger());
                var keys = Matching.keys(Deal.ADA);
                assertTrue(keys.size() >= 2, "the script's lead has keys");
                assertEquals(
                        keys.map(key -> MatchCandidate.of(LEAD, key)).toSet(),
                        store.lookups()
                                .matches(keys.append(key("nobody")), MANY)
                                .toSet());
                for (var key : keys)
                    assertEquals(
                            List.of(MatchCandidate.of(LEAD, key)),
                            store.lookups().matches(List.of(key), MANY));
                assertEquals(
                        0, store.lookups().matches(List.of(key("nobody")), MANY).size());
                assertEquals(0, store.lookups().matches(List.empty(), MANY).size());
            }),
            new Case<>(MATCHES, "each pair comes once, however often it is asked for", (store, fixture) -> {
                Script.of(Deal::captured).play(store.ledger());
                assertEquals(
                        List.of(MatchCandidate.of(LEAD, MAIL)),
                        store.lookups().matches(List.of(MAIL, MAIL, MAIL), MANY));
            }),
            new Case<>(MATCHES, "a corrected lead is found by its new keys only", (store, fixture) -> {
                var script = Script.of(Deal::captured);
                script.then(new CorrectContact(
                        LEAD,
                        Contact.builder()
                                .person("Ada King")
                                .email("king@example.org")
                                .build()));
                script.play(store.ledger());
                assertEquals(0, store.lookups().matches(List.of(MAIL), MANY).size());
                assertEquals(HashSet.<Id>of(LEAD), who(store, key("king@example.org")));
            }),
            new Case<>(MATCHES, "a disqualified lead is found no more and a recycled one again", (store, fixture) -> {
                var script = Script.of(Deal::captured);
                script.then(capture("twin"));
                script.play(store.ledger());
                assertEquals(HashSet.<Id>of(LEAD, new LeadId("twin")), who(store, MAIL));
                script.then(new DisqualifyLead(LEAD, "no budget", Option.none()));
                script.play(store.ledger());
                assertEquals(HashSet.<Id>of(new LeadId("twin")), who(store, MAIL));
                script.then(new RecycleLead(LEAD));
                script.play(store.ledger());
                assertEquals(HashSet.<Id>of(LEAD, new LeadId("twin")), who(store, MAIL));
            }),
            new Case<>(MATCHES, "a converted lead is found as its customer", (store, fixture) -> {
                Script.of(Deal::converted).play(store.ledger());
                assertEquals(HashSet.<Id>of(CUSTOMER), who(store, MAIL));
            }),
            new Case<>(MATCHES, "a customer is found by the address of a contact person", (store, fixture) -> {
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Parent AG")));
                script.then(new AddContactPerson(CUSTOMER, ADA));
                script.play(store.ledger());
                assertEquals(HashSet.<Id>of(CUSTOMER), who(store, MAIL));
            }),
            new Case<>(MATCHES, "a merged customer is found as its survivor only", (store, fixture) -> {
                var script = Script.of(Deal::converted);
                script.then(Deal.registration(OTHER_CUSTOMER, "Difference AG"));
                script.play(store.ledger());
                assertEquals(HashSet.<Id>of(CUSTOMER), who(store, MAIL));
                script.then(new MergeCustomer(CUSTOMER, OTHER_CUSTOMER));
                script.play(store.ledger());
                var keys = script.commits()
                        .flatMap(commit -> commit.plan().changes())
                        .map(change -> change.after())
                        .filter(org.leadtoorder.crm.customer.Customer.class::isInstance)
                        .flatMap(state -> Matching.keys((org.leadtoorder.crm.customer.Customer) state));
                assertEquals(
                        HashSet.<Id>of(OTHER_CUSTOMER),
                        store.lookups()
                                .matches(keys, MANY)
                                .map(MatchCandidate::id)
                                .toSet());
            }),
            new Case<>(LIMIT, "a key that many have hides none of another key", (store, fixture) -> {
                var script = Script.of(Deal::captured);
                for (var number = 1; number <= 40; number++) script.then(capture("twin " + number));
                script.then(Deal.registration(CUSTOMER, "Parent AG"));
                script.play(store.ledger());
                var name = Matching.keys(
                                MasterData.builder().organisation("Parent AG").build())
                        .head();
                for (var limit : List.of(1, 2, 7)) {
                    var found = store.lookups().matches(List.of(MAIL, key("nobody"), name), limit);
                    assertEquals(
                            List.of(LEAD)
                                    .appendAll(List.range(1, limit).map(number -> new LeadId("twin " + number)))
                                    .map(id -> MatchCandidate.of(id, MAIL))
                                    .append(MatchCandidate.of(CUSTOMER, name))
                                    .toSet(),
                            found.toSet());
                    assertEquals(limit + 1, found.size());
                }
            }),
            new Case<>(
                    LIMIT, "customers come before leads, and the earlier born before the later", (store, fixture) -> {
                        var script = new Script();
                        for (var id : List.of("z", "a", "M")) script.then(capture(id));
                        for (var id : List.of("y", "10", "9")) {
                            script.then(Deal.registration(new CustomerId(id), id + " AG"));
                            script.then(new AddContactPerson(new CustomerId(id), ADA));
                        }
                        script.then(new DisqualifyLead(new LeadId("z"), "no budget", Option.none()));
                        script.then(new RecycleLead(new LeadId("z")));
                        script.play(store.ledger());
                        var all = List.<Id>of(
                                new CustomerId("y"),
                                new CustomerId("10"),
                                new CustomerId("9"),
                                new LeadId("z"),
                                new LeadId("a"),
                                new LeadId("M"));
                        for (var limit = 1; limit <= all.size() + 1; limit++)
                            assertEquals(
                                    all.take(limit),
                                    store.lookups()
                                            .matches(List.of(MAIL), limit)
                                            .map(MatchCandidate::id)
                                            .toList());
                    }),
            new Case<>(DUE, "a quote is due on the day after its last day", (store, fixture) -> {
                var script = Script.of(Deal::issued).play(store.ledger());
                var last = validUntil(script, QUOTE);
                assertEquals(0, due(store, last.minusDays(1), 10).size());
                assertEquals(0, due(store, last, 10).size());
                assertEquals(Vector.of(QUOTE), due(store, last.plusDays(1), 10));
                assertEquals(Vector.of(QUOTE), due(store, LocalDate.of(9999, 12, 30), 10));
            }),
            new Case<>(DUE, "the longest overdue quote comes first, and no more than asked for", (store, fixture) -> {
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Quotes AG")));
                var days = List.of(3, 0, 2, 1);
                for (var day : days) due(script, "quote " + day, day);
                script.play(store.ledger());
                var all = Vector.range(0, 4).map(day -> new QuoteId("quote " + day));
                var late = LocalDate.of(2030, 1, 1);
                for (var limit = 1; limit <= 5; limit++) assertEquals(all.take(limit), due(store, late, limit));
                assertEquals(
                        all.take(2),
                        due(store, validUntil(script, new QuoteId("quote 1")).plusDays(1), 10));
            }),
            new Case<>(DUE, "only issued quotes are due", (store, fixture) -> {
                var late = LocalDate.of(2030, 1, 1);
                var script = Script.of(Deal::drafted).play(store.ledger());
                assertEquals(0, due(store, late, 10).size());
                script.then(new IssueQuote(QUOTE));
                script.play(store.ledger());
                assertEquals(1, due(store, late, 10).size());
                script.then(new ReviseQuote(QUOTE));
                script.play(store.ledger());
                assertEquals(0, due(store, late, 10).size());
                script.then(new IssueQuote(QUOTE));
                script.then(script.deal().acceptance());
                script.play(store.ledger());
                assertEquals(0, due(store, late, 10).size());
            }),
            new Case<>(DUE, "an opportunity is idle from the microsecond after its last event", (store, fixture) -> {
                Script.of(Deal::converted).play(store.ledger());
                assertEquals(0, idle(store, Deal.START, 10).size());
                assertEquals(0, idle(store, Deal.START.minusNanos(1_000), 10).size());
                assertEquals(Vector.of(OPPORTUNITY), idle(store, Deal.START.plusNanos(1_000), 10));
            }),
            new Case<>(
                    DUE, "the longest idle opportunity comes first, and no more than asked for", (store, fixture) -> {
                        var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Idle AG")));
                        for (var number = 0; number < 4; number++) {
                            script.then(opportunity(CUSTOMER, "opportunity " + number));
                            script.deal().later(1);
                        }
                        script.then(new AssignOpportunity(new OpportunityId("opportunity 1"), "grace"));
                        script.play(store.ledger());
                        var all = Vector.of(0, 2, 3, 1).map(number -> new OpportunityId("opportunity " + number));
                        var late = Deal.START.plus(Duration.ofDays(99));
                        for (var limit = 1; limit <= 5; limit++)
                            assertEquals(all.take(limit), idle(store, late, limit));
                        assertEquals(all.take(2), idle(store, Deal.START.plus(Duration.ofDays(3)), 10));
                    }),
            new Case<>(
                    DUE,
                    "a birth of a quote does not wake its opportunity, an event of its own does",
                    (store, fixture) -> {
                        var script = Script.of(Deal::converted);
                        script.deal().later(5);
                        script.then(new CreateQuote(OPPORTUNITY, QUOTE, Deal.OFFER));
                        script.play(store.ledger());
                        var soon = Deal.START.plus(Duration.ofDays(1));
                        assertEquals(Vector.of(OPPORTUNITY), idle(store, soon, 10));
                        script.then(new AssignOpportunity(OPPORTUNITY, "grace"));
                        script.play(store.ledger());
                        assertEquals(0, idle(store, soon, 10).size());
                    }),
            new Case<>(DUE, "a closed opportunity is not idle and a reopened one is again", (store, fixture) -> {
                var late = Deal.START.plus(Duration.ofDays(99));
                var script = Script.of(Deal::converted);
                script.play(store.ledger());
                assertEquals(1, idle(store, late, 10).size());
                script.then(new LoseOpportunity(OPPORTUNITY, "price"));
                script.play(store.ledger());
                assertEquals(0, idle(store, late, 10).size());
                script.then(new ReopenOpportunity(OPPORTUNITY, Deal.TODAY.plusDays(120)));
                script.play(store.ledger());
                assertEquals(Vector.of(OPPORTUNITY), idle(store, late, 10));
            }),
            new Case<>(BEHIND, "page by page every quote that is due comes once", (store, fixture) -> {
                var late = LocalDate.of(2030, 1, 1);
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Quotes AG")));
                for (var day = 0; day < 3; day++) for (var name : NAMES) due(script, name + day, day);
                script.play(store.ledger());
                var all = store.lookups().quotesDue(late, Option.none(), MANY);
                assertEquals(3 * NAMES.size(), all.size());
                assertEquals(all.map(DueQuote::validUntil).sorted(), all.map(DueQuote::validUntil));
                for (var limit : List.of(1, 2, 5, 26, 27))
                    assertEquals(
                            all,
                            LookupsCases.<DueQuote>pages(
                                    after -> store.lookups().quotesDue(late, after, limit)),
                            "pages of " + limit);
                assertEquals(
                        all.slice(1, NAMES.size()),
                        store.lookups().quotesDue(all.head().validUntil().plusDays(1), all.headOption(), MANY),
                        "the day is asked again");
            }),
            new Case<>(BEHIND, "a quote that is no longer due is a place to go on from", (store, fixture) -> {
                var late = LocalDate.of(2030, 1, 1);
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Quotes AG")));
                for (var name : NAMES) due(script, name, 0);
                script.play(store.ledger());
                var all = store.lookups().quotesDue(late, Option.none(), MANY);
                assertEquals(NAMES.size(), all.size());
                for (var place : all.tail()) {
                    script.then(new WithdrawQuote(place.quote(), Label.of("late")));
                    script.play(store.ledger());
                    assertEquals(
                            all.slice(all.indexOf(place) + 1, all.size()),
                            store.lookups().quotesDue(late, Option.some(place), MANY));
                }
            }),
            new Case<>(BEHIND, "page by page every idle opportunity comes once", (store, fixture) -> {
                var late = Deal.START.plus(Duration.ofDays(99));
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Idle AG")));
                for (var day = 0; day < 3; day++) {
                    for (var name : NAMES) script.then(opportunity(CUSTOMER, name + day));
                    script.deal().later(1);
                }
                script.play(store.ledger());
                var all = store.lookups().idleOpportunities(late, Option.none(), MANY);
                assertEquals(3 * NAMES.size(), all.size());
                assertEquals(all.map(IdleOpportunity::last).sorted(), all.map(IdleOpportunity::last));
                for (var limit : List.of(1, 2, 5, 26, 27))
                    assertEquals(
                            all,
                            LookupsCases.<IdleOpportunity>pages(
                                    after -> store.lookups().idleOpportunities(late, after, limit)),
                            "pages of " + limit);
                assertEquals(
                        all.slice(1, NAMES.size()),
                        store.lookups().idleOpportunities(all.head().last().plusNanos(1_000), all.headOption(), MANY),
                        "the instant is asked again");
            }),
            new Case<>(BEHIND, "an opportunity that is no longer idle is a place to go on from", (store, fixture) -> {
                var before = Deal.START.plus(Duration.ofDays(1));
                var script = Script.of(deal -> deal.walk(Deal.registration(CUSTOMER, "Idle AG")));
                for (var name : NAMES) script.then(opportunity(CUSTOMER, name));
                script.deal().later(2);
                script.play(store.ledger());
                var all = store.lookups().idleOpportunities(before, Option.none(), MANY);
                assertEquals(NAMES.size(), all.size());
                for (var place : all.tail()) {
                    script.then(new AssignOpportunity(place.opportunity(), "grace"));
                    script.play(store.ledger());
                    assertEquals(
                            all.slice(all.indexOf(place) + 1, all.size()),
                            store.lookups().idleOpportunities(before, Option.some(place), MANY));
                }
            }));

    private LookupsCases() {}

    private static CreateOpportunity opportunity(CustomerId customer, String id) {
        return new CreateOpportunity(
                customer,
                new OpportunityId(id),
                Label.of("more"),
                Currency.getInstance("EUR"),
                Deal.TODAY.plusDays(90));
    }

    /** An issued quote of an opportunity of its own, valid some days longer than others. */
    private static void due(Script script, String name, int days) {
        script.then(opportunity(CUSTOMER, name));
        script.then(new CreateQuote(new OpportunityId(name), new QuoteId(name), Deal.OFFER));
        script.then(new IssueQuote(new QuoteId(name)));
        if (days > 0)
            script.then(new ExtendValidity(
                    new QuoteId(name), validUntil(script, new QuoteId(name)).plusDays(days)));
    }

    private static <T> Seq<T> pages(Function<Option<T>, Seq<T>> page) {
        var all = Vector.<T>empty();
        for (var next = page.apply(Option.none()); !next.isEmpty(); next = page.apply(all.lastOption())) {
            all = all.appendAll(next);
            assertTrue(all.size() <= MANY, "it never ends");
        }
        return all;
    }

    private static MatchKey key(String mail) {
        return MatchKey.of(MatchKind.EMAIL, mail);
    }

    private static io.vavr.collection.Set<Id> who(Store store, MatchKey key) {
        return store.lookups()
                .matches(List.of(key), MANY)
                .map(MatchCandidate::id)
                .toSet();
    }

    private static Seq<QuoteId> due(Store store, LocalDate today, int limit) {
        return store.lookups().quotesDue(today, Option.none(), limit).map(DueQuote::quote);
    }

    private static Seq<OpportunityId> idle(Store store, Instant before, int limit) {
        return store.lookups().idleOpportunities(before, Option.none(), limit).map(IdleOpportunity::opportunity);
    }

    private static LocalDate validUntil(Script script, QuoteId quote) {
        return ((IssuedQuote) script.model().find(quote).get().state()).validUntil();
    }

    /** The opportunity's version counts its quotes: one more with each. */
    private static void fresh(Store store, Fixture<Store> fixture) throws Exception {
        var script = Script.of(Deal::converted).play(store.ledger());
        var first = store.ledger().find(OPPORTUNITY).get().version();
        var quotes = 30;
        Race.<Boolean>of(3, number -> () -> {
            if (number == 0) {
                for (var quote = 0; quote < quotes; quote++)
                    script.then(new CreateQuote(OPPORTUNITY, new QuoteId("quote " + quote), Deal.OFFER));
                script.play(store.ledger());
            } else
                for (var reads = 0; reads < 200; reads++) {
                    var least = store.ledger().find(OPPORTUNITY).get().version() - first;
                    var found = store.lookups().quotesOf(OPPORTUNITY).size();
                    if (found < least) throw new AssertionError(found + " quotes of an opportunity that says " + least);
                }
            return true;
        });
        assertEquals(quotes, store.lookups().quotesOf(OPPORTUNITY).size());
    }
}
