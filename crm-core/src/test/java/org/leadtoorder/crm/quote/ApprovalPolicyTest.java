package org.leadtoorder.crm.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.FreeText;

@DisplayName("Q-3: what the customer may choose is approved with the rest")
class ApprovalPolicyTest {
    private static final SalesProcess COMPANY = SalesProcess.builder()
            .approvalLevels(List.of(
                    ApprovalLevel.forDiscountAbove("boss", BigDecimal.valueOf(50)),
                    ApprovalLevel.forTotalAbove("cfo", BigDecimal.valueOf(100_000))))
            .build();
    private static final DraftLine PLAIN =
            line("1", "1000.00", LineKind.STANDARD).build();

    @Test
    void a_plain_quote_needs_none() {
        assertEquals(List.empty(), required(PLAIN));
    }

    @Test
    void a_deep_discount_on_an_alternative_line_is_approved() {
        var cheap = line("2", "1000.00", LineKind.alternativeTo("1"))
                .discounts(List.of(Percentage.of(95)))
                .build();
        assertEquals(List.of("boss"), required(PLAIN, cheap));
    }

    @Test
    void a_large_optional_line_is_approved() {
        assertEquals(
                List.of("cfo"),
                required(PLAIN, line("2", "1000000.00", LineKind.OPTIONAL).build()));
    }

    @Test
    void optional_lines_that_are_large_only_together_are_approved() {
        assertEquals(
                List.of("cfo"),
                required(
                        PLAIN,
                        line("2", "60000.00", LineKind.OPTIONAL).build(),
                        line("3", "60000.00", LineKind.OPTIONAL).build()));
    }

    @Test
    void a_deduction_is_a_discount() {
        assertEquals(
                List.of("boss"),
                required(PLAIN, line("2", "-900.00", LineKind.STANDARD).build()));
    }

    @Test
    void the_dearest_alternatives_and_options_that_are_large_only_together_are_approved() {
        assertEquals(
                List.of("cfo"),
                required(
                        PLAIN,
                        line("A", "40000.00", LineKind.alternativeTo("1")).build(),
                        line("B", "60000.00", LineKind.alternativeTo("1")).build(),
                        line("C", "50000.00", LineKind.OPTIONAL).build()));
        assertEquals(
                List.of("cfo"),
                required(
                        PLAIN,
                        line("2", "1000.00", LineKind.STANDARD).build(),
                        line("A", "60000.00", LineKind.alternativeTo("1")).build(),
                        line("B", "60000.00", LineKind.alternativeTo("2")).build()));
        assertEquals(
                List.empty(),
                required(
                        PLAIN,
                        line("A", "60000.00", LineKind.alternativeTo("1")).build(),
                        line("B", "60000.00", LineKind.alternativeTo("1")).build()));
    }

    @Test
    void a_price_past_all_bounds_is_approved_however_little_the_discount_leaves_of_it() {
        var boundless = line("2", "9999999999999.00", LineKind.STANDARD)
                .quantity(Quantity.of(1_000_000))
                .discounts(List.of(Percentage.of("99.999999")))
                .build();
        assertEquals(List.of("boss", "cfo"), required(PLAIN, boundless));
    }

    private static List<String> required(DraftLine... lines) {
        var deal = Deal.in(COMPANY).converted();
        var draft = deal.take(new CreateQuote(Deal.OPPORTUNITY, Deal.QUOTE, QuoteDraft.of(lines)));
        return draft.content().requiredApprovals(COMPANY).toList();
    }

    private static DraftLine.Builder line(String id, String price, LineKind kind) {
        return DraftLine.builder()
                .id(id)
                .description(FreeText.of("engine"))
                .quantity(Quantity.of(1))
                .kind(kind)
                .price(PriceSource.stated(UnitPrice.of(price, "EUR"), FreeText.of("list")))
                .tax(TaxSource.stated(Tax.of("VAT", Percentage.of(19))));
    }
}
