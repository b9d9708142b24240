package org.leadtoorder.crm.example.quickstart.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Path;
import org.leadtoorder.crm.example.quickstart.deals.Finding;
import org.leadtoorder.crm.example.quickstart.replay.Outcome;

/** Every row that was refused or is odd, as a CSV file. */
public final class RefusalsFile {
    private static final String FINDING = "finding";

    private RefusalsFile() {}

    /**
     * Writes the file, with its head alone if nothing was refused.
     *
     * @param outcome what became of the rows
     * @param file where to write it; replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Outcome outcome, Path file) throws IOException {
        write(outcome, Vector.empty(), file);
    }

    /**
     * Writes the file: the refused rows, then those that are odd, with {@value #FINDING} for a rule, as no rule refused them.
     *
     * @param outcome what became of the rows
     * @param findings what is odd
     * @param file where to write it; replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Outcome outcome, Seq<Finding> findings, Path file) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("file", "line", "id", "step", "rule", "reason");
            for (var refusal : outcome.refused())
                csv.writeRecord(
                        refusal.row().file(),
                        Long.toString(refusal.row().line()),
                        refusal.row().id(),
                        refusal.step(),
                        refusal.rules().mkString(" "),
                        refusal.words().mkString(" "));
            for (var finding : findings)
                csv.writeRecord(
                        finding.row().file(),
                        Long.toString(finding.row().line()),
                        finding.row().id(),
                        "read the row",
                        FINDING,
                        finding.words());
        }
    }
}
