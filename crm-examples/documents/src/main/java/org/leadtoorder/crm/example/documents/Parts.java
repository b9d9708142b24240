package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.customer.Addressee;
import org.leadtoorder.crm.example.documents.Paper.Block;
import org.leadtoorder.crm.example.documents.Paper.Columns;
import org.leadtoorder.crm.example.documents.Paper.Fact;
import org.leadtoorder.crm.example.documents.Paper.Line;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineTotal;
import org.leadtoorder.crm.money.PriceBasis;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax.Treatment;
import org.leadtoorder.crm.money.TaxTotal;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;

/** What the papers of quotes and orders have in common. */
final class Parts {
    private final Wording wording;
    private final Seller seller;

    Parts(Wording wording, Seller seller) {
        this.wording = wording;
        this.seller = seller;
    }

    Fact fact(String key, String value) {
        return new Fact(key, wording.word("fact." + key), value);
    }

    Option<Block> customer(Option<Addressee> customer) {
        return customer.map(who -> {
            var names = List.ofAll(who.organisation().map(name -> name.value()))
                    .appendAll(who.person().map(name -> name.whole()));
            var taxId = who.taxId().map(id -> wording.word("taxId") + " " + id.canonical());
            return new Block(
                    "customer",
                    wording.word("address.customer"),
                    names.appendAll(who.address().map(this::lines).getOrElse(List.empty()))
                            .appendAll(taxId));
        });
    }

    Block address(String key, PostalAddress address) {
        return new Block(key, wording.word("address." + key), lines(address));
    }

    private Seq<String> lines(PostalAddress address) {
        var abroad = address.country().filter(country -> !country.equals(seller.country()));
        var city = List.ofAll(address.postcode()).appendAll(address.city()).mkString(" ");
        return List.ofAll(address.lines())
                .append(city)
                .appendAll(address.region())
                .appendAll(abroad.map(wording::country))
                .filter(line -> !line.isBlank());
    }

    Columns columns(PriceBasis basis, Currency currency) {
        var suffix = " " + wording.word(basis == PriceBasis.NET ? "basis.net" : "basis.gross");
        return new Columns(
                wording.word("column.unitPrice") + suffix,
                wording.word("column.amount") + suffix + " " + currency.getCurrencyCode());
    }

    Line line(
            int index,
            LineItem item,
            Option<Label> product,
            FreeText description,
            Option<LineTotal> total,
            String marker) {
        var price = item.unitPrice();
        var per = price.per().equals(Quantity.ONE) ? "" : " / " + wording.quantity(price.per());
        var amount = total.map(LineTotal::amount).map(wording::amount).getOrElse("");
        return new Line(
                Integer.toString(index + 1),
                item.id(),
                product.map(Label::value).getOrElse(""),
                lines(description),
                marker,
                wording.quantity(item.quantity()),
                wording.price(price) + per,
                item.discounts().map(wording::percentOff),
                wording.percent(item.tax().rate()),
                item.counted() ? amount : "(" + amount + ")",
                item.counted());
    }

    /** From the lines' sum to what is to be paid; with gross prices the tax is told after the sum that holds it. */
    Seq<Fact> totals(Totals totals, Option<HeaderDiscount> discount, PriceBasis basis) {
        var head = discount.isEmpty()
                ? List.<Fact>empty()
                : List.of(
                        total("subtotal", "", wording.money(totals.subtotal())),
                        total(
                                "discount",
                                rate(discount),
                                wording.money(totals.headerDiscount().negate())));
        var net = total(basis == PriceBasis.NET ? "net" : "netOfGross", "", wording.money(totals.net()));
        var gross = total("gross", "", wording.money(totals.gross()));
        var taxes = totals.taxes().zipWithIndex().map(tax -> tax(tax._1, tax._2));
        var sums = basis == PriceBasis.NET
                ? List.of(net).appendAll(taxes).append(gross)
                : List.of(gross, net).appendAll(taxes);
        var cash = totals.cashRounding().isZero()
                ? List.<Fact>empty()
                : List.of(
                        total("cashRounding", "", wording.money(totals.cashRounding())),
                        total("payable", "", wording.money(totals.payable())));
        return head.appendAll(sums).appendAll(cash);
    }

    private Fact total(String key, String more, String value) {
        return new Fact(key, wording.word("total." + key) + more, value);
    }

    private String rate(Option<HeaderDiscount> discount) {
        return discount.get() instanceof HeaderDiscount.Rate rate ? " " + wording.percent(rate.percentage()) : "";
    }

    private Fact tax(TaxTotal tax, int index) {
        var label = wording.code("tax", tax.code()) + " " + wording.percent(tax.rate()) + " "
                + wording.word("total.taxOn") + " " + wording.money(tax.base());
        return new Fact("tax-" + (index + 1), label, wording.money(tax.tax()));
    }

    /** Why no tax is charged, each reason once. */
    Seq<String> taxNotes(Seq<LineItem> items) {
        return items.filter(LineItem::counted)
                .map(LineItem::tax)
                .filter(tax -> tax.treatment() != Treatment.CHARGED)
                .flatMap(tax -> tax.reason())
                .distinct();
    }

    Seq<String> terms(Seq<Label> terms) {
        return terms.map(term -> wording.code("term", term.value()));
    }

    /** Each line apart: of two scripts in a text, one may run from the right and the other from the left. */
    static Seq<String> lines(FreeText text) {
        var feeds = text.value().replace('\u2028', '\n').replace('\u2029', '\n');
        return Vector.ofAll(feeds.lines()).map(line -> line.isBlank() ? "\u00a0" : line);
    }
}
