package org.leadtoorder.crm.example.jdbc.crash;

import java.time.Instant;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rule;

/** Makes wishes and writes down, before and after, what was asked and answered. Thread-safe. */
final class Wishes {
    private final SalesPipeline sales;
    private final Journal journal;
    private final Codec codec = new Codec();

    Wishes(SalesPipeline sales, Journal journal) {
        this.sales = sales;
        this.journal = journal;
    }

    /** Whether it was granted. */
    boolean make(String request, String actor, Command<?> wish) {
        journal.asked(request, actor, Written.text(codec.encode(wish)));
        return answered(request, actor, wish);
    }

    /** Makes a wish again whose answer nobody has heard. */
    void again(Journal.Entry entry) {
        var wish = codec.decode(Command.class, Written.tree(entry.wish()));
        answered(entry.request(), entry.actor(), wish.get());
    }

    /** A rival may have moved the aggregate on between the look at the clock and the wish (K-2): then the clock is read again. */
    private boolean answered(String request, String actor, Command<?> wish) {
        var how = sales.handle(wish, Context.of(Instant.now(), actor, request));
        while (how.isLeft() && how.getLeft().rule() == Rule.K_2)
            how = sales.handle(wish, Context.of(Instant.now(), actor, request));
        var answer = Answered.line(how);
        journal.answered(request, answer);
        return how.isRight();
    }
}
