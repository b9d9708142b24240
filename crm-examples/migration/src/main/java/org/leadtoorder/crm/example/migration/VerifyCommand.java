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

/** Compares what was taken in with the files that it came from. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Compares what a database holds with the files: counts, amounts and every link. 1 = there are differences that no finding explains.")
final class VerifyCommand implements Callable<Integer> {
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
        if (!target.isKept()) throw origin.wrong("--database says what to compare with.");
        var mapped = origin.mapping();
        var imported = origin.imported(mapped);
        var choices = origin.choices(mapped);
        return target.use(ports -> {
            var migration = Migration.into(ports, mapped.company());
            var plan = migration.plan(imported.records(), mapped.mapping(), choices);
            var verification = migration.verify(plan);
            var page = MigrationPage.of(
                    "Verification: " + mapped.system(), imported, plan, Option.none(), Option.some(verification));
            reports.write(Written.out(spec), page, plan.findings(), imported, origin.words());
            return verification.unexplained().isEmpty() ? 0 : 1;
        });
    }
}
