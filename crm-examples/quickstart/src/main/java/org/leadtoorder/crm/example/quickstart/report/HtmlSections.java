package org.leadtoorder.crm.example.quickstart.report;

import static org.leadtoorder.crm.example.quickstart.report.Figures.amount;
import static org.leadtoorder.crm.example.quickstart.report.Figures.count;
import static org.leadtoorder.crm.example.quickstart.report.Figures.decimals;
import static org.leadtoorder.crm.example.quickstart.report.Figures.percent;

/** What the page shows, in order. */
final class HtmlSections {
    private final Summary summary;

    private HtmlSections(Summary summary) {
        this.summary = summary;
    }

    static String of(Summary summary) {
        var sections = new HtmlSections(summary);
        var html = new StringBuilder().append(sections.funnel());
        if (summary.way().get(0).count() > 0) html.append(sections.way());
        html.append(sections.forecast()).append(sections.stages());
        for (var place = 0; place < summary.winRates().size(); place++) html.append(sections.winRates(place));
        return html.append(sections.quarters())
                .append(sections.states())
                .append(sections.refusals())
                .toString();
    }

    static String tiles(Summary summary) {
        var closing = summary.closing();
        var lineage = summary.lineage();
        return "<div class=\"tiles\">"
                + tile(
                        amount(closing.wonAmount()),
                        summary.currency() + " won in " + count(lineage.orders()) + " orders")
                + tile(percent(closing.winRate()), count(closing.won()) + " won, " + count(closing.lost()) + " lost")
                + tile(decimals(closing.meanDaysToWin()), "days to win on average")
                + tile(count(closing.open()), "opportunities open")
                + tile(count(lineage.fromLead()), "orders lead back to a lead")
                + tile(count(lineage.activeCustomers()), "active customers")
                + tile(
                        count(summary.rows().refused()),
                        "of " + count(summary.rows().in()) + " rows refused")
                + "</div>\n";
    }

    private static String tile(String figure, String words) {
        return "<div class=\"tile\"><b>" + HtmlSection.escape(figure) + "</b><span>" + HtmlSection.escape(words)
                + "</span></div>";
    }

    private HtmlSection funnel() {
        var section = new HtmlSection("Phases", "funnel", "Phase", "Count", "Amount", "From a lead");
        summary.funnel()
                .forEach(phase -> section.row(
                        phase.name(), count(phase.count()), amount(phase.amount()), count(phase.fromLead())));
        return section;
    }

    private HtmlSection way() {
        var section = new HtmlSection("How far leads came", "way", "Came to", "Leads", "Of all leads");
        summary.way().forEach(step -> section.row(step.name(), count(step.count()), percent(step.share())));
        return section;
    }

    private HtmlSection quarters() {
        var section = new HtmlSection("Won per quarter", "quarters", "Quarter", "Won amount", "Won", "Lost");
        summary.quarters()
                .forEach(each ->
                        section.row(each.quarter(), amount(each.wonAmount()), count(each.won()), count(each.lost())));
        return section;
    }

    private HtmlSection forecast() {
        var section = new HtmlSection(
                "Forecast by month of the expected decision", "forecast", "Month", "Open", "Estimated", "Weighted", "");
        summary.forecast()
                .forEach(month -> section.row(
                        month.month(),
                        count(month.open()),
                        amount(month.amount()),
                        amount(month.weighted()),
                        month.overdue() ? "overdue" : ""));
        return section;
    }

    private HtmlSection winRates(int place) {
        var breakdown = summary.winRates().get(place);
        var section = new HtmlSection(
                "Win rate by " + breakdown.by(),
                "winRates:" + place,
                breakdown.by(),
                "Win rate",
                "Won",
                "Lost",
                "Won amount");
        breakdown
                .groups()
                .forEach(group -> section.row(
                        group.name(),
                        percent(group.winRate()),
                        count(group.won()),
                        count(group.lost()),
                        amount(group.wonAmount())));
        return section;
    }

    private HtmlSection stages() {
        var section = new HtmlSection(
                "Days in sales stages",
                "stages",
                "Sales stage",
                "Came",
                "Won",
                "Left",
                "Mean",
                "Median",
                "Still in it",
                "For days");
        summary.stages()
                .forEach(stage -> section.row(
                        stage.stage(),
                        count(stage.came()),
                        percent(stage.won()),
                        count(stage.left()),
                        decimals(stage.meanDays()),
                        decimals(stage.medianDays()),
                        count(stage.running()),
                        decimals(stage.meanAge())));
        return section;
    }

    private HtmlSection states() {
        var section = new HtmlSection("States", "", "State", "Count", "Amount", "From a lead");
        summary.states()
                .forEach(state -> section.row(
                        state.state(), count(state.count()), amount(state.amount()), count(state.fromLead())));
        return section;
    }

    private HtmlSection refusals() {
        var section = new HtmlSection("Refused rows", "", "Rule", "Rows", "Wished to", "First at", "Why");
        summary.rows()
                .refusals()
                .forEach(refused -> section.row(
                        refused.rule(), count(refused.rows()), refused.step(), refused.example(), refused.reason()));
        return section;
    }
}
