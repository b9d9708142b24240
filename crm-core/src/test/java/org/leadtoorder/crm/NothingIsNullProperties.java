package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.Part;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.testkit.StoredArbitraries;

/**
 * Every public record and every public builder of the library is found and tried, so that a new one that takes null is seen at once.
 */
@Label("null is refused where it is given, by the name of the part")
class NothingIsNullProperties {
    private static final String ROOT = "org.leadtoorder.crm";

    /** What only the library makes: reports that are given out, trees whose parts are checked where they are read. */
    private static final Set<String> GIVEN_OUT = Set.of("process", "insight", "migration", "codec", "memory");

    private static final Seq<Class<?>> TYPES = types();

    private static Seq<Class<?>> types() {
        var all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        return Vector.ofAll(all)
                .filter(type -> !GIVEN_OUT.contains(part(type)))
                .<Class<?>>map(JavaClass::reflect)
                .filter(NothingIsNullProperties::isPublic)
                .sortBy(Class::getName);
    }

    private static String part(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass())
            if (!Modifier.isPublic(at.getModifiers())) return false;
        return true;
    }

    @Example
    void the_commands_parts_events_and_rejections_are_among_them() {
        var missing = new TreeSet<String>();
        for (var root : List.of(Command.class, Part.class, Event.class, Rejection.class))
            for (var leaf : leaves(root)) if (!TYPES.contains(leaf)) missing.add(leaf.getName());
        assertEquals(Set.of(), missing);
        assertTrue(TYPES.filter(Class::isRecord).size() > 150, "records");
        assertTrue(TYPES.filter(NothingIsNullProperties::isBuilt).size() > 20, "values with builders");
    }

    private static Seq<Class<?>> leaves(Class<?> type) {
        return type.isSealed() && type.isInterface()
                ? Vector.of(type.getPermittedSubclasses()).flatMap(NothingIsNullProperties::leaves)
                : Vector.of(type);
    }

    @Example
    void every_record_refuses_null() {
        assertEquals(Map.of(), taken(TYPES.filter(Class::isRecord), NothingIsNullProperties::takenByRecord));
    }

    @Example
    void every_builder_refuses_null() {
        assertEquals(
                Map.of(),
                taken(TYPES.filter(NothingIsNullProperties::isBuilt), NothingIsNullProperties::takenByBuilder));
    }

    private interface Trial {
        List<String> taken(Class<?> type) throws ReflectiveOperationException;
    }

    private static Map<String, List<String>> taken(Seq<Class<?>> types, Trial trial) {
        var all = new TreeMap<String, List<String>>();
        for (var type : types)
            try {
                var taken = trial.taken(type);
                if (!taken.isEmpty()) all.put(name(type), taken);
            } catch (ReflectiveOperationException | RuntimeException failed) {
                all.put(name(type), List.of("cannot be tried: " + failed));
            }
        return all;
    }

    private static String name(Class<?> type) {
        return type.getName().substring(ROOT.length() + 1);
    }

    private static List<String> takenByRecord(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        var sample =
                StoredArbitraries.of(type).generator(1_000).next(new Random(1)).value();
        var taken = new ArrayList<String>();
        for (var at = 0; at < components.length; at++)
            for (var hidden : nulls(components[at].getType(), components[at].getGenericType())) {
                var parts = new Object[components.length];
                for (var i = 0; i < parts.length; i++) {
                    var accessor = components[i].getAccessor();
                    parts[i] = accessor.invoke(sample);
                }
                parts[at] = hidden;
                taken.addAll(refusal(constructor, components[at].getName(), () -> constructor.newInstance(parts)));
            }
        return taken;
    }

    private static boolean isBuilt(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(nested -> nested.getSimpleName().equals("Builder") && isPublic(nested))
                && type.isSealed();
    }

    /** Each method of the builder that takes one thing, on a builder that has all the rest. */
    private static List<String> takenByBuilder(Class<?> type) throws ReflectiveOperationException {
        var start = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && method.getReturnType().getSimpleName().equals("Builder"))
                .findFirst()
                .orElseGet(() -> fail("nothing starts a builder of " + type));
        var sample =
                StoredArbitraries.of(type).generator(1_000).next(new Random(1)).value();
        var taken = new ArrayList<String>();
        for (var method : start.getReturnType().getMethods()) {
            if (method.getParameterCount() != 1) continue;
            for (var hidden : nulls(method.getParameterTypes()[0], method.getGenericParameterTypes()[0]))
                taken.addAll(refusal(method, method.getName(), () -> {
                    var builder = start.invoke(null);
                    fill(builder, type, sample);
                    method.invoke(builder, hidden);
                    return built(builder);
                }));
        }
        return taken;
    }

    private static void fill(Object builder, Class<?> type, Object sample) throws ReflectiveOperationException {
        var from = builder.getClass().getDeclaredMethod("from", type);
        from.setAccessible(true);
        from.invoke(builder, sample);
    }

    private static Object built(Object builder) throws ReflectiveOperationException {
        Method build = builder.getClass().getDeclaredMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    /** What of a type is null, or has null in it. */
    private static List<Object> nulls(Class<?> type, Type generic) {
        if (type.isPrimitive()) return List.of();
        var nulls = new ArrayList<Object>();
        nulls.add(null);
        if (type == Option.class) nulls.add(Option.some(null));
        if (type == Option.class && generic instanceof ParameterizedType option && isSeq(option))
            nulls.add(Option.some(Vector.of((Object) null)));
        if (Seq.class.isAssignableFrom(type)) nulls.add(Vector.of((Object) null));
        return nulls;
    }

    private static boolean isSeq(ParameterizedType option) {
        return option.getActualTypeArguments()[0] instanceof ParameterizedType inner
                && inner.getRawType() instanceof Class<?> raw
                && Seq.class.isAssignableFrom(raw);
    }

    private interface Attempt {
        Object made() throws ReflectiveOperationException;
    }

    /** The generated builder copies a map, and has no name for one that is null. */
    private static boolean takesMap(Executable how) {
        return how instanceof Method && how.getParameterTypes()[0] == Map.class;
    }

    /** Nothing where it is refused by name, or as malformed like any other text; else what was taken or how it failed. */
    private static List<String> refusal(Executable how, String part, Attempt attempt)
            throws ReflectiveOperationException {
        try {
            attempt.made();
            return List.of(part + " is taken");
        } catch (InvocationTargetException thrown) {
            var refusal = thrown.getCause();
            return refusal instanceof IllegalArgumentException
                            || refusal instanceof NullPointerException
                                    && (part.equals(refusal.getMessage()) || takesMap(how))
                    ? List.of()
                    : List.of(part + ": " + refusal);
        }
    }
}
