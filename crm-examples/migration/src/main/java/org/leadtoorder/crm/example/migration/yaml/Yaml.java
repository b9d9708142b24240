package org.leadtoorder.crm.example.migration.yaml;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.example.migration.text.Decoded;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one YAML 1.2 document into its nodes, which remember their lines. Whoever writes a configuration needs neither aliases nor
 * types, and whoever attacks one needs both: they are refused. Size and depth are bounded before anything is built.
 */
final class Yaml {
    static final int MAX_CHARACTERS = 1_000_000;
    static final int MAX_DEPTH = 32;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_CHARACTERS)
            .setMaxAliasesForCollections(0)
            .setAllowNonScalarKeys(false)
            .build();

    private Yaml() {}

    /** The text of a file. */
    static String text(Path file) throws Unusable {
        try (var reader =
                Decoded.of(Files.newInputStream(file), StandardCharsets.UTF_8).reader()) {
            return text(file, reader);
        } catch (IOException failed) {
            throw new Unusable("Cannot read " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static String text(Path file, Reader reader) throws IOException, Unusable {
        var text = new StringBuilder();
        var units = new char[8192];
        for (var read = reader.read(units); read >= 0; read = reader.read(units)) {
            text.append(units, 0, read);
            if (text.length() > 2 * MAX_CHARACTERS) throw new Unusable(file + " is too long.");
        }
        if (text.indexOf(String.valueOf(Decoded.UNREADABLE)) >= 0) throw new Unusable(file + " is not in UTF-8.");
        return text.toString();
    }

    /** The root of a text; of an empty one, nothing but a slip. */
    static Validation<Seq<Slip>, Node> root(String text) {
        try {
            var slip = limits(text);
            if (slip != null) return Validation.invalid(Vector.of(slip));
            var root = new Compose(SETTINGS).composeString(text);
            return root.isPresent() ? Validation.valid(root.get()) : wrong(0, "is empty");
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return wrong(line, "is no YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            return wrong(0, "is no YAML: " + broken.getMessage());
        }
    }

    private static @Nullable Slip limits(String text) {
        var depth = 0;
        var documents = 0;
        for (var event : new Parse(SETTINGS).parseString(text)) {
            var line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            if (event instanceof DocumentStartEvent && ++documents > 1)
                return new Slip("", line, "a second document begins");
            if (event instanceof AliasEvent) return new Slip("", line, "aliases are not read");
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH)
                return new Slip("", line, "goes deeper than " + MAX_DEPTH + " levels");
            if (event instanceof CollectionEndEvent) depth--;
        }
        return null;
    }

    private static Validation<Seq<Slip>, Node> wrong(int line, String words) {
        return Validation.invalid(Vector.of(new Slip("", line, words)));
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
