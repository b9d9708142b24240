package org.leadtoorder.crm.kernel;

/**
 * Something a person should look at although the wish was done, such as a possible duplicate. Immutable, free of personal data.
 *
 * @param reason the rule and what it noticed
 */
public record Warning(Reason reason) {}
