package org.leadtoorder.crm.kernel;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.Label;

/**
 * The circumstances of a wish: who, when, under which request, in which company. Immutable.
 *
 * <p>Time comes in here and nowhere else: the process reads no clock.
 */
@Value.Immutable
@Hidden
public abstract sealed class Context permits ImmutableContext {
    /** The earliest time that the process takes. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    /** The first time that is too late for the process. */
    public static final Instant TOO_LATE = Instant.parse("9999-12-31T00:00:00Z");

    Context() {}

    /**
     * A wish of {@code actor} at {@code at}, in a company that uses the standard configuration.
     *
     * @param at when, cut to microseconds; from {@link #EARLIEST} to before {@link #TOO_LATE}
     * @param actor who, text as a {@link Label} has it; an opaque id out of the host's directory of users or systems, not a name, for it is not
     *     erased with a person
     * @param request the id that the host gives this wish and each repetition of it, text as a {@link Label} has it
     * @return the context, never null
     * @throws IllegalArgumentException if a part is out of range
     */
    public static Context of(Instant at, String actor, String request) {
        return ImmutableContext.builder().at(at).actor(actor).request(request).build();
    }

    /**
     * When the wish is made.
     *
     * @return the instant, cut to microseconds, never null
     */
    public abstract Instant at();

    /**
     * Who wishes: a user or a system, by an opaque id of the host.
     *
     * @return the actor, never null
     */
    public abstract String actor();

    /**
     * The id of the wish: used again with the same content it answers as the first time.
     *
     * @return the id, never null
     */
    public abstract String request();

    /**
     * The conversation that the wish belongs to.
     *
     * @return the correlation id, never null; the request's id unless the host names another
     */
    @Value.Default
    public String correlation() {
        return request();
    }

    /**
     * What caused the wish.
     *
     * @return the causation id, if the host named one; never null
     */
    @Value.Default
    public Option<String> causation() {
        return Option.none();
    }

    /**
     * The company's configuration, where the wish names one; else it is the one of the pipeline that handles the wish.
     *
     * @return the configuration, if the wish names one; never null
     */
    @Value.Default
    public Option<SalesProcess> named() {
        return Option.none();
    }

    /**
     * The company's configuration.
     *
     * @return the configuration, never null; the standard one where neither the wish nor the pipeline names one
     */
    public SalesProcess company() {
        return named().getOrElse(SalesProcess::standard);
    }

    /**
     * Whether the wish takes over history from another system, so that its time may lie before the aggregate's last event (K-2).
     *
     * @return true for migrated history
     */
    @Value.Default
    public boolean migrated() {
        return false;
    }

    /**
     * Versions that the caller insists on: if an aggregate has another one by now, the wish is refused as stale and not retried.
     *
     * @return the expectations, never null
     */
    @Value.Default
    public Seq<Expectation> expected() {
        return List.empty();
    }

    /**
     * Today in the company's zone.
     *
     * @return the day, never null
     */
    @Value.Lazy
    public LocalDate today() {
        return LocalDate.ofInstant(at(), company().zone());
    }

    /**
     * The same wish in a company of its own, whatever the pipeline says.
     *
     * @param company the company's configuration
     * @return the context, never null
     */
    public Context in(SalesProcess company) {
        return ImmutableContext.builder().from(this).named(Option.some(company)).build();
    }

    /**
     * The same wish, in a company unless it names one itself.
     *
     * @param company the configuration of whoever handles the wish
     * @return the context, never null
     */
    public Context orIn(SalesProcess company) {
        return named().isDefined() || company() == company ? this : in(company);
    }

    /**
     * The same wish, as part of a conversation.
     *
     * @param correlation the conversation's id, text as a {@link Label} has it
     * @param causation the id of what caused the wish, text as a {@link Label} has it
     * @return the context, never null
     */
    public Context because(String correlation, String causation) {
        return ImmutableContext.builder()
                .from(this)
                .correlation(correlation)
                .causation(Option.some(causation))
                .build();
    }

    /**
     * The same wish, for that version of an aggregate only.
     *
     * @param id the aggregate
     * @param version the version that the caller saw
     * @return the context, never null
     */
    public Context expecting(Id id, long version) {
        return ImmutableContext.builder()
                .from(this)
                .expected(expected().append(new Expectation(id, version)))
                .build();
    }

    /**
     * The same wish, marked as history taken over from another system.
     *
     * @return the context, never null
     */
    public Context asMigrated() {
        return ImmutableContext.builder().from(this).migrated(true).build();
    }

    /**
     * What is kept of the context with each event.
     *
     * @return the provenance, never null
     */
    public Provenance provenance() {
        return ImmutableProvenance.builder()
                .at(at())
                .actor(actor())
                .request(request())
                .correlation(correlation())
                .causation(causation())
                .processVersion(company().version())
                .migrated(migrated())
                .build();
    }

    /**
     * Cuts the time to microseconds, which is what databases keep.
     *
     * @return this, or the same with a shorter time
     */
    @Value.Check
    Context normalised() {
        if (at().isBefore(EARLIEST) || !at().isBefore(TOO_LATE))
            throw new IllegalArgumentException("a time that no process has: " + at());
        Label.of(actor());
        Label.of(request());
        if (!correlation().equals(request())) Label.of(correlation());
        for (var causation : causation()) Label.of(causation);
        var cut = at().truncatedTo(ChronoUnit.MICROS);
        return cut.equals(at())
                ? this
                : ImmutableContext.builder().from(this).at(cut).build();
    }
}
