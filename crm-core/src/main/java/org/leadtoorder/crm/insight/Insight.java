package org.leadtoorder.crm.insight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * A question to the history of all deals, as a fold: pure, one pass, mergeable. Thread-safe, as it holds no facts itself.
 *
 * <p>The laws, for histories that are partitioned by aggregate (all events of one aggregate, in order, in one part):
 *
 * <ol>
 *   <li>{@link #merge} is associative and commutative, {@link #empty} is neutral;
 *   <li>folding the parts and merging gives the same result as one pass over the whole.
 * </ol>
 *
 * The events of one deal lie on several aggregates; what joins them is kept by id and joined in {@link #result}, so that it does not
 * matter in which part they were. Each event is to be added once. Only where deals that are done are let go
 * ({@link Insights#lettingGo}), a part has to hold the quotes and orders of its opportunities.
 *
 * @param <A> what is accumulated: mutable while it is folded, plain data of the JDK
 * @param <R> the answer
 */
public interface Insight<A, R> {
    /**
     * Nothing yet.
     *
     * @return a fresh accumulator, never null
     */
    A empty();

    /**
     * Adds a fact.
     *
     * @param into where it is added; changed by this
     * @param fact the next event of its aggregate
     * @throws IllegalArgumentException if the history of its aggregate does not start with its birth
     */
    void add(A into, Recorded fact);

    /**
     * Adds up two parts. Both are used up by it.
     *
     * @param one a part
     * @param other another part, with other aggregates
     * @return the whole; never null
     * @throws IllegalArgumentException if one aggregate's history was torn between the two
     */
    A merge(A one, A other);

    /**
     * The answer so far. Changes nothing, so that one may go on adding.
     *
     * @param facts what was accumulated
     * @param asOf the day for which ages are told; it does not leave out facts, which {@link #until} does
     * @return the answer, never null
     */
    R result(A facts, LocalDate asOf);

    /**
     * The same question to what had happened by the end of a day.
     *
     * @param day the day
     * @param zone the company's time zone
     * @return the insight, which leaves out every later fact; never null
     */
    default Insight<A, R> until(LocalDate day, ZoneId zone) {
        return new Combined.Until<>(this, Combined.end(day, zone));
    }

    /**
     * The same question to what had happened by the end of each of several days, in one pass.
     *
     * @param days the days
     * @param zone the company's time zone
     * @return the insight, whose answers are by day; it tells ages for each answer's own day; never null
     */
    default Insight<SortedMap<LocalDate, A>, SortedMap<LocalDate, R>> atEndOf(Collection<LocalDate> days, ZoneId zone) {
        return new Combined.EachDay<>(this, Combined.ends(days, zone));
    }

    /**
     * Both questions in one pass.
     *
     * @param other the other question
     * @param <B> what the other accumulates
     * @param <S> the other answer
     * @return the insight that answers both; never null
     */
    default <B, S> Insight<Both<A, B>, Both<R, S>> and(Insight<B, S> other) {
        return new Combined.Together<>(this, other);
    }

    /**
     * The answer in another form.
     *
     * @param form what is made of the answer
     * @param <S> the other form
     * @return the insight, never null
     */
    default <S> Insight<A, S> map(Function<? super R, ? extends S> form) {
        return new Combined.Mapped<>(this, form);
    }

    /**
     * Asks a history.
     *
     * @param history the events, those of one aggregate in order
     * @param asOf the day for which ages are told
     * @return the answer, never null
     */
    default R of(Iterable<Recorded> history, LocalDate asOf) {
        var facts = empty();
        for (var fact : history) add(facts, fact);
        return result(facts, asOf);
    }

    /**
     * For streams of the JDK; a parallel stream is right as long as no aggregate's history is torn, which is so when each element's
     * part is a whole aggregate: see {@link #toPartsCollector}.
     *
     * @param asOf the day for which ages are told
     * @return the collector of a sequential stream of events, never null
     */
    default Collector<Recorded, ?, R> toCollector(LocalDate asOf) {
        return Collector.of(this::empty, this::add, this::merge, facts -> result(facts, asOf));
    }

    /**
     * For parallel streams: each element is the whole history of one or more aggregates.
     *
     * @param asOf the day for which ages are told
     * @return the collector of a stream of parts, sequential or parallel; never null
     */
    default Collector<Iterable<Recorded>, ?, R> toPartsCollector(LocalDate asOf) {
        return Collector.of(
                this::empty,
                (facts, part) -> part.forEach(fact -> add(facts, fact)),
                this::merge,
                facts -> result(facts, asOf),
                Collector.Characteristics.UNORDERED);
    }
}
