package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtoorder.crm.value.Fault;

/**
 * The neutral form of something stored: what JSON, CBOR or the columns of a database can hold. Immutable.
 *
 * <p>Amounts, days and instants travel as text, so that no parser's idea of a number changes them. What is absent has no field; there
 * is no null.
 */
public sealed interface Tree {
    /**
     * A text: words, an amount, a day, an id, the name of a constant.
     *
     * @param value the text, never null
     */
    record Text(String value) implements Tree {
        /**
         * Checks that there is a text.
         *
         * @param value the text
         */
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A count or a version: a whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements Tree {}

    /**
     * Yes or no.
     *
     * @param value true for yes
     */
    record Flag(boolean value) implements Tree {}

    /**
     * Several of a kind, in their order.
     *
     * @param values the items, never null
     */
    record Items(Seq<Tree> values) implements Tree {
        /**
         * Checks that there are items.
         *
         * @param values the items
         */
        public Items {
            Objects.requireNonNull(values, "values");
        }
    }

    /**
     * Parts by name.
     *
     * @param values the parts, sorted by the UTF-16 units of their names, so that one content has one form; never null, unmodifiable
     */
    record Fields(SortedMap<String, Tree> values) implements Tree {
        /**
         * Takes a copy.
         *
         * @param values the parts
         */
        public Fields {
            values = Collections.unmodifiableSortedMap(
                    values instanceof Fresh ? values : new TreeMap<>((Map<String, Tree>) values));
        }

        /**
         * Parts as a parser meets them. A name that comes twice is refused: of {@code {"amount": "1.10", "amount": "9.99"}} each reader
         * would keep another amount.
         *
         * @param parts names and values in any order
         * @return the fields, or a fault {@code DUPLICATE} (without the name, which is a stranger's); never null
         */
        public static Either<Fault, Fields> of(Iterable<? extends Map.Entry<String, ? extends Tree>> parts) {
            var sorted = new Fresh();
            for (var part : parts)
                if (sorted.put(part.getKey(), part.getValue()) != null)
                    return Either.left(Fault.of(Fault.Code.DUPLICATE, ""));
            return Either.right(new Fields(sorted));
        }
    }

    /**
     * Something about a person. A host that must be able to forget keeps the inner tree under a key per person, and gives
     * {@link Erased} once the key is destroyed.
     *
     * @param value what is told, never null
     */
    record Personal(Tree value) implements Tree {
        /**
         * Checks that something is told.
         *
         * @param value what is told
         */
        public Personal {
            Objects.requireNonNull(value, "value");
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Personal[…]";
        }
    }

    /** Something about a person that can no longer be read. */
    record Erased() implements Tree {}
}
