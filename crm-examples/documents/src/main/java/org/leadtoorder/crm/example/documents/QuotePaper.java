package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.example.documents.Paper.Fact;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.quote.QuoteDocument;

/** A quote on paper. */
final class QuotePaper {
    private final QuoteDocument document;
    private final Wording wording;
    private final Seller seller;
    private final Parts parts;

    private QuotePaper(QuoteDocument document, Wording wording, Seller seller) {
        this.document = document;
        this.wording = wording;
        this.seller = seller;
        this.parts = new Parts(wording, seller);
    }

    static Paper of(QuoteDocument document, Wording wording, Seller seller) {
        return new QuotePaper(document, wording, seller).paper();
    }

    private Paper paper() {
        var lines = document.lines();
        return new Paper(
                wording.word("quote") + " " + document.number().getOrElse(() -> wording.word("draft")),
                wording.word("quote.subject"),
                seller,
                List.ofAll(parts.customer(document.addressee())),
                List.of(parts.fact("version", Integer.toString(document.version())))
                        .appendAll(document.issuedOn().map(day -> day("issuedOn", day)))
                        .appendAll(document.validUntil().map(day -> day("validUntil", day)))
                        .append(parts.fact("customer", document.customer().value())),
                parts.columns(document.priceBasis(), document.currency()),
                lines.zipWithIndex()
                        .map(line -> parts.line(
                                line._2,
                                line._1.item(),
                                line._1.product(),
                                line._1.description(),
                                Option.some(line._1.total()),
                                marker(line._1))),
                parts.totals(document.totals(), document.headerDiscount(), document.priceBasis()),
                parts.taxNotes(lines.map(QuoteDocument.DocumentLine::item)).appendAll(parts.terms(document.terms())),
                document.wording().map(Parts::lines).getOrElse(List.empty()),
                List.ofAll(document.digest().map(digest -> parts.fact("digest", digest))));
    }

    private Fact day(String key, LocalDate day) {
        return parts.fact(key, wording.day(day));
    }

    /** Alternative and optional lines say that they are, and whether they are in the sum. */
    private String marker(QuoteDocument.DocumentLine line) {
        if (line.kind() instanceof LineKind.Standard) return "";
        var kind = line.kind() instanceof LineKind.Alternative alternative
                ? wording.word("marker.alternative") + " " + position(alternative.of())
                : wording.word("marker.optional");
        return kind + " – " + wording.word(line.counted() ? "marker.chosen" : "marker.notCounted");
    }

    private String position(String line) {
        return Integer.toString(
                document.lines().indexWhere(each -> each.item().id().equals(line)) + 1);
    }
}
