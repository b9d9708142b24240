package org.leadtoorder.crm.codec;

import io.vavr.control.Option;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.codec.Shape.Part;
import org.leadtoorder.crm.value.Fault.Code;

/** The form of a value with parts: a field for each part that is there. Fields that it does not know are passed over. */
final class Whole implements Form {
    private final Shape shape;
    private final Part[] parts;
    private final Form[] forms;
    private final boolean[] optional;

    private Whole(Shape shape, Form[] forms, boolean[] optional) {
        this.shape = shape;
        this.parts = shape.parts().toArray(Part[]::new);
        this.forms = forms;
        this.optional = optional;
    }

    static Whole of(Class<?> type) {
        var shape = Shape.of(type);
        var forms = new Form[shape.parts().size()];
        var optional = new boolean[forms.length];
        for (var i = 0; i < forms.length; i++) {
            var part = shape.parts().get(i);
            var inner = inOption(part.type());
            optional[i] = inner != null;
            forms[i] = Forms.of(inner != null ? inner : part.type(), part.mark());
        }
        return new Whole(shape, forms, optional);
    }

    int size() {
        return parts.length;
    }

    /** The first part. */
    Part part() {
        return parts[0];
    }

    /** The form of the first part. */
    Form form() {
        return forms[0];
    }

    private static @Nullable Type inOption(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Option.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    @Override
    public Tree write(Object whole) {
        return new Tree.Fields(fields(whole));
    }

    /** The fields alone, for a caller that adds a name. */
    Fresh fields(Object whole) {
        var fields = new Fresh();
        for (var i = 0; i < parts.length; i++) {
            var value = parts[i].of(whole);
            if (!optional[i]) fields.put(parts[i].name(), forms[i].write(value));
            else if (((Option<?>) value).isDefined())
                fields.put(parts[i].name(), forms[i].write(((Option<?>) value).get()));
        }
        return fields;
    }

    @Override
    public void strangers(Tree tree, Strangers found) {
        if (!(tree instanceof Tree.Fields fields)) return;
        var at = 0;
        for (var field : fields.values().entrySet()) {
            var form = form(field.getKey());
            if (form == null) found.add(Limits.place(field.getKey(), at));
            else form.strangers(field.getValue(), found.in(field.getKey()));
            at++;
        }
    }

    private @Nullable Form form(String part) {
        for (var i = 0; i < parts.length; i++) if (parts[i].name().equals(part)) return forms[i];
        return null;
    }

    @Override
    public Object read(Tree tree) {
        if (!(tree instanceof Tree.Fields fields)) throw Unreadable.of(Code.MALFORMED, "fields");
        return make(fields.values());
    }

    /** The value of its fields. */
    Object make(Map<String, Tree> fields) {
        var values = new @Nullable Object[parts.length];
        Unreadable wrong = null;
        for (var i = 0; i < values.length && (wrong == null || !wrong.isEnough()); i++) {
            try {
                values[i] = value(i, fields.get(parts[i].name()));
            } catch (Unreadable fault) {
                wrong = fault.in(parts[i].name()).after(wrong);
            }
        }
        if (wrong != null) throw wrong;
        return make(values);
    }

    /** The value of its parts. */
    Object make(@Nullable Object... values) {
        try {
            return shape.maker().make(values);
        } catch (Unreadable told) {
            throw told;
        } catch (RuntimeException refused) {
            // The type says no; its message may quote what it was given, so it stays here.
            throw Unreadable.of(Code.MALFORMED, shape.name());
        } catch (Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object value(int i, @Nullable Tree tree) {
        if (tree == null) {
            if (optional[i]) return Option.none();
            if (parts[i].mandatory()) throw Unreadable.of(Code.MISSING);
            return null;
        }
        var value = forms[i].read(tree);
        if (optional[i]) return value == Marked.NOTHING ? Option.none() : Option.some(value);
        if (value == Marked.NOTHING) throw Marked.erased();
        return value;
    }
}
