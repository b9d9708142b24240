package org.leadtoorder.crm.example.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.quickstart.cards.CardDrive;
import org.leadtoorder.crm.example.quickstart.cards.CardReader;
import org.leadtoorder.crm.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes business cards into leads. */
@Command(
        name = "cards",
        mixinStandardHelpOptions = true,
        description = "Takes the vCards of a folder into leads, enriches, qualifies and converts them.")
final class CardsCommand implements Callable<Integer> {
    @Option(names = "--input", paramLabel = "DIR", required = true, description = "A folder with .vcf files.")
    private Path input = Path.of(".");

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
        if (spec == null) throw new IllegalStateException("not run by picocli");
        if (!Files.isDirectory(input)) throw new ParameterException(spec.commandLine(), "No folder " + input + ".");
        try {
            var cards = CardReader.read(input);
            if (cards.isEmpty())
                throw new ParameterException(spec.commandLine(), "No .vcf file with a card in " + input + ".");
            var out = spec.commandLine().getOut();
            out.print(CardDrive.run(cards, Clock.systemUTC().instant(), Messages.in(Locale.forLanguageTag(language)))
                    .text());
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (IOException failed) {
            throw new ParameterException(
                    spec.commandLine(), "The cards in " + input + " cannot be read: " + failed.getMessage(), failed);
        }
    }
}
