package org.leadtoorder.crm.testkit;

import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a value is made of its parts, and taken apart: a record by its components, a hidden value by its generated builder and fields. */
record Making(List<Type> parts, List<Reader> readers, Maker maker) {
    /** Makes it, or says no. */
    interface Maker {
        Object make(List<Object> parts) throws ReflectiveOperationException;
    }

    /** Gives one part of a value. */
    interface Reader {
        Object read(Object whole) throws ReflectiveOperationException;
    }

    /** The parts of a value, in the order of {@link #parts}. */
    List<Object> taken(Object whole) {
        try {
            var values = new ArrayList<Object>();
            for (var reader : readers) values.add(reader.read(whole));
            return values;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isHidden(Class<?> type) {
        return type.isSealed()
                && !type.isInterface()
                && generated(type).getSimpleName().equals("Immutable" + type.getSimpleName());
    }

    private static Class<?> generated(Class<?> type) {
        return type.getPermittedSubclasses()[0];
    }

    static Making of(Class<?> type) {
        try {
            return type.isRecord() ? ofRecord(type) : ofHidden(generated(type));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    /** The value; none where the type does not accept the parts. */
    Option<Object> attempt(List<Object> values) {
        try {
            return Option.some(maker.make(values));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) return Option.none();
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Making ofRecord(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Making(
                Arrays.stream(components).map(RecordComponent::getGenericType).toList(),
                Arrays.stream(components)
                        .map(component -> open(component.getAccessor()))
                        .<Reader>map(accessor -> accessor::invoke)
                        .toList(),
                values -> constructor.newInstance(values.toArray()));
    }

    private static Making ofHidden(Class<?> generated) throws ReflectiveOperationException {
        var start = open(generated.getDeclaredMethod("builder"));
        var builder = start.invoke(null).getClass();
        var build = open(builder.getDeclaredMethod("build"));
        var parts = new ArrayList<Type>();
        var readers = new ArrayList<Reader>();
        var setters = new ArrayList<Method>();
        for (var field : generated.getDeclaredFields())
            for (var method : builder.getDeclaredMethods())
                if (method.getName().equals(field.getName())
                        && !method.isBridge()
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {field.getType()})) {
                    parts.add(field.getGenericType());
                    field.setAccessible(true);
                    readers.add(field::get);
                    setters.add(open(method));
                }
        return new Making(parts, readers, values -> {
            var made = start.invoke(null);
            for (var at = 0; at < values.size(); at++) setters.get(at).invoke(made, values.get(at));
            return build.invoke(made);
        });
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }
}
