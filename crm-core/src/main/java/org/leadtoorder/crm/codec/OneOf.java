package org.leadtoorder.crm.codec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.leadtoorder.crm.value.Fault.Code;

/** The form of a sealed type: the fields of the leaf, and the leaf's name, which is part of what is stored. */
record OneOf(Map<Class<?>, String> names, Map<String, Form> forms) implements Form {
    /** The field that names the leaf; no attribute can be called so. */
    static final String TAG = "@type";

    private static final String VALUE = "value";

    static OneOf of(Class<?> sealed) {
        var names = new HashMap<Class<?>, String>();
        var forms = new HashMap<String, Form>();
        leaves(sealed, (leaf, name) -> {
            var known = names.put(Shape.runtime(leaf), name) != null;
            var taken = forms.put(name, Shape.has(leaf) ? Forms.whole(leaf) : Forms.of(leaf)) != null;
            if (taken && !known) throw new IllegalArgumentException("two leaves of one name: " + leaf);
        });
        return new OneOf(Map.copyOf(names), Map.copyOf(forms));
    }

    private static void leaves(Class<?> type, BiConsumer<Class<?>, String> leaf) {
        if (!type.isSealed() || Shape.isHidden(type)) leaf.accept(type, name(type));
        else for (var next : type.getPermittedSubclasses()) leaves(next, leaf);
    }

    /** {@code FromLead} becomes {@code from-lead}. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Tree write(Object value) {
        // A constant with a body is of a class of its own.
        var name = names.get(value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass());
        var form = name == null ? null : forms.get(name);
        if (name == null || form == null) throw new IllegalArgumentException("no stored form: " + value.getClass());
        var fields = form instanceof Whole whole ? whole.fields(value) : new Fresh();
        if (!(form instanceof Whole)) fields.put(VALUE, form.write(value));
        fields.put(TAG, new Tree.Text(name));
        return new Tree.Fields(fields);
    }

    @Override
    public Object read(Tree tree) {
        if (!(tree instanceof Tree.Fields fields)) throw Unreadable.of(Code.MALFORMED, "fields");
        if (!(fields.values().get(TAG) instanceof Tree.Text name))
            throw Unreadable.of(Code.MISSING).in(TAG);
        var form = forms.get(name.value());
        if (form == null) throw Unreadable.of(Code.UNKNOWN).in(TAG);
        if (form instanceof Whole) return form.read(tree);
        var value = fields.values().get(VALUE);
        if (value == null) throw Unreadable.of(Code.MISSING).in(VALUE);
        return form.read(value);
    }
}
