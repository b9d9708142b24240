package org.leadtoorder.crm.example.quickstart;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.example.quickstart.deals.DealListReader;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Source;
import org.leadtoorder.crm.example.quickstart.deals.UnusableList;
import org.leadtoorder.crm.example.quickstart.replay.Progress;
import org.leadtoorder.crm.example.quickstart.report.HtmlReport;
import org.leadtoorder.crm.example.quickstart.report.JsonReport;
import org.leadtoorder.crm.example.quickstart.report.RefusalsFile;
import org.leadtoorder.crm.example.quickstart.report.TextReport;
import org.leadtoorder.crm.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays a deal list through lead-to-order and prints a funnel and a forecast. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        version = "quickstart 0.1.0",
        sortOptions = false,
        subcommands = {CardsCommand.class, PipelineCommand.class},
        description =
                "Replays a deal list through lead-to-order and prints a funnel and a forecast. Without arguments: the sample that is shipped.")
public final class Quickstart implements Callable<Integer> {
    private static final int MAX_DAYS = 3650;

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description =
                    "A folder in the maven_crm layout: sales_pipeline.csv, accounts.csv, products.csv, sales_teams.csv; leads.csv and stages.csv if there are any.")
    private @Nullable Path input;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of the amounts (default: USD; of the sample EUR).")
    private @Nullable Currency currency;

    @Option(
            names = "--alias",
            paramLabel = "SPELLING=NAME",
            split = ",",
            description = "Other spellings of products and sectors (default: GTXPro=GTX Pro, which maven_crm needs).")
    private @Nullable Map<String, String> aliases;

    @Option(
            names = "--cycle",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "Days from the first talk to the expected decision (default: ${DEFAULT-VALUE}).")
    private int cycle = 90;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page with charts, which opens without network.")
    private @Nullable Path report;

    @Option(
            names = "--refusals",
            paramLabel = "FILE",
            defaultValue = "refusals.csv",
            description = "Where the refused rows go, with rule and reason (default: ${DEFAULT-VALUE}).")
    private Path refusals = Path.of("refusals.csv");

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of refusals: en or de (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    private Quickstart() {}

    /**
     * The program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** The program without its process: 0 = well, 1 = failed, 2 = wrong arguments or input. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Quickstart())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Quickstart::say)
                .execute(arguments);
    }

    private static int say(ParameterException wrong, String... arguments) {
        var command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        var source = input == null ? Source.sample() : Source.of(folder(input));
        var settings = settings(input == null ? Settings.SAMPLE : Settings.MAVEN_CRM);
        try {
            write(replay(source.name(), DealListReader.read(source, settings), settings));
            return CommandLine.ExitCode.OK;
        } catch (UnusableList wrong) {
            throw wrong(wrong.words());
        } catch (IOException failed) {
            throw wrong("Cannot be written: " + failed.getMessage());
        }
    }

    private Run replay(String name, DealList list, Settings settings) {
        var messages = Messages.in(Locale.forLanguageTag(language));
        if (json || !TerminalProgress.wanted()) return Run.of(name, list, settings, messages, Progress.NONE);
        try (var bar = new TerminalProgress()) {
            return Run.of(name, list, settings, messages, bar);
        }
    }

    private void write(Run run) throws IOException {
        var out = commandLine().getOut();
        RefusalsFile.write(run.outcome(), refusals);
        if (report != null) Files.writeString(report, HtmlReport.of(run.summary()));
        out.print(json ? JsonReport.of(run.summary()) + "\n" : TextReport.of(run.summary()));
        if (!json)
            out.print("\n  Refused rows with rule and reason: " + refusals + "\n"
                    + (report == null ? "  A page with charts: --report report.html\n" : ""));
        out.flush();
    }

    private Settings settings(Settings usual) {
        if (cycle < 1 || cycle > MAX_DAYS) throw wrong("--cycle is a number of days from 1 to " + MAX_DAYS + ".");
        if (currency != null && currency.getDefaultFractionDigits() < 0)
            throw wrong("Nobody pays in " + currency + ".");
        return new Settings(
                currency == null ? usual.currency() : currency.getCurrencyCode(),
                aliases == null ? usual.aliases() : aliases,
                cycle);
    }

    private Path folder(Path folder) {
        if (!Files.isDirectory(folder)) throw wrong("No folder " + folder + ".");
        return folder;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    private CommandLine commandLine() {
        if (spec == null) throw new IllegalStateException("not run by picocli");
        return spec.commandLine();
    }
}
