package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/**
 * What somebody agreed to and what they took back: the latest word per purpose and channel. Immutable.
 *
 * @param given consents that stand
 * @param withdrawn consents that were taken back
 */
public record Consents(Seq<Consent> given, Seq<Withdrawal> withdrawn) {
    /** The most pairs of purpose and channel that are kept. */
    public static final int MAX_PAIRS = 1_000;

    private static final Consents NONE = new Consents(List.empty(), List.empty());

    /**
     * Refuses null.
     *
     * @param given consents that stand
     * @param withdrawn consents that were taken back
     */
    public Consents {
        Given.all("given", given, "withdrawn", withdrawn);
    }

    /**
     * Nothing was said yet.
     *
     * @return no consents, never null
     */
    public static Consents none() {
        return NONE;
    }

    /**
     * L-13: a consent given by now; with double opt-in, asked for and confirmed by now, in this order.
     *
     * @param consent the consent
     * @param context the circumstances of the wish
     * @return the consent, if it is news; or why not
     */
    public Either<Rejection, Option<Consent>> record(Consent consent, Context context) {
        Predicate<Instant> isToCome = time -> time.isAfter(context.at());
        return Guard.of(Rule.L_13)
                .holds(!isToCome.test(consent.givenAt()), Code.TOO_LATE, "consent.givenAt", context.at())
                .holds(!consent.askedAt().exists(isToCome), Code.TOO_LATE, "consent.askedAt", context.at())
                .holds(!consent.confirmedAt().exists(isToCome), Code.TOO_LATE, "consent.confirmedAt", context.at())
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
                .none(room(isKnown(consent.purpose(), consent.channel())))
                .then(() -> Option.when(!given.contains(consent), consent));
    }

    /**
     * L-13: a withdrawal made by now; it is taken whether or not a consent was recorded. Only where {@value #MAX_PAIRS} pairs of purpose and channel
     * are known is one of yet another pair refused, which takes nothing back.
     *
     * @param withdrawal the withdrawal
     * @param context the circumstances of the wish
     * @return the withdrawal, if it is news; or why not
     */
    public Either<Rejection, Option<Withdrawal>> withdraw(Withdrawal withdrawal, Context context) {
        return Guard.of(Rule.L_13)
                .holds(!withdrawal.at().isAfter(context.at()), Code.TOO_LATE, "withdrawal.at", context.at())
                .none(room(isKnown(withdrawal.purpose(), withdrawal.channel())))
                .then(() -> Option.when(!withdrawn.contains(withdrawal), withdrawal));
    }

    /**
     * Whether it knows more pairs of purpose and channel than are kept.
     *
     * @return the fault, if so; never null
     */
    public Option<Fault> tooMany() {
        return Fault.tooMany("consents", words(), MAX_PAIRS);
    }

    private Seq<Object> words() {
        return List.<Object>ofAll(given).appendAll(withdrawn);
    }

    private boolean isKnown(Label purpose, Label channel) {
        return given.exists(known -> isSame(known.purpose(), known.channel(), purpose, channel))
                || withdrawn.exists(known -> isSame(known.purpose(), known.channel(), purpose, channel));
    }

    private Seq<Fault> room(boolean known) {
        return known || words().size() < MAX_PAIRS
                ? List.empty()
                : List.of(Fault.of(Code.TOO_MANY, "consents", MAX_PAIRS));
    }

    /**
     * With one consent more. The latest word counts, in whatever order words become known: a consent that was given before another one of its
     * purpose and channel, or not after its withdrawal, changes nothing.
     *
     * @param consent the consent
     * @return the consents, never null
     */
    public Consents with(Consent consent) {
        if (withdrawn.exists(
                known -> isAbout(known, consent) && !consent.givenAt().isAfter(known.at()))) return this;
        if (given.exists(known -> isSame(known, consent) && isLater(known, consent))) return this;
        return new Consents(
                given.filter(known -> !isSame(known, consent)).append(consent),
                withdrawn.filter(known -> !isAbout(known, consent)));
    }

    /**
     * With one withdrawal more: a consent that was not given after it is gone. A withdrawal made before the latest word changes nothing.
     *
     * @param withdrawal the withdrawal
     * @return the consents, never null
     */
    public Consents with(Withdrawal withdrawal) {
        if (given.exists(known -> isAbout(withdrawal, known) && known.givenAt().isAfter(withdrawal.at()))) return this;
        if (withdrawn.exists(known -> isSame(known, withdrawal) && !known.at().isBefore(withdrawal.at()))) return this;
        return new Consents(
                given.filter(known -> !isAbout(withdrawal, known)),
                withdrawn.filter(known -> !isSame(known, withdrawal)).append(withdrawal));
    }

    /**
     * P-3, P-9: both together, as when a lead becomes a customer or two records of one customer are merged: the latest word counts, a withdrawal
     * where both were said at one time, ours where both say the same.
     *
     * @param other the other consents
     * @return the consents, never null
     */
    public Consents mergedWith(Consents other) {
        var taken = other.given
                .filter(theirs -> given.forAll(ours -> !isSame(ours, theirs) || isLater(theirs, ours)))
                .foldLeft(this, Consents::with);
        return other.withdrawn.foldLeft(taken, Consents::with);
    }

    /**
     * Whether a consent stands.
     *
     * @param purpose what for; upper and lower case are one
     * @param channel by which channel; upper and lower case are one
     * @return true if it was given, and confirmed where confirmation was asked for, and not withdrawn
     */
    public boolean allow(String purpose, String channel) {
        return given.exists(known -> isSame(known.purpose().value(), purpose)
                && isSame(known.channel().value(), channel)
                && (known.askedAt().isEmpty() || known.confirmedAt().isDefined()));
    }

    /** Given later; of two given at one time, the one that was confirmed later. */
    private static boolean isLater(Consent one, Consent other) {
        var order = one.givenAt().compareTo(other.givenAt());
        return order > 0
                || order == 0
                        && one.confirmedAt()
                                .exists(confirmed -> other.confirmedAt().forAll(confirmed::isAfter));
    }

    private static boolean isSame(Consent one, Consent other) {
        return isSame(one.purpose(), one.channel(), other.purpose(), other.channel());
    }

    private static boolean isSame(Withdrawal one, Withdrawal other) {
        return isSame(one.purpose(), one.channel(), other.purpose(), other.channel());
    }

    private static boolean isAbout(Withdrawal withdrawal, Consent consent) {
        return isSame(withdrawal.purpose(), withdrawal.channel(), consent.purpose(), consent.channel());
    }

    private static boolean isSame(Label purpose, Label channel, Label otherPurpose, Label otherChannel) {
        return isSame(purpose.value(), otherPurpose.value()) && isSame(channel.value(), otherChannel.value());
    }

    /** Whoever withdraws "newsletter" means "Newsletter", too. */
    private static boolean isSame(String one, String other) {
        return one.equals(other) || caseless(one).equals(caseless(other));
    }

    /** Upper case first: it is what makes ß and SS one. */
    private static String caseless(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
