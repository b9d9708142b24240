package org.leadtoorder.crm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** A configuration as a person writes it: short, in any order, and with slips. */
class WrittenConfigurationTest {
    private final Codec codec = new Codec();

    private Set<Fault> faults(String written) {
        return codec.configuration(Notation.read(written)).getError().toJavaSet();
    }

    @Test
    void nothing_written_is_the_standard_configuration() {
        assertEquals(Validation.valid(SalesProcess.standard()), codec.configuration(Notation.read("{}")));
    }

    @Test
    void what_is_written_replaces_the_default_and_the_rest_stays() {
        assertEquals(
                Validation.valid(SalesProcess.builder()
                        .version("2")
                        .requiredPieces(List.of(PieceKind.NEED))
                        .build()),
                codec.configuration(Notation.read("{\"version\":\"2\",\"requiredPieces\":[\"need\"]}")));
    }

    @Test
    void all_faults_of_reading_and_of_the_configuration_come_at_once() {
        assertEquals(
                Set.of(
                        Fault.of(Code.UNKNOWN, "phases"),
                        Fault.of(Code.UNKNOWN, "pipelines.0.stages.0.colour"),
                        Fault.of(Code.MALFORMED, "pipelines.0.stages.0.probability", "number"),
                        Fault.of(Code.UNKNOWN, "pipelines.0.stages.1.requires.0"),
                        Fault.of(Code.MISSING, "pipelines.0.stages.1.name"),
                        Fault.of(Code.MALFORMED, "zone", "ZoneId"),
                        Fault.of(Code.UNKNOWN, "duplicates.0"),
                        Fault.of(Code.MALFORMED, "pieceKinds.0", "PieceKind"),
                        Fault.of(Code.OUT_OF_RANGE, "validityDays", 1),
                        Fault.of(Code.MISSING, "lossReasons"),
                        Fault.of(Code.TOO_PRECISE, "approvalLevels[team].discountAbove", 6)),
                faults("""
                        {"phases":["lead","order"],"zone":"Middle/Earth","duplicates":{"FACE":"REFUSE"},"pieceKinds":[" "],\
                        "requiredPieces":["taste"],"validityDays":0,"lossReasons":[],\
                        "approvalLevels":[{"name":"team","discountAbove":"0.0000001","terms":[]}],\
                        "pipelines":[{"name":"p","backAllowed":true,"stages":[\
                        {"name":"a","probability":"ten","forecast":"PIPELINE","requires":[],"colour":"red"},\
                        {"probability":10,"forecast":"PIPELINE","requires":["LUCK"]}]}]}""".replace("\n", "")));
    }

    @Test
    void a_stage_that_wins_and_one_that_is_certain_are_refused_by_name() {
        var written = "{\"pipelines\":[{\"name\":\"p\",\"backAllowed\":true,\"stages\":["
                + "{\"name\":\"Gewonnen\",\"probability\":100,\"forecast\":\"COMMIT\",\"requires\":[]}]}]}";
        assertEquals(
                Set.of(
                        Fault.of(Code.RESERVED, "pipelines[p].stages[Gewonnen].name", "won"),
                        Fault.of(Code.OUT_OF_RANGE, "pipelines[p].stages[Gewonnen].probability", 99)),
                faults(written));
        var stored = Trees.with(
                Trees.with(Notation.read(written), "@type", new Tree.Text("sales-process")),
                "@version",
                new Tree.Whole(1));
        assertEquals(
                Fault.of(Code.RESERVED, "pipelines[p].stages[Gewonnen].name", "won"),
                codec.decode(SalesProcess.class, stored).getLeft());
    }

    @Test
    void a_default_is_not_blamed_for_what_could_not_be_read() {
        assertEquals(
                Set.of(Fault.of(Code.MALFORMED, "requiredPieces", "items")),
                faults("{\"pieceKinds\":[\"taste\"],\"requiredPieces\":\"taste\"}"));
        assertEquals(
                Set.of(
                        Fault.of(Code.UNKNOWN, "requiredPieces", "interest"),
                        Fault.of(Code.UNKNOWN, "requiredPieces", "need"),
                        Fault.of(Code.UNKNOWN, "requiredPieces", "authority")),
                faults("{\"pieceKinds\":[\"taste\"]}"));
    }

    @Test
    void what_is_no_configuration_or_of_a_later_release_is_refused() {
        assertEquals(Set.of(Fault.of(Code.MALFORMED, "", "fields")), faults("[]"));
        assertEquals(
                Set.of(Fault.of(Code.MISMATCH, "@type", "sales-process")), faults("{\"@type\":\"lead/captured\"}"));
        assertEquals(Set.of(Fault.of(Code.MISMATCH, "@type", "sales-process")), faults("{\"@type\":7}"));
        assertEquals(Set.of(Fault.of(Code.OUT_OF_RANGE, "@version", 1)), faults("{\"@version\":2}"));
    }

    @Test
    void a_tree_full_of_faults_gives_some_hundred_and_no_more() {
        var many = new Tree.Items(Vector.fill(100_000, () -> new Tree.Flag(true)));
        var lists = HashSet.of("leadSources", "lossReasons", "pipelines", "approvalLevels");
        Tree tree = Notation.read("{}");
        for (var list : lists) tree = Trees.with(tree, list, many);
        for (var at = 0; at < 200; at++) tree = Trees.with(tree, "slip" + at, new Tree.Flag(true));
        var faults = codec.configuration(tree).getError();
        assertTrue(faults.size() >= Unreadable.MOST && faults.size() <= 4 * Unreadable.MOST, () -> "" + faults.size());
    }
}
