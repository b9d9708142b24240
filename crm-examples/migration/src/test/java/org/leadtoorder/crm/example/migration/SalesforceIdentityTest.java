package org.leadtoorder.crm.example.migration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.example.migration.Moves.Move;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.migration.AccountRecord;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.ForeignRecord;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.PlannedRecord.Outcome;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.OrganisationName;

/** What is what in real exports of Salesforce: ids, names and letters, on the way in and out again. */
@Tag("data")
class SalesforceIdentityTest {
    private final Move filled = SalesforceMoves.filled();

    @Test
    void five_names_that_were_lost_at_export_are_flagged_and_not_repaired() {
        var lost = filled.plan().findings().filter(each -> each.code() == FindingCode.LOST_NAME);
        assertEquals(5, lost.size());
        for (var finding : lost) {
            var customer = (Customer) filled.ports()
                    .ledger()
                    .find(new CustomerId("salesforce:" + finding.externalId()))
                    .get()
                    .state();
            assertTrue(customer.masterData().organisation().get().value().matches("\\?+"));
        }
    }

    @Test
    void letters_of_windows_1252_come_through() {
        assertTrue(
                filled.imported().files().forAll(file -> file.charset().name().equals("windows-1252")));
        var names = filled.migration()
                .export("salesforce")
                .accounts()
                .flatMap(each -> each.masterData().organisation())
                .map(OrganisationName::value);
        assertTrue(names.contains("Pébéo of America"));
        assertTrue(names.contains("Crédito Inmobiliario Terras"));
    }

    @Test
    void the_960_ids_are_462_and_come_through_short_and_long_with_their_case() {
        var records = filled.imported().records();
        var ids = Stream.of(
                        records.all().map(ForeignRecord::externalId),
                        records.opportunities().flatMap(OpportunityRecord::account),
                        records.all().flatMap(ForeignRecord::owner))
                .flatMap(Seq::toJavaStream)
                .toList();
        assertEquals(960, ids.size());
        assertEquals(462, Vector.ofAll(ids).distinct().size());
        for (var id : ids) {
            assertEquals(18, id.length());
            assertEquals("salesforce:" + id, ExternalRef.of("salesforce", id).key());
            assertEquals(
                    "salesforce:" + id,
                    ExternalRef.of("salesforce", id.substring(0, 15)).key());
            assertTrue(
                    ExternalRef.parse("salesforce", id.toLowerCase(Locale.ROOT)).isInvalid());
        }
        var folded = Vector.ofAll(ids)
                .distinct()
                .toJavaStream()
                .collect(groupingBy(id -> id.substring(0, 15).toLowerCase(Locale.ROOT), counting()));
        assertTrue(folded.size() < 462, "ids that differ in case alone are there, and stay apart");
        assertEquals(
                filled.imported()
                        .records()
                        .accounts()
                        .map(AccountRecord::externalId)
                        .toSet(),
                filled.migration()
                        .export("salesforce")
                        .accounts()
                        .map(AccountRecord::externalId)
                        .toSet());
    }

    @Test
    void identity_is_the_salesforce_id() {
        assertEquals(423, filled.imported().records().accounts().size());
        for (var account : filled.imported().records().accounts())
            assertTrue(filled.ports()
                    .ledger()
                    .find(new CustomerId("salesforce:" + account.externalId()))
                    .isDefined());
        for (var row : filled.imported().records().opportunities())
            assertTrue(filled.ports()
                    .ledger()
                    .find(new OpportunityId("salesforce:" + row.externalId()))
                    .isDefined());
    }

    @Test
    void what_is_exported_is_what_the_plan_foretold() {
        assertEquals(
                sorted(filled.plan().expected().all()),
                sorted(filled.migration().export("salesforce").all()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mappings/layout-salesforce.yaml", "mappings/layout-sap.yaml"})
    void import_export_import_is_stable(String layout, @TempDir Path first, @TempDir Path second) {
        var once = filled.exported(layout, "salesforce", first);
        var described =
                Moves.mapping(layout, first, Option.some(filled.mapping().company()));
        var again = Moves.move(described, first, described.choices());
        assertEquals(
                0,
                again.plan().entries(Outcome.REFUSED).size(),
                () -> again.plan().findings().toString());
        assertEquals(once, again.exported(layout, described.system(), second));
        // Stable is also what loses the same each time: nothing is lost at all.
        Moves.assertSame(
                filled.migration().export("salesforce"), again.migration().export(described.system()));
        assertNotEquals(0, once.size());
    }

    private static TreeMap<String, String> sorted(Seq<ForeignRecord> records) {
        var sorted = new TreeMap<String, String>();
        records.forEach(each -> sorted.put(each.kind() + each.externalId(), String.valueOf(each.status())));
        return sorted;
    }
}
