package org.leadtoorder.crm.codec;

import java.util.SortedMap;

/**
 * A type that is kept: its name and version in the tree, and how older versions are brought up. The name outlives the class's.
 *
 * @param name the stable name
 * @param version the version that is written, from 1
 * @param type the public type
 * @param upcast brings fields of an older version one version up
 */
record Stored(String name, int version, Class<?> type, Upcast upcast) {
    /** Brings fields one version up. */
    interface Upcast {
        /**
         * The fields in the next version.
         *
         * @param version the version of the fields
         * @param fields the fields, which may be changed
         */
        SortedMap<String, Tree> up(int version, SortedMap<String, Tree> fields);
    }

    /** A type in its first version. */
    static Stored of(String name, Class<?> type) {
        return new Stored(name, 1, type, (version, fields) -> fields);
    }
}
