package org.leadtoorder.crm.opportunity;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PersonName;

/** Somebody on the customer's side who has a part in the decision. Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Stakeholder permits ImmutableStakeholder {
    Stakeholder() {}

    /**
     * What the host calls the stakeholder; the id of the customer's contact person, where it is one of them.
     *
     * @return the id, one line of 1 to 200 characters, unique within the opportunity; never null
     */
    public abstract String id();

    /**
     * Who it is.
     *
     * @return the name, never null
     */
    @Value.Redacted
    public abstract PersonName name();

    /**
     * What part they play.
     *
     * @return the roles, at least one, each once, in the order of {@link StakeholderRole}; never null
     */
    public abstract Seq<StakeholderRole> roles();

    /**
     * What else is worth knowing.
     *
     * @return the note, if there is one; never null
     */
    @Value.Default
    @Value.Redacted
    public Option<FreeText> note() {
        return Option.none();
    }

    /**
     * Checks the id and puts the roles in order.
     *
     * @return this, or the same with its roles in order
     */
    @Value.Check
    Stakeholder normalised() {
        Given.all("roles", roles(), "note", note());
        Label.of(id());
        if (roles().isEmpty()) throw new IllegalArgumentException("a stakeholder without a role");
        Seq<StakeholderRole> sorted = roles().distinct().sorted();
        return sorted.equals(roles())
                ? this
                : ImmutableStakeholder.builder().from(this).roles(sorted).build();
    }

    /**
     * A stakeholder.
     *
     * @param id what the host calls the stakeholder
     * @param name the whole name
     * @param role what part they play
     * @param more further parts
     * @return the stakeholder, never null
     * @throws IllegalArgumentException if id or name is not of its form
     */
    public static Stakeholder of(String id, String name, StakeholderRole role, StakeholderRole... more) {
        return builder()
                .id(id)
                .name(PersonName.of(name))
                .roles(List.of(more).prepend(role))
                .build();
    }

    /**
     * Starts one.
     *
     * @return an empty builder, never null
     */
    public static Builder builder() {
        return ImmutableStakeholder.builder();
    }

    /** Builds a {@link Stakeholder}; only the note may be left out. */
    public sealed interface Builder permits ImmutableStakeholder.Builder {
        /**
         * Sets {@link Stakeholder#id()}.
         *
         * @param id what the host calls the stakeholder
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets {@link Stakeholder#name()}.
         *
         * @param name who it is
         * @return this builder
         */
        Builder name(PersonName name);

        /**
         * Sets {@link Stakeholder#roles()}.
         *
         * @param roles what part they play
         * @return this builder
         */
        Builder roles(Seq<StakeholderRole> roles);

        /**
         * Sets {@link Stakeholder#note()}.
         *
         * @param note what else is worth knowing
         * @return this builder
         */
        Builder note(Option<FreeText> note);

        /**
         * Builds it.
         *
         * @return the stakeholder, never null
         * @throws IllegalArgumentException if the id is not of its form, or no role is named
         */
        Stakeholder build();
    }
}
