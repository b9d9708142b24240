package org.leadtoorder.crm.customer;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.PostalAddress;

/** An address of a customer: what for, and from when until when. It is always taken as a whole. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class CustomerAddress permits ImmutableCustomerAddress {
    CustomerAddress() {}

    /**
     * What it is for.
     *
     * @return the purpose, never null
     */
    public abstract AddressPurpose purpose();

    /**
     * Where it is.
     *
     * @return the address, never null
     */
    @Value.Redacted
    public abstract PostalAddress address();

    /**
     * The first day on which it holds.
     *
     * @return the day, none if it held always; never null
     */
    @Value.Default
    public Option<LocalDate> validFrom() {
        return Option.none();
    }

    /**
     * The last day on which it holds.
     *
     * @return the day, none if no end is known; never null
     */
    @Value.Default
    public Option<LocalDate> validUntil() {
        return Option.none();
    }

    /**
     * Whether it holds on a day.
     *
     * @param day the day
     * @return true if so
     */
    public boolean holdsOn(LocalDate day) {
        return validFrom().forAll(first -> !day.isBefore(first)) && validUntil().forAll(last -> !day.isAfter(last));
    }

    /**
     * An address without a first or last day.
     *
     * @param purpose what for
     * @param address where
     * @return the address, never null
     */
    public static CustomerAddress of(AddressPurpose purpose, PostalAddress address) {
        return ImmutableCustomerAddress.builder()
                .purpose(purpose)
                .address(address)
                .build();
    }

    /** Checks that it does not end before it begins. */
    @Value.Check
    void check() {
        Given.all("validFrom", validFrom(), "validUntil", validUntil());
        if (validFrom().exists(first -> validUntil().exists(first::isAfter)))
            throw new IllegalArgumentException("it ends before it begins");
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableCustomerAddress.builder();
    }

    /** Builds a {@link CustomerAddress}; purpose and address have to be set. */
    public sealed interface Builder permits ImmutableCustomerAddress.Builder {
        /**
         * Sets {@link CustomerAddress#purpose()}.
         *
         * @param purpose what for
         * @return this builder
         */
        Builder purpose(AddressPurpose purpose);

        /**
         * Sets {@link CustomerAddress#address()}.
         *
         * @param address where
         * @return this builder
         */
        Builder address(PostalAddress address);

        /**
         * Sets {@link CustomerAddress#validFrom()}.
         *
         * @param day the first day
         * @return this builder
         */
        Builder validFrom(Option<LocalDate> day);

        /**
         * Sets {@link CustomerAddress#validUntil()}.
         *
         * @param day the last day
         * @return this builder
         */
        Builder validUntil(Option<LocalDate> day);

        /**
         * Builds it.
         *
         * @return the address, never null
         * @throws IllegalArgumentException if it ends before it begins
         */
        CustomerAddress build();
    }
}
