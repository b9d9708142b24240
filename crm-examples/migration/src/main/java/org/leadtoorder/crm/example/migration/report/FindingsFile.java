package org.leadtoorder.crm.example.migration.report;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import org.leadtoorder.crm.example.migration.mapping.Constants;
import org.leadtoorder.crm.example.migration.records.Imported;
import org.leadtoorder.crm.example.migration.text.Cell;
import org.leadtoorder.crm.example.migration.text.Notation;
import org.leadtoorder.crm.example.migration.text.Table;
import org.leadtoorder.crm.migration.Choice;
import org.leadtoorder.crm.migration.Finding;
import org.leadtoorder.crm.migration.FindingMessages;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.value.Fault;

/** Every finding as a row of a CSV file, with the row that it is about: what has to be looked at in the old system before it goes. */
public final class FindingsFile {
    private static final Seq<String> HEAD = Vector.of(
            "file", "line", "kind", "id", "finding", "field", "arguments", "choice", "words", "rules", "reasons");

    private FindingsFile() {}

    /**
     * Writes the file, with its head alone if nothing was found.
     *
     * @param file where; replaced if it is there
     * @param findings what was found
     * @param loose rows that belong to no record
     * @param messages the language of words and reasons
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Seq<Finding> findings, Seq<Imported.Loose> loose, FindingMessages messages)
            throws IOException {
        try (var table = Table.write(file, Notation.PLAIN, HEAD)) {
            for (var finding : findings) table.row(row(finding, messages));
            for (var each : loose) table.row(row(each));
        }
    }

    private static Seq<Cell> row(Finding finding, FindingMessages messages) {
        return place(finding.row())
                .append(Cell.of(Constants.words(finding.kind())))
                .append(Cell.of(finding.externalId()))
                .append(Cell.of(Constants.words(finding.code())))
                .append(Cell.of(finding.field()))
                .append(Cell.of(finding.arguments().mkString("; ")))
                .append(Cell.of(Constants.words(finding.choice())))
                .append(Cell.of(messages.of(finding)))
                .append(Cell.of(finding.reasons()
                        .map(reason -> reason.rule().id())
                        .distinct()
                        .mkString(" ")))
                .append(Cell.of(messages.reasons(finding).mkString(" ")));
    }

    private static Seq<Cell> row(Imported.Loose loose) {
        return place(Option.some(loose.row()))
                .append(Cell.of(loose.what()))
                .append(Cell.of(loose.parent()))
                .append(Cell.of("belongs to no record"))
                .append(Cell.NONE)
                .append(Cell.NONE)
                .append(Cell.of(Constants.words(Choice.REFUSE)))
                .append(Cell.NONE)
                .append(Cell.NONE)
                .append(Cell.of(loose.faults().map(Fault::toString).mkString(" ")));
    }

    private static Vector<Cell> place(Option<Row> row) {
        return Vector.of(
                Cell.text(row.map(Row::file)),
                row.map(each -> Cell.of(each.number())).getOrElse(Cell.NONE));
    }
}
