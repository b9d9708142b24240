package org.leadtoorder.crm.testkit;

import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a host gives its adapter to a contract: on an empty storage, once per case. What a storage can do beyond one instance is
 * declared; what is not declared is refused with an {@link UnsupportedOperationException}, and the contract asserts just that.
 * Immutable.
 *
 * <pre>{@code
 * class PgLedgerTest implements LedgerContract {
 *     public Fixture<Ledger> fixture() {
 *         var schema = Schema.create();
 *         return Fixture.<Ledger>of("PostgreSQL", schema::ledger).reopening(schema::ledger).closing(schema::drop);
 *     }
 * }
 * }</pre>
 *
 * @param <P> what is put to the test
 */
public final class Fixture<P> implements AutoCloseable {
    private final String name;
    private final Supplier<? extends P> open;
    private final Option<Supplier<? extends P>> reopen;
    private final Option<Supplier<? extends P>> failing;
    private final Option<Function<Runnable, ? extends P>> late;
    private final AutoCloseable close;

    private Fixture(
            String name,
            Supplier<? extends P> open,
            Option<Supplier<? extends P>> reopen,
            Option<Supplier<? extends P>> failing,
            Option<Function<Runnable, ? extends P>> late,
            AutoCloseable close) {
        this.name = name;
        this.open = open;
        this.reopen = reopen;
        this.failing = failing;
        this.late = late;
        this.close = close;
    }

    /**
     * One instance on an empty storage.
     *
     * @param <P> what is put to the test
     * @param name what the failures call it
     * @param open makes the instance; called once
     * @return the fixture, never null
     */
    public static <P> Fixture<P> of(String name, Supplier<? extends P> open) {
        return new Fixture<>(name, open, Option.none(), Option.none(), Option.none(), () -> {});
    }

    /**
     * Declares that the storage outlives an instance.
     *
     * @param again makes another instance on the same storage, as another process would have it
     * @return the fixture with it, never null
     */
    public Fixture<P> reopening(Supplier<? extends P> again) {
        return new Fixture<>(name, open, Option.some(again), failing, late, close);
    }

    /**
     * Declares that the storage can fail half-way, such as by a connection that breaks.
     *
     * @param broken makes an instance on the same storage whose next write fails after some of it was sent
     * @return the fixture with it, never null
     */
    public Fixture<P> failing(Supplier<? extends P> broken) {
        return new Fixture<>(name, open, reopen, Option.some(broken), late, close);
    }

    /**
     * Declares that a commit can be held between its writes and its end, such as just before the end of its transaction.
     *
     * @param held makes an instance on the same storage that runs the action once, at that place of its first commit
     * @return the fixture with it, never null
     */
    public Fixture<P> holding(Function<Runnable, ? extends P> held) {
        return new Fixture<>(name, open, reopen, failing, Option.some(held), close);
    }

    /**
     * Cleans up.
     *
     * @param action runs when the case is over, however it ended
     * @return the fixture with it, never null
     */
    public Fixture<P> closing(AutoCloseable action) {
        return new Fixture<>(name, open, reopen, failing, late, action);
    }

    /**
     * What the failures call it.
     *
     * @return the name, never null
     */
    public String name() {
        return name;
    }

    P open() {
        return open.get();
    }

    boolean reopens() {
        return reopen.isDefined();
    }

    boolean fails() {
        return failing.isDefined();
    }

    boolean holds() {
        return late.isDefined();
    }

    /** Another instance on the same storage. */
    P reopen() {
        return reopen.getOrElseThrow(() -> undeclared("a second instance")).get();
    }

    /** Another instance; where there can be none, the one there is: what holds for two holds for it. */
    P another(P first) {
        return reopens() ? reopen() : first;
    }

    /** An instance whose next write fails half-way. */
    P failing() {
        return failing.getOrElseThrow(() -> undeclared("a storage that fails")).get();
    }

    /** An instance whose first commit waits for the action before it ends. */
    P holding(Runnable action) {
        return late.getOrElseThrow(() -> undeclared("a commit that is held")).apply(action);
    }

    private UnsupportedOperationException undeclared(String what) {
        return new UnsupportedOperationException(name + " does not declare " + what);
    }

    @Override
    public void close() {
        try {
            close.close();
        } catch (Exception failed) {
            throw new IllegalStateException(name + " could not be closed", failed);
        }
    }
}
