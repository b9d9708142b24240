package org.leadtoorder.crm.example.migration.report;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.TreeMap;
import org.leadtoorder.crm.example.migration.mapping.Constants;
import org.leadtoorder.crm.example.migration.records.Imported;
import org.leadtoorder.crm.migration.Difference;
import org.leadtoorder.crm.migration.Figures;
import org.leadtoorder.crm.migration.Finding;
import org.leadtoorder.crm.migration.MigrationPlan;
import org.leadtoorder.crm.migration.MigrationReport;
import org.leadtoorder.crm.migration.PlannedRecord.Outcome;
import org.leadtoorder.crm.migration.RecordKind;
import org.leadtoorder.crm.migration.Verification;

/** A migration as tables: what was read, what becomes of it, what was found, and what stands before and after. */
public final class MigrationPage {
    private final ArrayList<Page.Grid> tables = new ArrayList<>();

    private MigrationPage() {}

    /**
     * The report.
     *
     * @param title what was done
     * @param imported what was read
     * @param plan what was to be done
     * @param report how it went, if it was carried out
     * @param verification what stands before and after, if it was compared
     * @return the report, never null
     */
    public static Page of(
            String title,
            Imported imported,
            MigrationPlan plan,
            Option<MigrationReport> report,
            Option<Verification> verification) {
        var page = new MigrationPage();
        page.read(imported);
        page.outcomes(plan);
        page.states(plan);
        page.findings("Findings", plan.findings());
        report.forEach(page::carried);
        verification.forEach(page::verified);
        return new Page(title, page.tables);
    }

    private void add(String title, int figures, Seq<String> head, Seq<Seq<String>> rows) {
        tables.add(Page.Grid.of(title, figures, head, rows));
    }

    private void read(Imported imported) {
        add(
                "Files",
                1,
                Vector.of("file", "read as", "columns that are not taken", "rows"),
                imported.files()
                        .map(file -> Vector.of(
                                file.name(),
                                file.charset().name(),
                                file.passed().mkString(", "),
                                String.valueOf(file.rows()))));
        add(
                "Cells that say nothing by a word",
                1,
                Vector.of("file", "column", "word", "cells"),
                imported.absences()
                        .filter(each -> !each.word().isEmpty())
                        .map(each -> Vector.of(each.file(), each.column(), each.word(), String.valueOf(each.cells()))));
        add(
                "Rows that belong to no record",
                0,
                Vector.of("file", "line", "what", "of"),
                imported.loose()
                        .map(each -> Vector.of(
                                each.row().file(), String.valueOf(each.row().number()), each.what(), each.parent())));
    }

    private void outcomes(MigrationPlan plan) {
        var rows = Vector.of(RecordKind.values())
                .map(kind -> Vector.of(Outcome.values())
                        .map(outcome -> plan.entries(outcome).count(entry -> entry.kind() == kind)))
                .zip(Vector.of(RecordKind.values()))
                .filter(row -> row._1.sum().intValue() > 0)
                .map(row -> (Seq<String>) row._1.map(String::valueOf).prepend(Constants.words(row._2)));
        add("Records", 4, Vector.of(Outcome.values()).map(Constants::words).prepend("kind"), rows);
    }

    private void states(MigrationPlan plan) {
        counted(
                "Where records will stand",
                Vector.of("state", "records"),
                plan.entries()
                        .filter(entry -> entry.outcome() != Outcome.REFUSED)
                        .flatMap(entry -> entry.state().map(Vector::of)));
    }

    private void findings(String title, Seq<Finding> findings) {
        counted(
                title,
                Vector.of("finding", "kind", "field", "rules", "choice", "findings"),
                findings.map(each -> Vector.of(
                        Constants.words(each.code()),
                        Constants.words(each.kind()),
                        each.field(),
                        each.reasons()
                                .map(reason -> reason.rule().id())
                                .distinct()
                                .mkString(" "),
                        Constants.words(each.choice()))));
    }

    private void carried(MigrationReport report) {
        add(
                "Carried out",
                1,
                Vector.of("what", "wishes"),
                Vector.of(
                        Vector.of("handled", String.valueOf(report.wishes())),
                        Vector.of("of these by an earlier run", String.valueOf(report.repeated()))));
        findings("Refused against the plan", report.refused());
    }

    private void verified(Verification verification) {
        var before = verification.before();
        var after = verification.after();
        compared(
                "Counts before and after",
                Vector.of("kind", "status"),
                before.counts().map(MigrationPage::row),
                after.counts().map(MigrationPage::row));
        compared(
                "Amounts before and after",
                Vector.of("kind", "currency"),
                before.amounts().map(MigrationPage::row),
                after.amounts().map(MigrationPage::row));
        compared("Links before and after", Vector.of("kind", "field"), links(before), links(after));
        counted(
                "Differences",
                Vector.of("difference", "kind", "field", "explained by", "records"),
                verification.differences().map(MigrationPage::row));
    }

    private static Seq<String> row(Figures.Count count) {
        return Vector.of(Constants.words(count.kind()), count.status(), String.valueOf(count.number()));
    }

    private static Seq<String> row(Figures.Amount amount) {
        return Vector.of(
                Constants.words(amount.kind()),
                amount.currency(),
                amount.amount().toPlainString());
    }

    private static Seq<String> row(Difference difference) {
        return Vector.of(
                Constants.words(difference.what()),
                Constants.words(difference.kind()),
                difference.field(),
                difference.explained().map(Constants::words).mkString(", "));
    }

    private static Seq<Seq<String>> links(Figures figures) {
        var counts = new TreeMap<String, Integer>();
        figures.links()
                .forEach(link -> counts.merge(Constants.words(link.kind()) + "\n" + link.field(), 1, Integer::sum));
        return Vector.ofAll(counts.entrySet())
                .map(each -> Vector.of(each.getKey().split("\n", -1)).append(String.valueOf(each.getValue())));
    }

    /** Figures of both sides in one line each, by their keys. */
    private void compared(String title, Seq<String> keys, Seq<Seq<String>> before, Seq<Seq<String>> after) {
        var all = before.appendAll(after).map(Seq::init).distinct();
        add(
                title,
                2,
                keys.appendAll(Vector.of("before", "after")),
                all.map(key -> key.append(figure(before, key)).append(figure(after, key))));
    }

    private static String figure(Seq<Seq<String>> rows, Seq<String> key) {
        return rows.find(row -> row.init().equals(key)).map(Seq::last).getOrElse("0");
    }

    /** How often each row comes. */
    private void counted(String title, Seq<String> head, Seq<? extends Seq<String>> rows) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> counts.merge(row.mkString("\n"), 1, Integer::sum));
        add(
                title,
                1,
                head,
                Vector.ofAll(counts.entrySet())
                        .map(each -> Vector.of(each.getKey().split("\n", -1)).append(String.valueOf(each.getValue()))));
    }
}
