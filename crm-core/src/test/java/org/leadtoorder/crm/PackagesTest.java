package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A host finds every package on the map")
class PackagesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("crm.root"), "crm-core/src/main/java/org/leadtoorder/crm");

    @Test
    void every_package_is_on_the_map() throws IOException {
        var map = Files.readString(ROOT.resolve("package-info.java"));
        var missing = new TreeSet<>(packages());
        missing.removeIf(name -> map.contains("{@code " + name + "}"));
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
