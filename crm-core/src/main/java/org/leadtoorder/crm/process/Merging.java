package org.leadtoorder.crm.process;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerPart.AbsorbCustomer;
import org.leadtoorder.crm.customer.CustomerPart.ActivateByMerge;
import org.leadtoorder.crm.customer.LiveCustomer;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.customer.UnmergedCustomer;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.Rejection;

/** Two records of one customer become one: the merged one names its survivor, the survivor takes over what it knew. */
final class Merging {
    private Merging() {}

    /** P-9: the survivor is active if either is, blocked if either is, for the graver of two reasons. */
    static Either<Rejection, Seq<Move<?>>> unfold(MergeCustomer wish, View view, Context context) {
        var loser = view.find(UnmergedCustomer.class, wish.customer());
        if (loser.isEmpty()) return Either.right(List.of(wish));
        return view.customer(wish.survivor())
                .map(survivor -> List.<Move<?>>of(wish, new AbsorbCustomer(survivor.id(), wish.customer()))
                        .appendAll(active(loser.get(), survivor))
                        .appendAll(blocked(loser.get(), survivor)));
    }

    private static Option<Move<?>> active(UnmergedCustomer loser, Customer survivor) {
        return Option.when(
                survivor instanceof Prospect && loser.orders() > 0, () -> new ActivateByMerge(survivor.id()));
    }

    private static Option<Move<?>> blocked(UnmergedCustomer loser, Customer survivor) {
        if (!(loser instanceof BlockedCustomer blocked)) return Option.none();
        var reason = blocked.block().reason();
        var news = survivor instanceof LiveCustomer
                || survivor instanceof BlockedCustomer ours
                        && reason.isGraverThan(ours.block().reason());
        return Option.when(
                news,
                () -> new BlockCustomer(survivor.id(), reason, blocked.block().words()));
    }
}
