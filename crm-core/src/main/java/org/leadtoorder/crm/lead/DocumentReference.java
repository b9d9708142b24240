package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;
import org.leadtoorder.crm.value.WebAddress;

/**
 * A document that lies elsewhere, with the digest that tells whether it is still the same. Immutable.
 *
 * @param name what the document is called
 * @param location where it lies, if it can be fetched
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 */
public record DocumentReference(@Personal Label name, Option<WebAddress> location, String sha256) {
    private static final int DIGITS = 64;

    /**
     * Checks the digest.
     *
     * @param name what the document is called
     * @param location where it lies, if it can be fetched
     * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case
     */
    public DocumentReference {
        Given.all("name", name, "location", location, "sha256", sha256);
        if (sha256.length() != DIGITS || !sha256.chars().allMatch(DocumentReference::isHexadecimal))
            throw new IllegalArgumentException("a SHA-256 of " + DIGITS + " hexadecimal digits in lower case");
    }

    private static boolean isHexadecimal(int digit) {
        return digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
    }
}
