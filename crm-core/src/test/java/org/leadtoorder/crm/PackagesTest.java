package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A host can use every package but internal, and finds each on the map")
class PackagesTest {
    private static final Path SOURCES = Path.of(System.getProperty("crm.root"), "crm-core/src/main/java");
    private static final Path ROOT = SOURCES.resolve("org/leadtoorder/crm");
    private static final String INTERNAL = "internal";

    @Test
    void every_package_but_internal_is_exported() throws IOException {
        var exported = new TreeSet<String>();
        var line = Pattern.compile("exports org\\.leadtoorder\\.crm\\.(\\w+);")
                .matcher(Files.readString(SOURCES.resolve("module-info.java")));
        while (line.find()) exported.add(line.group(1));
        var there = packages();
        assertTrue(there.remove(INTERNAL), "what is not exported is there");
        assertEquals(there, exported);
    }

    @Test
    void every_package_is_on_the_map() throws IOException {
        var map = Files.readString(ROOT.resolve("package-info.java"));
        var missing = new TreeSet<>(packages());
        missing.removeIf(name -> map.contains("{@code " + name + "}"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_package_that_a_host_uses_says_what_it_is() throws IOException {
        var missing = new TreeSet<>(packages());
        missing.remove(INTERNAL);
        missing.removeIf(name -> Files.exists(ROOT.resolve(name).resolve("package-info.java")));
        assertEquals(Set.of(), missing);
    }

    private static TreeSet<String> packages() throws IOException {
        try (var all = Files.list(ROOT)) {
            return new TreeSet<>(Arrays.asList(all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toArray(String[]::new)));
        }
    }
}
