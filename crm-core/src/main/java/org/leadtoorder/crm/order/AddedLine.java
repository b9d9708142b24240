package org.leadtoorder.crm.order;

import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Personal;

/** A line that an amendment brings. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class AddedLine permits ImmutableAddedLine {
    AddedLine() {}

    /**
     * What decides the line's price; its id is new to the order, and the line counts whatever its kind.
     *
     * @return the item, never null
     */
    public abstract LineItem item();

    /**
     * What the line is of, as the price list knows it.
     *
     * @return the product code, if there is one; never null
     */
    @Value.Default
    public Option<Label> product() {
        return Option.none();
    }

    /**
     * What the customer reads.
     *
     * @return the description, never null
     */
    @Personal(false)
    public abstract FreeText description();

    @Value.Check
    void check() {
        Given.all("product", product());
    }

    /**
     * Starts a line; item and description have to be set.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableAddedLine.builder();
    }

    OrderLine line() {
        return ImmutableOrderLine.builder()
                .item(item().counted(true))
                .product(product())
                .description(description())
                .ordered(item().quantity())
                .status(LineStatus.AMENDED)
                .build();
    }

    /** Builds an {@link AddedLine}. */
    public sealed interface Builder permits ImmutableAddedLine.Builder {
        /**
         * Sets {@link AddedLine#item()}.
         *
         * @param item what decides the line's price
         * @return this builder
         */
        Builder item(LineItem item);

        /**
         * Sets {@link AddedLine#product()}.
         *
         * @param product the product code
         * @return this builder
         */
        Builder product(Option<Label> product);

        /**
         * Sets {@link AddedLine#description()}.
         *
         * @param description what the customer reads
         * @return this builder
         */
        Builder description(FreeText description);

        /**
         * Builds it.
         *
         * @return the line, never null
         */
        AddedLine build();
    }
}
