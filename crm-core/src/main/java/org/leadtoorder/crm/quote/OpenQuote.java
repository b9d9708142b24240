package org.leadtoorder.crm.quote;

/** A quote that is being worked on or lies with the customer: it can still lead to an order without being taken up again. Immutable. */
public sealed interface OpenQuote extends WithdrawableQuote permits EditableQuote, QuoteUnderApproval, IssuedQuote {}
