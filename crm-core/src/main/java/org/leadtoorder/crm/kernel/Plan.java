package org.leadtoorder.crm.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.leadtoorder.crm.internal.Given;
import org.leadtoorder.crm.internal.Hidden;

/**
 * What a wish does: which aggregates change, how, and on which versions that was decided. Immutable. A plan can be shown before it
 * is carried out; carrying it out is all or nothing.
 *
 * @param <S> the state that the wish leads to
 */
@Value.Immutable
@Hidden
public abstract sealed class Plan<S extends State<?>> permits ImmutablePlan {
    Plan() {}

    /**
     * The wish.
     *
     * @return the command, never null
     */
    public abstract Command<S> wish();

    /**
     * The circumstances of the wish.
     *
     * @return the context, never null
     */
    public abstract Context context();

    /**
     * Where the wish leads.
     *
     * @return the state after the plan, never null
     */
    public abstract S result();

    /**
     * What happens to each aggregate.
     *
     * @return the changes, each aggregate once; empty when all was as wished already; never null
     */
    public abstract Seq<Change> changes();

    /**
     * Everything that was looked at, in the version it had.
     *
     * @return the expectations, each aggregate once; never null
     */
    public abstract Seq<Expectation> seen();

    /**
     * What a person should look at.
     *
     * @return the warnings, never null
     */
    @Value.Default
    public Seq<Warning> warnings() {
        return List.empty();
    }

    /**
     * An aggregate as it stands after the plan, if the plan changes it.
     *
     * @param <A> the state that is asked for
     * @param <I> the kind of id
     * @param type the state that is asked for
     * @param id the aggregate
     * @return the state after the plan, if it is changed and stands in {@code type}; never null
     */
    public <A extends State<I>, I extends Id> Option<A> after(Class<A> type, I id) {
        return changes()
                .find(change -> change.id().equals(id))
                .map(Change::after)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /**
     * Everything that happens, in order of the changes.
     *
     * @return the events, never null
     */
    public Seq<Event> events() {
        return changes().flatMap(Change::events);
    }

    @Value.Check
    void check() {
        Given.all("changes", changes(), "seen", seen(), "warnings", warnings());
    }

    /**
     * Starts one; for the process and for adapters that answer a repeated request.
     *
     * @param <S> the state that the wish leads to
     * @return an empty builder, never null
     */
    public static <S extends State<?>> Builder<S> builder() {
        return ImmutablePlan.builder();
    }

    /**
     * Builds a {@link Plan}; everything but the warnings has to be set.
     *
     * @param <S> the state that the wish leads to
     */
    public sealed interface Builder<S extends State<?>> permits ImmutablePlan.Builder {
        /**
         * Sets {@link Plan#wish()}.
         *
         * @param wish the command
         * @return this builder
         */
        Builder<S> wish(Command<S> wish);

        /**
         * Sets {@link Plan#context()}.
         *
         * @param context the circumstances
         * @return this builder
         */
        Builder<S> context(Context context);

        /**
         * Sets {@link Plan#result()}.
         *
         * @param result the state that the wish leads to
         * @return this builder
         */
        Builder<S> result(S result);

        /**
         * Sets {@link Plan#changes()}.
         *
         * @param changes what happens
         * @return this builder
         */
        Builder<S> changes(Seq<Change> changes);

        /**
         * Sets {@link Plan#seen()}.
         *
         * @param seen what was looked at
         * @return this builder
         */
        Builder<S> seen(Seq<Expectation> seen);

        /**
         * Sets {@link Plan#warnings()}.
         *
         * @param warnings what a person should look at
         * @return this builder
         */
        Builder<S> warnings(Seq<Warning> warnings);

        /**
         * Builds it.
         *
         * @return the plan, never null
         */
        Plan<S> build();
    }
}
