package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import java.math.BigDecimal;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.value.Label;

/** Which approvals a content needs. */
final class ApprovalPolicy {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ApprovalPolicy() {}

    static Seq<String> required(QuoteContent content, Seq<ApprovalLevel> levels) {
        if (levels.isEmpty()) return levels.map(ApprovalLevel::name);
        var full = undiscounted(content);
        var given = full.subtract(content.totals()
                .subtotal()
                .minus(content.totals().headerDiscount())
                .amount());
        var margin = content.margin();
        var terms = content.terms().map(Label::value);
        return levels.filter(level -> level.discountAbove()
                                .exists(most -> given.multiply(HUNDRED).compareTo(full.multiply(most)) > 0)
                        || level.totalAbove()
                                .exists(most -> content.totals().net().amount().compareTo(most) > 0)
                        || level.marginBelow().exists(least -> !margin.exists(known -> !known.below(least)))
                        || level.terms().exists(terms::contains))
                .map(ApprovalLevel::name);
    }

    /** The counted lines at their price; in the price basis of the content, as the amounts that it is compared with. */
    private static BigDecimal undiscounted(QuoteContent content) {
        var sum = BigDecimal.ZERO;
        for (var line : content.lines().filter(QuoteLine::counted)) {
            var item = line.item();
            var plain = LineItem.builder()
                    .id(item.id())
                    .unitPrice(item.unitPrice())
                    .quantity(item.quantity())
                    .tax(item.tax())
                    .build();
            // An undiscounted amount past all bounds: the price itself, which is enough to be far above what was asked
            // for it.
            sum = sum.add(Pricing.amount(plain, content.policy())
                    .fold(
                            fault -> item.unitPrice()
                                    .amount()
                                    .multiply(item.quantity().value()),
                            money -> money.amount()));
        }
        return sum;
    }
}
