package org.leadtoorder.crm.example.migration.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.example.migration.Data;

/** Ids in which case matters. */
class SalesforceIdTest {
    @Test
    void a_short_id_gets_its_check_characters_and_keeps_its_case() {
        var id = SalesforceId.parse("001x0000002xLCV").get();
        assertEquals("001x0000002xLCVAA2", id.value());
        assertEquals("001x0000002xLCV", id.brief());
        assertEquals(id, SalesforceId.parse(id.value()).get());
    }

    @Test
    void ids_that_differ_in_case_alone_are_two() {
        assertEquals(
                2,
                Vector.of("001x0000002xLCV", "001x0000002xlcv")
                        .map(SalesforceId::parse)
                        .distinct()
                        .size());
    }

    @Test
    void an_id_whose_case_was_lost_on_its_way_is_none() {
        assertTrue(SalesforceId.parse("001X0000002XLCVAA2").isEmpty());
        assertTrue(SalesforceId.parse("001x0000002xlcvaa2").isEmpty());
        for (var text : new String[] {"", "001x", "001x0000002xLC!", "001x0000002xLCVAA2 ", "001x0000002xLCVAA9"})
            assertTrue(SalesforceId.parse(text).isEmpty(), text);
    }

    @Tag("data")
    @Test
    void the_960_ids_of_the_exports_are_462_and_come_through_short_and_long() throws Exception {
        var ids = Vector.of("accountData.csv", "opportunityData.csv").flatMap(SalesforceIdTest::ids);
        assertEquals(960, ids.size());
        assertEquals(462, ids.distinct().size());
        for (var id : ids) {
            assertEquals(id, SalesforceId.parse(id).get().value());
            assertEquals(id, SalesforceId.parse(id.substring(0, 15)).get().value());
        }
        var folded = ids.distinct()
                .map(id -> id.substring(0, 15).toLowerCase(Locale.ROOT))
                .collect(groupingBy(identity(), counting()));
        assertTrue(folded.values().stream().anyMatch(many -> many > 1), "without its case the short form is no key");
    }

    /** Ids, account ids and owners. */
    private static Vector<String> ids(String file) {
        try {
            var path = Data.at("data/salesforce-dataloader/samples/data/" + file);
            var sheet = Sheet.read(file, Files.newInputStream(path), SheetTest.WINDOWS, ',');
            return Vector.of("ID", "ACCOUNTID", "OWNERID")
                    .map(sheet.head()::indexOf)
                    .filter(at -> at >= 0)
                    .flatMap(at -> sheet.lines().map(line -> line.cells().get(at)));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
