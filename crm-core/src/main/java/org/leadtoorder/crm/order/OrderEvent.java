package org.leadtoorder.crm.order;
import org.leadtoorder.crm.kernel.Event;
public sealed interface OrderEvent extends Event { record Stub(org.leadtoorder.crm.kernel.Id subject) implements OrderEvent {} }
