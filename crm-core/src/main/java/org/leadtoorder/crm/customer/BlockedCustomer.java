package org.leadtoorder.crm.customer;
import org.immutables.value.Value; import org.leadtoorder.crm.internal.Hidden;
@Value.Immutable @Hidden
public abstract sealed class BlockedCustomer implements UnmergedCustomer permits ImmutableBlockedCustomer { BlockedCustomer() {} }
