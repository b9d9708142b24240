package org.leadtoorder.crm.example.migration;

import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.migration.report.MigrationPage;
import org.leadtoorder.crm.migration.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Carries a migration out, or goes on with one that was interrupted. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes the files in, and compares. Run again after a crash, it goes on where it was and makes nothing twice.")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private Origin origin = new Origin();

    @Mixin
    private Target target = new Target();

    @Mixin
    private Reports reports = new Reports();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var mapped = origin.mapping();
        var imported = origin.imported(mapped);
        var choices = origin.choices(mapped);
        return target.use(ports -> {
            var migration = Migration.into(ports, mapped.company());
            var plan = migration.plan(imported.records(), mapped.mapping(), choices);
            try (var bar = TerminalProgress.wanted()) {
                var report = migration.run(plan, bar);
                var verification = migration.verify(plan);
                var page = MigrationPage.of(
                        "Run: " + mapped.system(), imported, plan, Option.some(report), Option.some(verification));
                var findings = plan.findings().appendAll(report.refused());
                reports.write(Written.out(spec), page, findings, imported, origin.words());
                return report.refused().isEmpty() && verification.unexplained().isEmpty() ? 0 : 1;
            }
        });
    }
}
