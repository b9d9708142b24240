package org.leadtoorder.crm.example.migration.records;

import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.migration.SignOff;

/** Rows that tell who submitted and approved versions of quotes. */
final class SignOffs {
    /**
     * That a version was submitted, or approved by a level.
     *
     * @param quote what the foreign system calls the quote
     * @param version the version
     * @param signOff who and when
     */
    record Signed(String quote, int version, SignOff signOff) {}

    static final Parts<Signed> PARTS = new Parts<Signed>()
            .text("quote", from -> Option.some(from.quote()))
            .count("version", from -> Option.some(from.version()))
            .code("by", Of.OWNER, from -> Option.some(from.signOff().by()))
            .moment("at", from -> Option.some(from.signOff().at()))
            .text("level", from -> from.signOff().level());

    private SignOffs() {}

    static Option<Signed> read(Entry entry) {
        var at = entry.moment("at");
        var level = entry.text("level");
        var version = entry.count("version").getOrElse(1);
        return entry.text("by")
                .flatMap(by -> at.map(when -> new Signed(entry.id("quote"), version, new SignOff(by, when, level))));
    }
}
