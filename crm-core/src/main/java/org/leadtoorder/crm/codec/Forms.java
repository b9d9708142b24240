package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import org.leadtoorder.crm.codec.Shape.Mark;
import org.leadtoorder.crm.value.Personal;

/** The form of each type, worked out from its declaration when it is first met. */
final class Forms {
    /** A function of the class alone; kept with the class, and gone with it. */
    private static final ClassValue<Form> OF = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return make(type);
        }
    };

    private static final ClassValue<Whole> WHOLE = new ClassValue<>() {
        @Override
        protected Whole computeValue(Class<?> type) {
            return Whole.of(type);
        }
    };

    private Forms() {}

    /** The form of a record or hidden Immutable, with all its fields. */
    static Whole whole(Class<?> type) {
        return WHOLE.get(type);
    }

    /** The form of a class, without the mark of a personal type. */
    static Form of(Class<?> type) {
        return OF.get(type);
    }

    /** The form of what a part is declared as, with the mark of its declaration. */
    static Form of(Type type, Mark mark) {
        if (type instanceof Class<?> plain) {
            var form = Leaves.of(plain) != null ? of(plain) : new Later(plain);
            var personal = mark == Mark.NONE ? plain.isAnnotationPresent(Personal.class) : mark == Mark.PERSONAL;
            return personal ? new Marked(form, plain) : form;
        }
        if (type instanceof WildcardType wild) return of(wild.getUpperBounds()[0], mark);
        if (type instanceof TypeVariable<?> variable) return of(variable.getBounds()[0], mark);
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            if (Seq.class.isAssignableFrom(raw)) return new Several(raw, of(arguments[0], mark));
            if (Map.class.isAssignableFrom(raw))
                return new Keyed(of(arguments[0], Mark.NOT_PERSONAL), of(arguments[1], mark));
            return of(raw, mark);
        }
        throw new IllegalArgumentException("no stored form: " + type);
    }

    private static Form make(Class<?> type) {
        var leaf = Leaves.of(type);
        if (leaf != null) return leaf;
        if (Shape.has(type)) return Single.of(type);
        if (type.isSealed()) return OneOf.of(type);
        throw new IllegalArgumentException("no stored form: " + type);
    }

    /** Types may hold each other: the form of a part is looked up when it is needed. */
    private record Later(Class<?> type) implements Form {
        @Override
        public Tree write(Object value) {
            return of(type).write(value);
        }

        @Override
        public Object read(Tree tree) {
            return of(type).read(tree);
        }

        @Override
        public void strangers(Tree tree, Strangers found) {
            of(type).strangers(tree, found);
        }
    }
}
