package org.leadtoorder.crm.example.quickstart.report;

import static org.leadtoorder.crm.example.quickstart.report.Figures.amount;
import static org.leadtoorder.crm.example.quickstart.report.Figures.count;
import static org.leadtoorder.crm.example.quickstart.report.Figures.decimals;
import static org.leadtoorder.crm.example.quickstart.report.Figures.percent;

import java.util.function.Function;
import org.leadtoorder.crm.example.quickstart.report.Summary.Phase;

/** A summary as plain text for a terminal. */
public final class TextReport {
    private static final int MOST_GROUPS = 8;
    private static final int BAR = 28;

    private final Summary summary;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Summary summary) {
        this.summary = summary;
    }

    /**
     * The summary as text.
     *
     * @param summary the summary
     * @return several lines, never null
     */
    public static String of(Summary summary) {
        return new TextReport(summary).text();
    }

    private String text() {
        text.append("\nLead to order: ")
                .append(summary.source())
                .append(", as of ")
                .append(summary.asOf())
                .append("\n");
        funnel();
        closing();
        forecast();
        summary.winRates().forEach(this::winRates);
        stages();
        refusals();
        return text.toString();
    }

    private void title(String title) {
        text.append('\n').append(title).append("\n\n");
    }

    private void funnel() {
        title("Funnel (amounts in " + summary.currency() + ", net)");
        var most = summary.funnel().stream().mapToLong(Phase::count).max().orElse(0);
        var phases = new TextTable("lrrrl", "Phase", "Count", "Amount", "From a lead", "");
        summary.funnel()
                .forEach(phase -> phases.row(
                        phase.name(),
                        count(phase.count()),
                        amount(phase.amount()),
                        count(phase.fromLead()),
                        Figures.bar(phase.count(), most, BAR)));
        text.append(phases).append('\n');
        var states = new TextTable("llrrr", "Phase", "State", "Count", "Amount", "From a lead");
        summary.states()
                .forEach(state -> states.row(
                        state.phase(),
                        state.state(),
                        count(state.count()),
                        amount(state.amount()),
                        count(state.fromLead())));
        text.append(states);
        if (summary.way().get(0).count() > 0) {
            var way = new TextTable("lrr", "Leads that came to", "Count", "Of all leads");
            summary.way().forEach(step -> way.row(step.name(), count(step.count()), percent(step.share())));
            text.append('\n').append(way);
        }
        var lineage = summary.lineage();
        text.append("\n  ")
                .append(count(lineage.fromLead()))
                .append(" of ")
                .append(count(lineage.orders()))
                .append(" orders lead back to a lead (")
                .append(amount(lineage.amountFromLead()))
                .append(' ')
                .append(summary.currency())
                .append("); ")
                .append(count(lineage.activeCustomers()))
                .append(" customers are active.\n");
        var leads = summary.openLeads();
        if (leads.priced() > 0)
            text.append("  ")
                    .append(count(leads.priced()))
                    .append(" of ")
                    .append(count(leads.count()))
                    .append(" open leads ask for a product of the price list (")
                    .append(amount(leads.atListPrice()))
                    .append(' ')
                    .append(summary.currency())
                    .append(" at list price).\n");
    }

    private void closing() {
        title("Won and lost");
        var closing = summary.closing();
        text.append("  Win rate ")
                .append(percent(closing.winRate()))
                .append(" (")
                .append(count(closing.won()))
                .append(" won, ")
                .append(count(closing.lost()))
                .append(" lost); days to win ")
                .append(decimals(closing.meanDaysToWin()))
                .append(" (median ")
                .append(decimals(closing.medianDaysToWin()))
                .append("), days to lose ")
                .append(decimals(closing.meanDaysToLose()))
                .append(".\n\n");
        var quarters = new TextTable("lrrr", "Quarter", "Won", "Lost", "Won amount");
        summary.quarters()
                .forEach(quarter -> quarters.row(
                        quarter.quarter(), count(quarter.won()), count(quarter.lost()), amount(quarter.wonAmount())));
        quarters.row("All", count(closing.won()), count(closing.lost()), amount(closing.wonAmount()));
        text.append(quarters);
    }

    private void forecast() {
        title("Forecast: " + count(summary.closing().open())
                + " open opportunities, by the month of the expected decision");
        var months = new TextTable("lrrrl", "Month", "Open", "Estimated", "Weighted", "");
        summary.forecast()
                .forEach(month -> months.row(
                        month.month(),
                        count(month.open()),
                        amount(month.amount()),
                        amount(month.weighted()),
                        month.overdue() ? "overdue" : ""));
        text.append(months);
    }

    private void winRates(Summary.Breakdown breakdown) {
        title("Win rate by " + breakdown.by());
        var table = new TextTable("lrrrr", "", "Won", "Lost", "Win rate", "Won amount");
        breakdown.groups().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> table.row(
                        group.name(),
                        count(group.won()),
                        count(group.lost()),
                        percent(group.winRate()),
                        amount(group.wonAmount())));
        text.append(table);
        var more = breakdown.groups().size() - MOST_GROUPS;
        if (more > 0) text.append("  … and ").append(more).append(" more: see --json or --report\n");
    }

    private void stages() {
        title("Sales stages: how many came, how many of them are won, and how many days they stayed");
        Function<Summary.StageTime, String[]> cells = stage -> new String[] {
            stage.stage(),
            count(stage.came()),
            percent(stage.won()),
            count(stage.left()),
            decimals(stage.meanDays()),
            decimals(stage.medianDays()),
            count(stage.running()),
            decimals(stage.meanAge())
        };
        var table = new TextTable(
                "lrrrrrrr", "Sales stage", "Came", "Won", "Left", "Mean", "Median", "Still in it", "For days");
        summary.stages().forEach(stage -> table.row(cells.apply(stage)));
        text.append(table);
    }

    private void refusals() {
        var rows = summary.rows();
        title("Rows: " + count(rows.in()) + " in, " + count(rows.done()) + " done, " + count(rows.refused())
                + " refused");
        for (var refused : rows.refusals())
            text.append(String.format(
                    "  %5s × %s, wished to %s, first at %s%n          %s%n",
                    count(refused.rows()), refused.rule(), refused.step(), refused.example(), refused.reason()));
    }
}
