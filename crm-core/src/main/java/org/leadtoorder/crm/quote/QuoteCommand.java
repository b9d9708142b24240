package org.leadtoorder.crm.quote;
import org.leadtoorder.crm.kernel.Command;
public sealed interface QuoteCommand<S extends Quote> extends Command<S> { record Stub(org.leadtoorder.crm.kernel.Id subject) implements QuoteCommand<Quote> {} }
