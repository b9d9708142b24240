package org.leadtoorder.crm.example.jdbc.watch;

import io.micrometer.observation.Observation;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;

/** All that handlers may know of a wish. Used by one thread. */
public final class WishContext extends Observation.Context {
    private final String wish;
    private final String request;
    private final String correlation;
    private End end = End.NOT_YET;

    WishContext(Command<?> wish, Context context) {
        this.wish = wish.getClass().getSimpleName();
        this.request = context.request();
        this.correlation = context.correlation();
    }

    /** How it ended. */
    record End(String outcome, String rule, int tries) {
        static final End NOT_YET = new End("none", "none", 0);
    }

    String wish() {
        return wish;
    }

    String request() {
        return request;
    }

    String correlation() {
        return correlation;
    }

    End end() {
        return end;
    }

    void end(End how) {
        end = how;
    }
}
