package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.codec.Tree;

/** Stored values as JSON documents. Here is the place for a host that encrypts what is personal under a key per person. */
final class Documents {
    private static final Codec CODEC = new Codec();

    private Documents() {}

    static String write(Object stored) {
        return Json.write(CODEC.encode(stored));
    }

    static <T> T read(Class<T> type, String json) {
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
