package org.leadtoorder.crm.example.migration;

import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.company.Comparison;
import org.leadtoorder.crm.company.Difference;
import org.leadtoorder.crm.company.Place;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.example.migration.yaml.WrittenCompany;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.migration.Migration;
import org.leadtoorder.crm.migration.OpportunityStatus;
import org.leadtoorder.crm.port.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at configurations before they are in force. */
@Command(
        name = "company",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Looks at the configuration of a company before it is in force.")
final class CompanyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw Written.wrong(spec, "Say check FILE, or compare OLD NEW.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Tells all that is wrong with a configuration, each with its line.")
    int check(
            @Option(
                            names = "--language",
                            paramLabel = "CODE",
                            defaultValue = "en",
                            description = "The language of what is wrong: en or de (default: ${DEFAULT-VALUE}).")
                    String language,
            @Parameters(paramLabel = "FILE", description = "The configuration, a YAML file.") Path file) {
        var company = read(file, language);
        Written.out(spec)
                .println(file + " is good: version " + company.version() + ", "
                        + company.pipelines()
                                .map(pipeline -> pipeline.name() + " with "
                                        + pipeline.stages().size() + " sales stages")
                                .mkString(", ")
                        + ".");
        return 0;
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Tells in what two configurations differ, and what that means for open opportunities.")
    int compare(
            @Option(
                            names = "--language",
                            paramLabel = "CODE",
                            defaultValue = "en",
                            description = "The language of what is wrong: en or de (default: ${DEFAULT-VALUE}).")
                    String language,
            @Mixin Target target,
            @Parameters(index = "0", paramLabel = "OLD", description = "The configuration in force.") Path before,
            @Parameters(index = "1", paramLabel = "NEW", description = "The configuration that may come.") Path after) {
        var comparison = Comparison.of(read(before, language), read(after, language));
        var out = Written.out(spec);
        comparison.differences().map(CompanyCommand::line).forEach(out::println);
        if (comparison.differences().isEmpty()) out.println("They do not differ.");
        if (comparison.reusesVersion())
            out.println(
                    "Both are version " + comparison.after().version()
                            + ": the new one needs a version of its own, or no event could tell which of them it was decided under.");
        if (target.isKept()) affected(comparison, target);
        else
            comparison
                    .gone()
                    .forEach(
                            place -> out.println(
                                    name(place)
                                            + " is gone: whoever stands there stays, until it is said where they go. --database counts them."));
        return comparison.reusesVersion() ? 1 : 0;
    }

    private void affected(Comparison comparison, Target target) {
        var open = target.use(ports -> open(ports, comparison.before()));
        var counts = new TreeMap<Place, Integer>();
        open.forEach(place -> counts.merge(place, 1, Integer::sum));
        for (var place : comparison.affected(open)) {
            Written.out(spec)
                    .println(counts.get(place) + " open in " + name(place)
                            + ", which is gone: somebody has to say where they go: "
                            + targets(comparison.after(), place).mkString(", ") + ".");
        }
        if (comparison.affected(open).isEmpty())
            Written.out(spec).println(open.size() + " open opportunities, none of which has to move.");
    }

    /** Where whoever stands there may go: within the pipeline, or anywhere if that is gone too. */
    private static Seq<String> targets(SalesProcess after, Place gone) {
        return after.pipeline(gone.pipeline())
                .map(own -> own.stages().map(SalesStage::name))
                .getOrElse(() -> after.pipelines()
                        .flatMap(each -> each.stages().map(stage -> name(new Place(each.name(), stage.name())))));
    }

    /** Where open opportunities stand. */
    private static Seq<Place> open(Ports ports, SalesProcess company) {
        return Migration.into(ports, company)
                .export("company")
                .opportunities()
                .filter(each -> each.status().contains(OpportunityStatus.OPEN.name()))
                .flatMap(each ->
                        each.pipeline().flatMap(pipeline -> each.stage().map(stage -> new Place(pipeline, stage))));
    }

    private SalesProcess read(Path file, String language) {
        try {
            return Written.good(spec, file, WrittenCompany.read(file, Messages.in(Locale.forLanguageTag(language))));
        } catch (Unusable wrong) {
            throw Written.wrong(spec, wrong.words());
        }
    }

    private static String name(Place place) {
        return place.stage() + " of " + place.pipeline();
    }

    private static String line(Difference difference) {
        return difference.path()
                + switch (difference.kind()) {
                    case ADDED -> " is new";
                    case REMOVED -> " is gone";
                    case REORDERED -> " stands in another order";
                    case CHANGED ->
                        " is " + difference.after().getOrElse("nothing") + " instead of "
                                + difference.before().getOrElse("nothing");
                };
    }
}
