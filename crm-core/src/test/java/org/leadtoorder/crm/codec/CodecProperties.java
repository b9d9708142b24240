package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.leadtoorder.crm.testkit.StoredArbitraries;

class CodecProperties {
    private static final Map<Class<?>, Arbitrary<Object>> ARBITRARIES = new ConcurrentHashMap<>();

    private final Codec codec = new Codec();

    @Provide
    Arbitrary<Object> stored() {
        return Arbitraries.of(codec.types().asJava()).flatMap(type -> ARBITRARIES.computeIfAbsent(type, StoredArbitraries::of));
    }

    @Property(tries = 3000)
    void decode_of_encode_is_the_same_for_every_stored_type(@ForAll("stored") Object value) {
        assertEquals(Either.right(value), codec.decode(Object.class, codec.encode(value)));
        var types = codec.types().map(Shape::runtime);
        Statistics.collect(value.getClass());
        Statistics.coverage(seen -> types.forEach(type -> seen.check(type).count(count -> count > 0)));
    }
}
