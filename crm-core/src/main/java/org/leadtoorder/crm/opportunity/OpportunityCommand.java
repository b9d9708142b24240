package org.leadtoorder.crm.opportunity;
import org.leadtoorder.crm.kernel.Command;
public sealed interface OpportunityCommand<S extends Opportunity> extends Command<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements OpportunityCommand<Opportunity> {} }
