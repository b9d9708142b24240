package org.leadtoorder.crm.example.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.testkit.Deal;

class JourneyTest {
    @Test
    void a_deal_is_kept_handed_over_and_shown_as_often_as_somebody_asks() {
        for (var storage : Vector.of(Storage.postgres(), Storage.h2()))
            try (storage) {
                var host = storage.host();
                for (var run = 0; run < 2; run++) {
                    var shown = new ByteArrayOutputStream();
                    Journey.run(host, Deal.START, new PrintStream(shown, true, StandardCharsets.UTF_8));
                    var lines = shown.toString(StandardCharsets.UTF_8).lines().toList();
                    assertEquals("relayed: 1", lines.get(0));
                    for (var line : Vector.of(
                            "ConvertedLead, version 6",
                            "WonOpportunity, ",
                            "ConfirmedOrder, version 2",
                            "EnrichLead granted: 3 in ",
                            "ConfirmOrder granted: 1 in "))
                        assertTrue(lines.stream().anyMatch(each -> each.startsWith(line)), () -> line + " in " + lines);
                }
            }
    }
}
