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

/** Shows what a migration would do, and writes nothing. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows what taking the files in would do: what will be made, repaired and refused. Writes nothing.")
final class PlanCommand implements Callable<Integer> {
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
        var plan = target.use(
                ports -> Migration.into(ports, mapped.company()).plan(imported.records(), mapped.mapping(), choices));
        var page = MigrationPage.of("Plan: " + mapped.system(), imported, plan, Option.none(), Option.none());
        reports.write(Written.out(spec), page, plan.findings(), imported, origin.words());
        return 0;
    }
}
