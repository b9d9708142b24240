package org.leadtoorder.crm.example.jdbc.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller remembers on its own side of the line: each wish before it is made, each answer after it came. It outlives the
 * process, since what is written belongs to the system. Thread-safe.
 */
final class Journal implements AutoCloseable {
    private final FileChannel file;

    Journal(Path file) {
        try {
            this.file = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A wish that was made, and the answer to it if one came. */
    record Entry(String request, String actor, String wish, Optional<String> answer) {
        boolean isOpen() {
            return answer.isEmpty();
        }

        boolean isGranted() {
            return answer.filter(Answered.GRANTED::equals).isPresent();
        }
    }

    void asked(String request, String actor, String wish) {
        write("asked", request, actor, wish);
    }

    void answered(String request, String answer) {
        write("answered", request, answer);
    }

    private synchronized void write(String... parts) {
        var line = ByteBuffer.wrap((String.join("\t", parts) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) file.write(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Adds what a file tells to what is known, by request, the oldest first. A line torn by a kill was not written. */
    static void read(Path file, Map<String, Entry> known) throws IOException {
        var text = Files.readString(file);
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
            var parts = line.split("\t", -1);
            if (parts[0].equals("asked"))
                known.putIfAbsent(parts[1], new Entry(parts[1], parts[2], parts[3], Optional.empty()));
            else
                known.computeIfPresent(
                        parts[1],
                        (request, entry) -> new Entry(request, entry.actor(), entry.wish(), Optional.of(parts[2])));
        });
    }
}
