package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.testkit.StoredArbitraries;

/** Each try takes a random value of each and every stored type, so that none can be missed by chance. */
class CodecProperties {
    private static final Map<Class<?>, RandomGenerator<Object>> GENERATORS = new ConcurrentHashMap<>();
    private static final int TRIES = 15;

    private final Codec codec = new Codec();

    @Provide
    Arbitrary<Random> randoms() {
        return Arbitraries.randoms();
    }

    static Object value(Class<?> type, Random random) {
        return GENERATORS
                .computeIfAbsent(type, each -> StoredArbitraries.of(each).generator(1000))
                .next(random)
                .value();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void decode_of_encode_is_the_same_for_every_stored_type(@ForAll("randoms") Random random) {
        for (var type : codec.types()) {
            var value = value(type, random);
            var tree = codec.encode(value);
            assertEquals(Either.right(value), codec.decode(type, tree), type::getName);
            assertEquals(tree, codec.encode(codec.decode(type, tree).get()), type::getName);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void unknown_fields_are_passed_over_wherever_they_stand(@ForAll("randoms") Random random) {
        for (var type : codec.types()) {
            var value = value(type, random);
            assertEquals(
                    Either.right(value),
                    codec.decode(type, Trees.withStrangeFields(codec.encode(value))),
                    type::getName);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void once_a_person_is_erased_everything_else_still_reads_the_same(@ForAll("randoms") Random random) {
        for (var type : codec.types()) {
            var tree = codec.encode(value(type, random));
            var read = codec.decode(type, Trees.erased(tree));
            assertTrue(read.isRight(), () -> type + ": " + read);
            assertEquals(Trees.withoutPersonal(tree), Trees.withoutPersonal(codec.encode(read.get())), type::getName);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_tree_that_was_tampered_with_is_read_or_refused_and_never_throws(@ForAll("randoms") Random random) {
        for (var type : codec.types()) {
            var tree = codec.encode(value(type, random));
            for (var times = 0; times < 5; times++) {
                var tampered = Trees.tampered(tree, random);
                var read = codec.decode(type, tampered);
                // What is accepted is a value like any other.
                read.forEach(value -> assertEquals(read, codec.decode(type, codec.encode(value)), type::getName));
            }
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void commands_have_one_fingerprint_exactly_if_their_trees_are_equal(@ForAll("randoms") Random random) {
        var seen = new TreeMap<String, Tree>();
        for (var type : codec.types().filter(Command.class::isAssignableFrom)) {
            for (var times = 0; times < 3; times++) {
                var wish = (Command<?>) value(type, random);
                var again = (Command<?>) codec.decode(type, codec.encode(wish)).get();
                assertEquals(Fingerprint.of(wish), Fingerprint.of(again));
                var before = seen.put(Fingerprint.of(wish), codec.encode(wish));
                if (before != null) assertEquals(before, codec.encode(wish));
            }
        }
    }
}
