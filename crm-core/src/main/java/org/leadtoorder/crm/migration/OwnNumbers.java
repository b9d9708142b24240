package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import org.leadtoorder.crm.port.Numbers;

/** Gives a document the number that it has already, and any other one a number of the target. For one migration, by one thread. */
final class OwnNumbers implements Numbers {
    private final Numbers others;
    private Option<String> own = Option.none();

    OwnNumbers(Numbers others) {
        this.others = others;
    }

    /** Whatever is numbered next keeps this number. */
    void use(Option<String> number) {
        own = number;
    }

    @Override
    public String next(Kind kind) {
        return own.getOrElse(() -> others.next(kind));
    }
}
