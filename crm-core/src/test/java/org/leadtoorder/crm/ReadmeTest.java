package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.process.Drawing;

/** What README shows is what is there. */
class ReadmeTest {
    private static final Path ROOT =
            Path.of(Objects.requireNonNull(System.getProperty("crm.root"), "run with -Dcrm.root=the project's root"));
    private static final String FIRST_PROGRAM =
            "crm-examples/quickstart/src/main/java/org/leadtoorder/crm/example/quickstart/FirstProgram.java";

    @Test
    void the_diagram_is_drawn_from_the_table() throws IOException {
        assertEquals(Drawing.diagram(), blocks("mermaid").head());
    }

    @Test
    void the_steps_are_those_of_the_table() throws IOException {
        var readme = readme();
        assertTrue(readme.contains("\n" + Drawing.table() + "\n"), () -> "README should contain\n" + Drawing.table());
    }

    @Test
    void the_first_program_is_the_one_that_is_compiled_and_run_and_no_longer_than_promised() throws IOException {
        var source = Array.of(Files.readString(ROOT.resolve(FIRST_PROGRAM)).split("\n"));
        var body = source.dropUntil(line -> line.contains("@formatter:off")).tail().takeUntil(line -> line.contains("@formatter:on"));
        var shown = Array.of(blocks("java").head().split("\n"));
        assertEquals(body.map(line -> line.isEmpty() ? line : line.substring(8)).mkString("\n"), shown.mkString("\n"));
        assertTrue(shown.size() <= 25, "lines: " + shown.size());
    }

    @Test
    void the_first_command_runs_the_main_job_and_the_second_one_the_tests() throws IOException {
        assertEquals(
                Vector.of(
                        "mvn -q -DskipTests package && java -jar crm-examples/quickstart/target/quickstart.jar",
                        "mvn -B verify"),
                blocks("sh").take(2));
    }

    @Test
    void it_says_why_jqwik_stays_where_it_is() throws IOException {
        assertTrue(readme().contains("jqwik 1.9.3"));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static Seq<String> blocks(String language) throws IOException {
        return Vector.of(readme().split("\n```" + language + "\n", -1))
                .tail()
                .map(rest -> rest.substring(0, rest.indexOf("\n```")));
    }
}
