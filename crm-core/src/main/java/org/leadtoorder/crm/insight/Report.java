package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.port.Ledger.Recorded;

/**
 * A report over a book: which objects it is about, how they are grouped and what is added up.
 *
 * @param terms on what terms its books are kept
 * @param by by what it is grouped
 * @param objects what it is about
 * @param fresh figures of nothing yet, as of a day
 * @param past its figures of what was let go, if it is about that
 */
record Report<F, S extends Figures<F, S>>(
        Terms terms,
        Seq<Dimension> by,
        BiConsumer<Joins, Consumer<RowFacts>> objects,
        Function<LocalDate, S> fresh,
        Function<Sums, @Nullable S> past)
        implements Insight<Book, Grouped<F>> {
    @Override
    public Book empty() {
        return new Book(terms);
    }

    @Override
    public void add(Book into, Recorded fact) {
        into.add(fact);
    }

    @Override
    public Book merge(Book one, Book other) {
        return one.merge(other);
    }

    @Override
    public Grouped<F> result(Book facts, LocalDate asOf) {
        if (!facts.terms.equals(terms)) throw new IllegalArgumentException("a book that is kept on other terms");
        var joins = new Joins(facts);
        joins.whole();
        var groups = new Grouped.Groups<F, S>(by, () -> fresh.apply(asOf));
        objects.accept(joins, known -> groups.of(known).add(known));
        joins.past((known, sums) -> {
            var more = past.apply(sums);
            if (more != null) groups.of(known).plus(more);
        });
        return groups.done();
    }
}
