package org.leadtoorder.crm.example.migration.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.migration.Data;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.example.migration.yaml.Slip;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.migration.Choice;
import org.leadtoorder.crm.migration.FindingCode;

/** What people say about a foreign system, with their slips. */
class MappingFilesTest {
    @TempDir
    private Path folder;

    private Validation<Seq<Slip>, MappingFile> read(String text) throws Exception {
        var file = Files.writeString(folder.resolve("m.yaml"), text);
        return MappingFiles.read(file, folder, Option.none(), Messages.in(Locale.ENGLISH));
    }

    private static final String GOOD = """
            system: old
            sources:
              - take: accounts
                file: a.csv
                columns: {id: ID, name: {column: NAME, value: nobody, spellings: {X: Y}}}
            codes:
              account status: {"": LIVE}
              stage: {"*": as written, Done: won}
              owner: {"*": as written}
            choices: {won without order: fill-with marked_STEPS}
            """;

    @Test
    void choices_and_codes_are_those_that_are_written() throws Exception {
        var read = read(GOOD).get();
        assertEquals(Choice.FILL_WITH_MARKED_STEPS, read.choices().about(FindingCode.WON_WITHOUT_ORDER));
        assertEquals(Option.some("Done"), read.codes().foreign(Codes.Of.STAGE, Option.some("won")));
        assertEquals(Option.some("proposal"), read.codes().foreign(Codes.Of.STAGE, Option.some("proposal")));
        var name = read.sources().single().columns().get("name");
        assertEquals(Option.some("NAME"), name.name());
        assertEquals(Option.some("nobody"), name.otherwise());
        assertEquals("Y", name.spellings().get("X"));
    }

    @Test
    void every_slip_is_told_at_once_with_its_line() throws Exception {
        var slips = read("""
                system: "a:b"
                zone: Middle/Earth
                decimal: ","
                grouping: ","
                dates: [yesterday]
                separators: ";"
                sources:
                  - take: acounts
                    file: a.csv
                    encoding: klingon
                    columns: {id: ID}
                  - take: leads
                    columns: {}
                codes:
                  stage: {Proposal: proposal, Musing: musing}
                  loss reason: {X: bad luck}
                  currency: {E: EURO}
                  tax: {"19": {code: VAT, rate: high}}
                  colour: {red: blue}
                choices: {won without order: take first, moon: refuse}
                """).getError().map(Slip::toString);
        for (var begin : new String[] {
            "line 1: system:",
            "line 2: zone:",
            "line 3: decimal:",
            "line 5: dates:",
            "line 6: separators: is not known",
            "line 8: sources.0.take:",
            "line 10: sources.0.encoding:",
            "line 12: sources.1.file: is missing",
            "line 13: sources.1.columns:",
            "line 15: codes.stage.Musing:",
            "line 16: codes.loss reason.X:",
            "line 17: codes.currency.E:",
            "line 18: codes.tax.19",
            "line 19: codes.colour: is not known",
            "line 20: choices.won without order:",
            "line 20: choices.moon:"
        }) assertTrue(slips.exists(slip -> slip.startsWith(begin)), begin + " is not in\n" + slips.mkString("\n"));
    }

    @Test
    void a_sales_stage_of_several_pipelines_is_a_slip_unless_its_pipeline_is_written() throws Exception {
        Files.writeString(folder.resolve("c.yaml"), """
                pipelines:
                  - name: machines
                    backAllowed: true
                    stages:
                      - {name: contact, probability: 10, forecast: PIPELINE, requires: []}
                      - {name: talks, probability: 50, forecast: PIPELINE, requires: []}
                  - name: service
                    backAllowed: true
                    stages:
                      - {name: tender, probability: 10, forecast: PIPELINE, requires: []}
                      - {name: talks, probability: 30, forecast: PIPELINE, requires: []}
                """);
        var text = GOOD + "company: c.yaml\n";
        var slips = read(text.replace("Done: won", "Done: won, Talking: talks")).getError();
        assertEquals(
                "line 8: codes.stage.Talking: talks is a sales stage of several pipelines: write it as pipeline/talks",
                slips.single().toString());
        var codes = read(text.replace("Done: won", "Done: won, Talking: service/talks, Offering: tender"))
                .get()
                .codes();
        assertEquals(Option.some("service/talks"), codes.ours(Codes.Of.STAGE, Option.some("Talking")));
        assertEquals(Option.none(), codes.ours(Codes.Of.STAGE, Option.some("talks")));
        assertEquals(Option.some("machines/talks"), codes.ours(Codes.Of.STAGE, Option.some("machines/talks")));
    }

    @Test
    void a_company_that_is_wrong_or_not_there_is_told() throws Exception {
        Files.writeString(folder.resolve("c.yaml"), "validityDays: 0\n");
        var slips = read(GOOD + "company: c.yaml\n").getError();
        assertTrue(slips.single().toString().contains("c.yaml, line 1: validityDays"), slips::toString);
        assertThrows(Unusable.class, () -> read(GOOD + "company: none.yaml\n"));
    }

    @Test
    void a_text_that_is_no_yaml_is_one_slip() throws Exception {
        assertEquals(1, read("- a\n").getError().size());
        assertEquals(1, read("a: [").getError().size());
    }

    @Tag("data")
    @Test
    void columns_are_found_by_the_mapping_files_of_data_loader() throws Exception {
        var read = MappingFiles.read(
                        Data.module("mappings/salesforce-dataloader.yaml"),
                        Data.at("data/salesforce-dataloader/samples/data"),
                        Option.none(),
                        Messages.in(Locale.ENGLISH))
                .get();
        var columns = read.sources().head().columns();
        assertEquals(Option.some("BILLINGSTREET"), columns.get("street").name());
        assertEquals(Option.some("ID"), columns.get("id").name());
        assertEquals(Option.some("BILLINGCOUNTRY"), columns.get("country").name());
        assertEquals("US", columns.get("country").spellings().get("USA"));
        assertEquals("salesforce-dataloader", read.company().version());
        assertEquals(1, read.company().pipelines().size());
        assertTrue(!read.company().equals(SalesProcess.standard()));
    }
}
