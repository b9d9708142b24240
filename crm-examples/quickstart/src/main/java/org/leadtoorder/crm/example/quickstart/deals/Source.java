package org.leadtoorder.crm.example.quickstart.deals;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a deal list are: a folder, or the sample that is shipped. */
public interface Source {
    /**
     * Opens a file.
     *
     * @param name its name
     * @return its bytes, none if there is no such file; never null
     * @throws IOException if it cannot be read
     */
    Option<InputStream> open(String name) throws IOException;

    /**
     * What it is called.
     *
     * @return the name, never null
     */
    String name();

    /**
     * A folder.
     *
     * @param folder the folder
     * @return the source, never null
     */
    static Source of(Path folder) {
        return new Source() {
            @Override
            public Option<InputStream> open(String name) throws IOException {
                var file = folder.resolve(name);
                return Files.exists(file) ? Option.some(Files.newInputStream(file)) : Option.none();
            }

            @Override
            public String name() {
                return folder.toString();
            }
        };
    }

    /**
     * The sample that is shipped.
     *
     * @return the source, never null
     */
    static Source sample() {
        return new Source() {
            @Override
            public Option<InputStream> open(String name) {
                return Option.of(
                        Source.class.getResourceAsStream("/org/leadtoorder/crm/example/quickstart/sample/" + name));
            }

            @Override
            public String name() {
                return "the shipped sample";
            }
        };
    }
}
