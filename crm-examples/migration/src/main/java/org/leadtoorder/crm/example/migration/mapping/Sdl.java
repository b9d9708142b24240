package org.leadtoorder.crm.example.migration.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.leadtoorder.crm.example.migration.text.Unusable;

/** A mapping file of Salesforce Data Loader: which column of a file is which field of Salesforce. */
final class Sdl {
    private Sdl() {}

    /** The columns by the names of their fields, both in lower case: neither of the two minds case. */
    static Map<String, String> columns(Path file) throws Unusable {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException failed) {
            throw new Unusable("Cannot read " + file + ": " + failed.getMessage(), failed);
        }
        var columns = new TreeMap<String, String>();
        for (var column : new java.util.TreeSet<>(lines.stringPropertyNames())) {
            var field = lines.getProperty(column).strip();
            if (!field.isEmpty()) columns.putIfAbsent(key(field), column);
        }
        return columns;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
