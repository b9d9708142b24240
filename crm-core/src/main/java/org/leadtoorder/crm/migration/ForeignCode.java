package org.leadtoorder.crm.migration;

/**
 * A code of the foreign system, word for word. Immutable.
 *
 * @param field the field that held it, such as {@code stage}
 * @param code the code as it stood there
 */
public record ForeignCode(String field, String code) {}
