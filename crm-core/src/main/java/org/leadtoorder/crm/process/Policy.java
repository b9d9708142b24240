package org.leadtoorder.crm.process;

import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Move;
import org.leadtoorder.crm.kernel.State;

/**
 * A company's own objection, such as an authorisation: it can refuse a step, never add one (K-6). A policy that throws denies.
 * It is asked before any rule, so that a denial tells nothing of the aggregate.
 */
@FunctionalInterface
public interface Policy {
    /**
     * Objects, or not.
     *
     * @param state the aggregate as it stands, none if it is not there
     * @param move the wish, or the part of a procedure
     * @param context who wishes, when
     * @return the company's reason code if it objects; never null
     */
    Option<String> objection(Option<State<?>> state, Move<?> move, Context context);
}
