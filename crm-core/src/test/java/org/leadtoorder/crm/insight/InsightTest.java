package org.leadtoorder.crm.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.Place;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.customer.ActiveCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.ConfirmMasterData;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.MasterDataField;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.insight.Funnel.Step;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.ConvertedLead;
import org.leadtoorder.crm.lead.DisqualifiedLead;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.NewLead;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.leadtoorder.crm.memory.MemoryExchangeRates;
import org.leadtoorder.crm.memory.MemoryPorts;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.RoundingPolicy;
import org.leadtoorder.crm.opportunity.EstimatePatch;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.Opportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AdvanceOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.AssignOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LogActivity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.LoseOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReopenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityCommand.ReviseEstimate;
import org.leadtoorder.crm.order.EndedOrder;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.AmendOrder;
import org.leadtoorder.crm.order.OrderCommand.CancelOrder;
import org.leadtoorder.crm.order.StandingOrder;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.testkit.Trading;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Figures told by hand from a few deals. */
class InsightTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);
    private static final Insights REPORTS = Insights.in(ZoneOffset.UTC);

    /**
     * a: captured in January, won in March over 1,000 (estimated at 900) after 40 days; b: lost in April after 61 days; c: open since
     * March over 500 USD; d: put aside; e: new; f: qualified; g: won in April over 2,000 after 10 days.
     */
    private static Trading company() {
        var trading = new Trading();
        trading.on("2026-01-20").capture("a", "web", "anna").on("2026-02-01").qualify("a");
        trading.convert("a", eur("900"), "anna", LocalDate.of(2026, 3, 31));
        trading.on("2026-03-01")
                .quote("a", "pump", eur("1000"))
                .on("2026-03-13")
                .order("a");
        trading.on("2026-02-01").capture("b", "campaign", "boris").qualify("b");
        trading.convert("b", eur("700"), "boris", LocalDate.of(2026, 4, 30));
        trading.on("2026-04-03")
                .take(new LoseOpportunity(
                        Trading.opportunity("b"), "price", Option.none(), Option.some(Label.of("Rival"))));
        trading.on("2026-03-05").capture("c", "web", "anna").qualify("c");
        trading.convert("c", Money.of("500.00", "USD"), "boris", LocalDate.of(2026, 6, 30));
        trading.on("2026-03-15").take(new AdvanceOpportunity(Trading.opportunity("c"), "solution"));
        trading.on("2026-03-06")
                .capture("d", "web", "anna")
                .take(new DisqualifyLead(Trading.lead("d"), "no need", Option.none()));
        trading.on("2026-03-07").capture("e", "web", "anna");
        trading.on("2026-03-08").capture("f", "web", "anna").qualify("f");
        trading.on("2026-03-25").capture("g", "web", "anna").qualify("g");
        trading.convert("g", eur("2000"), "anna", LocalDate.of(2026, 5, 31));
        return trading.on("2026-04-01")
                .quote("g", "valve", eur("2000"))
                .on("2026-04-04")
                .order("g");
    }

    private static Money eur(String amount) {
        return Money.of(amount + ".00", "EUR");
    }

    private static void same(String expected, BigDecimal actual) {
        assertEquals(
                0, new BigDecimal(expected).compareTo(actual), () -> "expected " + expected + " but was " + actual);
    }

    @Test
    void the_census_counts_each_phase_by_state_and_tells_who_came_from_a_lead() {
        var census = REPORTS.census().of(company().feed(), YEAR_END).total();
        assertEquals(7, census.count(Lead.class));
        assertEquals(1, census.count(NewLead.class));
        assertEquals(1, census.count(QualifiedLead.class));
        assertEquals(4, census.count(ConvertedLead.class));
        assertEquals(1, census.count(DisqualifiedLead.class));
        assertEquals(2, census.count(Prospect.class));
        assertEquals(2, census.count(ActiveCustomer.class));
        assertEquals(4, census.count(Opportunity.class));
        assertEquals(1, census.count(OpenOpportunity.class));
        assertEquals(2, census.count(AcceptedQuote.class));
        assertEquals(0, census.count(IssuedQuote.class));
        assertEquals(2, census.count(StandingOrder.class));
        assertEquals(0, census.count(EndedOrder.class));
        assertEquals(2, census.fromLead(Order.class));
        same("3000", census.tally(Order.class).net().in(EUR));
        same("3600", census.tally(Order.class).gross().in(EUR));
        same("500", census.tally(OpenOpportunity.class).net().in(USD));
    }

    @Test
    void the_win_rate_is_won_of_decided_and_days_run_from_creation_to_the_closing_day() {
        var all = REPORTS.winLoss().of(company().feed(), YEAR_END).total();
        assertEquals(1, all.open());
        assertEquals(2, all.won());
        assertEquals(1, all.lost());
        same("0.666667", all.winRate().get());
        same("3000", all.wonNet().in(EUR));
        same("3600", all.wonGross().in(EUR));
        same("700", all.lostEstimates().in(EUR));
        assertEquals(Map.of(40L, 1L, 10L, 1L), all.daysToWin().frequencies());
        same("25", all.daysToWin().mean().get());
        same("25", all.daysToWin().median().get());
        same("61", all.daysToLose().median().get());
        same("37", all.daysToClose().mean().get());
        same("40", all.daysToClose().median().get());
    }

    @Test
    void won_value_stands_in_the_month_and_quarter_of_the_closing_day() {
        var feed = company().feed();
        var months = REPORTS.winLoss(Dimension.CLOSING_MONTH).of(feed, YEAR_END);
        same("1000", months.group("2026-03").get().wonNet().in(EUR));
        same("2000", months.group("2026-04").get().wonNet().in(EUR));
        assertEquals(1, months.group("2026-04").get().lost());
        assertEquals(1, months.rest().get().open());
        assertEquals(
                1,
                REPORTS.winLoss(Dimension.CLOSING_DAY)
                        .of(feed, YEAR_END)
                        .group("2026-03-13")
                        .get()
                        .won());
        var quarters = REPORTS.winLoss(Dimension.CLOSING_QUARTER).of(feed, YEAR_END);
        assertEquals(
                List.of("2026-Q1", "2026-Q2"),
                quarters.groups().flatMap(group -> group.key().head()));
        same("2000", quarters.group("2026-Q2").get().wonNet().in(EUR));
    }

    @Test
    void deals_are_broken_down_by_what_the_host_names() {
        var managers = Dimension.OWNER.through("manager", Map.of("anna", "mia", "boris", "mia"));
        var region = new Dimension(
                "region", facts -> facts.customer().map(id -> id.value().endsWith("a") ? "north" : "south"));
        var feed = company().feed();
        var owners = REPORTS.winLoss(Dimension.OWNER).of(feed, YEAR_END);
        assertEquals(2, owners.group("anna").get().won());
        assertEquals(1, owners.group("boris").get().open());
        assertEquals(
                3,
                REPORTS.winLoss(managers).of(feed, YEAR_END).group("mia").get().closed());
        same(
                "1000",
                REPORTS.winLoss(region)
                        .of(feed, YEAR_END)
                        .group("north")
                        .get()
                        .wonNet()
                        .in(EUR));
        assertEquals(
                1,
                REPORTS.winLoss(Dimension.REASON, Dimension.COMPETITOR)
                        .of(feed, YEAR_END)
                        .group("price", "Rival")
                        .get()
                        .lost());
        same(
                "1000",
                REPORTS.winLoss(Dimension.PRODUCT)
                        .of(feed, YEAR_END)
                        .group("pump")
                        .get()
                        .wonNet()
                        .in(EUR));
        assertEquals(
                1,
                REPORTS.census(Dimension.SOURCE)
                        .of(feed, YEAR_END)
                        .group("campaign")
                        .get()
                        .count(Opportunity.class));
    }

    @Test
    void an_amended_order_counts_as_amended_and_a_cancelled_one_not_at_all() {
        var trading = company();
        trading.on("2026-05-01")
                .take(new AmendOrder(
                        Trading.order("a", 1), FreeText.of("more"), List.of(new LineQuantity("1", Quantity.of(3)))));
        same(
                "5000",
                REPORTS.winLoss().of(trading.feed(), YEAR_END).total().wonNet().in(EUR));
        trading.take(new CancelOrder(
                Trading.order("g", 1), FreeText.of("by mistake"), Option.some(LocalDate.of(2026, 9, 1))));
        var after = REPORTS.winLoss().of(trading.feed(), YEAR_END).total();
        assertEquals(1, after.won());
        assertEquals(2, after.open());
        same("3000", after.wonNet().in(EUR));
        var sales = REPORTS.sales().of(trading.feed(), YEAR_END).total();
        assertEquals(2, sales.placed());
        assertEquals(1, sales.counted());
        assertEquals(Map.of("pump", Amounts.of(eur("3000"))), sales.byProduct());
    }

    @Test
    void the_forecast_weighs_the_open_amount_by_stage_or_by_hand() {
        var trading = company();
        var stages =
                REPORTS.forecast(Dimension.CATEGORY, Dimension.EXPECTED_MONTH).of(trading.feed(), YEAR_END);
        var open = stages.group("PIPELINE", "2026-06").get();
        assertEquals(1, open.open());
        same("500", open.amount().in(USD));
        same("150", open.weighted().in(USD));
        same("2.5", open.coverage(Money.of("200.00", "USD")).get());
        assertEquals(Option.none(), open.coverage(Money.of("0.00", "USD")));
        trading.take(new ReviseEstimate(
                Trading.opportunity("c"),
                EstimatePatch.builder()
                        .probability(Option.some(75))
                        .forecast(Option.some(ForecastCategory.COMMIT))
                        .build()));
        same(
                "375",
                REPORTS.forecast(Dimension.CATEGORY)
                        .of(trading.feed(), YEAR_END)
                        .group("COMMIT")
                        .get()
                        .weighted()
                        .in(USD));
    }

    @Test
    void as_of_a_day_is_what_had_happened_by_its_end() {
        var feed = company().feed();
        var days = List.of("2026-03-12", "2026-03-13", "2026-04-03").map(LocalDate::parse);
        var each = REPORTS.winLoss().atEndOf(days.asJava(), ZoneOffset.UTC).of(feed, YEAR_END);
        assertEquals(3, each.get(days.get(0)).total().open());
        assertEquals(0, each.get(days.get(0)).total().won());
        assertEquals(2, each.get(days.get(1)).total().open());
        same("1000", each.get(days.get(1)).total().wonNet().in(EUR));
        assertEquals(1, each.get(days.get(2)).total().lost());
        assertEquals(
                4,
                REPORTS.census()
                        .until(days.get(2), ZoneOffset.UTC)
                        .of(feed, days.get(2))
                        .total()
                        .count(Opportunity.class));
        // Noon in London is midnight there, the first instant of the day after.
        var tarawa = ZoneId.of("Pacific/Tarawa");
        assertEquals(
                0,
                REPORTS.winLoss()
                        .until(days.get(1), tarawa)
                        .of(feed, YEAR_END)
                        .total()
                        .won());
        var sydney = ZoneId.of("Australia/Sydney");
        assertEquals(
                2,
                REPORTS.winLoss()
                        .until(days.get(1), sydney)
                        .of(feed, YEAR_END)
                        .total()
                        .open());
    }

    @Test
    void a_cohort_is_followed_from_the_month_in_which_its_leads_came() {
        var funnel = REPORTS.leadFunnel(Dimension.ENTRY_MONTH).of(company().feed(), YEAR_END);
        var march = funnel.group("2026-03").get();
        assertEquals(5, march.count(Step.LEAD));
        assertEquals(3, march.count(Step.QUALIFIED));
        assertEquals(2, march.count(Step.CUSTOMER));
        assertEquals(2, march.count(Step.OPPORTUNITY));
        assertEquals(1, march.count(Step.QUOTE));
        assertEquals(1, march.count(Step.ORDER));
        same("0.2", march.conversion(Step.LEAD, Step.ORDER).get());
        same("2000", march.amount(Step.OPPORTUNITY).in(EUR));
        same("500", march.amount(Step.OPPORTUNITY).in(USD));
        assertEquals(1, funnel.group("2026-01").get().count(Step.ACCEPTANCE));
        assertEquals(Option.none(), funnel.group("2025-12"));
        var deals = REPORTS.dealFunnel().of(company().feed(), YEAR_END).total();
        assertEquals(4, deals.count(Step.OPPORTUNITY));
        assertEquals(2, deals.count(Step.ORDER));
        same("3000", deals.amount(Step.QUOTE).in(EUR));
    }

    @Test
    void time_in_a_sales_stage_is_exact_and_the_running_visit_is_told_apart() {
        var velocity = REPORTS.velocity()
                .of(company().feed(), LocalDate.of(2026, 3, 20))
                .total();
        assertEquals(
                Map.of(10L, 2L, 40L, 1L, 61L, 1L),
                velocity.days("standard", "discovery").get().frequencies());
        assertEquals(Option.none(), velocity.days("standard", "solution"));
        assertEquals(
                Map.of(5L, 1L),
                velocity.running().get("standard").get("solution").frequencies());
        var owners = REPORTS.velocity(Dimension.OWNER).of(company().feed(), LocalDate.of(2026, 3, 20));
        assertEquals(velocity, owners.total());
        var boris = owners.group("boris").get();
        assertEquals(
                Map.of(10L, 1L, 61L, 1L),
                boris.days("standard", "discovery").get().frequencies());
        assertEquals(1, boris.running().get("standard").get("solution").count());
        assertEquals(
                Map.of(10L, 1L, 40L, 1L),
                owners.group("anna").get().days("standard", "discovery").get().frequencies());
    }

    @Test
    void conversion_from_sales_stage_to_sales_stage_counts_each_opportunity_once() {
        var trading = company();
        trading.on("2026-05-01");
        for (var stage : List.of("proposal", "solution", "proposal"))
            trading.take(new AdvanceOpportunity(Trading.opportunity("c"), stage));
        var funnel = REPORTS.stageFunnel().of(trading.feed(), YEAR_END).total();
        var discovery = funnel.reached("standard", "discovery");
        assertEquals(4, discovery.count());
        assertEquals(2, discovery.won());
        assertEquals(1, discovery.lost());
        same("3000", discovery.amount().in(EUR));
        same("500", discovery.amount().in(USD));
        assertEquals(1, funnel.reached("standard", "proposal").count());
        same("0.25", funnel.conversion("standard", "discovery", "solution").get());
        same("1", funnel.conversion("standard", "solution", "proposal").get());
        same("0", funnel.conversion("standard", "proposal", "solution").get());
        same("0.5", funnel.conversionToWon("standard", "discovery").get());
        assertEquals(Option.none(), funnel.conversion("standard", "nowhere", "solution"));
        var march = REPORTS.stageFunnel(Dimension.ENTRY_MONTH).of(trading.feed(), YEAR_END);
        assertEquals(
                2, march.group("2026-03").get().reached("standard", "discovery").count());
    }

    @Test
    void an_opportunity_that_goes_on_in_another_pipeline_counts_in_both() {
        var trading = company();
        var works = SalesProcess.standard().toBuilder()
                .pipelines(List.of(Pipeline.of("works", SalesStage.of("solution", 20, ForecastCategory.PIPELINE))))
                .build();
        trading.on("2026-03-25")
                .under(works)
                .take(new AdvanceOpportunity(Trading.opportunity("c"), new Place("works", "solution")));
        var velocity =
                REPORTS.velocity().of(trading.feed(), LocalDate.of(2026, 3, 27)).total();
        assertEquals(
                Map.of(10L, 1L), velocity.days("standard", "solution").get().frequencies());
        assertEquals(
                Map.of(2L, 1L), velocity.running().get("works").get("solution").frequencies());
        assertEquals(
                1,
                REPORTS.forecast(Dimension.PIPELINE)
                        .of(trading.feed(), YEAR_END)
                        .group("works")
                        .get()
                        .open());
    }

    @Test
    void a_reopened_opportunity_is_open_again() {
        var trading = company();
        trading.on("2026-05-01").take(new ReopenOpportunity(Trading.opportunity("b"), LocalDate.of(2026, 9, 1)));
        var all = REPORTS.winLoss(Dimension.REASON).of(trading.feed(), YEAR_END);
        assertEquals(0, all.total().lost());
        assertEquals(2, all.total().open());
        assertEquals(Option.none(), all.group("price"));
        same(
                "700",
                REPORTS.forecast().of(trading.feed(), YEAR_END).total().amount().in(EUR));
    }

    @Test
    void activities_ages_and_idle_days_are_told_for_open_deals() {
        var trading = company();
        var call = Activity.builder()
                .kind(ActivityKind.NEGOTIATION)
                .channel(ActivityChannel.CALL)
                .began(LocalDate.of(2026, 3, 18).atTime(9, 0).toInstant(ZoneOffset.UTC))
                .participants(List.of(Participant.ours("Boris")))
                .content(FreeText.of("prices"))
                .build();
        trading.on("2026-03-18").take(new LogActivity(Trading.opportunity("c"), call));
        var done = REPORTS.activities().of(trading.feed(), YEAR_END).total();
        assertEquals(1, done.byKind().get(ActivityKind.NEGOTIATION));
        assertEquals(Map.of(0L, 3L, 1L, 1L), done.perDeal().frequencies());
        var ages = REPORTS.ages().of(trading.feed(), LocalDate.of(2026, 7, 1)).total();
        assertEquals(Map.of(118L, 1L), ages.age().frequencies());
        assertEquals(Map.of(108L, 1L), ages.inStage().frequencies());
        assertEquals(Map.of(105L, 1L), ages.idle().frequencies());
        assertEquals(Map.of(117L, 1L), ages.planned().frequencies());
        assertEquals(1, ages.overdue());
    }

    @Test
    void master_data_quality_counts_what_is_known_confirmed_and_merged() {
        var trading = company();
        trading.on("2026-06-01").take(new ConfirmMasterData(Trading.customer("a"), LocalDate.of(2026, 6, 1)));
        trading.take(new MergeCustomer(Trading.customer("b"), Trading.customer("a")));
        var quality =
                REPORTS.quality().of(trading.feed(), LocalDate.of(2026, 6, 11)).total();
        assertEquals(3, quality.customers());
        assertEquals(1, quality.merged());
        assertEquals(2, quality.neverConfirmed());
        assertEquals(Map.of(10L, 1L), quality.sinceConfirmation().frequencies());
        same(
                "0.5",
                quality.completeness(List.of(MasterDataField.EMAILS, MasterDataField.TAX_ID))
                        .get());
        var customers = REPORTS.winLoss(Dimension.CUSTOMER).of(trading.feed(), YEAR_END);
        assertEquals(2, customers.group("customer a").get().closed());
    }

    @Test
    void the_owner_of_a_deal_is_who_looks_after_it_now() {
        var trading = company();
        trading.take(new AssignOpportunity(Trading.opportunity("c"), "cecily"));
        var owners = REPORTS.forecast(Dimension.OWNER).of(trading.feed(), YEAR_END);
        assertEquals(
                List.of("cecily"), owners.groups().flatMap(group -> group.key().head()));
        same("500", owners.group("cecily").get().amount().in(USD));
        same(
                "3000",
                REPORTS.sales(Dimension.OWNER)
                        .of(trading.feed(), YEAR_END)
                        .group("anna")
                        .get()
                        .net()
                        .in(EUR));
    }

    @Test
    void documents_are_told_in_the_reporting_currency_by_the_rate_that_they_store() {
        var chf = Currency.getInstance("CHF");
        var first = LocalDate.of(2026, 1, 10);
        var later = LocalDate.of(2026, 6, 10);
        var trading = new Trading(
                MemoryPorts.create()
                        .withExchangeRates(MemoryExchangeRates.of(
                                new ExchangeRate(EUR, chf, new BigDecimal("0.9333"), first),
                                new ExchangeRate(EUR, chf, new BigDecimal("0.5"), later),
                                new ExchangeRate(Currency.getInstance("JPY"), chf, new BigDecimal("0.0056"), first))),
                SalesProcess.standard().toBuilder()
                        .reportingCurrency(Option.some(chf))
                        .build());
        trading.on(first);
        sold(trading, "a", Money.of("100.01", "EUR"));
        sold(trading, "b", Money.of("5000", "JPY"));
        sold(trading, "c", Money.of("10.00", "CHF"));
        trading.capture("d", "web", "anna").qualify("d");
        trading.convert("d", eur("70"), "anna", YEAR_END);
        // Amended after the rate has fallen: a document keeps the one it was made with.
        trading.on(later)
                .take(new AmendOrder(
                        Trading.order("a", 1), FreeText.of("more"), List.of(new LineQuantity("1", Quantity.of(3)))));

        var own = REPORTS.sales().of(trading.feed(), YEAR_END).total();
        same("300.03", own.net().in(EUR));
        same("5000", own.net().in(Currency.getInstance("JPY")));
        same("10", own.net().in(chf));
        var told = REPORTS.reportingIn(chf);
        var sales = told.sales().of(trading.feed(), YEAR_END).total();
        // 300.03 × 0.9333 = 280.017999, 5000 × 0.0056 = 28, and 10; with a fifth of tax each.
        assertEquals(List.of("CHF"), List.ofAll(sales.net().byCurrency().keySet()));
        same("318.02", sales.net().in(chf));
        // 360.04 × 0.9333 = 336.025332
        same("381.63", sales.gross().in(chf));
        assertEquals(
                Amounts.of("CHF", new BigDecimal("318.02")), sales.byProduct().get("pump"));
        assertEquals(
                sales.net(), told.winLoss().of(trading.feed(), YEAR_END).total().wonNet());
        var forecast = told.forecast().of(trading.feed(), YEAR_END).total();
        assertEquals(Amounts.of(eur("70")), forecast.amount(), "nobody stored what an estimate is worth elsewhere");
        var funnel = told.dealFunnel().of(trading.feed(), YEAR_END).total();
        // The quote of a came to 100.01 × 0.9333 = 93.339333.
        same("131.34", funnel.amount(Step.ACCEPTANCE).in(chf));
        var dollars =
                REPORTS.reportingIn(USD).sales().of(trading.feed(), YEAR_END).total();
        assertEquals(own.net(), dollars.net(), "no rate into dollars was stored");
    }

    private static void sold(Trading trading, String key, Money price) {
        trading.capture(key, "web", "anna").qualify(key);
        trading.convert(key, price, "anna", YEAR_END).quote(key, "pump", price).order(key);
    }

    @Test
    void what_rounding_leaves_of_a_converted_document_goes_to_its_largest_share() {
        var offer = new Offer("EUR", 300, 360, Map.of("a", 100L, "b", 101L, "c", 99L), BigDecimal.ONE);
        var third = new ExchangeRate(EUR, USD, new BigDecimal("0.335"), YEAR_END);
        var told = offer.told("USD", List.of(third));
        assertEquals(new Offer("USD", 101, 121, Map.of("a", 34L, "b", 34L, "c", 33L), third.rate()), told);
        var half = offer.told("USD", List.of(new ExchangeRate(EUR, USD, new BigDecimal("0.325"), YEAR_END)));
        assertEquals(98, half.net());
        assertEquals(
                98, half.products().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(offer, offer.told("USD", List.of(new ExchangeRate(USD, EUR, BigDecimal.TEN, YEAR_END))));
        var endless = new ExchangeRate(EUR, USD, new BigDecimal("999999999999999999"), YEAR_END);
        assertEquals(offer, offer.told("USD", List.of(endless)), "what no amount can be stays as it is");
    }

    @Test
    void amounts_are_converted_with_stored_rates_only() {
        var amounts = Amounts.of(eur("100"))
                .plus(Amounts.of(Money.of("10.00", "USD")))
                .plus(Amounts.of(Money.of("7", "JPY")));
        var rate = new ExchangeRate(USD, EUR, new BigDecimal("0.9"), YEAR_END);
        Either<Seq<String>, BigDecimal> refused = amounts.converted(EUR, List.of(rate), RoundingPolicy.standard());
        assertEquals(List.of("JPY"), refused.getLeft());
        var yen = new ExchangeRate(Currency.getInstance("JPY"), EUR, new BigDecimal("0.006"), YEAR_END);
        same(
                "109.04",
                amounts.converted(EUR, List.of(rate, yen), RoundingPolicy.standard())
                        .get());
    }

    @Test
    void a_distribution_is_exact() {
        var spread = Distribution.of(new TreeMap<>(Map.of(1L, 2L, 4L, 1L, 9L, 1L)));
        assertEquals(4, spread.count());
        assertEquals(BigInteger.valueOf(15), spread.sum());
        same("3.75", spread.mean().get());
        same("2.5", spread.median().get());
        assertEquals(Option.some(1L), spread.quantile(BigDecimal.valueOf(50)));
        assertEquals(Option.some(4L), spread.quantile(BigDecimal.valueOf(75)));
        assertEquals(Option.some(9L), spread.quantile(BigDecimal.valueOf(76)));
        assertThrows(IllegalArgumentException.class, () -> spread.quantile(BigDecimal.ZERO));
        assertEquals(Option.none(), Distribution.of(new TreeMap<>()).median());
    }

    @Test
    void one_fold_answers_every_report_and_survives_being_stored() throws IOException, ClassNotFoundException {
        var feed = company().feed();
        var half = feed.size() / 2;
        var book = REPORTS.fold(feed.take(half));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(book);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var again = (Book) in.readObject();
            feed.drop(half).forEach(fact -> REPORTS.census().add(again, fact));
            assertEquals(REPORTS.census().of(feed, YEAR_END), REPORTS.census().result(again, YEAR_END));
            assertEquals(
                    REPORTS.velocity().of(feed, YEAR_END), REPORTS.velocity().result(again, YEAR_END));
        }
        var both = REPORTS.census().and(REPORTS.winLoss()).map(Both::second).of(feed, YEAR_END);
        assertEquals(REPORTS.winLoss().of(feed, YEAR_END), both);
    }

    @Test
    void a_history_without_its_beginning_is_refused_and_so_is_one_that_was_torn() {
        var feed = company().feed();
        assertThrows(IllegalArgumentException.class, () -> REPORTS.fold(feed.drop(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> REPORTS.census().merge(REPORTS.fold(feed.take(1)), REPORTS.fold(feed.take(1))));
    }

    @Test
    void what_is_kept_grows_with_aggregates_and_distinct_lengths_and_not_with_events() {
        var trading = company();
        var before = REPORTS.fold(trading.feed()).size();
        trading.on("2026-06-01");
        for (var time = 0; time < 200; time++) {
            trading.take(new AdvanceOpportunity(Trading.opportunity("c"), time % 2 == 0 ? "proposal" : "solution"));
            trading.take(new AssignOpportunity(Trading.opportunity("c"), "owner " + time));
        }
        var feed = trading.feed();
        assertTrue(feed.size() > 400);
        // It came to one more sales stage, and left one after two numbers of days: 78 and 0.
        assertEquals(before + 2, REPORTS.fold(feed).size());
    }

    @Test
    void a_customer_without_a_deal_is_in_the_census() {
        var trading = company();
        assertEquals(
                4,
                REPORTS.census(Dimension.CUSTOMER)
                        .of(trading.feed(), YEAR_END)
                        .total()
                        .count(Customer.class));
        Seq<Recorded> nothing = List.empty();
        assertEquals(0, REPORTS.census().of(nothing, YEAR_END).total().count(Customer.class));
    }
}
