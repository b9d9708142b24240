package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * Computes the amounts of a document out of its lines. Pure; rounds where it says so and nowhere else:
 *
 * <ol>
 *   <li>each line's amount: unit price × (1 − discounts) × quantity ÷ base quantity
 *   <li>a header discount in per cent; its parts are shared out exactly (largest remainder, ties to the lower line id)
 *   <li>the tax of each line, or of each group of tax code and rate
 * </ol>
 *
 * With gross prices the amounts are gross, tax is taken out of them, and net := gross − tax.
 */
public final class Pricing {
    private Pricing() {}

    /**
     * The totals of a document.
     *
     * @param currency the currency of the document
     * @param lines the lines, each id once; their order decides nothing but the order of the result
     * @param discount the header discount
     * @param policy how the document is computed
     * @return the totals, or all faults: {@code lines} that appear twice, are of another currency or out of range, each naming its
     *     line id; a {@code headerDiscount} of another currency, on a base that is not above zero, or larger than its base, naming
     *     that base; {@code totals} out of range
     */
    public static Either<Seq<Fault>, Totals> price(
            Currency currency, Seq<LineItem> lines, Option<HeaderDiscount> discount, PricingPolicy policy) {
        return new Document(currency, lines, policy).price(discount.getOrNull());
    }

    /**
     * The amount of one line: unit price × (1 − discounts) × quantity ÷ base quantity, rounded once.
     *
     * @param line the line
     * @param policy how the document is computed
     * @return the amount, or the fault {@code lines} out of range, naming the line id
     */
    public static Either<Fault, Money> amount(LineItem line, PricingPolicy policy) {
        var priced = line.priced(policy, Money.zero(line.unitPrice().currency()));
        return priced == null
                ? Either.left(Fault.of(Code.OUT_OF_RANGE, "lines", line.id()))
                : Either.right(priced.total().amount());
    }
}
