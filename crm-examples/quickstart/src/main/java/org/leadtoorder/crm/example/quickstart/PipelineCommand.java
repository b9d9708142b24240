package org.leadtoorder.crm.example.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Source;
import org.leadtoorder.crm.example.quickstart.deals.StagedList;
import org.leadtoorder.crm.example.quickstart.deals.StagedListReader;
import org.leadtoorder.crm.example.quickstart.deals.UnusableList;
import org.leadtoorder.crm.example.quickstart.report.RefusalsFile;
import org.leadtoorder.crm.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what is open in each sales stage of a list that knows no history. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes in a list of open deals with their sales stages and prints what each stage may bring.")
final class PipelineCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            paramLabel = "DIR",
            required = true,
            description =
                    "A folder in the powerbi_opportunity layout: Fact.csv, Account.csv, SalesStage.csv, Product.csv, Partner.csv.")
    private Path input = Path.of(".");

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "USD",
            description = "The currency of the amounts (default: ${DEFAULT-VALUE}).")
    private Currency currency = Currency.getInstance("USD");

    @Option(
            names = "--alias",
            paramLabel = "SPELLING=NAME",
            split = ",",
            description = "Other names of sales stages, such as Won=Signed: one that means won or lost is refused.")
    private @Nullable Map<String, String> aliases;

    @Option(
            names = "--refusals",
            paramLabel = "FILE",
            defaultValue = "refusals.csv",
            description = "Where refused and odd rows go, with rule and reason (default: ${DEFAULT-VALUE}).")
    private Path refusals = Path.of("refusals.csv");

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of refusals: en or de (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isDirectory(input)) throw wrong("No folder " + input + ".");
        if (currency.getDefaultFractionDigits() < 0) throw wrong("Nobody pays in " + currency + ".");
        try {
            var usual = Settings.POWERBI_OPPORTUNITY;
            var settings = new Settings(
                    currency.getCurrencyCode(), aliases == null ? usual.aliases() : aliases, usual.cycleDays());
            var list = StagedListReader.read(Source.of(input), settings);
            var run = PipelineRun.of(list, currency, Messages.in(Locale.forLanguageTag(language)));
            RefusalsFile.write(run.outcome(), list.findings(), refusals);
            var out = commandLine().getOut();
            out.print(text(list, run));
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (UnusableList unusable) {
            throw wrong(unusable.words());
        } catch (IOException failed) {
            throw wrong("Cannot be written: " + failed.getMessage());
        }
    }

    private String text(StagedList list, PipelineRun run) {
        return "\nOpen pipeline: " + input + ", as of " + list.last() + " (amounts in " + currency + ", net)\n\n"
                + run.table().text() + "\n  Rows: " + run.outcome().rows() + " in, "
                + run.outcome().done() + " done, "
                + run.outcome().refused().size() + " refused, "
                + list.findings().size() + " odd: " + refusals + "\n";
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    private CommandLine commandLine() {
        if (spec == null) throw new IllegalStateException("not run by picocli");
        return spec.commandLine();
    }
}
