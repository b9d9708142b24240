package org.leadtoorder.crm.example.jdbc.crash;

import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;

/** An answer as the journal writes it. */
final class Answered {
    /** The wish was carried out. */
    static final String GRANTED = "granted";

    private Answered() {}

    static String line(Either<Rejection, ? extends Plan<?>> how) {
        return how.fold(rejection -> rejection.rule().id(), plan -> GRANTED);
    }
}
