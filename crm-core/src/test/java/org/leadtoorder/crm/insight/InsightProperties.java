package org.leadtoorder.crm.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.opportunity.LostOpportunity;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.WonOpportunity;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.testkit.FeedArbitraries;

/** The laws of insights, for each report. */
class InsightProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Insights REPORTS = Insights.in(ZoneOffset.UTC);

    @Provide
    Arbitrary<Seq<Recorded>> feeds() {
        return FeedArbitraries.feeds();
    }

    private static Seq<Insight<Book, ?>> reports() {
        return List.of(
                REPORTS.census(Dimension.SOURCE),
                REPORTS.winLoss(Dimension.OWNER, Dimension.CLOSING_MONTH),
                REPORTS.winLoss(Dimension.PRODUCT),
                REPORTS.forecast(Dimension.CATEGORY, Dimension.EXPECTED_MONTH),
                REPORTS.sales(Dimension.CUSTOMER),
                REPORTS.leadFunnel(Dimension.ENTRY_MONTH),
                REPORTS.dealFunnel(Dimension.OWNER),
                REPORTS.activities(Dimension.STAGE),
                REPORTS.ages(),
                REPORTS.quality(Dimension.SOURCE),
                REPORTS.stageFunnel(Dimension.SOURCE),
                REPORTS.velocity(Dimension.OWNER));
    }

    /** The part of a feed whose aggregates fall to a number. */
    private static Seq<Recorded> part(Seq<Recorded> feed, int number, int parts, int salt) {
        return feed.filter(fact -> Math.floorMod(fact.id().hashCode() * 31 + salt, parts) == number);
    }

    private static void same(Supplier<Book> one, Supplier<Book> other) {
        reports().forEach(report -> assertEquals(report.result(one.get(), DAY), report.result(other.get(), DAY)));
    }

    private static Book merge(Book one, Book other) {
        return REPORTS.census().merge(one, other);
    }

    @Property(tries = 60)
    void merging_is_commutative_and_has_a_neutral_element(@ForAll("feeds") Seq<Recorded> feed, @ForAll int salt) {
        Supplier<Book> one = () -> REPORTS.fold(part(feed, 0, 2, salt));
        Supplier<Book> other = () -> REPORTS.fold(part(feed, 1, 2, salt));
        same(() -> merge(one.get(), other.get()), () -> merge(other.get(), one.get()));
        same(() -> merge(one.get(), REPORTS.census().empty()), one);
        same(() -> merge(REPORTS.census().empty(), one.get()), one);
    }

    @Property(tries = 60)
    void merging_is_associative_and_parts_make_the_whole(@ForAll("feeds") Seq<Recorded> feed, @ForAll int salt) {
        Supplier<Book> one = () -> REPORTS.fold(part(feed, 0, 3, salt));
        Supplier<Book> two = () -> REPORTS.fold(part(feed, 1, 3, salt));
        Supplier<Book> three = () -> REPORTS.fold(part(feed, 2, 3, salt));
        Supplier<Book> left = () -> merge(merge(one.get(), two.get()), three.get());
        same(left, () -> merge(one.get(), merge(two.get(), three.get())));
        same(left, () -> REPORTS.fold(feed));
    }

    @Property(tries = 60)
    void a_parallel_stream_of_parts_answers_like_one_pass(@ForAll("feeds") Seq<Recorded> feed) {
        var parts = feed.groupBy(Recorded::id)
                .values()
                .<Iterable<Recorded>>map(history -> history)
                .toJavaList();
        reports()
                .forEach(report -> assertEquals(
                        report.of(feed, DAY), parts.parallelStream().collect(report.toPartsCollector(DAY))));
        reports()
                .forEach(report ->
                        assertEquals(report.of(feed, DAY), feed.toJavaStream().collect(report.toCollector(DAY))));
    }

    @Property(tries = 60)
    void groups_add_up_to_the_total_and_reports_agree(@ForAll("feeds") Seq<Recorded> feed) {
        var owners = REPORTS.winLoss(Dimension.OWNER).of(feed, DAY);
        var total = owners.total();
        assertEquals(
                total.won(),
                owners.groups().map(group -> group.figures().won()).sum().longValue());
        assertEquals(
                total.wonNet(),
                owners.groups().map(group -> group.figures().wonNet()).fold(Amounts.none(), Amounts::plus));
        assertEquals(total.closed(), total.daysToClose().count());
        var census = REPORTS.census().of(feed, DAY).total();
        assertEquals(census.count(OpenOpportunity.class), total.open());
        assertEquals(census.count(WonOpportunity.class), total.won());
        assertEquals(census.count(LostOpportunity.class), total.lost());
        assertEquals(census.tally(WonOpportunity.class).net(), total.wonNet());
        var sales = REPORTS.sales().of(feed, DAY).total();
        assertEquals(sales.net(), List.ofAll(sales.byProduct().values()).fold(Amounts.none(), Amounts::plus));
    }
}
