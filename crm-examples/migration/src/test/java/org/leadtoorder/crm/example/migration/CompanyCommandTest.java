package org.leadtoorder.crm.example.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.example.migration.SampleTest.Said;

/** Configurations, looked at before they are in force. */
class CompanyCommandTest {
    private static final String OLD = "sample/company.yaml";

    @TempDir
    private Path folder;

    private Path changed(String from, String to) throws Exception {
        var file = folder.resolve("new.yaml");
        var old = Files.readString(Data.module(OLD));
        assertTrue(old.contains(from));
        return Files.writeString(file, old.replace(from, to).replace("version: 2026-11", "version: 2027-01"));
    }

    @Test
    void a_good_configuration_is_said_to_be_good() {
        var said = Said.by("company", "check", OLD);
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("version 2026-11, machines with 4 sales stages"), said.out());
    }

    @Test
    void every_slip_is_told_with_its_line_in_both_languages() throws Exception {
        var wrong = changed("probability: 30", "probability: 130").toString();
        var english = Said.by("company", "check", wrong);
        assertEquals(2, english.code());
        assertTrue(
                english.err()
                        .contains(
                                "line 9: pipelines[machines].stages[Bedarf geklärt].probability (99) is out of range"),
                english.err());
        var german = Said.by("company", "check", "--language", "de", wrong).err();
        assertTrue(
                german.contains("line 9: pipelines[machines].stages[Bedarf geklärt].probability (99) liegt außerhalb"),
                german);
        assertEquals(2, Said.by("company", "check", "nowhere.yaml").code());
        assertEquals(2, Said.by("company").code());
    }

    @Test
    void a_comparison_says_what_differs_and_which_sales_stage_is_gone() throws Exception {
        var after = changed("name: Verhandlung, probability: 85", "name: Abschlussgespräch, probability: 85")
                .toString();
        var said = Said.by("company", "compare", OLD, after);
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("pipelines[machines].stages[Abschlussgespräch] is new"), said.out());
        assertTrue(said.out().contains("Verhandlung of machines is gone"), said.out());
        assertEquals(0, Said.by("company", "compare", OLD, OLD).code());
    }

    @Test
    void with_a_database_it_counts_the_open_deals_that_have_to_be_told_where_to_go() throws Exception {
        var database = "jdbc:h2:" + folder.resolve("crm");
        assertEquals(
                0,
                Said.of("run", "--findings", "" + folder.resolve("f.csv"), "--database", database)
                        .code());
        var after = changed("name: Verhandlung, probability: 85", "name: Abschlussgespräch, probability: 85")
                .toString();
        var said = Said.by("company", "compare", "--database", database, OLD, after);
        assertTrue(
                said.out()
                        .contains(
                                "1 open in Verhandlung of machines, which is gone: somebody has to say where they go: Erstgespräch, Bedarf geklärt, Angebot besprochen, Abschlussgespräch."),
                said.out());
        var price = changed("validityDays: 30", "validityDays: 60").toString();
        var harmless = Said.by("company", "compare", "--database", database, OLD, price);
        assertTrue(harmless.out().contains("validityDays is 60 instead of 30"), harmless.out());
        assertTrue(harmless.out().contains("3 open opportunities, none of which has to move."), harmless.out());
    }

    @Test
    void two_that_differ_under_one_version_are_not_well() throws Exception {
        var file = folder.resolve("same.yaml");
        Files.writeString(file, Files.readString(Data.module(OLD)).replace("validityDays: 30", "validityDays: 31"));
        var said = Said.by("company", "compare", OLD, file.toString());
        assertEquals(1, said.code());
        assertTrue(said.out().contains("needs a version of its own"), said.out());
    }
}
