package org.leadtoorder.crm.example.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.migration.mapping.Constants;
import org.leadtoorder.crm.example.migration.mapping.MappingFile;
import org.leadtoorder.crm.example.migration.mapping.MappingFiles;
import org.leadtoorder.crm.example.migration.records.Imported;
import org.leadtoorder.crm.example.migration.records.Importing;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.example.migration.yaml.Slip;
import org.leadtoorder.crm.example.migration.yaml.WrittenCompany;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.migration.Choice;
import org.leadtoorder.crm.migration.Choices;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.FindingMessages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is moved, and what is decided about it: the options that every step of a migration has, since every step has to have them alike. */
final class Origin {
    @Option(
            names = "--input",
            paramLabel = "DIR",
            required = true,
            description = "The folder with the files of the old system.")
    private Path input = Path.of(".");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            required = true,
            description = "The mapping file: which column is which part, and what codes mean.")
    private Path mapping = Path.of(".");

    @Option(
            names = "--company",
            paramLabel = "FILE",
            description = "The configuration of the company, if the mapping file is to take another than it names.")
    private @Nullable Path company;

    @Option(
            names = "--choice",
            paramLabel = "FINDING=CHOICE",
            description =
                    "What is done about a kind of finding, besides what the mapping file says, such as \"won without order=fill with marked steps\".")
    private Map<String, String> choices = new LinkedHashMap<>();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of findings: en or de (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    FindingMessages words() {
        return FindingMessages.in(Locale.forLanguageTag(language));
    }

    private Messages messages() {
        return Messages.in(Locale.forLanguageTag(language));
    }

    MappingFile mapping() {
        try {
            if (!Files.isDirectory(input)) throw new Unusable("No folder " + input + ".");
            var other = io.vavr.control.Option.of(company)
                    .map(file -> good(file, () -> WrittenCompany.read(file, messages())));
            return good(mapping, () -> MappingFiles.read(mapping, input, other, messages()));
        } catch (Unusable wrong) {
            throw wrong(wrong.words());
        }
    }

    Imported imported(MappingFile mapped) {
        try {
            return Importing.read(mapped, input);
        } catch (Unusable wrong) {
            throw wrong(wrong.words());
        }
    }

    Choices choices(MappingFile mapped) {
        var all = mapped.choices();
        for (var each : choices.entrySet())
            try {
                all = all.with(
                        Constants.of(FindingCode.class, each.getKey()), Constants.of(Choice.class, each.getValue()));
            } catch (IllegalArgumentException none) {
                throw wrong("--choice " + each.getKey() + "=" + each.getValue() + ": " + none.getMessage());
            }
        return all;
    }

    private interface Reading<T> {
        Validation<Seq<Slip>, T> read() throws Unusable;
    }

    private <T> T good(Path file, Reading<T> reading) {
        try {
            var read = reading.read();
            if (read.isInvalid())
                throw wrong(file + " is wrong:\n" + read.getError().mkString("\n"));
            return read.get();
        } catch (Unusable wrong) {
            throw wrong(wrong.words());
        }
    }

    ParameterException wrong(String words) {
        if (spec == null) throw new IllegalStateException("not run by picocli");
        return new ParameterException(spec.commandLine(), words);
    }
}
