package org.leadtoorder.crm.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.Deal.QUOTE;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.TaxPolicy;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;

/** Golden vectors of the money rules, from the draft to the orders. */
class TotalsEngineTest {
    private static DraftLine line(String id, String quantity, String price, int off, int tax) {
        return DraftLine.builder()
                .id(id)
                .description(FreeText.of("Line " + id))
                .quantity(Quantity.of(quantity))
                .price(PriceSource.stated(UnitPrice.of(price, "EUR"), FreeText.of("agreed")))
                .discounts(off == 0 ? List.empty() : List.of(Percentage.of(off)))
                .tax(TaxSource.stated(Tax.of("VAT", Percentage.of(tax))))
                .build();
    }

    private static Deal accepted(QuoteDraft draft, TaxPolicy taxes) {
        var company = SalesProcess.builder()
                .pricing(PricingPolicy.builder().taxPolicy(taxes).build())
                .splitOrders(true)
                .build();
        return accepted(draft, Deal.in(company));
    }

    /** The deal with an accepted quote of that draft. */
    static Deal accepted(QuoteDraft draft, Deal deal) {
        deal.converted().walk(new CreateQuote(OPPORTUNITY, QUOTE, draft), new IssueQuote(QUOTE));
        return deal.walk(deal.acceptance());
    }

    /** The totals of the whole order, which are those of the quote. */
    private static Totals ordered(TaxPolicy taxes, Option<HeaderDiscount> discount, DraftLine... lines) {
        var deal = accepted(
                        QuoteDraft.builder()
                                .lines(List.of(lines))
                                .headerDiscount(discount)
                                .build(),
                        taxes)
                .walk(new PlaceOrder(QUOTE, Deal.ORDER));
        var totals = deal.the(Order.class, Deal.ORDER).totals();
        assertEquals(deal.the(AcceptedQuote.class, QUOTE).content().totals(), totals);
        return totals;
    }

    private static List<String> figures(Totals totals) {
        return List.of(totals.net(), totals.tax(), totals.gross())
                .map(money -> money.amount().toPlainString());
    }

    private static List<String> figures(String net, String tax, String gross) {
        return List.of(net, tax, gross);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-1: vectors 1, 2, 4 and 8 come out the same in quote and order")
    void golden_vectors(TaxPolicy taxes) {
        var byLine = taxes == TaxPolicy.PER_LINE;
        assertEquals(
                figures("5350.66", "1177.15", "6527.81"),
                figures(ordered(taxes, Option.none(), line("1", "16", "348.35", 4, 22))));
        assertEquals(
                byLine ? figures("358.63", "53.80", "412.43") : figures("358.63", "53.79", "412.42"),
                figures(ordered(
                        taxes, Option.none(), line("1", "10", "30.75", 5, 15), line("2", "1", "70.00", 5, 15))));
        var six = List.of("5795.20", "523.20", "80.64", "54.12", "182.00", "186.20")
                .zipWithIndex((price, at) -> line("" + at, "1", price, 0, 7));
        assertEquals(
                byLine ? figures("6821.36", "477.48", "7298.84") : figures("6821.36", "477.50", "7298.86"),
                figures(ordered(taxes, Option.none(), six.toJavaArray(DraftLine[]::new))));
        var eight = ordered(
                taxes,
                Option.some(HeaderDiscount.of(Money.of("75.00", "EUR"))),
                line("1", "1", "333.33", 0, 24),
                line("2", "1", "333.33", 0, 24),
                line("3", "1", "308.34", 0, 24));
        assertEquals(
                List.of("25.64", "25.64", "23.72"),
                eight.lines()
                        .map(each -> each.headerDiscount().amount().toPlainString())
                        .toList());
        assertEquals(
                byLine ? figures("900.00", "216.01", "1116.01") : figures("900.00", "216.00", "1116.00"),
                figures(eight));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-2: vector 13: 3 × 0.02 less 10 % is 0.05, split 1 + 2 it is 0.02 and 0.03")
    void a_golden_split(TaxPolicy taxes) {
        var deal = accepted(QuoteDraft.of(line("1", "3", "0.02", 10, 0)), taxes);
        assertEquals(
                Money.of("0.05", "EUR"),
                deal.the(AcceptedQuote.class, QUOTE).content().totals().net());
        deal.walk(part("a", 1), part("b", 2));
        assertEquals(
                Money.of("0.02", "EUR"),
                deal.the(Order.class, new OrderId("a")).totals().net());
        assertEquals(
                Money.of("0.03", "EUR"),
                deal.the(Order.class, new OrderId("b")).totals().net());
    }

    private static PlaceOrder part(String order, long quantity) {
        return new PlaceOrder(QUOTE, new OrderId(order), List.of(new LineQuantity("1", Quantity.of(quantity))));
    }
}
