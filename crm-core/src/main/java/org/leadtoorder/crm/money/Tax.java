package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * The tax of a line: a code of the company's accounting, its rate and, where no tax is charged although one might be, the reason.
 * Immutable. A document's tax is grouped by code and rate.
 */
@Value.Immutable
@Hidden
public abstract sealed class Tax permits ImmutableTax {
    /** The longest code. */
    public static final int MAX_CODE = 30;
    /** The longest reason. */
    public static final int MAX_REASON = 500;

    Tax() {}

    /** Why a tax is what it is. */
    public enum Treatment {
        /** Charged at its rate, which may be zero. */
        CHARGED,
        /** The supply is exempt; a reason is given. */
        EXEMPT,
        /** The customer owes the tax; a reason is given. */
        REVERSE_CHARGE
    }

    /**
     * A tax at a rate.
     *
     * @param code the code: 1 to 30 visible ASCII characters
     * @param rate the rate
     * @return the tax; never null
     * @throws IllegalArgumentException if the code is not one
     */
    public static Tax of(String code, Percentage rate) {
        return ImmutableTax.builder().code(code).rate(rate).build();
    }

    /**
     * No tax, because the supply is exempt.
     *
     * @param code the code: 1 to 30 visible ASCII characters
     * @param reason the reason that goes on the document: one line, 1 to 500 characters
     * @return the tax; never null
     * @throws IllegalArgumentException if either is not valid
     */
    public static Tax exempt(String code, String reason) {
        return ImmutableTax.builder()
                .code(code)
                .rate(Percentage.ZERO)
                .treatment(Treatment.EXEMPT)
                .reason(Option.of(reason))
                .build();
    }

    /**
     * No tax, because the customer owes it.
     *
     * @param code the code: 1 to 30 visible ASCII characters
     * @param reason the reason that goes on the document: one line, 1 to 500 characters
     * @return the tax; never null
     * @throws IllegalArgumentException if either is not valid
     */
    public static Tax reverseCharge(String code, String reason) {
        return ImmutableTax.builder()
                .code(code)
                .rate(Percentage.ZERO)
                .treatment(Treatment.REVERSE_CHARGE)
                .reason(Option.of(reason))
                .build();
    }

    /**
     * Reads a tax at a rate.
     *
     * @param code what was typed; may be null
     * @param rate the per cent that was typed; may be null
     * @return the tax, or all faults of {@code code} (missing, too long, malformed) and {@code rate}
     */
    public static Validation<Seq<Fault>, Tax> parse(@Nullable String code, @Nullable String rate) {
        var parsed = Percentage.parse(rate).mapError(faults -> faults.map(fault -> fault.in("rate")));
        var fault = codeFault(code);
        if (fault.isEmpty()) return parsed.map(found -> of(String.valueOf(code), found));
        return Validation.invalid(parsed.swap().getOrElse(List.empty()).prepend(fault.get()));
    }

    private static Option<Fault> codeFault(@Nullable String code) {
        if (code == null || code.isEmpty()) return Option.some(Fault.of(Code.MISSING, "code"));
        if (code.length() > MAX_CODE) return Option.some(Fault.of(Code.TOO_LONG, "code", MAX_CODE));
        for (var i = 0; i < code.length(); i++)
            if (code.charAt(i) <= ' ' || code.charAt(i) > '~') return Option.some(Fault.of(Code.MALFORMED, "code"));
        return Option.none();
    }

    /**
     * The code in the company's accounting.
     *
     * @return 1 to 30 visible ASCII characters; never null
     */
    public abstract String code();

    /**
     * The rate; 0 % where exempt or reverse-charged.
     *
     * @return the rate; never null
     */
    public abstract Percentage rate();

    /**
     * Why it is what it is.
     *
     * @return the treatment; never null
     */
    @Value.Default
    public Treatment treatment() {
        return Treatment.CHARGED;
    }

    /**
     * The reason that goes on the document.
     *
     * @return the reason; there exactly when exempt or reverse-charged
     */
    @Value.Default
    public Option<String> reason() {
        return Option.none();
    }

    @Value.Check
    void check() {
        for (var fault : codeFault(code())) throw new IllegalArgumentException(fault.toString());
        var charged = treatment() == Treatment.CHARGED;
        if (charged == reason().isDefined())
            throw new IllegalArgumentException("a reason exactly where no tax is charged");
        if (!charged && !rate().isZero()) throw new IllegalArgumentException("a rate where no tax is charged");
        for (var words : reason())
            if (words.isBlank() || words.length() > MAX_REASON || words.chars().anyMatch(Character::isISOControl))
                throw new IllegalArgumentException("a reason is one line of 1 to " + MAX_REASON + " characters");
    }

    /** Whether {@link #compare} says equal, without asking which comes first: neighbours on a document mostly share their tax. */
    boolean sharesGroupWith(Tax other) {
        return this == other || code().equals(other.code()) && rate().compareTo(other.rate()) == 0;
    }

    /** The order of the groups of a document; equal means one group. */
    static int compare(Tax one, Tax other) {
        var byCode = one.code().compareTo(other.code());
        return byCode != 0 ? byCode : one.rate().compareTo(other.rate());
    }
}
