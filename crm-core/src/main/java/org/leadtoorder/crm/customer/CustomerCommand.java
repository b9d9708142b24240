package org.leadtoorder.crm.customer;
import org.leadtoorder.crm.kernel.Command;
public sealed interface CustomerCommand<S extends Customer> extends Command<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements CustomerCommand<Customer> {} }
