package org.leadtoorder.crm.opportunity;
import org.leadtoorder.crm.kernel.Event;
public sealed interface OpportunityEvent extends Event { record Stub(org.leadtoorder.crm.kernel.Id subject) implements OpportunityEvent {} }
