package org.leadtoorder.crm.migration;

/**
 * What a further system calls a record, such as the id of an ERP in a column of a CRM. Immutable.
 *
 * @param system the name of the system or column
 * @param id the id there as it stands, perhaps empty
 */
public record SecondaryId(String system, String id) {
    /** An id elsewhere may be personal. */
    @Override
    public String toString() {
        return "SecondaryId[" + system + "]";
    }
}
