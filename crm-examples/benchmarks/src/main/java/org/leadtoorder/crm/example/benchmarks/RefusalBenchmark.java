package org.leadtoorder.crm.example.benchmarks;

import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Lead;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.QualifiedLead;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

/**
 * A step that is taken and one that is refused: the same one, planned, so that it can be wished again and again; and handled, where
 * another one is taken, for nobody qualifies twice.
 */
public class RefusalBenchmark extends Measured {
    private static final Command<QualifiedLead> KNOWN = new QualifyLead(new LeadId("known"));
    private static final Command<QualifiedLead> BLANK = new QualifyLead(new LeadId("blank"));
    private static final Command<Lead> ONE = new AssignLead(new LeadId("known"), "ada");
    private static final Command<Lead> OTHER = new AssignLead(new LeadId("known"), "grace");

    private Company company;
    private boolean turn;

    /** Captures a lead of which everything is known, and one of which nothing is. */
    @Setup(Level.Iteration)
    public void setUp() {
        company = new Company();
        company.capture(new LeadId("known"), 1);
        company.learn(new LeadId("known"));
        company.capture(new LeadId("blank"), 2);
        if (!floor() || refused() || !takenByHandle() || refusedByHandle())
            throw new IllegalStateException("the wrong one was refused");
    }

    /** Taken: what a refusal is measured by. */
    @Benchmark
    public boolean floor() {
        return company.sales().plan(KNOWN, company.context()).isRight();
    }

    /** Refused: every piece is missing, so there are three reasons. */
    @Benchmark
    public boolean refused() {
        return company.sales().plan(BLANK, company.context()).isRight();
    }

    /** Taken and kept: the lead is handed to and fro. */
    @Benchmark
    public boolean takenByHandle() {
        turn = !turn;
        return company.sales().handle(turn ? ONE : OTHER, company.context()).isRight();
    }

    /** Refused, with nothing to keep. */
    @Benchmark
    public boolean refusedByHandle() {
        return company.sales().handle(BLANK, company.context()).isRight();
    }
}
