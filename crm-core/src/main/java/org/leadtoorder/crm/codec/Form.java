package org.leadtoorder.crm.codec;

/** How the values of one type are written, and read back. */
interface Form {
    /** The tree of a value of the type. */
    Tree write(Object value);

    /**
     * The value of a tree.
     *
     * @throws Unreadable if it is none of the type
     */
    Object read(Tree tree);

    /** Finds the fields of a tree that no part of the type is called by; nothing where there are no parts. */
    default void strangers(Tree tree, Strangers found) {}
}
