package org.leadtoorder.crm.example.migration;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public data, read in place. */
public final class Data {
    private Data() {}

    /** A file or folder; missing it is a failure, never a test that is left out. */
    public static Path at(String path) {
        var root = System.getProperty("crm.data");
        if (root == null)
            throw new IllegalStateException("-Dcrm.data=DIR names the folder that holds data/ and hostile/");
        var found = Path.of(root, path);
        if (!Files.exists(found)) throw new IllegalStateException("nothing at " + found);
        return found;
    }
}
