package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** What every reading of records has at hand. */
record Bench(Mapping mapping, Naming naming, SalesProcess company, Findings findings) {
    /** The longest number of a document. */
    private static final int MOST_NUMBER = 50;

    Translation translation(ForeignRecord record) {
        return new Translation(record, findings);
    }

    Times times(ForeignRecord record) {
        return new Times(record, this);
    }

    Option<String> link(Option<String> externalId) {
        return externalId.filter(id -> !id.isBlank()).map(naming::link);
    }

    /** What of the row could not be read. */
    void unreadable(ForeignRecord record) {
        for (var fault : record.unreadable())
            findings.about(
                    FindingCode.UNREADABLE_VALUE,
                    record,
                    fault.field(),
                    fault.arguments().prepend(fault.code().name()).toJavaArray());
    }

    /** What is found in a value only when it is put to use. */
    void refuse(ForeignRecord record, String field, Seq<Fault> faults) {
        for (var fault : faults)
            findings.refuse(
                    FindingCode.UNREADABLE_VALUE,
                    record,
                    field,
                    fault.arguments().prepend(fault.code().name()).toJavaArray());
    }

    /** The ids in further systems that the record goes on with. */
    Seq<SecondaryId> secondaryIds(ForeignRecord record) {
        return record.secondaryIds()
                .filter(id -> !id.id().isBlank()
                        || findings.about(FindingCode.SECONDARY_ID_EMPTY, record, id.system()) == Choice.REFUSE)
                .distinct()
                .toVector();
    }

    /** A name of which only question marks or replacement characters are left, whatever else stands between. */
    void name(ForeignRecord record, String field, Option<String> name) {
        for (var text : name) if (isLost(text)) findings.about(FindingCode.LOST_NAME, record, field);
    }

    private static boolean isLost(String name) {
        var marks = name.chars().filter(unit -> unit == '?' || unit == 0xFFFD).count();
        return marks > 0
                && (name.indexOf(0xFFFD) >= 0
                        || name.contains("??")
                        || name.chars().noneMatch(Character::isLetterOrDigit));
    }

    /** Without a currency there is no document. */
    void currency(ForeignRecord record, Option<String> code) {
        if (Amounts.currency(code).isEmpty()) findings.refuse(FindingCode.MISSING_CODE, record, "currency");
    }

    /** A number that a document here can have. */
    void number(ForeignRecord record, Option<String> number) {
        for (var text : number)
            if (text.isBlank()
                    || text.length() > MOST_NUMBER
                    || Label.parse(text).isInvalid())
                refuse(record, "number", List.of(Fault.of(Code.MALFORMED, "number", MOST_NUMBER)));
    }

    /** A value that nothing is made of, because the status of the record or another value says otherwise. */
    void ignored(ForeignRecord record, String field, boolean given) {
        if (given)
            findings.about(
                    FindingCode.IGNORED_VALUE, record, field, record.status().getOrElse(""));
    }
}
