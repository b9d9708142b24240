package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Feeds of companies with a few deals, each brought some way by real commands. */
public final class FeedArbitraries {
    private static final LocalDate EXPECTED = LocalDate.of(2026, 12, 1);

    private FeedArbitraries() {}

    /** How a deal ends, for now. */
    private enum End {
        NEW,
        ASIDE,
        RECYCLED,
        QUALIFIED,
        OPEN,
        LOST,
        REOPENED,
        QUOTED,
        DECLINED,
        WON,
        COMPLETED,
        MERGED,
        AMENDED,
        CANCELLED,
        REPLACED
    }

    private record Course(
            End end, String owner, String source, long amount, String currency, String product, int start, int step) {}

    /**
     * Whole feeds.
     *
     * @return feeds of up to eight deals, never null
     */
    public static Arbitrary<Seq<Recorded>> feeds() {
        return Combinators.combine(
                        Arbitraries.of(End.class),
                        Arbitraries.of("anna", "boris", "cecily"),
                        Arbitraries.of("web", "campaign", "referral"),
                        Arbitraries.longs().between(1, 100_000_00L),
                        Arbitraries.of("EUR", "USD", "JPY"),
                        Arbitraries.of("pump", "valve"),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 9))
                .as(Course::new)
                .list()
                .ofMaxSize(8)
                .map(FeedArbitraries::feed);
    }

    private static Seq<Recorded> feed(java.util.List<Course> courses) {
        var trading = new Trading();
        for (var number = 0; number < courses.size(); number++)
            go(trading, String.valueOf(number), courses.get(number));
        // Whether there is one to merge with is known only then.
        for (var number = 1; number < courses.size(); number++)
            if (courses.get(number).end == End.MERGED && courses.get(0).end.compareTo(End.OPEN) >= 0)
                trading.on("2027-12-31")
                        .take(new MergeCustomer(Trading.customer(String.valueOf(number)), Trading.customer("0")));
        // Long after, so that what has ended is past.
        if (!courses.isEmpty() && courses.get(0).step % 2 == 1)
            trading.on("2028-01-31").capture("late", "web", "anna");
        return trading.feed();
    }

    private static void go(Trading trading, String key, Course course) {
        var day = LocalDate.of(2026, 1, 1).plusDays(course.start);
        var amount = Money.ofMinor(course.amount, java.util.Currency.getInstance(course.currency));
        trading.on(day).capture(key, course.source, course.owner);
        if (course.end == End.NEW) return;
        trading.on(day.plusDays(course.step));
        if (course.end == End.ASIDE || course.end == End.RECYCLED)
            trading.take(new DisqualifyLead(Trading.lead(key), "no need", Option.none()));
        if (course.end == End.RECYCLED) trading.take(new RecycleLead(Trading.lead(key)));
        if (course.end.compareTo(End.QUALIFIED) < 0) return;
        trading.qualify(key);
        if (course.end == End.QUALIFIED) return;
        trading.convert(key, amount, course.owner, EXPECTED.plusDays(course.start));
        trading.on(day.plusDays(2L * course.step)).take(new AdvanceOpportunity(Trading.opportunity(key), "solution"));
        if (course.end == End.OPEN) return;
        trading.on(day.plusDays(3L * course.step));
        if (course.end == End.LOST || course.end == End.REOPENED) {
            trading.take(new LoseOpportunity(
                    Trading.opportunity(key), "price", Option.none(), Option.some(Label.of("Rival"))));
            if (course.end == End.REOPENED) trading.take(new ReopenOpportunity(Trading.opportunity(key), EXPECTED));
            return;
        }
        trading.quote(key, course.product, amount);
        if (course.end == End.DECLINED)
            trading.take(
                    new DeclineQuote(Trading.quote(key), "price", Option.none()),
                    new LoseOpportunity(Trading.opportunity(key), "price"));
        else if (course.end != End.QUOTED) ordered(trading, key, course);
    }

    private static void ordered(Trading trading, String key, Course course) {
        trading.on(LocalDate.of(2026, 1, 1).plusDays(course.start + 4L * course.step))
                .order(key);
        if (course.end == End.COMPLETED || course.end == End.MERGED) trading.complete(key);
        if (course.end == End.AMENDED)
            trading.take(new AmendOrder(
                    Trading.order(key, 1), FreeText.of("one more"), List.of(new LineQuantity("1", Quantity.of(2)))));
        if (course.end == End.CANCELLED || course.end == End.REPLACED)
            trading.take(new CancelOrder(Trading.order(key, 1), FreeText.of("by mistake")));
        if (course.end == End.REPLACED)
            trading.take(new PlaceOrder(
                    Trading.quote(key),
                    Trading.order(key, 2),
                    Option.none(),
                    Option.some(Trading.order(key, 1)),
                    Option.none(),
                    Option.none()));
    }
}
