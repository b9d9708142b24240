package org.leadtoorder.crm.opportunity;
import org.immutables.value.Value; import org.leadtoorder.crm.internal.Hidden;
@Value.Immutable @Hidden
public abstract sealed class OpenOpportunity implements Opportunity permits ImmutableOpenOpportunity { OpenOpportunity() {} }
