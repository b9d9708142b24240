package org.leadtoorder.crm.quote;

import java.time.LocalDate;
import java.util.Currency;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.internal.Sha256;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.value.PostalAddress;

/**
 * The fingerprint of what a customer sees of a version, so that nobody accepts another document than they saw. What the customer
 * does not see (cost, margin, reasons of prices) is no part of it.
 *
 * <p>Each piece is written as {@code name=length:text} with its length in characters, which no text can imitate; then SHA-256 of UTF-8.
 * The first piece names this form; another form gets another name, and old digests stay, for they are stored.
 */
final class Digest {
    private static final String FORM = "quote-1";

    private final StringBuilder text = new StringBuilder();

    private Digest() {}

    static String of(
            String number,
            int version,
            Currency currency,
            LocalDate validUntil,
            Addressee addressee,
            QuoteContent content) {
        var digest = new Digest();
        digest.add("form", FORM)
                .add("number", number)
                .add("version", version)
                .add("currency", currency.getCurrencyCode())
                .add("until", validUntil);
        digest.addressee(addressee);
        digest.content(content);
        return Sha256.of(digest.text.toString());
    }

    private void addressee(Addressee addressee) {
        for (var organisation : addressee.organisation()) add("organisation", organisation.value());
        for (var person : addressee.person()) add("person", person.whole());
        for (var address : addressee.address()) address(address);
        for (var taxId : addressee.taxId()) add("taxId", taxId.canonical());
    }

    private void address(PostalAddress address) {
        for (var line : address.lines()) add("address", line);
        for (var postcode : address.postcode()) add("postcode", postcode);
        for (var city : address.city()) add("city", city);
        for (var region : address.region()) add("region", region);
        for (var country : address.country()) add("country", country.code());
    }

    private void content(QuoteContent content) {
        add("basis", content.policy().priceBasis().name())
                .add("lines", content.lines().size());
        content.lines().zip(content.totals().lines()).forEach(pair -> line(pair._1, pair._2));
        for (var discount : content.headerDiscount()) header(discount);
        for (var term : content.terms()) add("term", term.value());
        for (var wording : content.wording()) add("wording", wording.value());
        var totals = content.totals();
        add("discount", totals.headerDiscount());
        for (var tax : totals.taxes())
            add("tax", tax.code())
                    .add("rate", tax.rate())
                    .add("base", tax.base())
                    .add("amount", tax.tax());
        add("net", totals.net()).add("gross", totals.gross()).add("payable", totals.payable());
    }

    private void line(QuoteLine line, LineTotal total) {
        var item = line.item();
        add("line", line.id());
        if (line.kind() instanceof LineKind.Alternative alternative) add("instead", alternative.of());
        else add("kind", line.kind() instanceof LineKind.Standard ? "standard" : "optional");
        for (var product : line.product()) add("product", product.value());
        add("description", line.description().value()).add("quantity", item.quantity());
        add("price", item.unitPrice().amount().toPlainString())
                .add("per", item.unitPrice().per());
        for (var discount : item.discounts()) add("off", discount);
        add("tax", item.tax().code())
                .add("rate", item.tax().rate())
                .add("treatment", item.tax().treatment().name());
        for (var reason : item.tax().reason()) add("reason", reason);
        add("amount", total.amount());
    }

    private void header(HeaderDiscount discount) {
        if (discount instanceof HeaderDiscount.Amount amount) add("off", amount.money());
        else add("off", ((HeaderDiscount.Rate) discount).percentage() + " %");
    }

    private Digest add(String name, Object value) {
        var written = value.toString();
        text.append(name)
                .append('=')
                .append(written.length())
                .append(':')
                .append(written)
                .append('\n');
        return this;
    }
}
