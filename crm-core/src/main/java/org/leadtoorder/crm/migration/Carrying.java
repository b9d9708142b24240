package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.codec.Fingerprint;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ports;
import org.leadtoorder.crm.process.Policy;

/**
 * Carries wishes out, each once: what the ledger remembers is not wished again. The same for a trial and in earnest, so that a plan tells
 * exactly what a run does.
 */
final class Carrying {
    private final Ledger ledger;
    private final OwnNumbers numbers;
    private final SalesPipeline pipeline;
    private final Bench bench;

    Carrying(Ports ports, SalesProcess company, Seq<Policy> policies, Bench bench) {
        this.ledger = ports.ledger();
        this.numbers = new OwnNumbers(ports.numbers());
        this.pipeline = SalesPipeline.on(
                        Ports.of(ledger, ports.lookups(), numbers)
                                .withPrices(ports.prices())
                                .withTaxes(ports.taxes())
                                .withExchangeRates(ports.exchangeRates())
                                .withTelemetry(ports.telemetry()),
                        policies.toJavaArray(Policy[]::new))
                .in(company);
        this.bench = bench;
    }

    /** How a wish ended. */
    sealed interface End {
        /** It was carried out. */
        record Done() implements End {}

        /** It was carried out by an earlier run, or there is nothing to wish for. */
        record Repeated() implements End {}

        /** An earlier run wished something else in its place. */
        record Changed() implements End {}

        /**
         * It was refused.
         *
         * @param rejection why
         */
        record Refused(Rejection rejection) implements End {}
    }

    End carry(Task task) {
        var wish = task.wish().apply(ledger);
        if (wish.isEmpty()) return new End.Repeated();
        var actor = task.actor().getOrElse(bench.mapping().actor());
        var request = bench.naming().request(task.key(), task.name());
        var first = ledger.answer(request);
        if (first.isDefined())
            return first.get().fingerprint().equals(Fingerprint.of(wish.get(), actor))
                    ? new End.Repeated()
                    : new End.Changed();
        numbers.use(task.number());
        var outcome = handle(
                wish.get(),
                Context.of(task.at(), actor, request)
                        .because(Remark.conversation(bench.naming()), task.remark())
                        .asMigrated());
        numbers.use(Option.none());
        return outcome.isEmpty() ? new End.Done() : ended(outcome.get());
    }

    private static End ended(Rejection rejection) {
        return rejection instanceof Rejection.RequestReused ? new End.Changed() : new End.Refused(rejection);
    }

    private Option<Rejection> handle(Command<?> wish, Context context) {
        return pipeline.handle(wish, context).swap().toOption();
    }
}
