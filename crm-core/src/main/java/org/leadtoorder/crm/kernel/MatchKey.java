package org.leadtoorder.crm.kernel;

import org.leadtoorder.crm.company.MatchKind;

/**
 * What a lead or customer is compared by. Immutable; its text is not personal data in the clear.
 *
 * @param kind what is compared
 * @param key the normalised form; a digest of it where the form would be personal data
 */
public record MatchKey(MatchKind kind, String key) {}
