package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import org.leadtoorder.crm.kernel.Provenance;
import org.leadtoorder.crm.value.Label;

/**
 * What the history keeps of a foreign record with each step, as the cause of the step: the foreign codes word for word, the ids in further
 * systems, and the gap that the step fills. One line of text, which people can read and an export reads back.
 */
record Remark(Seq<ForeignCode> codes, Seq<SecondaryId> secondaryIds, Seq<FindingCode> marks) {
    private static final String SEPARATOR = "; ";
    private static final String MARK = "gap:";
    private static final String ID = "id:";

    /** Accounts and leads carry the ids in further systems themselves. */
    static Remark of(ForeignRecord record, Seq<FindingCode> marks) {
        var carried = record.kind() == RecordKind.ACCOUNT || record.kind() == RecordKind.LEAD;
        return new Remark(record.codes(), carried ? Vector.empty() : record.secondaryIds(), marks);
    }

    static Remark gap(Seq<FindingCode> marks) {
        return new Remark(Vector.empty(), Vector.empty(), marks);
    }

    /** The conversation that every step of a migration belongs to. */
    static String conversation(Naming naming) {
        return "migration from " + naming.system();
    }

    String text(RecordKind kind) {
        var parts = new ArrayList<String>();
        parts.add(kind.name());
        for (var code : codes) parts.add(escaped(code.field()) + "=" + escaped(code.code()));
        for (var id : secondaryIds) parts.add(ID + escaped(id.system()) + "=" + escaped(id.id()));
        for (var mark : marks) parts.add(MARK + mark.name());
        return String.join(SEPARATOR, parts);
    }

    boolean fits(RecordKind kind) {
        return Label.parse(text(kind)).isValid();
    }

    /** What a step tells of a record of a kind; nothing where another record caused it, or nobody took it in from elsewhere. */
    static Remark read(RecordKind kind, Provenance provenance) {
        var cause = provenance
                .causation()
                .filter(text -> provenance.migrated()
                        && (text.equals(kind.name()) || text.startsWith(kind.name() + SEPARATOR)));
        var codes = new ArrayList<ForeignCode>();
        var ids = new ArrayList<SecondaryId>();
        var marks = new ArrayList<FindingCode>();
        for (var part : cause.map(text -> text.split(SEPARATOR)).getOrElse(new String[0])) {
            var at = part.indexOf('=');
            if (part.startsWith(MARK)) mark(part.substring(MARK.length())).forEach(marks::add);
            else if (part.startsWith(ID) && at > 0)
                ids.add(new SecondaryId(plain(part.substring(ID.length(), at)), plain(part.substring(at + 1))));
            else if (at > 0) codes.add(new ForeignCode(plain(part.substring(0, at)), plain(part.substring(at + 1))));
        }
        return new Remark(Vector.ofAll(codes), Vector.ofAll(ids), Vector.ofAll(marks));
    }

    private static Option<FindingCode> mark(String name) {
        return Vector.of(FindingCode.values()).find(code -> code.name().equals(name));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace(";", "%3B").replace("=", "%3D").replace(":", "%3A");
    }

    private static String plain(String text) {
        return text.replace("%3A", ":").replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
    }
}
