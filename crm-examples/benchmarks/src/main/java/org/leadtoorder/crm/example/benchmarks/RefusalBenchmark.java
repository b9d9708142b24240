package org.leadtoorder.crm.example.benchmarks;

import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The same step, taken and refused: planned, so that it can be wished again and again. */
public class RefusalBenchmark extends Measured {
    private static final Command<QualifiedLead> KNOWN = new QualifyLead(new LeadId("known"));
    private static final Command<QualifiedLead> BLANK = new QualifyLead(new LeadId("blank"));

    private Company company;

    /** Captures a lead of which everything is known, and one of which nothing is. */
    @Setup
    public void setUp() {
        company = new Company();
        company.capture(new LeadId("known"), 1);
        company.learn(new LeadId("known"));
        company.capture(new LeadId("blank"), 2);
        if (!floor() || refused()) throw new IllegalStateException("the wrong one was refused");
    }

    /** Taken: what a refusal is measured by. */
    @Benchmark
    public boolean floor() {
        return company.sales().plan(KNOWN, company.context()).isRight();
    }

    /** Every piece is missing. */
    @Benchmark
    public boolean refused() {
        return company.sales().plan(BLANK, company.context()).isRight();
    }

    /** Handled, not planned: nothing of a refusal is kept, so that it may be wished again too. */
    @Benchmark
    public boolean refusedByHandle() {
        return company.sales().handle(BLANK, company.context()).isRight();
    }
}
