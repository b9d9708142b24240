package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.kernel.Reason;

/** Collects what is found, answers with what the host chose, and knows who is refused. For one plan, by one thread. */
final class Findings {
    /** Choices that leave no trace: nothing of the record is changed by them. */
    private static final Set<Choice> QUIET = EnumSet.of(
            Choice.REFUSE, Choice.KEEP_AS_RECORDED, Choice.STAY_WITHOUT, Choice.TAKE_FIRST, Choice.TAKE_LAST);

    private final Choices choices;
    private final Map<Key, Set<Finding>> found = new TreeMap<>();
    private final Set<Key> refused = new TreeSet<>();

    Findings(Choices choices) {
        this.choices = choices;
    }

    /** Notes a finding and says what is done about it. */
    Choice about(FindingCode code, ForeignRecord record, String field, Object... arguments) {
        var choice = choices.about(code);
        note(finding(code, record, field, choice, List.empty(), arguments));
        return choice;
    }

    /** Notes a finding that nothing can be done about but to refuse. */
    void refuse(FindingCode code, ForeignRecord record, String field, Object... arguments) {
        note(finding(code, record, field, Choice.REFUSE, List.empty(), arguments));
    }

    /** Notes that rules refused a record. */
    void refuse(FindingCode code, ForeignRecord record, Seq<Reason> reasons) {
        note(finding(code, record, "", Choice.REFUSE, reasons));
    }

    static Finding finding(
            FindingCode code,
            ForeignRecord record,
            String field,
            Choice choice,
            Seq<Reason> reasons,
            Object... arguments) {
        return ImmutableFinding.builder()
                .code(code)
                .kind(record.kind())
                .externalId(record.externalId())
                .row(record.row())
                .field(field)
                .arguments(List.of(arguments).map(String::valueOf))
                .choice(choice)
                .reasons(reasons)
                .build();
    }

    private void note(Finding finding) {
        var key = new Key(finding.kind(), finding.externalId());
        found.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(finding);
        if (finding.refuses()) refused.add(key);
    }

    boolean refuses(Key key) {
        return refused.contains(key);
    }

    Seq<Finding> of(Key key) {
        return Vector.ofAll(found.getOrDefault(key, Set.of()));
    }

    /** The findings that a repair of the record answered. */
    Seq<FindingCode> repairs(Key key) {
        return of(key).filter(finding ->
                        !QUIET.contains(finding.choice()) && finding.code() != FindingCode.SECONDARY_ID_EMPTY)
                .map(Finding::code)
                .distinct()
                .sorted();
    }

    /** Everything, in the order of work. */
    Seq<Finding> all() {
        var all = new ArrayList<Finding>();
        found.values().forEach(all::addAll);
        return Vector.ofAll(all);
    }
}
