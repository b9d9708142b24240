package org.leadtoorder.crm.insight;

import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leadtoorder.crm.port.Ledger.Recorded;

/** A report over a book: which objects it is about, how they are grouped and what is added up. */
record Report<F>(
        Calendar calendar,
        Seq<Dimension> by,
        BiConsumer<Joins, Consumer<Facts>> objects,
        Function<LocalDate, Figures<F>> figures)
        implements Insight<Book, Grouped<F>> {
    @Override
    public Book empty() {
        return new Book();
    }

    @Override
    public void add(Book into, Recorded fact) {
        into.add(fact, calendar);
    }

    @Override
    public Book merge(Book one, Book other) {
        return one.merge(other);
    }

    @Override
    public Grouped<F> result(Book facts, LocalDate asOf) {
        var joins = new Joins(facts);
        return Grouped.of(by, each -> objects.accept(joins, each), () -> figures.apply(asOf));
    }
}
