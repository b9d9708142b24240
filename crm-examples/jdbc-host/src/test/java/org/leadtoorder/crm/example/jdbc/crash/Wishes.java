package org.leadtoorder.crm.example.jdbc.crash;

import java.time.Instant;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.example.jdbc.Documents;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rule;

/** Makes wishes and writes down, before and after, what was asked and answered. Thread-safe. */
final class Wishes {
    /** What a process says after each answer, so that one can be killed in the middle of its work, however slow it is. */
    static final String ANSWERED = "answered";

    private final SalesPipeline sales;
    private final Journal journal;

    Wishes(SalesPipeline sales, Journal journal) {
        this.sales = sales;
        this.journal = journal;
    }

    /** Whether it was granted. */
    boolean make(String request, String actor, Command<?> wish) {
        journal.asked(request, actor, Documents.write(wish));
        return answered(request, actor, wish);
    }

    /** Makes a wish again whose answer nobody has heard. */
    void again(Journal.Entry entry) {
        answered(entry.request(), entry.actor(), Documents.read(Command.class, entry.wish()));
    }

    /** A rival may have moved the aggregate on between the look at the clock and the wish (K-2): then the clock is read again. */
    private boolean answered(String request, String actor, Command<?> wish) {
        var how = sales.handle(wish, Context.of(Instant.now(), actor, request));
        while (how.isLeft() && how.getLeft().rule() == Rule.K_2)
            how = sales.handle(wish, Context.of(Instant.now(), actor, request));
        var answer = Answered.line(how);
        journal.answered(request, answer);
        System.out.println(ANSWERED);
        return how.isRight();
    }
}
