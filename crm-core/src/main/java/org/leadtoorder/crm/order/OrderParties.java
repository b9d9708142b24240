package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import java.util.Objects;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.value.PostalAddress;

/** Who buys, who pays and where it goes, as it was when the order was placed. Immutable; holds personal data. */
@Value.Immutable
@Hidden
public abstract sealed class OrderParties permits ImmutableOrderParties {
    OrderParties() {}

    /**
     * The customer, as the quote names them; a later merger does not rewrite it.
     *
     * @return the id, never null
     */
    public abstract CustomerId customer();

    /**
     * Where the invoice goes.
     *
     * @return the address, if known; never null
     */
    @Value.Redacted
    public abstract Option<PostalAddress> billing();

    /**
     * Where the goods go.
     *
     * @return the address, if known; never null
     */
    @Value.Redacted
    public abstract Option<PostalAddress> delivery();

    static OrderParties of(CustomerId customer, Option<PostalAddress> billing, Option<PostalAddress> delivery) {
        Objects.requireNonNull(customer, "customer");
        return ImmutableOrderParties.builder().customer(customer).billing(billing).delivery(delivery).build();
    }
}
