package org.leadtoorder.crm.customer;
import org.leadtoorder.crm.kernel.Event;
public sealed interface CustomerEvent extends Event { record Stub(org.leadtoorder.crm.kernel.Id subject) implements CustomerEvent {} }
