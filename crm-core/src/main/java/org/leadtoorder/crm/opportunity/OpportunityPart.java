package org.leadtoorder.crm.opportunity;
import org.leadtoorder.crm.kernel.Part;
public sealed interface OpportunityPart<S extends Opportunity> extends Part<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements OpportunityPart<Opportunity> {} }
