package org.leadtoorder.crm.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadtoorder.crm.port.Ledger.Recorded;

/** Insights made of others. */
final class Combined {
    private Combined() {}

    /** The first instant after each day. */
    static SortedMap<LocalDate, Instant> ends(Collection<LocalDate> days, ZoneId zone) {
        var ends = new TreeMap<LocalDate, Instant>();
        days.forEach(day -> ends.put(day, end(day, zone)));
        return ends;
    }

    static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What had happened before an instant. */
    record Until<A, R>(Insight<A, R> of, Instant end) implements Insight<A, R> {
        @Override
        public A empty() {
            return of.empty();
        }

        @Override
        public void add(A into, Recorded fact) {
            if (fact.provenance().at().isBefore(end)) of.add(into, fact);
        }

        @Override
        public A merge(A one, A other) {
            return of.merge(one, other);
        }

        @Override
        public R result(A facts, LocalDate asOf) {
            return of.result(facts, asOf);
        }
    }

    /** What had happened by the end of each of several days. */
    record EachDay<A, R>(Insight<A, R> of, SortedMap<LocalDate, Instant> ends)
            implements Insight<SortedMap<LocalDate, A>, SortedMap<LocalDate, R>> {
        @Override
        public SortedMap<LocalDate, A> empty() {
            var all = new TreeMap<LocalDate, A>();
            ends.keySet().forEach(day -> all.put(day, of.empty()));
            return all;
        }

        @Override
        public void add(SortedMap<LocalDate, A> into, Recorded fact) {
            var at = fact.provenance().at();
            ends.forEach((day, end) -> {
                var facts = into.get(day);
                if (facts != null && at.isBefore(end)) of.add(facts, fact);
            });
        }

        @Override
        public SortedMap<LocalDate, A> merge(SortedMap<LocalDate, A> one, SortedMap<LocalDate, A> other) {
            other.forEach((day, facts) -> one.merge(day, facts, of::merge));
            return one;
        }

        @Override
        public SortedMap<LocalDate, R> result(SortedMap<LocalDate, A> facts, LocalDate asOf) {
            var all = new TreeMap<LocalDate, R>();
            facts.forEach((day, known) -> all.put(day, of.result(known, day)));
            return all;
        }
    }

    /** Two questions in one pass. */
    record Together<A, B, R, S>(Insight<A, R> one, Insight<B, S> other) implements Insight<Both<A, B>, Both<R, S>> {
        @Override
        public Both<A, B> empty() {
            return new Both<>(one.empty(), other.empty());
        }

        @Override
        public void add(Both<A, B> into, Recorded fact) {
            one.add(into.first(), fact);
            other.add(into.second(), fact);
        }

        @Override
        public Both<A, B> merge(Both<A, B> left, Both<A, B> right) {
            return new Both<>(one.merge(left.first(), right.first()), other.merge(left.second(), right.second()));
        }

        @Override
        public Both<R, S> result(Both<A, B> facts, LocalDate asOf) {
            return new Both<>(one.result(facts.first(), asOf), other.result(facts.second(), asOf));
        }
    }

    /** The answer in another form. */
    record Mapped<A, R, S>(Insight<A, R> of, Function<? super R, ? extends S> form) implements Insight<A, S> {
        @Override
        public A empty() {
            return of.empty();
        }

        @Override
        public void add(A into, Recorded fact) {
            of.add(into, fact);
        }

        @Override
        public A merge(A one, A other) {
            return of.merge(one, other);
        }

        @Override
        public S result(A facts, LocalDate asOf) {
            return form.apply(of.result(facts, asOf));
        }
    }
}
