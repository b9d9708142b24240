package org.leadtoorder.crm.money;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeMap;
import org.leadtoorder.crm.testkit.MoneyArbitraries.Priceable;

/** A document without a header discount, computed a second time in the plainest way: decimals, a map, no shortcut. */
record PlainArithmetic(Seq<BigDecimal> amounts, BigDecimal net, BigDecimal tax) {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    static PlainArithmetic of(Priceable document) {
        var policy = document.policy();
        var scale = document.currency().getDefaultFractionDigits();
        var mode = policy.rounding().mode().java();
        var groups = new TreeMap<String, BigDecimal>();
        var rates = new TreeMap<String, BigDecimal>();
        var amounts = List.<BigDecimal>empty();
        var gross = policy.priceBasis() == PriceBasis.GROSS;
        var sum = BigDecimal.ZERO.setScale(scale);
        var tax = BigDecimal.ZERO.setScale(scale);
        for (var line : document.lines()) {
            var per = line.unitPrice().per().value();
            var amount = line.unitPrice()
                    .amount()
                    .multiply(line.quantity().value())
                    .multiply(left(line, policy))
                    .divide(per, scale, mode);
            amounts = amounts.prepend(amount);
            if (!line.counted()) continue;
            sum = sum.add(amount);
            var rate = line.tax().rate().value();
            var divisor = gross ? HUNDRED.add(rate) : HUNDRED;
            if (policy.taxPolicy() == TaxPolicy.PER_LINE)
                tax = tax.add(amount.multiply(rate).divide(divisor, scale, mode));
            groups.merge(line.tax().code() + " " + rate, amount, BigDecimal::add);
            rates.put(line.tax().code() + " " + rate, rate);
        }
        if (policy.taxPolicy() == TaxPolicy.PER_DOCUMENT)
            for (var group : groups.entrySet()) {
                var rate = rates.get(group.getKey());
                tax = tax.add(group.getValue().multiply(rate).divide(gross ? HUNDRED.add(rate) : HUNDRED, scale, mode));
            }
        return new PlainArithmetic(amounts.reverse(), gross ? sum.subtract(tax) : sum, tax);
    }

    private static BigDecimal left(LineItem line, PricingPolicy policy) {
        if (policy.discountStacking() == DiscountStacking.ADDITIVE)
            return HUNDRED.subtract(
                            HUNDRED.min(line.discounts().map(Percentage::value).fold(BigDecimal.ZERO, BigDecimal::add)))
                    .divide(HUNDRED, MathContext.UNLIMITED);
        return line.discounts()
                .map(discount -> HUNDRED.subtract(discount.value()).divide(HUNDRED, MathContext.UNLIMITED))
                .fold(BigDecimal.ONE, BigDecimal::multiply);
    }
}
