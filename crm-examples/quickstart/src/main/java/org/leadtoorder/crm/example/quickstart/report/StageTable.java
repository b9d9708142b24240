package org.leadtoorder.crm.example.quickstart.report;

import static org.leadtoorder.crm.example.quickstart.report.Figures.amount;
import static org.leadtoorder.crm.example.quickstart.report.Figures.count;
import static org.leadtoorder.crm.example.quickstart.report.Figures.decimals;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.insight.Dimension;
import org.leadtoorder.crm.insight.Forecast;
import org.leadtoorder.crm.insight.Insights;
import org.leadtoorder.crm.port.Ledger;

/**
 * What is open in each sales stage. Immutable.
 *
 * @param currency the currency of the amounts
 * @param lines the sales stages in their order
 * @param total all of them together
 */
public record StageTable(Currency currency, List<Line> lines, Line total) {
    /**
     * A sales stage.
     *
     * @param name its name
     * @param chance the chance to win, such as {@code 40 %}
     * @param open how many opportunities are in it
     * @param amount what they are estimated at
     * @param weighted the same, times their chances
     */
    public record Line(String name, String chance, long open, BigDecimal amount, BigDecimal weighted) {}

    /**
     * Asks a ledger.
     *
     * @param ledger where the facts are
     * @param asOf the day of the report
     * @param currency the currency of its amounts
     * @param stages the sales stages in their order
     * @return the table, never null
     */
    public static StageTable of(Ledger ledger, LocalDate asOf, Currency currency, Seq<SalesStage> stages) {
        var answer = Insights.in(ZoneOffset.UTC).forecast(Dimension.STAGE).of(new Feed(ledger), asOf);
        var lines = stages.flatMap(stage -> answer.group(stage.name())
                .map(group -> line(stage.name(), stage.probability() + " %", group, currency)));
        return new StageTable(currency, List.copyOf(lines.asJava()), line("All", "", answer.total(), currency));
    }

    private static Line line(String name, String chance, Forecast figures, Currency currency) {
        return new Line(
                name,
                chance,
                figures.open(),
                figures.amount().in(currency),
                figures.weighted().in(currency));
    }

    /**
     * The table for a terminal.
     *
     * @return several lines, never null
     */
    public String text() {
        var table = new TextTable("lrrrr", "Sales stage", "Chance", "Open", "Estimated", "Weighted");
        for (var line : lines) row(table, line);
        row(table, total);
        return table.toString();
    }

    private static void row(TextTable table, Line line) {
        table.row(line.name(), line.chance(), count(line.open()), amount(line.amount()), decimals(line.weighted()));
    }
}
