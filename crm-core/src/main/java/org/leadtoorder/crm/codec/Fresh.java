package org.leadtoorder.crm.codec;

import java.util.TreeMap;

/** Fields that whoever fills them gives away with the tree that is made of them, so that the tree need not copy them. */
final class Fresh extends TreeMap<String, Tree> {
    private static final long serialVersionUID = 1;
}
