package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.codec.Codec;

/** Stored values as JSON documents. Here is the place for a host that encrypts what is personal under a key per person. */
public final class Documents {
    private static final Codec CODEC = new Codec();

    private Documents() {}

    public static String write(Object stored) {
        return Json.write(CODEC.encode(stored));
    }

    public static <T> T read(Class<T> type, String json) {
        return CODEC.decode(type, Json.read(json))
                .getOrElseThrow(fault -> new IllegalStateException("a stored " + type.getSimpleName() + ": " + fault));
    }
}
