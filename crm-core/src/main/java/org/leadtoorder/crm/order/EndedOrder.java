package org.leadtoorder.crm.order;

/** An order that came to nothing. Immutable. It holds no quote any more (R-2, P-7), and nothing of it was delivered or invoiced. */
public sealed interface EndedOrder extends Order permits RejectedOrder, CancelledOrder {}
