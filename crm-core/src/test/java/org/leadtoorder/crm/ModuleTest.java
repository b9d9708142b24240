package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module as a host sees it that is a module too. */
class ModuleTest {
    private static final String HIDDEN = "org.leadtoorder.crm.internal";

    @Test
    void every_package_but_the_internal_one_is_exported() throws Exception {
        var module = module();
        var expected = new TreeSet<>(module.packages());
        expected.remove(HIDDEN);
        assertEquals(
                expected,
                module.exports().stream().map(Exports::source).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is newer than its package says so itself. */
    @Test
    void every_exported_package_says_since_when() throws Exception {
        for (var exported : module().exports()) {
            var text = Files.readString(
                    Path.of("src/main/java", exported.source().replace('.', '/'), "package-info.java"));
            assertTrue(text.contains(" * @since "), exported.source());
        }
    }

    private static ModuleDescriptor module() throws Exception {
        var classes = Path.of(SalesPipeline.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModuleFinder.of(classes).findAll().iterator().next().descriptor();
    }
}
