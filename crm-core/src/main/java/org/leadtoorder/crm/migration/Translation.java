package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Function;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.value.FreeText;

/**
 * Puts our words in the place of the codes of one record, and keeps the codes word for word. A code that is not known stays as it is, and
 * is found.
 */
final class Translation {
    /** What stands where a reason is needed and none was recorded. */
    private static final FreeText NOT_RECORDED = FreeText.of("not recorded");

    private final ForeignRecord record;
    private final Findings findings;
    private final ArrayList<ForeignCode> codes = new ArrayList<>();

    Translation(ForeignRecord record, Findings findings) {
        this.record = record;
        this.findings = findings;
    }

    /** A code that has to be there, unless the mapping says what none means. */
    Option<String> needed(String field, Option<String> code, Function<String, ? extends Option<?>> table) {
        var ours = looked(field, code, table);
        if (ours.isDefined()) return ours;
        if (given(code).isEmpty()) findings.refuse(FindingCode.MISSING_CODE, record, field);
        else findings.refuse(FindingCode.UNKNOWN_CODE, record, field, given(code));
        return code;
    }

    /** A code that may be missing. */
    Option<String> wanted(String field, Option<String> code, Function<String, ? extends Option<?>> table) {
        var ours = looked(field, code, table);
        return ours.isDefined() || given(code).isEmpty() ? ours : needed(field, code, table);
    }

    Option<String> owner(Option<String> code, Mapping mapping) {
        var ours = looked("owner", code, mapping::owner);
        if (ours.isDefined() || given(code).isEmpty()) return ours;
        if (findings.about(FindingCode.UNKNOWN_OWNER, record, "owner", given(code)) == Choice.REFUSE) return code;
        keep("owner", given(code));
        return Option.none();
    }

    /** A reason or source of a list, with what is said in words where it becomes {@code other}. */
    Named named(String field, Option<String> code, Option<FreeText> words, Function<String, Option<String>> table) {
        var ours = looked(field, code, table);
        if (ours.isDefined()) return new Named(ours, words);
        var finding = given(code).isEmpty() ? FindingCode.MISSING_REASON : FindingCode.UNKNOWN_REASON;
        if (findings.about(finding, record, field, given(code)) == Choice.REFUSE) return new Named(code, words);
        if (!given(code).isEmpty()) keep(field, given(code));
        return new Named(
                Option.some(SalesProcess.OTHER),
                words.orElse(() -> FreeText.parse(given(code)).toOption()).orElse(Option.some(NOT_RECORDED)));
    }

    /** Words that have to be there. */
    Option<FreeText> words(String field, Option<FreeText> words) {
        if (words.isDefined() || findings.about(FindingCode.MISSING_REASON, record, field) == Choice.REFUSE)
            return words;
        return Option.some(NOT_RECORDED);
    }

    /**
     * An entry of a list.
     *
     * @param entry what it is called here
     * @param words what is said about it
     */
    record Named(Option<String> entry, Option<FreeText> words) {}

    private Option<String> looked(String field, Option<String> code, Function<String, ? extends Option<?>> table) {
        var ours = table.apply(given(code)).map(String::valueOf);
        if (ours.isDefined() && !given(code).isEmpty() && !ours.contains(given(code))) keep(field, given(code));
        return ours;
    }

    void keep(String field, String code) {
        var kept = new ForeignCode(field, code);
        if (!codes.contains(kept)) codes.add(kept);
    }

    /** The codes as they stood in the source: of a record that was exported, those that it came with. */
    Seq<ForeignCode> codes() {
        return record.codes()
                .appendAll(Vector.ofAll(codes)
                        .filter(code -> !record.codes().map(ForeignCode::field).contains(code.field())));
    }

    private static String given(Option<String> code) {
        return code.getOrElse("");
    }
}
