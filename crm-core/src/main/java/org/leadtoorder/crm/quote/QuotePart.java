package org.leadtoorder.crm.quote;
import org.leadtoorder.crm.kernel.Part;
public sealed interface QuotePart<S extends Quote> extends Part<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements QuotePart<Quote> {} }
