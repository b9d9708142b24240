package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Everything stored as a {@link Tree}, and back: events, commands, states, rejections, provenance and the configuration. Immutable,
 * safe for use by many threads.
 *
 * <p>A tree names its type and version ({@code @type}, {@code @version}); the names are those of a closed list, never of classes.
 * Fields that are not known are passed over, older versions are brought up, later ones refused. What a tree says passes the same
 * checks as what a host builds: a value that could not be made cannot be decoded.
 */
public final class Codec {
    /** The most levels of a tree. */
    public static final int MAX_DEPTH = 64;
    /** The most nodes of a tree. */
    public static final int MAX_NODES = 2_000_000;
    /** The longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 100_000;
    /** The most UTF-16 units of all texts and names of a tree. */
    public static final int MAX_CHARACTERS = 50_000_000;

    private static final String TYPE = OneOf.TAG;
    private static final String VERSION = "@version";

    private final StoredTypes types;

    /** A codec for every stored type of the library. */
    public Codec() {
        this(StoredTypes.standard());
    }

    Codec(StoredTypes types) {
        this.types = types;
    }

    /**
     * The public types that have a stored form.
     *
     * @return the types, in process order; never null
     */
    public Seq<Class<?>> types() {
        return types.all().map(Stored::type);
    }

    /**
     * The tree of a value.
     *
     * @param stored an event, command, state, rejection or other value of the stored types
     * @return its tree, which {@link #decode} takes; never null
     * @throws IllegalArgumentException if it is not of a stored type, or larger than any tree may be
     */
    public Tree encode(Object stored) {
        var tree = write(stored);
        try {
            Limits.check(tree);
        } catch (Unreadable fault) {
            throw new IllegalArgumentException(fault.fault().toString());
        }
        return tree;
    }

    private Tree write(Object stored) {
        var entry = types.typeOf(stored);
        var fields = form(entry).fields(stored);
        fields.put(TYPE, new Tree.Text(entry.name()));
        fields.put(VERSION, new Tree.Whole(entry.version()));
        return new Tree.Fields(fields);
    }

    /**
     * The value of a tree.
     *
     * @param <T> what is expected
     * @param type what is expected: the type itself or anything above it, such as {@code Event.class}
     * @param tree the tree, from wherever
     * @return the value, or what is wrong with the tree and where; never null
     */
    public <T> Either<Fault, T> decode(Class<T> type, Tree tree) {
        try {
            Limits.check(tree);
            return Either.right(type.cast(read(type, tree)));
        } catch (Unreadable fault) {
            return Either.left(fault.fault());
        }
    }

    private Object read(Class<?> type, Tree tree) {
        if (!(tree instanceof Tree.Fields fields)) throw Unreadable.of(Code.MALFORMED, "fields");
        if (!(fields.values().get(TYPE) instanceof Tree.Text name))
            throw Unreadable.of(Code.MISSING).in(TYPE);
        var entry = types.named(name.value());
        if (entry == null) throw Unreadable.of(Code.UNKNOWN).in(TYPE);
        if (!type.isAssignableFrom(entry.type()))
            throw Unreadable.of(Code.MISMATCH, type.getSimpleName()).in(TYPE);
        return form(entry).make(current(entry, fields.values()));
    }

    private static SortedMap<String, Tree> current(Stored entry, SortedMap<String, Tree> fields) {
        if (!(fields.get(VERSION) instanceof Tree.Whole version))
            throw Unreadable.of(Code.MISSING).in(VERSION);
        if (version.value() < 1 || version.value() > entry.version())
            throw Unreadable.of(Code.OUT_OF_RANGE, entry.version()).in(VERSION);
        if (version.value() == entry.version()) return fields;
        SortedMap<String, Tree> raised = new TreeMap<>(fields);
        try {
            for (var at = (int) version.value(); at < entry.version(); at++)
                raised = entry.upcast().up(at, raised);
        } catch (RuntimeException unlike) {
            throw Unreadable.of(Code.MALFORMED, version.value()).in(VERSION);
        }
        return raised;
    }

    private static Whole form(Stored entry) {
        return Forms.whole(entry.type());
    }
}
