package org.leadtoorder.crm.example.migration;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.migration.records.Imported;
import org.leadtoorder.crm.example.migration.report.FindingsFile;
import org.leadtoorder.crm.example.migration.report.HtmlPage;
import org.leadtoorder.crm.example.migration.report.Page;
import org.leadtoorder.crm.example.migration.report.TextPage;
import org.leadtoorder.crm.migration.Finding;
import org.leadtoorder.crm.migration.FindingMessages;
import picocli.CommandLine.Option;

/** Where reports go. */
final class Reports {
    @Option(names = "--report", paramLabel = "FILE", description = "Write the report as a page.")
    private @Nullable Path report;

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            defaultValue = "findings.csv",
            description = "Where every finding goes, with its row (default: ${DEFAULT-VALUE}).")
    private Path findings = Path.of("findings.csv");

    void write(PrintWriter out, Page page, Seq<Finding> found, Imported imported, FindingMessages messages) {
        try {
            FindingsFile.write(findings, found, imported.loose(), messages);
            if (report != null) Files.writeString(report, HtmlPage.of(page));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot be written", failed);
        }
        out.print(TextPage.of(page));
        out.println("\nEvery finding with its row: " + findings);
        out.flush();
    }
}
