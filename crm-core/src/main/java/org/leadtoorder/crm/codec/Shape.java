package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Personal;

/**
 * The parts of a record or hidden Immutable, by its declaration, and how it is made of them.
 *
 * @param name the simple name of the public type
 * @param parts in the order of the declaration
 * @param maker takes an array of the parts' values, null for what is absent
 */
record Shape(String name, List<Part> parts, Maker maker) {
    /**
     * A part.
     *
     * @param name the attribute or component
     * @param type its declared type
     * @param mandatory whether it has no default
     * @param mark what the declaration says of its being personal
     * @param reader gives its value: {@code (Object)Object}
     */
    record Part(String name, Type type, boolean mandatory, Mark mark, MethodHandle reader) {
        Object of(Object whole) {
            try {
                return (Object) reader.invokeExact(whole);
            } catch (RuntimeException | Error failed) {
                throw failed;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What a declaration says. */
    enum Mark {
        /** Nothing: it goes by the type. */
        NONE,
        /** It is personal. */
        PERSONAL,
        /** It is not. */
        NOT_PERSONAL;

        static Mark of(@Nullable Personal found) {
            return found == null ? NONE : found.value() ? PERSONAL : NOT_PERSONAL;
        }
    }

    /** Makes a whole of its parts. */
    interface Maker {
        Object make(@Nullable Object[] parts) throws Throwable;
    }

    /** Whether a type has a shape. */
    static boolean has(Class<?> type) {
        return type.isRecord() || isHidden(type);
    }

    /** Whether a type is a hidden Immutable: abstract, and its one subclass is the generated one. */
    static boolean isHidden(Class<?> type) {
        return type.isSealed()
                && !type.isInterface()
                && type.getPermittedSubclasses().length == 1
                && !type.getPermittedSubclasses()[0].isSealed()
                && type.getPermittedSubclasses()[0].getSimpleName().equals("Immutable" + type.getSimpleName());
    }

    /** The class that the values of a type are of. */
    static Class<?> runtime(Class<?> type) {
        return isHidden(type) ? type.getPermittedSubclasses()[0] : type;
    }

    static Shape of(Class<?> type) {
        try {
            var lookup = MethodHandles.privateLookupIn(runtime(type), MethodHandles.lookup());
            return type.isRecord() ? ofRecord(type, lookup) : ofImmutable(type, runtime(type), lookup);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private static Shape ofRecord(Class<?> type, MethodHandles.Lookup lookup) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var parts = new ArrayList<Part>();
        for (var component : components)
            parts.add(new Part(
                    component.getName(),
                    component.getGenericType(),
                    true,
                    Mark.of(component.getAccessor().getAnnotation(Personal.class)),
                    reader(lookup.unreflect(component.getAccessor()))));
        var constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                .asFixedArity()
                .asType(MethodType.genericMethodType(types.length))
                .asSpreader(Object[].class, types.length);
        return new Shape(type.getSimpleName(), List.copyOf(parts), values -> (Object) constructor.invokeExact(values));
    }

    /** An Immutable is its generated fields, and is made by its generated builder. */
    private static Shape ofImmutable(Class<?> type, Class<?> generated, MethodHandles.Lookup lookup)
            throws ReflectiveOperationException {
        var start = generated.getDeclaredMethod("builder");
        var builder = lookup.unreflect(start).asType(MethodType.methodType(Object.class));
        var maker = Arrays.stream(generated.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
        var check = check(maker);
        var build = reader(lookup.unreflect(check != null ? check : maker.getDeclaredMethod("build")));
        var parts = new ArrayList<Part>();
        var setters = new ArrayList<MethodHandle>();
        for (var field : generated.getDeclaredFields()) {
            var setter = setter(maker, field);
            if (setter == null) continue;
            parts.add(new Part(
                    field.getName(),
                    field.getGenericType(),
                    isAbstract(type, field.getName()),
                    mark(type, field.getName()),
                    reader(lookup.unreflectGetter(field))));
            setters.add(lookup.unreflect(setter).asType(MethodType.methodType(void.class, Object.class, Object.class)));
        }
        return new Shape(type.getSimpleName(), List.copyOf(parts), values -> {
            var made = (Object) builder.invokeExact();
            for (var i = 0; i < values.length; i++)
                if (values[i] != null) setters.get(i).invokeExact(made, values[i]);
            var built = (Object) build.invokeExact(made);
            return check == null ? built : whole((Validation<?, ?>) built);
        });
    }

    /** The method of a builder that tells all that is wrong, where it has one. */
    private static @Nullable Method check(Class<?> builder) {
        for (var method : builder.getMethods())
            if (method.getName().equals("validate") && method.getParameterCount() == 0) return method;
        return null;
    }

    private static Object whole(Validation<?, ?> checked) {
        if (checked.isValid()) return checked.get();
        throw Unreadable.of(((Seq<?>) checked.getError()).map(Fault.class::cast));
    }

    private static MethodHandle reader(MethodHandle accessor) {
        return accessor.asType(MethodType.methodType(Object.class, Object.class));
    }

    private static @Nullable Method setter(Class<?> builder, Field field) {
        if (Modifier.isStatic(field.getModifiers())) return null;
        for (var method : builder.getDeclaredMethods())
            if (method.getName().equals(field.getName())
                    && !method.isBridge()
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == field.getType()) return method;
        return null;
    }

    private static boolean isAbstract(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass())
            for (var method : at.getDeclaredMethods())
                if (method.getName().equals(name) && method.getParameterCount() == 0)
                    return Modifier.isAbstract(method.getModifiers());
        for (var method : type.getMethods())
            if (method.getName().equals(name) && method.getParameterCount() == 0)
                return Modifier.isAbstract(method.getModifiers());
        return true;
    }

    /** What the declaration nearest to the type says, be it in a parent. */
    private static Mark mark(@Nullable Class<?> type, String name) {
        if (type == null) return Mark.NONE;
        for (var method : type.getDeclaredMethods())
            if (method.getName().equals(name)
                    && method.getParameterCount() == 0
                    && method.isAnnotationPresent(Personal.class)) return Mark.of(method.getAnnotation(Personal.class));
        for (var parent : type.getInterfaces()) {
            var found = mark(parent, name);
            if (found != Mark.NONE) return found;
        }
        return mark(type.getSuperclass(), name);
    }
}
