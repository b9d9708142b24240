package org.leadtoorder.crm.insight;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * By what deals that are done and let go can still be told apart: see {@link Insights#lettingGo}. What is kept grows with the distinct
 * combinations of those chosen, so a month is cheaper than a day. The state, and whether it descends from a lead, are always kept.
 */
public enum Attribute {
    /** {@link Facts#owner}. */
    OWNER(Facts::owner),
    /** {@link Facts#source}. */
    SOURCE(Facts::source),
    /** {@link Facts#customer}, also after a later merger. */
    CUSTOMER(Facts::ownCustomer),
    /** {@link Facts#pipeline}. */
    PIPELINE(Facts::pipeline),
    /** {@link Facts#stage}. */
    STAGE(Facts::stage),
    /** {@link Facts#reason}. */
    REASON(Facts::reason),
    /** {@link Facts#competitor}. */
    COMPETITOR(Facts::competitor),
    /** {@link Facts#products}. */
    PRODUCTS(facts -> Option.some(facts.products())),
    /** {@link Facts#net} and {@link Facts#gross}. */
    AMOUNT(facts -> Option.some(Vector.of(facts.net(), facts.gross()))),
    /** {@link Facts#entered}. */
    ENTRY_DAY(facts -> Option.some(facts.entered())),
    /** {@link Facts#entryMonth}. */
    ENTRY_MONTH(facts -> Option.some(facts.entryMonth())),
    /** {@link Facts#began}. */
    BIRTH_DAY(facts -> Option.some(facts.began())),
    /** {@link Facts#birthMonth}. */
    BIRTH_MONTH(facts -> Option.some(facts.birthMonth())),
    /** {@link Facts#expectedClose}. */
    EXPECTED_DAY(Facts::expectedClose),
    /** {@link Facts#closed}. */
    CLOSING_DAY(Facts::closed),
    /** {@link Facts#closingMonth}. */
    CLOSING_MONTH(Facts::closingMonth);

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    private final Function<Facts, Option<?>> value;

    Attribute(Function<Facts, Option<?>> value) {
        this.value = value;
    }

    Option<?> of(Facts facts) {
        return value.apply(facts);
    }
}
