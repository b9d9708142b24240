package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.util.ArrayList;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Plan;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.State;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.process.LeadToOrder;

/** The wishes of one journey, made beforehand. */
final class Wishes {
    private final ArrayList<Command<?>> wishes = new ArrayList<>();
    private final Context context = Context.of(Company.NOW, "grace", "request").in(SalesProcess.standard());

    Wishes() {
        new Company() {
            @Override
            <S extends State<?>> Either<Rejection, Plan<S>> handle(Command<S> wish) {
                wishes.add(wish);
                return super.handle(wish);
            }
        }.order(1);
    }

    Context context() {
        return context;
    }

    <C extends Command<?>> List<C> all(Class<C> kind) {
        return List.ofAll(wishes).filter(kind::isInstance).map(kind::cast);
    }

    /** Takes them one after the other by table, rule and fold; one is refused. */
    PlacedOrder onPaper() {
        var paper = new Paper();
        var ports = paper.ports();
        var refused = 0;
        Object last = paper;
        for (var wish : wishes) {
            var plan = LeadToOrder.plan(wish, context, ports, List.empty()).outcome();
            if (plan.isLeft()) {
                refused++;
                continue;
            }
            paper.write(plan.get());
            last = plan.get().result();
        }
        if (refused != 1) throw new IllegalStateException(refused + " refused");
        return (PlacedOrder) last;
    }
}
