package org.leadtoorder.crm.kernel;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashSet;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Sha256;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Personal;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.TaxId;

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
        if (!isDigest(key)) throw new IllegalArgumentException("not a digest");
    }

    private static boolean isDigest(String key) {
        if (key.length() != LENGTH) return false;
        for (var at = 0; at < LENGTH; at++) {
            var digit = key.charAt(at);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) return false;
        }
        return true;
    }

    /**
     * The keys of somebody: one for each part.
     *
     * @param refs the ids in other systems
     * @param taxId the tax id, if it is known
     * @param emails the e-mail addresses
     * @param phones the phone numbers
     * @param name the folded name, if there is one
     * @return the keys, each once; never null
     */
    public static Seq<MatchKey> all(
            Seq<ExternalRef> refs,
            Option<TaxId> taxId,
            Seq<EmailAddress> emails,
            Seq<PhoneNumber> phones,
            Option<String> name) {
        var keys = new LinkedHashSet<MatchKey>();
        for (var ref : refs) keys.add(of(MatchKind.EXTERNAL_ID, ref.key()));
        for (var id : taxId) keys.add(of(MatchKind.TAX_ID, id.canonical()));
        for (var email : emails) keys.add(of(MatchKind.EMAIL, email.canonical()));
        for (var phone : phones) keys.add(of(MatchKind.PHONE, phone.canonical()));
        for (var folded : name) keys.add(of(MatchKind.NAME, folded));
        return Vector.ofAll(keys);
    }

    /**
     * The key of a value.
     *
     * @param kind what is compared
     * @param normalised the value in the form in which it is compared
     * @return the key, never null
     */
    public static MatchKey of(MatchKind kind, String normalised) {
        return new MatchKey(kind, Sha256.of(normalised));
    }
}
