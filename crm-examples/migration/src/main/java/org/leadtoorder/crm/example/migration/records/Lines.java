package org.leadtoorder.crm.example.migration.records;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.leadtoorder.crm.migration.LineRecord;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Rows that are lines of quotes and orders. */
final class Lines {
    /**
     * A line of a document.
     *
     * @param document what the foreign system calls the quote or order
     * @param version the version of the quote, 1 for orders
     * @param line the line
     */
    record Line(String document, int version, LineRecord line) {}

    private static final String QUOTES = "quote";

    static final Parts<Line> QUOTE = parts(QUOTES).count("version", from -> Option.some(from.version()));
    static final Parts<Line> ORDER = parts("order");

    private Lines() {}

    private static Parts<Line> parts(String document) {
        return new Parts<Line>()
                .text(document, from -> Option.some(from.document()))
                .text("id", from -> Option.some(from.line().id()))
                .text("product", from -> from.line().product().map(Label::value))
                .text("description", from -> from.line().description().map(FreeText::value))
                .number("quantity", from -> Option.some(from.line().quantity().value()))
                .flag("optional", from -> from.line().kind() instanceof LineKind.Optional)
                .text(
                        "alternative to",
                        from -> from.line().kind() instanceof LineKind.Alternative alternative
                                ? Option.some(alternative.of())
                                : Option.none())
                .number("unit price", from -> Option.some(from.line().unitPrice()))
                .number(
                        "per",
                        from -> Option.some(from.line().per())
                                .filter(per -> !per.equals(Quantity.ONE))
                                .map(Quantity::value))
                .text(
                        "discounts",
                        from -> Contacts.joined(
                                from.line().discounts().map(each -> each.value().toPlainString())))
                .flag("not discountable", from -> !from.line().discountable())
                .text(
                        "tax",
                        from -> from.line().tax().orElse(from.line().taxed().map(Tax::code)))
                .number(
                        "tax rate",
                        from -> from.line()
                                .taxed()
                                .filter(tax -> tax.treatment() == Tax.Treatment.CHARGED)
                                .map(tax -> tax.rate().value()))
                .text("exempt", from -> reason(from, Tax.Treatment.EXEMPT))
                .text("reverse charge", from -> reason(from, Tax.Treatment.REVERSE_CHARGE))
                .number("amount", from -> from.line().amount());
    }

    /** None where the row has no id or price: what is wrong is then told of the document. */
    static Option<Line> read(Entry entry, String document) {
        var id = entry.text("id");
        var price = entry.number("unit price");
        var version = document.equals(QUOTES) ? entry.count("version").getOrElse(1) : 1;
        var builder = LineRecord.builder()
                .product(entry.label("product"))
                .description(entry.words("description"))
                .quantity(quantity(entry, "quantity"))
                .kind(kind(entry))
                .per(quantity(entry, "per"))
                .discounts(entry.several("discounts", Percentage::parse))
                .discountable(!entry.flag("not discountable"))
                .tax(entry.text("tax"))
                .taxed(taxed(entry))
                .amount(entry.number("amount"));
        return id.flatMap(known -> price.map(amount -> new Line(
                entry.id(document), version, builder.id(known).unitPrice(amount).build())));
    }

    private static Option<String> reason(Line from, Tax.Treatment treatment) {
        return from.line().taxed().filter(tax -> tax.treatment() == treatment).flatMap(Tax::reason);
    }

    /** A tax that a row states whole; where it does not, the mapping says what its code means. */
    private static Option<Tax> taxed(Entry entry) {
        var code = entry.text("tax");
        var charged = entry.number("tax rate")
                .flatMap(rate -> code.flatMap(known ->
                        entry.checked("tax rate", () -> Tax.of(known, Percentage.of(rate.toPlainString())))));
        return charged.orElse(() -> entry.text("exempt")
                        .flatMap(reason ->
                                code.flatMap(known -> entry.checked("exempt", () -> Tax.exempt(known, reason)))))
                .orElse(() -> entry.text("reverse charge")
                        .flatMap(reason -> code.flatMap(
                                known -> entry.checked("reverse charge", () -> Tax.reverseCharge(known, reason)))));
    }

    private static LineKind kind(Entry entry) {
        if (entry.flag("optional")) return new LineKind.Optional();
        return entry.text("alternative to")
                .<LineKind>map(LineKind.Alternative::new)
                .getOrElse(LineKind.Standard::new);
    }

    private static Quantity quantity(Entry entry, String part) {
        return entry.number(part)
                .map(BigDecimal::toPlainString)
                .flatMap(number -> entry.checked(part, () -> Quantity.of(number)))
                .getOrElse(Quantity.ONE);
    }
}
