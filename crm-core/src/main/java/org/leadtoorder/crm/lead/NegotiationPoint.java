package org.leadtoorder.crm.lead;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/**
 * One point of a negotiation: what was asked, what was given up for it, what was agreed; at least one of the three. Immutable.
 *
 * @param topic what it is about, such as price, delivery or payment
 * @param position what a side asked for, if it was said
 * @param concession what a side gave up, if anything
 * @param agreed what was agreed, if it was
 */
public record NegotiationPoint(
        Label topic, Option<FreeText> position, Option<FreeText> concession, Option<FreeText> agreed) {
    /**
     * Checks that something was said.
     *
     * @param topic what it is about, such as price, delivery or payment
     * @param position what a side asked for, if it was said
     * @param concession what a side gave up, if anything
     * @param agreed what was agreed, if it was
     */
    public NegotiationPoint {
        Given.all("topic", topic, "position", position, "concession", concession, "agreed", agreed);
        if (position.isEmpty() && concession.isEmpty() && agreed.isEmpty())
            throw new IllegalArgumentException("a point without position, concession and agreement");
    }

    /**
     * A point that was agreed on.
     *
     * @param topic what it is about
     * @param agreed what was agreed
     * @return the point, never null
     * @throws IllegalArgumentException if a text is not of its form
     */
    public static NegotiationPoint agreed(String topic, String agreed) {
        return new NegotiationPoint(Label.of(topic), Option.none(), Option.none(), Option.some(FreeText.of(agreed)));
    }
}
