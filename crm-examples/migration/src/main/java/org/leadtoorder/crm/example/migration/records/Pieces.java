package org.leadtoorder.crm.example.migration.records;

import io.vavr.control.Option;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Rows that tell what is known of leads. */
final class Pieces {
    /**
     * What is known.
     *
     * @param lead what the foreign system calls the lead
     * @param piece what is known
     */
    record Known(String lead, Piece piece) {}

    static final Parts<Known> PARTS = new Parts<Known>()
            .text("lead", from -> Option.some(from.lead()))
            .text("kind", from -> Option.some(from.piece().kind().name()))
            .text("statement", from -> Option.some(from.piece().statement().value()))
            .text("learnt by", from -> Option.some(from.piece().learntBy()))
            .moment("learnt at", from -> Option.some(from.piece().learntAt()))
            .text("how", from -> Option.some(from.piece().how().value()));

    private Pieces() {}

    static Option<Known> read(Entry entry) {
        var statement = entry.value("statement", FreeText::parse).map(FreeText::value);
        var at = entry.moment("learnt at");
        var by = entry.label("learnt by").map(Label::value).getOrElse("migration");
        var how = entry.label("how").map(Label::value).getOrElse("import");
        return entry.text("kind")
                .flatMap(kind -> entry.checked("kind", () -> new PieceKind(kind)))
                .flatMap(kind -> statement.flatMap(words -> at.map(when -> Piece.of(kind, words, by, when, how))))
                .map(piece -> new Known(entry.id("lead"), piece));
    }
}
