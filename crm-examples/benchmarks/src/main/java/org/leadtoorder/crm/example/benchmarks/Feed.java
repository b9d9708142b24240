package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.opportunity.EnteredStage;
import org.leadtoorder.crm.opportunity.OpportunityEvent;
import org.leadtoorder.crm.opportunity.OpportunityEvent.ActivityLogged;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityAdvanced;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityLost;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityWon;
import org.leadtoorder.crm.port.Ledger.Position;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A history of opportunities, ten events each, of which a thousand at a time go on side by side. */
final class Feed {
    private static final int STEPS = 10;
    private static final int SIDE_BY_SIDE = 1_000;
    private static final int CUSTOMERS = 1_000;
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Currency EURO = Currency.getInstance("EUR");

    private final ArrayList<Recorded> customers = new ArrayList<>();
    private final ArrayList<Recorded> all = new ArrayList<>();
    private final ArrayList<Iterable<Recorded>> parts = new ArrayList<>();

    /** A feed of that many events. */
    static Feed of(int events) {
        var feed = new Feed();
        for (var customer = 0; customer < CUSTOMERS; customer++) feed.customers.add(registered(customer));
        for (var born = 0; born < events / STEPS; born += SIDE_BY_SIDE)
            feed.add(born, Math.min(born + SIDE_BY_SIDE, events / STEPS));
        return feed;
    }

    /** Every event, as a ledger gives them. */
    Iterable<Recorded> all() {
        return all;
    }

    /** The customers of the opportunities, who were there before. */
    Iterable<Recorded> customers() {
        return customers;
    }

    /** The same in parts of whole opportunities. */
    List<Iterable<Recorded>> parts() {
        return parts;
    }

    private void add(int from, int to) {
        var part = new ArrayList<Recorded>();
        for (var step = 0; step < STEPS; step++)
            for (var deal = from; deal < to; deal++) {
                var id = new OpportunityId("D-" + deal);
                var at = START.plusSeconds(86_400L * (deal / SIDE_BY_SIDE + (long) step * (1 + deal % 9)));
                part.add(new Recorded(
                        new Position(String.valueOf(all.size() + part.size() + 1)),
                        id,
                        step + 1L,
                        event(id, deal, step, at),
                        provenance(at)));
            }
        parts.add(part);
        all.addAll(part);
    }

    private static Recorded registered(int customer) {
        var id = customer(customer);
        var event = new CustomerRegistered(
                id,
                new Origin.Registered(Label.of("fair"), FreeText.of("met at the stand")),
                MasterData.builder()
                        .organisation("Analytical Engines " + customer)
                        .build(),
                Vector.empty(),
                Option.none(),
                Vector.empty(),
                day(START));
        return new Recorded(new Position("C" + customer), id, 1, event, provenance(START));
    }

    private static CustomerId customer(int deal) {
        return new CustomerId("C-" + deal % CUSTOMERS);
    }

    private static OpportunityEvent event(OpportunityId id, int deal, int step, Instant at) {
        if (step == 0) return created(id, deal, at);
        if (step == 3) return new OpportunityAdvanced(id, qualification(at), solution(at));
        if (step < STEPS - 1) return new ActivityLogged(id, Talks.talk(at));
        return closed(id, deal, at);
    }

    private static OpportunityEvent created(OpportunityId id, int deal, Instant at) {
        return new OpportunityCreated(
                id,
                customer(deal),
                Option.none(),
                Label.of("Difference engines"),
                "sales",
                qualification(at),
                EURO,
                day(at).plusDays(60),
                Option.some("owner " + deal % 30));
    }

    /** Every third is lost, every tenth stays open. */
    private static OpportunityEvent closed(OpportunityId id, int deal, Instant at) {
        if (deal % 10 == 0) return new ActivityLogged(id, Talks.talk(at));
        return deal % 3 == 0
                ? new OpportunityLost(id, "price", Option.none(), Option.none(), solution(at), day(at), at)
                : new OpportunityWon(id, new OrderId("O-" + deal), solution(at), day(at), at);
    }

    private static EnteredStage qualification(Instant at) {
        return new EnteredStage("qualification", 10, ForecastCategory.PIPELINE, at);
    }

    private static EnteredStage solution(Instant at) {
        return new EnteredStage("solution", 40, ForecastCategory.BEST_CASE, at);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Provenance provenance(Instant at) {
        return Provenance.builder()
                .at(at)
                .actor("grace")
                .request("request")
                .correlation("request")
                .causation(Option.none())
                .processVersion("1")
                .migrated(false)
                .build();
    }
}
