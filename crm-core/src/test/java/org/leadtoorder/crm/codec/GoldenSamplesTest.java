package org.leadtoorder.crm.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.testkit.StoredArbitraries;

/**
 * What was stored once is read for ever: {@code golden/<release>.txt} holds one line for each stored type, as that release wrote it.
 *
 * <p>A line is never changed, for hosts hold such lines by the million. A type that is new gets its line by
 * {@code mvn test -Dtest=GoldenSamplesTest -Dgolden.add=true}, which adds what is missing and touches nothing else; look at the line
 * before you commit it. Until its release is out, a line may also be taken away and made anew. If a line of a release goes red, the type needs its next version and an upcast; then the file of the next release is begun
 * and the old one stays, to be decoded only.
 */
class GoldenSamplesTest {
    private static final String CURRENT = "0.1.0";
    private static final int LONGEST = 3_000;

    private final Codec codec = new Codec();

    private static Map<String, String> samples(String release) throws IOException {
        var samples = new TreeMap<String, String>();
        try (var file = Objects.requireNonNull(
                GoldenSamplesTest.class.getResourceAsStream("golden/" + release + ".txt"), release)) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> {
                        var space = line.indexOf(' ');
                        samples.put(line.substring(0, space), line.substring(space + 1));
                    });
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(strings = CURRENT)
    void every_sample_of_every_release_is_still_read(String release) throws IOException {
        var refused = new TreeMap<String, Object>();
        samples(release).forEach((name, line) -> {
            var read = codec.decode(Object.class, Notation.read(line));
            if (read.isLeft()) refused.put(name, read.getLeft());
        });
        assertEquals(Map.of(), refused);
    }

    @Test
    void what_is_written_now_is_what_the_samples_say() throws IOException {
        for (var sample : samples(CURRENT).entrySet()) {
            var value =
                    codec.decode(Object.class, Notation.read(sample.getValue())).get();
            assertEquals(sample.getValue(), Notation.write(codec.encode(value)), sample.getKey());
        }
    }

    @Test
    void every_stored_type_has_a_sample_with_all_its_parts() throws IOException {
        var samples = samples(CURRENT);
        var missing = new LinkedHashMap<String, String>();
        for (var stored : StoredTypes.standard().all())
            if (!samples.containsKey(stored.name())) missing.put(stored.name(), fullest(stored.type()));
        if (Boolean.getBoolean("golden.add")) add(missing);
        assertEquals(Map.of(), missing, "add them by -Dgolden.add=true");
        for (var sample : samples.entrySet()) {
            var tree = Trees.fields(Notation.read(sample.getValue())).values();
            var stored = Objects.requireNonNull(StoredTypes.standard().named(sample.getKey()), sample.getKey());
            var absent = Vector.ofAll(Shape.of(stored.type()).parts())
                    .map(Shape.Part::name)
                    .filter(part -> !tree.containsKey(part));
            assertEquals(Vector.empty(), absent, sample.getKey());
        }
    }

    private static void add(Map<String, String> missing) throws IOException {
        var file = Path.of(
                "src/test/resources",
                GoldenSamplesTest.class.getPackageName().replace('.', '/'),
                "golden",
                CURRENT + ".txt");
        var lines = new StringBuilder();
        missing.forEach(
                (name, line) -> lines.append(name).append(' ').append(line).append('\n'));
        Files.writeString(file, lines, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Of a hundred random values the one that has most parts, then shows most, and still fits on a line. */
    private String fullest(Class<?> type) {
        var found = new String[] {""};
        var most = new int[1];
        JqwikSession.run(() -> {
            var generator = StoredArbitraries.of(type).generator(1000);
            var random = new Random(1);
            for (var times = 0; times < 100 || found[0].isEmpty(); times++) {
                var tree = codec.encode(generator.next(random).value());
                var parts = Trees.fields(tree).values().size();
                var line = Notation.write(tree);
                if (line.length() > LONGEST
                        || parts < most[0]
                        || parts == most[0] && line.length() <= found[0].length()) continue;
                most[0] = parts;
                found[0] = line;
            }
        });
        return found[0];
    }

    @Test
    void the_notation_of_the_samples_loses_nothing() {
        var tree = Notation.read(
                "{\"a\":[1,-2,true,{\"@personal\":\"\\u00e4\\u0022\"},{\"@personal\":null},{}],\"b\":\"\\ud800\"}");
        assertEquals(tree, Notation.read(Notation.write(tree)));
        assertEquals(
                Either.right(new Tree.Text("\uD800")),
                Either.right(Trees.fields(tree).values().get("b")));
    }
}
