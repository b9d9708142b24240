package org.leadtoorder.crm.example.migration.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadtoorder.crm.company.LosingPolicy;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.message.Messages;

/** A company's configuration as people write it. */
class WrittenCompanyTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private static Validation<Seq<Slip>, SalesProcess> read(String text) {
        return WrittenCompany.read(text, ENGLISH);
    }

    private static Seq<String> slips(String text) {
        return read(text).getError().map(Slip::toString);
    }

    @Test
    void the_sample_is_a_configuration() throws Exception {
        var company = read(Files.readString(Path.of("sample", "company.yaml"))).get();
        assertEquals("2026-11", company.version());
        assertEquals(ZoneId.of("Europe/Berlin"), company.zone());
        assertEquals(
                List.of(10, 30, 60, 85),
                company.pipelines()
                        .head()
                        .stages()
                        .map(stage -> stage.probability())
                        .toList());
        assertEquals(LosingPolicy.WITHDRAW, company.losing());
        assertEquals(
                new BigDecimal("10"),
                company.approvalLevels().head().discountAbove().get());
        assertEquals(SalesProcess.standard().disqualificationReasons(), company.disqualificationReasons());
    }

    @Test
    void a_number_where_a_text_is_meant_is_the_text_as_it_is_written() {
        assertEquals("2", read("version: 2").get().version());
        assertEquals("2.10", read("version: 2.10").get().version());
        assertEquals("true", read("version: true").get().version());
        var level = read("approvalLevels: [{name: lead, discountAbove: 12.50, terms: []}]")
                .get()
                .approvalLevels()
                .head();
        assertEquals(new BigDecimal("12.50"), level.discountAbove().get());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_line() {
        var text = """
                version: "3"
                phases: [lead, order]
                zone: Middle/Earth
                validityDays: 0
                pipelines:
                  - name: p
                    backAllowed: perhaps
                    stages:
                      - {name: Id. Decision Makers, probability: 99, forecast: PIPELINE, requires: []}
                      - name: Gewonnen
                        probability: 100
                        forecast: COMMIT
                        requires: []
                """;
        assertEquals(
                List.of(
                        "line 2: phases is not known",
                        "line 3: zone (ZoneId) is not well formed",
                        "line 4: validityDays (1) is out of range",
                        "line 7: pipelines.0.backAllowed (flag) is not well formed"),
                slips(text).toList());
        var reserved = slips(text.replace("perhaps", "true")
                .replace("phases: [lead, order]", "# nothing")
                .replace("Middle/Earth", "UTC"));
        assertEquals(3, reserved.size());
        assertTrue(reserved.get(0).startsWith("line 4: validityDays"), reserved.get(0));
        assertTrue(reserved.get(1).startsWith("line 10: pipelines[p].stages[Gewonnen].name"), reserved.get(1));
        assertTrue(reserved.get(2).startsWith("line 11: pipelines[p].stages[Gewonnen].probability"), reserved.get(2));
    }

    @Test
    void what_is_no_yaml_or_no_configuration_says_where() {
        assertEquals(List.of("is empty"), slips("").toList());
        assertTrue(
                slips("a: [1").head().startsWith("line 1: is no YAML"),
                slips("a: [1").head());
        assertTrue(slips("version: a\nzone: UTC\n  x: y").head().startsWith("line 3: is no YAML"));
        assertEquals(List.of("line 1: fields is not well formed"), slips("- a").toList());
        assertEquals(
                List.of("line 2: version: stands here twice"),
                slips("version: a\nversion: b").toList());
        assertEquals(
                List.of("line 2: a second document begins"),
                slips("version: a\n---\nversion: b").toList());
    }

    @Test
    void an_attack_is_refused_before_anything_is_built() {
        var laughs = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var at = 'b'; at < 'k'; at++)
            laughs.append(at)
                    .append(": &")
                    .append(at)
                    .append(" [")
                    .append(("*" + (char) (at - 1) + ",").repeat(9))
                    .append("]\n");
        assertEquals(
                List.of("line 2: aliases are not read"),
                slips(laughs.toString()).toList());
        assertEquals(
                List.of("line 1: goes deeper than 32 levels"),
                slips("[".repeat(100_000)).toList());
        assertTrue(slips("a: " + "x".repeat(Yaml.MAX_CHARACTERS + 1)).head().contains("is no YAML"));
        var typed = slips("version: !!javax.script.ScriptEngineManager [x]");
        assertTrue(typed.exists(slip -> slip.equals("line 1: version: types are not read")), typed::toString);
        assertTrue(slips("version: !!binary aGVsbG8=").exists(slip -> slip.contains("types are not read")));
    }

    @Test
    void a_file_that_is_not_there_or_not_in_utf_8_is_unusable(@TempDir Path folder) throws Exception {
        assertThrows(Unusable.class, () -> WrittenCompany.read(folder.resolve("none.yaml"), ENGLISH));
        var file = folder.resolve("windows.yaml");
        Files.write(file, "version: M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(Unusable.class, () -> WrittenCompany.read(file, ENGLISH));
        Files.writeString(file, "\uFEFFversion: M\u00fcller");
        assertEquals("Müller", WrittenCompany.read(file, ENGLISH).get().version());
    }
}
