package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.kernel.State;

/** By what things that were let go are told apart. */
final class Traits implements Serializable {
    private static final long serialVersionUID = 1L;

    final Class<? extends State<?>> state;
    final boolean fromLead;

    private final EnumMap<Attribute, Object> values = new EnumMap<>(Attribute.class);

    Traits(Facts facts, Set<Attribute> kept) {
        state = facts.state();
        fromLead = facts.fromLead();
        for (var attribute : kept) attribute.of(facts).forEach(value -> values.put(attribute, value));
    }

    Option<Object> value(Attribute attribute) {
        return Option.of(values.get(attribute));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Traits that
                && state == that.state
                && fromLead == that.fromLead
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + state.hashCode();
    }
}
