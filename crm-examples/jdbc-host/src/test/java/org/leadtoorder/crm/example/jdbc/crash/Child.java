package org.leadtoorder.crm.example.jdbc.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own on the same class path. Closing kills it, as {@code kill -9} does. */
final class Child implements AutoCloseable {
    private static final long LONGEST_SECONDS = 300;

    private final Process process;
    private final BufferedReader says;
    private final Path errors;

    private Child(Process process, Path errors) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    static Child of(Class<?> main, List<String> arguments, Path errors) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new Child(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    void untilItSaid(String word, int times) throws IOException {
        for (var said = 0; said < times; ) {
            var line = says.readLine();
            if (line == null) throw new IllegalStateException("it ended early: " + Files.readString(errors));
            if (line.equals(word)) said++;
        }
    }

    void untilItEnds() throws IOException, InterruptedException {
        while (says.readLine() != null) continue;
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("it does not end");
        if (process.exitValue() != 0) throw new IllegalStateException("it failed: " + Files.readString(errors));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        says.close();
    }
}
