package org.leadtoorder.crm.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data that the tests run on and that is no part of the project: in the directory that the system property {@code crm.data} names. */
final class PublicData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublicData() {}

    static List<String> naughtyStrings() {
        try {
            return List.of(JSON.readValue(text("hostile/blns/blns.json"), String[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<JsonNode> hostileInputs() {
        var rows = new ArrayList<JsonNode>();
        text("hostile/hostile-inputs.jsonl")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.add(row(line)));
        return rows;
    }

    private static JsonNode row(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String file) {
        var directory = System.getProperty("crm.data", "");
        if (directory.isBlank())
            throw new AssertionError("The system property crm.data must name the directory of the public data.");
        var path = Path.of(directory, file);
        if (!Files.isRegularFile(path))
            throw new AssertionError("The public data are not there: " + path + " (system property crm.data).");
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
