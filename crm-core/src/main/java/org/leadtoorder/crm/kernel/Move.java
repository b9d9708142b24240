package org.leadtoorder.crm.kernel;

/**
 * Anything a row of the table answers: a host's {@link Command}, or a {@link Part} that only a procedure takes. Immutable.
 *
 * @param <S> the state it leads to, or the root where the aggregate stays in its state
 */
public sealed interface Move<S extends State<?>> permits Command, Part {
    /**
     * The aggregate the move starts from: the origin, when something is born of it; the newcomer itself, when nothing was there before.
     *
     * @return the id, never null
     */
    Id subject();

    /**
     * The aggregate that the move leads to: the newcomer where something is born, else the subject.
     *
     * @return the id, never null
     */
    default Id target() {
        return subject();
    }
}
