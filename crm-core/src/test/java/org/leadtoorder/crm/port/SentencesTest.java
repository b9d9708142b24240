package org.leadtoorder.crm.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.testkit.Case;
import org.leadtoorder.crm.testkit.ExchangeRatesContract;
import org.leadtoorder.crm.testkit.LedgerContract;
import org.leadtoorder.crm.testkit.LookupsContract;
import org.leadtoorder.crm.testkit.NumbersContract;
import org.leadtoorder.crm.testkit.OrderToCashContract;
import org.leadtoorder.crm.testkit.PriceListContract;
import org.leadtoorder.crm.testkit.Sentence;
import org.leadtoorder.crm.testkit.TaxRatesContract;
import org.leadtoorder.crm.testkit.TelemetryContract;

@DisplayName("Each sentence of a port has a case that quotes it word for word")
class SentencesTest {
    private static final Map<Class<?>, Seq<Sentence>> CONTRACTS = Map.of(
            Ledger.class, quoted(LedgerContract.cases()),
            Lookups.class, quoted(LookupsContract.cases()),
            Numbers.class, quoted(NumbersContract.cases()),
            PriceList.class, quoted(PriceListContract.cases()),
            TaxRates.class, quoted(TaxRatesContract.cases()),
            ExchangeRates.class, quoted(ExchangeRatesContract.cases()),
            OrderToCash.class, quoted(OrderToCashContract.cases()),
            Telemetry.class, quoted(TelemetryContract.cases()));

    /** What a sentence asks of whoever relays is proven of the relay. */
    private static final Set<String> OF_THE_RELAY = Set.of("OrderToCash 6");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Ledger.class,
                Lookups.class,
                Numbers.class,
                PriceList.class,
                TaxRates.class,
                ExchangeRates.class,
                OrderToCash.class,
                Telemetry.class
            })
    void every_sentence_is_quoted_by_a_case(Class<?> port) throws IOException {
        var written = written(port);
        assertFalse(written.isEmpty(), "a port without a sentence");
        var quoted = CONTRACTS.get(port);
        for (var number = 1; number <= written.size(); number++) {
            var at = number;
            var id = port.getSimpleName() + " " + number;
            if (OF_THE_RELAY.contains(id)) continue;
            assertEquals(
                    Vector.of(written.get(number - 1)),
                    quoted.filter(each -> each.number() == at).map(Sentence::text),
                    id);
        }
        assertEquals(Vector.empty(), quoted.filter(each -> each.number() > written.size()));
    }

    private static Seq<Sentence> quoted(Seq<? extends Case<?>> cases) {
        return Vector.<Case<?>>ofAll(cases).map(Case::sentence).distinct();
    }

    private static Seq<String> written(Class<?> port) throws IOException {
        var file = Path.of(
                System.getProperty("crm.root"),
                "crm-core/src/main/java",
                port.getName().replace('.', '/') + ".java");
        var text = Files.readString(file);
        var list = text.substring(text.indexOf("<ol>"), text.indexOf("</ol>"));
        return Vector.of(list.split("<li>")).tail().map(SentencesTest::plain);
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\n \\*", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("\\{@link #?([^}]*)}", "$1");
    }
}
