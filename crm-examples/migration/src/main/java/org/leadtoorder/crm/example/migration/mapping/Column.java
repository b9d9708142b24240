package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Where a part of a record comes from. Immutable.
 *
 * @param name the column; none if no column has it
 * @param otherwise what counts where the cell says nothing
 * @param times what a number is multiplied by, such as 1000000 where a file counts in millions
 * @param spellings other spellings of what a cell says
 */
public record Column(Option<String> name, Option<String> otherwise, BigDecimal times, Map<String, String> spellings) {
    static Column of(String name) {
        return new Column(Option.some(name), Option.none(), BigDecimal.ONE, Map.of());
    }

    Column in(String column) {
        return new Column(Option.some(column), otherwise, times, spellings);
    }
}
