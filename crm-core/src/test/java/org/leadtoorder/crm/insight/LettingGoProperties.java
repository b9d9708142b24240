package org.leadtoorder.crm.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.order.CompletedOrder;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteCreated;
import org.leadtoorder.crm.testkit.FeedArbitraries;

/** What is done may be forgotten, and nobody can tell. */
class LettingGoProperties {
    private static final LocalDate DAY = LocalDate.of(2028, 6, 30);
    private static final Insights ALL = Insights.in(ZoneOffset.UTC);
    private static final Insights SOME = ALL.lettingGo(Attribute.values());
    /** The feeds bring nothing back later than that, but much before. */
    private static final Insights FEW = SOME.withoutReturnAfter(400);

    @Provide
    Arbitrary<Seq<Recorded>> feeds() {
        return FeedArbitraries.feeds();
    }

    private static Seq<Insight<Book, ?>> reports(Insights reports) {
        return List.of(
                reports.census(Dimension.SOURCE, Dimension.CUSTOMER),
                reports.winLoss(Dimension.OWNER, Dimension.CLOSING_MONTH, Dimension.REASON),
                reports.winLoss(Dimension.PRODUCT, Dimension.CLOSING_DAY, Dimension.CLOSING_QUARTER),
                reports.winLoss(new Dimension(
                        "worth",
                        facts -> facts.net().byCurrency().isEmpty()
                                ? io.vavr.control.Option.none()
                                : io.vavr.control.Option.some(facts.net().toString() + facts.gross()))),
                reports.forecast(Dimension.CATEGORY, Dimension.EXPECTED_MONTH),
                reports.sales(Dimension.CUSTOMER, Dimension.COMPETITOR),
                reports.leadFunnel(Dimension.ENTRY_MONTH),
                reports.dealFunnel(Dimension.OWNER, Dimension.BIRTH_MONTH, Dimension.PIPELINE),
                reports.stageFunnel(Dimension.SOURCE),
                reports.velocity(Dimension.OWNER),
                reports.activities(Dimension.STAGE),
                reports.leadActivities(Dimension.OWNER),
                reports.ages(Dimension.OWNER),
                reports.quality(Dimension.SOURCE));
    }

    private static void same(Insights one, Supplier<Book> first, Insights other, Supplier<Book> second) {
        var mine = first.get();
        var others = second.get();
        reports(one)
                .zip(reports(other))
                .forEach(pair -> assertEquals(pair._1.result(mine, DAY), pair._2.result(others, DAY)));
    }

    /** Lets go whatever can go, after each fact. */
    private static Book eagerly(Insights reports, Iterable<Recorded> feed) {
        var book = reports.census().empty();
        for (var fact : feed) {
            book.add(fact);
            book.letGoAll();
        }
        return book;
    }

    /** The part of a feed that falls to a number: deals as a whole, everything else one by one. */
    private static Seq<Recorded> part(Seq<Recorded> feed, int number, int parts, int salt) {
        var deals = new HashMap<Id, OpportunityId>();
        for (var fact : feed) {
            if (fact.event() instanceof QuoteCreated born) deals.put(fact.id(), born.opportunity());
            if (fact.event() instanceof OrderPlaced born) deals.put(fact.id(), born.opportunity());
        }
        return feed.filter(fact -> {
            Id whole = deals.containsKey(fact.id()) ? deals.get(fact.id()) : fact.id();
            return Math.floorMod(whole.hashCode() * 31 + salt, parts) == number;
        });
    }

    @Property(tries = 300)
    void what_is_let_go_changes_no_answer_now_or_later(@ForAll("feeds") Seq<Recorded> feed, @ForAll int cut) {
        var until = feed.take(Math.floorMod(cut, feed.size() + 1));
        for (var past : List.of(feed, until)) {
            same(ALL, () -> ALL.fold(past), SOME, () -> eagerly(SOME, past));
            same(ALL, () -> ALL.fold(past), FEW, () -> eagerly(FEW, past));
        }
        var rows = ALL.fold(feed).rows();
        Statistics.label("let go")
                .collect(eagerly(SOME, feed).rows() < rows)
                .coverage(seen -> seen.check(true).count(often -> often > 0));
        Statistics.label("let go on a promise")
                .collect(eagerly(FEW, feed).rows() < eagerly(SOME, feed).rows())
                .coverage(seen -> seen.check(true).count(often -> often > 0));
    }

    @Property(tries = 30)
    void the_laws_hold_for_parts_of_whole_deals(@ForAll("feeds") Seq<Recorded> feed, @ForAll int salt) {
        for (var reports : List.of(SOME, FEW)) {
            Insight<Book, ?> any = reports.census();
            Supplier<Book> one = () -> eagerly(reports, part(feed, 0, 3, salt));
            Supplier<Book> two = () -> eagerly(reports, part(feed, 1, 3, salt));
            Supplier<Book> three = () -> eagerly(reports, part(feed, 2, 3, salt));
            Supplier<Book> left = () -> any.merge(any.merge(one.get(), two.get()), three.get());
            same(reports, left, reports, () -> any.merge(one.get(), any.merge(two.get(), three.get())));
            same(reports, left, reports, () -> any.merge(three.get(), any.merge(two.get(), one.get())));
            same(reports, left, reports, () -> any.merge(any.empty(), left.get()));
            same(reports, left, ALL, () -> ALL.fold(feed));
            same(reports, left, reports, () -> {
                var later = left.get();
                later.letGoAll();
                return later;
            });
        }
    }

    @Property(tries = 40)
    void as_of_any_day_is_the_same_with_and_without_what_is_let_go(
            @ForAll("feeds") Seq<Recorded> feed, @ForAll @IntRange(max = 800) int days) {
        var day = LocalDate.of(2026, 1, 1).plusDays(days);
        reports(ALL)
                .zip(reports(FEW))
                .forEach(pair -> assertEquals(
                        pair._1.until(day, ZoneOffset.UTC).of(feed, day),
                        pair._2.until(day, ZoneOffset.UTC).of(feed, day)));
    }

    @Property(tries = 60)
    void only_what_is_open_or_can_come_back_or_lives_on_keeps_a_row(@ForAll("feeds") Seq<Recorded> feed) {
        var census = ALL.census().of(feed, DAY).total();
        var done = census.count(CompletedOrder.class);
        // Each deal of the feeds has one quote and, when it is completed, one order.
        assertEquals(ALL.fold(feed).rows() - 3 * done, eagerly(SOME, feed).rows());
        var few = eagerly(FEW, feed).rows();
        assertTrue(few <= eagerly(SOME, feed).rows());
        assertTrue(few <= feed.map(Recorded::id).distinct().size() - 3 * done);
        assertTrue(few >= census.count(Customer.class));
        assertTrue(census.count(Lead.class) > 0 || feed.isEmpty());
    }
}
