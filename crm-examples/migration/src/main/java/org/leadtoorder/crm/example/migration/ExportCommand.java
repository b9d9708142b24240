package org.leadtoorder.crm.example.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.migration.mapping.MappingFiles;
import org.leadtoorder.crm.example.migration.records.Exporting;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.example.migration.yaml.WrittenCompany;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.migration.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a database holds as files of another system. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes what a database holds as files in a layout, which is a mapping file: it writes and reads.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Target target = new Target();

    @Option(
            names = "--company",
            paramLabel = "FILE",
            description = "The configuration of the company (default: the standard one).")
    private @Nullable Path company;

    @Option(
            names = "--layout",
            paramLabel = "FILE",
            required = true,
            description = "The mapping file that describes the layout, such as mappings/layout-salesforce.yaml.")
    private Path layout = Path.of(".");

    @Option(
            names = "--system",
            paramLabel = "NAME",
            description = "The system whose ids are given back (default: that of the layout).")
    private @Nullable String system;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
    private Path out = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!target.isKept()) throw Written.wrong(spec, "--database says what to export.");
        var messages = Messages.in(Locale.ENGLISH);
        try {
            var configured = company == null
                    ? SalesProcess.standard()
                    : Written.good(spec, company, WrittenCompany.read(company, messages));
            var described = Written.good(
                    spec,
                    layout,
                    MappingFiles.read(
                            layout, layout.resolveSibling("."), io.vavr.control.Option.some(configured), messages));
            var ids = system == null ? described.system() : system;
            var records = target.use(ports -> Migration.into(ports, configured).export(ids));
            for (var file : Exporting.write(records, described, out))
                Written.out(spec).println(out.resolve(file._1) + ": " + file._2);
            for (var left : Exporting.leftOut(records, described))
                Written.out(spec).println("The ids of " + left + " have no column in this layout and stay behind.");
            return 0;
        } catch (Unusable wrong) {
            throw Written.wrong(spec, wrong.words());
        } catch (IOException failed) {
            throw Written.wrong(spec, "Cannot be written: " + failed.getMessage());
        }
    }
}
