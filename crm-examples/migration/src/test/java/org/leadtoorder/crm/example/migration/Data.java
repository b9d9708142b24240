package org.leadtoorder.crm.example.migration;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests read in place. */
public final class Data {
    private Data() {}

    /** Public data; missing it is a failure, never a test that is left out. */
    public static Path at(String path) {
        var root = System.getProperty("crm.data");
        if (root == null)
            throw new IllegalStateException("-Dcrm.data=DIR names the folder that holds data/ and hostile/");
        return there(Path.of(root, path));
    }

    /** A file that is shipped with this module: its tests run in its folder. */
    public static Path module(String path) {
        return there(Path.of(path).toAbsolutePath());
    }

    private static Path there(Path found) {
        if (!Files.exists(found)) throw new IllegalStateException("nothing at " + found);
        return found;
    }
}
