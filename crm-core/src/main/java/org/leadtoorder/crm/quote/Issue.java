package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.internal.Hidden;

/** That a version went out to the customer, and what it was then. Immutable; only the process makes one. */
@Value.Immutable
@Hidden
public abstract sealed class Issue permits ImmutableIssue {
    Issue() {}

    /**
     * The quote's number, the same for all its versions.
     *
     * @return the number, never null
     */
    public abstract String number();

    /**
     * The version that went out.
     *
     * @return the version, from 1
     */
    public abstract int version();

    /**
     * The day of the issue, in the company's zone.
     *
     * @return the day, never null
     */
    public abstract LocalDate issuedOn();

    /**
     * The last day on which the version can be accepted; moves on when the validity is extended.
     *
     * @return the day, never null
     */
    public abstract LocalDate validUntil();

    /**
     * The digest of what the customer saw; an extended validity does not change it, so that who signs the older letter is not refused.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits; never null
     */
    public abstract String digest();

    /**
     * Whether no other quote of the opportunity may be live beside this one.
     *
     * @return false where the company allowed variants
     */
    public abstract boolean exclusive();

    /**
     * Who approved the version.
     *
     * @return the approvals, none where the policy asked for none; never null
     */
    public abstract Seq<Approval> approvals();

    /**
     * To whom the version went out; the digest covers it.
     *
     * @return name, address and tax id of that day; never null, and none only where an older release stored the issue
     */
    @Value.Default
    @Value.Redacted
    public Option<Addressee> addressee() {
        return Option.none();
    }

    /**
     * What stands on the document: number and version, {@code 4711/2}.
     *
     * @return the text, never null
     */
    public String documentNumber() {
        return documentNumber(number(), version());
    }

    static String documentNumber(String number, int version) {
        return number + "/" + version;
    }
}
