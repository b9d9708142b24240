package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module as a host sees it that is a module too. */
class ModuleTest {
    private static final String HIDDEN = "org.leadtoorder.crm.internal";

    @Test
    void every_package_but_the_internal_one_is_exported() throws Exception {
        var classes = Path.of(
                SalesPipeline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var module = ModuleFinder.of(classes).findAll().iterator().next().descriptor();
        var expected = new TreeSet<>(module.packages());
        expected.remove(HIDDEN);
        assertEquals(
                expected,
                module.exports().stream().map(Exports::source).collect(Collectors.toCollection(TreeSet::new)));
    }
}
