package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicNode;

/** Turns cases into tests. */
final class Contract {
    private Contract() {}

    /** One container per sentence, one test per case. */
    static <P> Stream<DynamicNode> tests(Seq<Case<P>> cases, Supplier<Fixture<P>> fixtures) {
        return Stream.ofAll(cases.groupBy(Case::sentence).toList().sortBy(group -> group._1.number()))
                .map(group -> dynamicContainer(
                        group._1.id() + ": " + group._1.text(),
                        group._2.map(each -> dynamicTest(each.name(), () -> each.on(fixtures.get())))));
    }
}
