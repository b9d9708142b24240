package org.leadtoorder.crm.migration;

/** Is told how far a migration is. */
@FunctionalInterface
public interface Progress {
    /** Watches nothing and goes on. */
    Progress NONE = (done, all) -> true;

    /**
     * After each batch.
     *
     * @param done how many wishes were gone through
     * @param all how many there are
     * @return whether to go on; if not, the next run does
     */
    boolean goOn(int done, int all);
}
