package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.util.Currency;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** Amounts out of foreign records, which may be larger or finer than any that is kept. */
final class Amounts {
    /** What is beyond this is in range of nothing, and writing it out would cost more than it is worth. */
    private static final int MOST_SCALE = 60;

    private static final int MOST_BITS = 256;

    private Amounts() {}

    static Option<Currency> currency(Option<String> code) {
        return code.flatMap(known -> Money.parse("0", known).toOption().map(Money::currency));
    }

    /** An amount of a currency, as it is written here; none where there is no currency. */
    static Option<BigDecimal> of(
            Bench bench, ForeignRecord record, String field, Option<BigDecimal> amount, Option<Currency> currency) {
        return amount.flatMap(value -> currency.flatMap(known -> {
            var read = isTooLarge(value)
                    ? Validation.<Seq<Fault>, Money>invalid(List.of(Fault.of(Code.OUT_OF_RANGE, field)))
                    : Money.parse(value.toPlainString(), known.getCurrencyCode());
            read.swap().toOption().forEach(faults -> bench.refuse(record, field, faults));
            return read.toOption().map(Money::amount);
        }));
    }

    static Option<UnitPrice> price(Bench bench, ForeignRecord record, LineRecord line, Option<Currency> currency) {
        return currency.flatMap(known -> {
            var read = isTooLarge(line.unitPrice())
                    ? Validation.<Seq<Fault>, UnitPrice>invalid(
                            List.of(Fault.of(Code.OUT_OF_RANGE, "lines.unitPrice", line.id())))
                    : UnitPrice.parse(line.unitPrice().toPlainString(), known.getCurrencyCode());
            read.swap().toOption().forEach(faults -> bench.refuse(record, "lines.unitPrice", faults));
            return read.toOption().map(price -> price.per(line.per()));
        });
    }

    /** Whether it can be computed with at all. */
    static boolean isInRange(Bench bench, ForeignRecord record, String field, BigDecimal value) {
        if (isTooLarge(value)) bench.refuse(record, field, List.of(Fault.of(Code.OUT_OF_RANGE, field)));
        return !isTooLarge(value);
    }

    static String text(BigDecimal amount) {
        return isTooLarge(amount) ? "…" : amount.toPlainString();
    }

    static boolean isTooLarge(BigDecimal value) {
        return Math.abs((long) value.scale()) > MOST_SCALE
                || value.unscaledValue().bitLength() > MOST_BITS;
    }
}
