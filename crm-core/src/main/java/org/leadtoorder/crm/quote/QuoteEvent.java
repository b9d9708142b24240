package org.leadtoorder.crm.quote;
import org.leadtoorder.crm.kernel.Event;
public sealed interface QuoteEvent extends Event { record Stub(org.leadtoorder.crm.kernel.Id subject) implements QuoteEvent {} }
