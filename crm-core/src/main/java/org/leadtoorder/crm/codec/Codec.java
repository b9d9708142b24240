package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.company.SalesProcess;
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
     * @return the value, or the first thing that is wrong with the tree and where; never null
     */
    public <T> Either<Fault, T> decode(Class<T> type, Tree tree) {
        try {
            Limits.check(tree);
            return Either.right(type.cast(read(type, tree)));
        } catch (Unreadable fault) {
            return Either.left(fault.fault());
        }
    }

    /**
     * The configuration that somebody wrote, with whatever editor and format. Unlike {@link #decode}, it tells all faults at once,
     * takes a tree that names neither type nor version, as one of the present version, and refuses fields that it does not know: a
     * slip of the pen must not pass for a default, nor a setting that the library does not have for one that is kept.
     *
     * @param tree the tree; what it does not name keeps its default
     * @return the configuration, or all faults: what cannot be read at a path with the numbers of entries, such as
     *     {@code pipelines.0.stages.2.probability}, and what is refused as {@link SalesProcess.Builder#validate()} says; never null
     */
    public Validation<Seq<Fault>, SalesProcess> configuration(Tree tree) {
        try {
            Limits.check(tree);
            var entry = types.byType(SalesProcess.class);
            if (!(tree instanceof Tree.Fields given)) throw Unreadable.of(Code.MALFORMED, "fields");
            var name = new Tree.Text(entry.name());
            var tagged = new TreeMap<>(given.values());
            if (!name.equals(tagged.getOrDefault(TYPE, name)))
                throw Unreadable.of(Code.MISMATCH, entry.name()).in(TYPE);
            tagged.putIfAbsent(VERSION, new Tree.Whole(entry.version()));
            var fields = new TreeMap<>(current(entry, tagged));
            fields.remove(TYPE);
            fields.remove(VERSION);
            return new Written().read(fields);
        } catch (Unreadable wrong) {
            return Validation.invalid(wrong.faults());
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
