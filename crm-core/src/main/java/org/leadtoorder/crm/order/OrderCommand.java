package org.leadtoorder.crm.order;
import org.leadtoorder.crm.kernel.Command;
public sealed interface OrderCommand<S extends Order> extends Command<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements OrderCommand<Order> {} }
