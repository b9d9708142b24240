package org.leadtoorder.crm.customer;
import org.leadtoorder.crm.kernel.Part;
public sealed interface CustomerPart<S extends Customer> extends Part<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements CustomerPart<Customer> {} }
