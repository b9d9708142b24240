package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * What somebody agreed to and what they took back: the latest word per purpose and channel. Immutable.
 *
 * @param given consents that stand
 * @param withdrawn consents that were taken back
 */
public record Consents(Seq<Consent> given, Seq<Withdrawal> withdrawn) {
    private static final Consents NONE = new Consents(List.empty(), List.empty());

    /**
     * Nothing was said yet.
     *
     * @return no consents, never null
     */
    public static Consents none() {
        return NONE;
    }

    /**
     * L-13: a consent given by now; with double opt-in, confirmed after it was asked for.
     *
     * @param consent the consent
     * @param context the circumstances of the wish
     * @return the consent, if it is news; or why not
     */
    public Either<Rejection, Option<Consent>> record(Consent consent, Context context) {
        return Guard.of(Rule.L_13)
                .holds(!consent.givenAt().isAfter(context.at()), Code.TOO_LATE, "consent.givenAt", context.at())
                .holds(
                        consent.askedAt().isDefined() || consent.confirmedAt().isEmpty(),
                        Code.MISSING,
                        "consent.askedAt")
                .holds(
                        consent.confirmedAt()
                                .forAll(confirmed -> consent.askedAt().forAll(asked -> !confirmed.isBefore(asked))),
                        Code.TOO_EARLY,
                        "consent.confirmedAt",
                        consent.askedAt().map(String::valueOf).getOrElse(""))
                .then(() -> Option.when(!given.contains(consent), consent));
    }

    /**
     * L-13: a withdrawal made by now; it is taken whether or not a consent was recorded.
     *
     * @param withdrawal the withdrawal
     * @param context the circumstances of the wish
     * @return the withdrawal, if it is news; or why not
     */
    public Either<Rejection, Option<Withdrawal>> withdraw(Withdrawal withdrawal, Context context) {
        return Guard.of(Rule.L_13)
                .holds(!withdrawal.at().isAfter(context.at()), Code.TOO_LATE, "withdrawal.at", context.at())
                .then(() -> Option.when(!withdrawn.exists(known -> isSame(known, withdrawal)), withdrawal));
    }

    /**
     * With one consent more; it takes the place of what was said of its purpose and channel before.
     *
     * @param consent the consent
     * @return the consents, never null
     */
    public Consents with(Consent consent) {
        return new Consents(
                given.filter(known -> !isSame(known, consent)).append(consent),
                withdrawn.filter(known -> !isAbout(known, consent)));
    }

    /**
     * With one withdrawal more; the consent that it takes back is gone.
     *
     * @param withdrawal the withdrawal
     * @return the consents, never null
     */
    public Consents with(Withdrawal withdrawal) {
        return new Consents(
                given.filter(known -> !isAbout(withdrawal, known)),
                withdrawn.filter(known -> !isSame(known, withdrawal)).append(withdrawal));
    }

    /**
     * P-9: both together, as when two records of one customer are merged; what either withdrew stays withdrawn.
     *
     * @param other the other consents
     * @return the consents, never null
     */
    public Consents mergedWith(Consents other) {
        var taken = other.given
                .filter(theirs -> !given.exists(ours -> isSame(ours, theirs)))
                .foldLeft(this, Consents::with);
        return withdrawn.appendAll(other.withdrawn).foldLeft(taken, Consents::with);
    }

    /**
     * Whether a consent stands.
     *
     * @param purpose what for
     * @param channel by which channel
     * @return true if it was given and not withdrawn
     */
    public boolean allow(String purpose, String channel) {
        return given.exists(known -> known.purpose().value().equals(purpose)
                && known.channel().value().equals(channel));
    }

    private static boolean isSame(Consent one, Consent other) {
        return one.purpose().equals(other.purpose()) && one.channel().equals(other.channel());
    }

    private static boolean isSame(Withdrawal one, Withdrawal other) {
        return one.purpose().equals(other.purpose()) && one.channel().equals(other.channel());
    }

    private static boolean isAbout(Withdrawal withdrawal, Consent consent) {
        return withdrawal.purpose().equals(consent.purpose())
                && withdrawal.channel().equals(consent.channel());
    }
}
