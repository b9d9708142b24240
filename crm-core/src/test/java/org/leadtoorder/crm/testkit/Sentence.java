package org.leadtoorder.crm.testkit;

import org.leadtoorder.crm.kernel.Rule;

/**
 * One numbered sentence of a port's Javadoc. Immutable.
 *
 * @param port the port
 * @param number the sentence's number there, from 1
 * @param rule the rule of the process that rests on it
 * @param text the sentence, word for word
 */
public record Sentence(Class<?> port, int number, Rule rule, String text) {
    /**
     * How it is quoted.
     *
     * @return such as {@code Ledger 5}, never null
     */
    public String id() {
        return port.getSimpleName() + " " + number;
    }
}
