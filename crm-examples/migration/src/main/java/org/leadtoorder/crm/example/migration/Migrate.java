package org.leadtoorder.crm.example.migration;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Moves a company out of the exports of another system into lead-to-order, and out again. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        version = "migrate 0.1.0",
        subcommands = {
            PlanCommand.class,
            RunCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            CompanyCommand.class
        },
        description = "Moves a company out of the exports of another system into lead-to-order, and out again.")
public final class Migrate {
    /** Held here, as a logger that nobody holds forgets what it was told. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

    private Migrate() {}

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

    /** The program without its process: 0 = well, 1 = failed or not the same, 2 = wrong arguments or input. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // Pool and tables tell of every step.
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        return new CommandLine(new Migrate())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Migrate::say)
                .execute(arguments);
    }

    private static int say(ParameterException wrong, String... arguments) {
        var command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }
}
