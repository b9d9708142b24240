package org.leadtoorder.crm.example.documents;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.ResourceBundle;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.value.Country;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.PostalAddress;

/** What the sample sells, and to whom: two tax rates, discounts, a price per hundred, an alternative and options. */
final class SampleContent {
    private static final Tax FULL = Tax.of("VAT", Percentage.of(19));
    private static final Tax REDUCED = Tax.of("VAT-REDUCED", Percentage.of(7));

    private SampleContent() {}

    static Contact contact() {
        return Contact.builder()
                .organisation("Ελληνικά Λογιστικά Α.Ε.")
                .person("Ada Ångström")
                .email("ada@example.org")
                .addresses(List.of(PostalAddress.builder()
                        .lines(List.of("Οδός Σταδίου 5"))
                        .postcode(Option.some("105 62"))
                        .city(Option.some("Αθήνα"))
                        .country(Option.some(Country.of("GR")))
                        .build()))
                .build();
    }

    static QuoteDraft draft(ResourceBundle texts) {
        return QuoteDraft.builder()
                .lines(lines(texts))
                .headerDiscount(Option.some(HeaderDiscount.of(Percentage.of("2.5"))))
                .terms(List.of(Label.of("NET30")))
                .wording(Option.some(FreeText.of(texts.getString("wording"))))
                .build();
    }

    private static Seq<DraftLine> lines(ResourceBundle texts) {
        return List.of(
                line(texts, "engine", "2", UnitPrice.of("12400.00", "EUR"), FULL)
                        .discounts(List.of(Percentage.of(5), Percentage.of("2.5")))
                        .build(),
                line(texts, "engine-two", "2", UnitPrice.of("15850.00", "EUR"), FULL)
                        .kind(LineKind.alternativeTo("engine"))
                        .build(),
                line(texts, "cards", "12500", UnitPrice.of("3.495", "EUR").per(Quantity.of(100)), FULL)
                        .build(),
                line(texts, "oil", "7.5", UnitPrice.of("18.90", "EUR"), FULL).build(),
                line(texts, "stand", "2", UnitPrice.of("480.00", "EUR"), FULL)
                        .kind(new LineKind.Optional())
                        .build(),
                line(texts, "printer", "1", UnitPrice.of("3150.00", "EUR"), FULL)
                        .build(),
                line(texts, "delivery", "1", UnitPrice.of("890.00", "EUR"), FULL)
                        .build(),
                line(texts, "assembly", "16", UnitPrice.of("95.00", "EUR"), FULL)
                        .build(),
                line(texts, "training", "3", UnitPrice.of("1200.00", "EUR"), FULL)
                        .discounts(List.of(Percentage.of(10)))
                        .build(),
                line(texts, "handbook", "6", UnitPrice.of("39.90", "EUR"), REDUCED)
                        .build(),
                line(texts, "tables", "4", UnitPrice.of("24.50", "EUR"), REDUCED)
                        .build(),
                line(texts, "service", "12", UnitPrice.of("210.00", "EUR"), FULL)
                        .kind(new LineKind.Optional())
                        .build(),
                line(texts, "return", "1", UnitPrice.of("-750.00", "EUR"), FULL)
                        .discountable(false)
                        .build());
    }

    private static DraftLine.Builder line(ResourceBundle texts, String id, String quantity, UnitPrice price, Tax tax) {
        return DraftLine.builder()
                .id(id)
                .product(Option.some(Label.of("AM-" + id)))
                .description(FreeText.of(texts.getString(id)))
                .quantity(Quantity.of(quantity))
                .price(PriceSource.stated(price, FreeText.of("list of 2026")))
                .tax(TaxSource.stated(tax));
    }
}
