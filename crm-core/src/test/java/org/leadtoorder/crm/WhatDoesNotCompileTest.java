package org.leadtoorder.crm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host could do wrong and cannot, because the compiler says no; each for its own reason and for no other. */
class WhatDoesNotCompileTest {
    private static final String SEALED = "compiler.err.cant.inherit.from.sealed";
    private static final String NEITHER = "compiler.err.non.sealed.sealed.or.final.expected";
    private static final String FRAME = """
            package host;
            import io.vavr.control.*;
            import io.vavr.collection.Seq;
            import org.leadtoorder.crm.*;
            import org.leadtoorder.crm.kernel.*;
            import org.leadtoorder.crm.kernel.Id.*;
            import org.leadtoorder.crm.lead.*;
            import org.leadtoorder.crm.lead.LeadCommand.*;
            import org.leadtoorder.crm.customer.*;
            import org.leadtoorder.crm.customer.CustomerPart.*;
            import org.leadtoorder.crm.opportunity.*;
            import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
            import org.leadtoorder.crm.quote.*;
            import org.leadtoorder.crm.order.*;
            import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
            import org.leadtoorder.crm.process.*;
            class Host {
                void host(SalesPipeline pipeline, Context context, LeadId lead, CustomerId customer, NewLead fresh, QualifiedLead qualified,
                        Prospect prospect, BlockedCustomer blocked, CreateOpportunity create, IssuedQuote issued, AcceptedQuote accepted, PlaceOrder place, Purchase purchase) {
                    %s
                }
                %s
            }
            """;

    @TempDir
    private Path into;

    @Test
    @DisplayName("what a host may write compiles: wishes with their promises, rules of the right states")
    void the_frame_compiles() {
        assertCompiles("", "");
        assertCompiles(
                "Either<Rejection, Plan<QualifiedLead>> how = pipeline.handle(new QualifyLead(lead), context);", "");
        assertCompiles("var how = fresh.qualify(new QualifyLead(lead), context);", "");
        assertCompiles("var how = OpenOpportunity.create(prospect, create, Option.none(), context);", "");
        assertCompiles("var how = PlacedOrder.place(accepted, place, purchase, \"1\", context);", "");
        assertCompiles("Move<?> part = new CreateCustomer(lead, customer);", "");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a part of a procedure is not wished for alone                | pipeline.handle(new CreateCustomer(lead, customer), context);                                | compiler.err.cant.apply.symbol
            nor planned                                                  | pipeline.plan(new CreateCustomer(lead, customer), context);                                  | compiler.err.cant.apply.symbol
            a wish does not lead where it does not promise               | Either<Rejection, Plan<ConvertedLead>> how = pipeline.handle(new QualifyLead(lead), context); | compiler.err.prob.found.req
            handle takes ids, never states                               | pipeline.handle(new QualifyLead(fresh), context);                                            | compiler.err.prob.found.req
            an id of another kind names nothing                          | pipeline.find(Lead.class, customer);                                                         | compiler.err.cant.apply.symbol
            a lead is not qualified twice                                | qualified.qualify(new QualifyLead(lead), context);                                           | compiler.err.cant.resolve.location.args
            a new lead is not converted                                  | fresh.convert(null, context);                                                                | compiler.err.cant.resolve.location.args
            a blocked customer gets no opportunity                       | OpenOpportunity.create(blocked, create, Option.none(), context);                             | compiler.err.prob.found.req
            an issued quote is not ordered                               | PlacedOrder.place(issued, place, purchase, "1", context);                                    | compiler.err.prob.found.req
            a state has no constructor                                   | new QualifiedLead();                                                                         | compiler.err.abstract.cant.be.instantiated
            a state has no builder                                       | QualifiedLead.builder();                                                                     | compiler.err.cant.resolve.location.args
            the generated state is hidden                                | org.leadtoorder.crm.lead.ImmutableQualifiedLead.builder();                                          | compiler.err.not.def.public.cant.access
            the file of a customer has no builder                        | org.leadtoorder.crm.customer.ImmutableCustomerFile.builder();                                           | compiler.err.not.def.public.cant.access
            a row of the table is not made outside                       | new Step<>(null, null, null, null, null, null, null, null);                                  | compiler.err.cant.apply.diamond
            nor by the factories                                         | Step.move(null, null, null, null, null, null);                                               | compiler.err.cant.apply.symbols
            the rows are not reached                                     | LeadToOrder.STEPS.size();                                                                    | compiler.err.not.def.public.cant.access
            """)
    @DisplayName("K-4, property 1: inside a method")
    void does_not_compile(String what, String statement, String code) {
        assertDoesNotCompile(statement, "", code);
    }

    @ParameterizedTest(name = "nobody outside adds {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a command         | record Wish(LeadId lead) implements Command<NewLead> { public Id subject() { return lead; } }
            a lead's command  | record Wish(LeadId lead) implements LeadCommand<NewLead> {}
            an event          | record Fact(LeadId lead) implements Event { public Id subject() { return lead; } }
            a lead's event    | record Fact(LeadId lead) implements LeadEvent {}
            a part            | record Piecework(LeadId lead) implements Part<NewLead> { public Id subject() { return lead; } }
            a move            | record Away(LeadId lead) implements Move<NewLead> { public Id subject() { return lead; } }
            a kind of state   | interface Contract extends State<LeadId> {}
            a state of a lead | interface LukewarmLead extends OpenLead {}
            a refusal         | record No() implements Rejection { public Seq<Reason> reasons() { return null; } }
            a kind of id      | record ContractId(String value) implements Id {}
            """)
    @DisplayName("K-4, property 1: a type of one's own")
    void is_not_extended(String what, String member) {
        assertDoesNotCompile("", member, SEALED);
    }

    private void assertCompiles(String statement, String member) {
        var verdict = compile(statement, member);
        assertTrue(verdict.accepted(), () -> verdict.messages().mkString("\n"));
    }

    private void assertDoesNotCompile(String statement, String member, String code) {
        var verdict = compile(statement, member);
        assertTrue(verdict.errors().nonEmpty(), statement + member);
        // A type of one's own may break two rules of sealed types at once.
        var same = HashSet.of(code, code.equals(SEALED) ? NEITHER : code);
        assertTrue(
                verdict.errors().forAll(error -> same.exists(error::startsWith)),
                () -> verdict.errors() + verdict.messages().mkString("\n"));
    }

    private Snippets.Verdict compile(String statement, String member) {
        return Snippets.compile(HashMap.of("host.Host", FRAME.formatted(statement, member)), into);
    }
}
