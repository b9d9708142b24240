package org.leadtoorder.crm.quote;
import io.vavr.collection.Seq; import org.leadtoorder.crm.kernel.Id; import org.leadtoorder.crm.kernel.Id.*; import org.leadtoorder.crm.kernel.State;
public sealed interface Quote extends State<QuoteId> { record Stub(QuoteId id, Seq<Id> lineage) implements Quote {} }
