package org.leadtoorder.crm.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.Personal;

/**
 * What customers and leads are compared by: two that share a key may be one. Immutable.
 *
 * <p>Every key is a digest of the normalised value, so that claims, events and look-up tables hold no personal data in the clear.
 * A digest is a pseudonym, not anonymous: short values can be guessed.
 *
 * @param kind what is compared
 * @param key the digest, SHA-256 in 64 lower-case hexadecimal digits
 */
@Personal
public record MatchKey(MatchKind kind, String key) {
    private static final int LENGTH = 64;

    /**
     * Checks the form of the digest.
     *
     * @param kind what is compared
     * @param key the digest, SHA-256 in 64 lower-case hexadecimal digits
     */
    public MatchKey {
        Given.all("kind", kind, "key", key);
        if (key.length() != LENGTH
                || !key.chars().allMatch(unit -> unit >= '0' && unit <= '9' || unit >= 'a' && unit <= 'f'))
            throw new IllegalArgumentException("not a digest");
    }

    /**
     * The key of a value.
     *
     * @param kind what is compared
     * @param normalised the value in the form in which it is compared
     * @return the key, never null
     */
    public static MatchKey of(MatchKind kind, String normalised) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
            return new MatchKey(kind, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
