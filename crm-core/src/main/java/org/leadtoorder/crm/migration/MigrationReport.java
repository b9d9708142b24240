package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;

/**
 * How carrying out a plan went. Immutable.
 */
@Value.Immutable
@Hidden
public abstract sealed class MigrationReport permits ImmutableMigrationReport {
    MigrationReport() {}

    /**
     * How many wishes of the plan were gone through, those of records that had to be left out included.
     *
     * @return the number, at least 0
     */
    public abstract int wishes();

    /**
     * How many of them had nothing to do, most of them because an earlier run had carried them out.
     *
     * @return the number, at least 0
     */
    public abstract int repeated();

    /**
     * Whether all was carried out.
     *
     * @return false if the host stopped it
     */
    public abstract boolean finished();

    /**
     * What was refused, or found to be taken in with other content, although the plan did not foretell it: the target has changed
     * meanwhile.
     *
     * @return the findings; never null
     */
    public abstract Seq<Finding> refused();
}
