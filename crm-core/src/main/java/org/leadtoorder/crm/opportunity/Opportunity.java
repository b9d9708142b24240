package org.leadtoorder.crm.opportunity;
import io.vavr.collection.Seq; import io.vavr.control.Option; import org.leadtoorder.crm.kernel.Id; import org.leadtoorder.crm.kernel.Id.*; import org.leadtoorder.crm.kernel.State; import java.util.Currency;
public sealed interface Opportunity extends State<OpportunityId> permits OpenOpportunity {
    CustomerId customer();
    Option<LeadId> lead();
    Currency currency();
    default Seq<Id> lineage() { return io.vavr.collection.List.<Id>of(customer()).appendAll(lead()); }
}
