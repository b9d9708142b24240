package org.leadtoorder.crm.insight;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * By what a report is broken down: a name, and for each object at most one value. Immutable.
 *
 * <p>It is asked once for each object when the report is made, of the facts as they are then: after an opportunity got another owner,
 * all of it counts for that one. The answer has to depend on nothing but the facts (and the host's own constant tables), and to be
 * the same each time. Objects without a value make a group of their own, so that the groups add up to the total.
 *
 * @param name the name, for the head of a column
 * @param value the value of an object, none where it has none
 */
public record Dimension(String name, Function<Facts, Option<String>> value) {
    /** Who looks after it: {@link Facts#owner}. */
    public static final Dimension OWNER = new Dimension("owner", Facts::owner);
    /** Where it came from: {@link Facts#source}. */
    public static final Dimension SOURCE = new Dimension("source", Facts::source);
    /** The id of the customer, of a merged one that of the survivor. */
    public static final Dimension CUSTOMER =
            new Dimension("customer", facts -> facts.customer().map(id -> id.value()));
    /** The pipeline of the opportunity. */
    public static final Dimension PIPELINE = new Dimension("pipeline", Facts::pipeline);
    /** The sales stage of the opportunity, its last one once it is decided. */
    public static final Dimension STAGE = new Dimension("stage", Facts::stage);
    /** The forecast category. */
    public static final Dimension CATEGORY =
            new Dimension("category", facts -> facts.category().map(Enum::name));
    /** The reason why it was lost or put aside. */
    public static final Dimension REASON = new Dimension("reason", Facts::reason);
    /** Who got the deal instead. */
    public static final Dimension COMPETITOR = new Dimension("competitor", Facts::competitor);
    /**
     * The product of a deal of one product. A deal over several has no value: its amount belongs to no single one. Amounts by product,
     * line by line, are in {@link Sales}.
     */
    public static final Dimension PRODUCT = new Dimension(
            "product", facts -> facts.products().size() == 1 ? facts.products().headOption() : Option.none());
    /** The cohort: the month in which the chain began, such as {@code 2017-03}. */
    public static final Dimension ENTRY_MONTH =
            new Dimension("entry month", facts -> Option.some(facts.entryMonth().toString()));
    /** The month of birth, such as {@code 2017-03}. */
    public static final Dimension BIRTH_MONTH =
            new Dimension("birth month", facts -> Option.some(facts.birthMonth().toString()));
    /** The month in which the customer is expected to decide, such as {@code 2017-03}. */
    public static final Dimension EXPECTED_MONTH =
            new Dimension("expected month", facts -> facts.expectedClose().map(Dimension::month));
    /** The closing day, such as {@code 2017-03-01}. */
    public static final Dimension CLOSING_DAY =
            new Dimension("closing day", facts -> facts.closed().map(LocalDate::toString));
    /** The month of the closing day, such as {@code 2017-03}. */
    public static final Dimension CLOSING_MONTH =
            new Dimension("closing month", facts -> facts.closingMonth().map(YearMonth::toString));
    /** The calendar quarter of the closing day, such as {@code 2017-Q1}. */
    public static final Dimension CLOSING_QUARTER =
            new Dimension("closing quarter", facts -> facts.closingMonth().map(Dimension::quarter));

    /**
     * Checks that all is there.
     *
     * @param name the name, for the head of a column
     * @param value the value of an object, none where it has none
     */
    public Dimension {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /**
     * A coarser breakdown by a table of the host: from owners to managers, from customers to regions.
     *
     * @param coarser the name of the coarser dimension
     * @param table the coarser value of each value; where there is none, there is no value
     * @return the dimension, never null
     */
    public Dimension through(String coarser, Map<String, String> table) {
        var copy = Map.copyOf(table);
        return new Dimension(coarser, facts -> value.apply(facts).flatMap(fine -> Option.of(copy.get(fine))));
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    private static String quarter(YearMonth month) {
        return month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
    }
}
