package org.leadtoorder.crm.order;
import io.vavr.collection.Seq; import org.leadtoorder.crm.kernel.Id; import org.leadtoorder.crm.kernel.Id.*; import org.leadtoorder.crm.kernel.State;
public sealed interface Order extends State<OrderId> { record Stub(OrderId id, Seq<Id> lineage) implements Order {} }
