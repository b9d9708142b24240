package org.leadtoorder.crm.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.testkit.LeadArbitraries;

/** What holds for a lead whatever is wished of it. */
class LeadProperties {
    private static final Instant NOW = Instant.parse("2030-05-06T12:00:00Z");
    private static final LeadId ID = new LeadId("L1");
    private static final Context CONTEXT = Context.of(NOW, "sam", "r1")
            .in(SalesProcess.builder()
                    .requiredPieces(io.vavr.collection.List.of(org.leadtoorder.crm.company.PieceKind.NEED))
                    .build());

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("L-1 to L-13: nothing throws, a refusal gives reasons, and replaying the history gives the state")
    void a_walk_replays(@ForAll("captures") CaptureLead capture, @ForAll("wishes") List<LeadCommand<?>> wishes) {
        var born = NewLead.capture(capture, CONTEXT);
        if (born.isLeft()) {
            assertTrue(born.getLeft().reasons().nonEmpty());
            return;
        }
        Vector<LeadEvent> history = Vector.of(born.get());
        Lead lead = NewLead.from(born.get());
        for (var wish : wishes) {
            var outcome = LeadWalks.ask(lead, wish, CONTEXT);
            if (outcome.isEmpty() || outcome.get().isLeft()) continue;
            for (var fact : outcome.get().get()) {
                assertEquals(ID, fact.subject());
                history = history.append(fact);
                var after = LeadWalks.fold(Option.some(lead), fact);
                assertUntouched(lead, after, fact);
                lead = after;
            }
        }
        assertEquals(
                lead,
                history.foldLeft(Option.<Lead>none(), (state, fact) -> Option.some(LeadWalks.fold(state, fact)))
                        .get());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("L-6 L-7: whoever is qualified is named, reachable and complete")
    void a_qualified_lead_is_worth_a_customer(
            @ForAll("captures") CaptureLead capture, @ForAll("wishes") List<LeadCommand<?>> wishes) {
        walk(capture, wishes).filter(QualifiedLead.class::isInstance).forEach(lead -> {
            assertTrue(lead.contact().named() && lead.contact().reachable());
            assertEquals(100, lead.completeness(CONTEXT.company()));
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("a wish that changed something records nothing the second time, for wishes that leave the lead where it is")
    void a_repeated_wish_is_no_news(
            @ForAll("captures") CaptureLead capture, @ForAll("wishes") List<LeadCommand<?>> wishes) {
        walk(capture, wishes)
                .forEach(lead -> wishes.stream()
                        .filter(wish -> !(wish instanceof LeadCommand.LogActivity))
                        .forEach(wish -> LeadWalks.ask(lead, wish, CONTEXT)
                                .filter(outcome -> outcome.isRight())
                                .flatMap(outcome -> outcome.get())
                                .map(fact -> LeadWalks.fold(Option.some(lead), fact))
                                .filter(after -> after.type() == lead.type() && !after.equals(lead))
                                .forEach(after -> assertTrue(LeadWalks.ask(after, wish, CONTEXT)
                                        .get()
                                        .get()
                                        .isEmpty()))));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "P-9 merging consents is associative and idempotent, and lets nothing through that either withdrew after it was given")
    void consents_merge(
            @ForAll("consents") Consents a, @ForAll("consents") Consents b, @ForAll("consents") Consents c) {
        assertEquals(a.mergedWith(b).mergedWith(c), a.mergedWith(b.mergedWith(c)));
        assertEquals(a, a.mergedWith(a));
        var both = a.mergedWith(b);
        a.withdrawn()
                .appendAll(b.withdrawn())
                .forEach(withdrawn -> assertTrue(both.given()
                        .forAll(given -> !given.purpose().equals(withdrawn.purpose())
                                || !given.channel().equals(withdrawn.channel())
                                || given.givenAt().isAfter(withdrawn.at()))));
    }

    @Provide
    Arbitrary<CaptureLead> captures() {
        return LeadArbitraries.captures(ID, CONTEXT.company());
    }

    @Provide
    Arbitrary<List<LeadCommand<?>>> wishes() {
        return LeadArbitraries.commands(ID, CONTEXT.company(), NOW).list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<Consents> consents() {
        return LeadArbitraries.histories(NOW);
    }

    private static Option<Lead> walk(CaptureLead capture, List<LeadCommand<?>> wishes) {
        return NewLead.capture(capture, CONTEXT).toOption().map(born -> {
            Lead lead = NewLead.from(born);
            for (var wish : wishes) {
                var before = lead;
                lead = LeadWalks.ask(lead, wish, CONTEXT)
                        .filter(outcome -> outcome.isRight())
                        .flatMap(outcome -> outcome.get())
                        .map(fact -> LeadWalks.fold(Option.some(before), fact))
                        .getOrElse(before);
            }
            return lead;
        });
    }

    /** A fold keeps every attribute that its event does not name. */
    private static void assertUntouched(Lead before, Lead after, LeadEvent fact) {
        assertEquals(before.attribution(), after.attribution());
        if (!(fact instanceof LeadEvent.ContactCorrected)) assertEquals(before.contact(), after.contact());
        if (!(fact instanceof LeadEvent.LeadEnriched)) assertEquals(before.pieces(), after.pieces());
        if (!(fact instanceof LeadEvent.LeadAssigned)) assertEquals(before.owner(), after.owner());
        if (!(fact instanceof LeadEvent.ActivityLogged)) assertEquals(before.activities(), after.activities());
        if (!(fact instanceof LeadEvent.ConsentRecorded || fact instanceof LeadEvent.ConsentWithdrawn))
            assertEquals(before.consents(), after.consents());
    }
}
