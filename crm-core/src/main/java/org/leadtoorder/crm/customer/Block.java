package org.leadtoorder.crm.customer;

import io.vavr.control.Option;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.value.FreeText;

/**
 * C-10: that a customer gets nothing new, and why. Immutable.
 *
 * @param reason why
 * @param words why, in words
 */
public record Block(BlockReason reason, Option<FreeText> words) {
    /**
     * Refuses null.
     *
     * @param reason why
     * @param words why, in words
     */
    public Block {
        Given.all("reason", reason, "words", words);
    }
}
