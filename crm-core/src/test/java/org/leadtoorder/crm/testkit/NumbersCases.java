package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.port.Numbers;
import org.leadtoorder.crm.port.Numbers.Kind;
import org.leadtoorder.crm.value.Label;

/** Every case of the contract of numbers. */
final class NumbersCases {
    private static final Sentence ONCE = new Sentence(
            Numbers.class,
            1,
            Rule.Q_5,
            "No number of a kind is ever given twice, whatever becomes of the first: retries and refusals leave gaps.");
    private static final Sentence FORM =
            new Sentence(Numbers.class, 2, Rule.R_1, "A number is 1 to 50 visible characters.");
    private static final Sentence THREADS = new Sentence(
            Numbers.class,
            3,
            Rule.Q_5,
            "Any number of threads may draw at once, on any number of instances where they share a storage.");
    private static final int MOST = 50;

    static final Seq<Case<Numbers>> CASES = Vector.of(
            new Case<>(ONCE, "600 numbers of each kind are drawn", (numbers, fixture) -> {
                for (var kind : Kind.values()) distinct(600, Vector.fill(600, () -> numbers.next(kind)));
            }),
            new Case<>(ONCE, "kinds are drawn in turn", (numbers, fixture) -> {
                var drawn = Vector.range(0, 100)
                        .map(turn -> Kind.values()[turn % 2])
                        .map(kind -> kind + numbers.next(kind));
                distinct(100, drawn);
            }),
            new Case<>(
                    ONCE,
                    "numbers that nobody used are drawn before and after the numbers are opened again",
                    (numbers, fixture) -> {
                        var before = Vector.fill(20, () -> numbers.next(Kind.QUOTE));
                        if (!fixture.reopens()) assertThrows(UnsupportedOperationException.class, fixture::reopen);
                        var again = fixture.another(numbers);
                        distinct(
                                60,
                                before.appendAll(Vector.fill(20, () -> again.next(Kind.QUOTE)))
                                        .appendAll(Vector.fill(20, () -> numbers.next(Kind.QUOTE))));
                    }),
            new Case<>(FORM, "every number is one line that can be seen", (numbers, fixture) -> {
                for (var kind : Kind.values())
                    for (var draw = 0; draw < 120; draw++) {
                        var number = numbers.next(kind);
                        assertTrue(Label.parse(number).isValid(), () -> "no visible line: " + number);
                        assertTrue(number.codePointCount(0, number.length()) <= MOST, () -> "too long: " + number);
                        assertTrue(
                                number.codePoints().noneMatch(Character::isWhitespace), () -> "a space in: " + number);
                    }
            }),
            new Case<>(THREADS, "8 draw at once", (numbers, fixture) -> race(numbers, numbers, 8)),
            new Case<>(
                    THREADS,
                    "16 draw at once from two instances",
                    (numbers, fixture) -> race(numbers, fixture.another(numbers), 16)));

    private NumbersCases() {}

    private static void race(Numbers one, Numbers other, int racers) throws Exception {
        var drawn = Race.of(
                racers, number -> () -> Vector.fill(50, () -> (number % 2 == 0 ? one : other).next(Kind.ORDER)));
        distinct(racers * 50, drawn.flatMap(each -> each));
    }

    private static void distinct(int drawn, Seq<String> numbers) {
        assertTrue(numbers.forAll(number -> number != null && !number.isEmpty()), "a number was not there");
        assertEquals(drawn, HashSet.ofAll(numbers).size(), () -> "different numbers of " + drawn);
    }
}
