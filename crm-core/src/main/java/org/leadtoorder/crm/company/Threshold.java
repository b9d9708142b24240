package org.leadtoorder.crm.company;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** What a threshold may be: a plain decimal of the trade, at most 18 digits and six decimals, as every amount. */
final class Threshold {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    // Beyond these nothing is in range: asked first, for they cost nothing, and a long number costs much to look at.
    private static final int MOST_RAW_SCALE = 60;
    private static final int MOST_RAW_BITS = 256;

    private Threshold() {}

    /** What is wrong with an amount, if anything. */
    static Option<Fault> amount(BigDecimal value) {
        return figure(value).orElse(() -> Option.when(value.signum() < 0, () -> Fault.of(Code.OUT_OF_RANGE, "", 0)));
    }

    /** What is wrong with a share, if anything. */
    static Option<Fault> perCent(BigDecimal value) {
        return amount(value)
                .orElse(() -> Option.when(
                        value.compareTo(BigDecimal.valueOf(100)) > 0, () -> Fault.of(Code.OUT_OF_RANGE, "", 100)));
    }

    private static Option<Fault> figure(BigDecimal value) {
        // A subclass could change after it was looked at.
        if (value.getClass() != BigDecimal.class) return Option.some(Fault.of(Code.MALFORMED, ""));
        if (Math.abs((long) value.scale()) > MOST_RAW_SCALE
                || value.unscaledValue().bitLength() > MOST_RAW_BITS)
            return Option.some(Fault.of(Code.OUT_OF_RANGE, "", MOST_DIGITS));
        var plain = value.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS) return Option.some(Fault.of(Code.TOO_PRECISE, "", MOST_DECIMALS));
        return Option.when(
                plain.precision() - Math.min(plain.scale(), 0) > MOST_DIGITS,
                () -> Fault.of(Code.OUT_OF_RANGE, "", MOST_DIGITS));
    }
}
