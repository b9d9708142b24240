package org.leadtoorder.crm.quote;

import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.leadtoorder.crm.company.ApprovalLevel;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.value.Label;

/**
 * Which approvals a content needs: as it stands, and as the customer may choose at acceptance, since nobody approves anything
 * after that.
 */
final class ApprovalPolicy {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ApprovalPolicy() {}

    static Seq<String> required(QuoteContent content, Seq<ApprovalLevel> levels) {
        if (levels.isEmpty()) return List.empty();
        var silent = levels;
        for (var contents = choices(content); contents.hasNext() && !silent.isEmpty(); ) {
            var next = contents.next();
            var full = undiscounted(next);
            silent = silent.reject(level -> asks(level, next, full));
        }
        return levels.removeAll(silent).map(ApprovalLevel::name);
    }

    /**
     * The content itself; all optional lines at once; with them the dearest alternatives; and each line that may be chosen, alone. Each is
     * priced when it is its turn, for a quote of very many options has very many of them.
     */
    private static Iterator<QuoteContent> choices(QuoteContent content) {
        var open = content.lines().filter(line -> !line.counted());
        var optional = open.filter(line -> line.item().kind() instanceof LineKind.Optional)
                .map(QuoteLine::id);
        var alternatives = open.filter(line -> line.item().kind() instanceof LineKind.Alternative)
                .groupBy(line -> ((LineKind.Alternative) line.item().kind()).of())
                .values()
                .map(rivals -> rivals.maxBy(line -> amount(content, line)).get().id());
        return Vector.of(List.<String>empty(), optional, optional.appendAll(alternatives))
                .appendAll(open.map(line -> List.of(line.id())))
                .distinct()
                .iterator()
                .flatMap(chosen ->
                        Calculation.accepted(content, content.totals().net().currency(), chosen));
    }

    private static BigDecimal amount(QuoteContent content, QuoteLine line) {
        return content.total(line.id()).map(total -> total.amount().amount()).getOrElse(BigDecimal.ZERO);
    }

    private static boolean asks(ApprovalLevel level, QuoteContent content, BigDecimal full) {
        var given = full.subtract(content.totals()
                .subtotal()
                .minus(content.totals().headerDiscount())
                .amount());
        var terms = content.terms().map(Label::value);
        return level.discountAbove().exists(most -> given.multiply(HUNDRED).compareTo(full.multiply(most)) > 0)
                || level.totalAbove()
                        .exists(most -> content.totals().net().amount().compareTo(most) > 0)
                || level.marginBelow().exists(least -> isBelow(content.margin(), least))
                || level.terms().exists(terms::contains);
    }

    /** A margin that is not known is below everything. */
    private static boolean isBelow(Option<Margin> margin, BigDecimal least) {
        return margin.forAll(known -> known.below(least));
    }

    /**
     * The counted lines at their price, in the price basis of the content, as the amounts that it is compared with. A deduction is a
     * discount by another name and so makes nothing dearer to begin with.
     */
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
                            money -> money.amount())
                    .max(BigDecimal.ZERO));
        }
        return sum;
    }
}
