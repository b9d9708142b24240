package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.codec.Tree;

/** Stored values as JSON documents. Here is the place for a host that encrypts what is personal under a key per person. */
public final class Documents {
    private static final Codec CODEC = new Codec();

    private Documents() {}

    /**
     * A value as JSON.
     *
     * @param stored a value that the codec knows
     * @return the document, never null
     */
    public static String write(Object stored) {
        return Json.write(CODEC.encode(stored));
    }

    /**
     * The value of a document.
     *
     * @param <T> what is expected
     * @param type what is expected
     * @param json the document
     * @return the value, never null
     * @throws IllegalStateException if the document does not hold one
     */
    public static <T> T read(Class<T> type, String json) {
        return value(type, Json.read(json));
    }

    static Tree trees(Seq<?> stored) {
        return new Tree.Items(stored.map(CODEC::encode).toVector());
    }

    static <T> Seq<T> values(Class<T> type, Tree trees) {
        return ((Tree.Items) trees).values().map(tree -> value(type, tree));
    }

    private static <T> T value(Class<T> type, Tree tree) {
        return CODEC.decode(type, tree)
                .getOrElseThrow(fault -> new IllegalStateException("a stored " + type.getSimpleName() + ": " + fault));
    }
}
