package org.leadtoorder.crm.example.quickstart.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.leadtoorder.crm.example.quickstart.replay.Outcome;

/** Every row that was refused, as a CSV file. */
public final class RefusalsFile {
    private RefusalsFile() {}

    /**
     * Writes the file, with its head alone if nothing was refused.
     *
     * @param outcome what became of the rows
     * @param file where to write it; replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Outcome outcome, Path file) throws IOException {
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
        }
    }
}
