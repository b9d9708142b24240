package org.leadtoorder.crm.example.jdbc;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.testkit.Case;

/** Cases of a contract by their names. */
final class Cases {
    private Cases() {}

    static <P> Case<P> named(String name, Seq<Case<P>> cases) {
        return cases.find(each -> each.name().equals(name)).getOrElseThrow(() -> new IllegalArgumentException(name));
    }
}
