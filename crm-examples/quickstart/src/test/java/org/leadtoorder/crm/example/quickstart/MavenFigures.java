package org.leadtoorder.crm.example.quickstart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.example.quickstart.report.LeadsAtListPrice;
import org.leadtoorder.crm.insight.Book;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Distribution;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.insight.WinLoss;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Position;

/** What the insights tell of the replayed list, under the paths of {@code maven_crm.json}. The list itself lends its tables, never a deal. */
final class MavenFigures {
    static final List<LocalDate> DAYS = List.of("2017-03-31", "2017-06-30", "2017-09-30", "2017-12-31").stream()
            .map(LocalDate::parse)
            .toList();

    private static final LocalDate LAST = LocalDate.parse("2017-12-31");
    private static final Currency USD = Currency.getInstance("USD");
    private static final MathContext DIGITS = new MathContext(28);

    private final Told told = new Told();
    private final Insights insights = Insights.in(ZoneOffset.UTC);
    private final Ledger ledger;
    private final Book book;
    private final DealList list;
    private final LeadsAtListPrice.Answer leads;

    private MavenFigures(Ledger ledger, DealList list) {
        this.ledger = ledger;
        this.list = list;
        var feed = ledger.feed(Position.START, Integer.MAX_VALUE);
        this.book = insights.fold(feed);
        this.leads = new LeadsAtListPrice(list.prices()).of(feed, LAST);
    }

    static SortedMap<String, String> of(Ledger ledger, DealList list) {
        var figures = new MavenFigures(ledger, list);
        figures.totals();
        figures.closings();
        figures.breakdowns();
        figures.days();
        figures.customers();
        figures.listPrices();
        return figures.told.figures();
    }

    private void totals() {
        var all = insights.winLoss().result(book, LAST).total();
        var won = all.wonNet().in(USD);
        told.put("/stage_counts/Won", all.won());
        told.put("/stage_counts/Lost", all.lost());
        told.put("/stage_counts/Engaging", all.open());
        told.put(
                "/stage_counts/Prospecting",
                insights.census().result(book, LAST).total().count(NewLead.class));
        told.put("/win_rate/0", all.won());
        told.put("/win_rate/1", all.closed());
        told.put("/won_value_total", won);
        told.put("/mean_won_value", won.divide(BigDecimal.valueOf(all.won()), DIGITS));
        days("won", all.daysToWin());
        days("lost", all.daysToLose());
        days("closed", all.daysToClose());
    }

    private void days(String which, Distribution days) {
        var path = "/days_engage_to_close/" + which;
        told.put(path + "/n", days.count());
        told.put(path + "/sum", new BigDecimal(days.sum()));
        told.put(path + "/mean", days.mean());
        told.put(path + "/median", days.median());
        told.put(path + "/min", days.min().map(BigDecimal::valueOf));
        told.put(path + "/max", days.max().map(BigDecimal::valueOf));
    }

    private void closings() {
        groups(Dimension.CLOSING_QUARTER).forEach((quarter, group) -> {
            told.put(
                    "/won_value_by_close_quarter/" + quarter.replace("-", ""),
                    group.wonNet().in(USD));
            told.put("/won_count_by_close_quarter/" + quarter.replace("-", ""), group.won());
            told.put("/lost_count_by_close_quarter/" + quarter.replace("-", ""), group.lost());
        });
        groups(Dimension.CLOSING_MONTH)
                .forEach((month, group) -> told.put(
                        "/won_value_by_close_month/" + month, group.wonNet().in(USD)));
        groups(Dimension.BIRTH_MONTH)
                .forEach((month, group) -> told.put("/engaged_count_by_month/" + month, group.open() + group.closed()));
    }

    private void breakdowns() {
        var sectors = new TreeMap<String, String>();
        list.accounts()
                .forEach(account -> account.sector()
                        .forEach(sector ->
                                sectors.put("account:" + account.name().value(), sector)));
        byOwner("agent", Dimension.OWNER);
        byOwner("manager", Dimension.OWNER.through("manager", list.managers()));
        byOwner("region", Dimension.OWNER.through("region", list.regions()));
        breakdown("product", Dimension.PRODUCT, leads.products());
        breakdown("sector", Dimension.CUSTOMER.through("sector", sectors), Map.of());
        breakdown("account", Dimension.CUSTOMER, Map.of());
    }

    private void byOwner(String name, Dimension by) {
        var owned = new TreeMap<String, Long>();
        insights.census(by)
                .result(book, LAST)
                .groups()
                .forEach(group -> group.key()
                        .head()
                        .forEach(value -> owned.put(value, group.figures().count(NewLead.class))));
        breakdown(name, by, owned);
    }

    /** To the reference an unqualified lead is open as an opportunity is; it has an owner and an interest, and no customer yet. */
    private void breakdown(String name, Dimension by, Map<String, Long> leads) {
        groups(by).forEach((value, group) -> {
            var path = "/by_" + name + "/" + account(value);
            told.put(path + "/won", group.won());
            told.put(path + "/lost", group.lost());
            told.put(path + "/open", group.open() + leads.getOrDefault(value, 0L));
            told.put(path + "/win_rate/0", group.won());
            told.put(path + "/win_rate/1", group.closed());
            told.put(path + "/won_value", group.wonNet().in(USD));
            told.put(path + "/mean_days_won", group.daysToWin().mean());
        });
    }

    private void days() {
        var question = insights.winLoss().and(insights.census()).atEndOf(DAYS, ZoneOffset.UTC);
        question.of(ledger.feed(Position.START, Integer.MAX_VALUE), LAST).forEach((day, answers) -> {
            var all = answers.first().total();
            var path = "/as_of/" + day;
            told.put(path + "/engaged_to_date", all.open() + all.closed());
            told.put(path + "/open_engaging", all.open());
            told.put(path + "/won_to_date", all.won());
            told.put(path + "/lost_to_date", all.lost());
            told.put(path + "/won_value_to_date", all.wonNet().in(USD));
            told.put(path + "/customers_to_date", answers.second().total().count(ActiveCustomer.class));
        });
    }

    private void customers() {
        var firsts = new TreeMap<String, String>();
        insights.winLoss(Dimension.CUSTOMER, Dimension.CLOSING_DAY)
                .result(book, LAST)
                .groups()
                .filter(group -> group.figures().won() > 0)
                .forEach(group -> firsts.merge(
                        account(group.key().get(0).get()),
                        group.key().get(1).get(),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        firsts.forEach((account, day) -> told.put("/first_won_date_per_account/" + account, day));
        told.put("/accounts_with_a_won_deal", firsts.size());
        var busy = groups(Dimension.OWNER).keySet();
        var idle = new TreeSet<>(list.managers().keySet());
        idle.removeAll(busy);
        var place = 0;
        for (var agent : idle) told.put("/oddities/agents without any opportunity/" + place++, agent);
    }

    private void listPrices() {
        groups(Dimension.PRODUCT).forEach((product, group) -> {
            var path = "/price_realisation_won[sum_close_value,sum_list_price]/" + product;
            told.put(path + "/0", group.wonNet().in(USD));
            told.put(path + "/1", list.prices().get(product).amount().multiply(BigDecimal.valueOf(group.won())));
        });
        var open = insights.forecast().result(book, LAST).total();
        told.put("/open_pipeline_list_price/Prospecting", leads.amount().in(USD));
        told.put("/open_pipeline_list_price/Engaging", open.amount().in(USD));
    }

    /** The groups that have a value. */
    private SortedMap<String, WinLoss> groups(Dimension by) {
        var groups = new TreeMap<String, WinLoss>();
        insights.winLoss(by)
                .result(book, LAST)
                .groups()
                .forEach(group -> group.key().head().forEach(value -> groups.put(value, group.figures())));
        return groups;
    }

    private static String account(String value) {
        return value.startsWith("account:") ? value.substring("account:".length()) : value;
    }
}
