package org.leadtoorder.crm.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtoorder.crm.testkit.MoneyArbitraries;
import org.leadtoorder.crm.testkit.MoneyArbitraries.Priceable;

/** joda-money, told the rules of {@code money.md} and nothing else, comes to the same minor units: rounding, allocation, totals. */
@Label("property 6: joda-money comes to the same amounts")
class JodaMoneyProperties {
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    /** Cut here, a quotient is on the same side of every half and in the same order as the exact one: the divisors are far smaller. */
    private static final int EXACT = 200;

    @Provide
    Arbitrary<Priceable> documents() {
        return MoneyArbitraries.discounted().filter(document -> known(document) != null);
    }

    private static CurrencyUnit known(Priceable document) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(document.currency().getCurrencyCode()))
                .findFirst()
                .orElse(null);
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void rounding_allocation_and_totals_are_those_of_joda_money(@ForAll("documents") Priceable document) {
        for (var totals :
                Pricing.price(document.currency(), document.lines(), document.discount(), document.policy())) {
            var joda = new Oracle(document);
            for (var line : totals.lines()) {
                same(joda.amounts.get(line.line()), line.amount(), "amount of " + line.line());
                same(
                        joda.shares.getOrDefault(line.line(), joda.zero),
                        line.headerDiscount(),
                        "share of " + line.line());
            }
            same(joda.subtotal, totals.subtotal(), "subtotal");
            same(joda.discount, totals.headerDiscount(), "discount");
            same(joda.net, totals.net(), "net");
            same(joda.tax, totals.tax(), "tax");
            same(joda.net.plus(joda.tax), totals.gross(), "gross");
        }
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void a_document_that_is_refused_has_a_discount_beyond_its_base(@ForAll("documents") Priceable document) {
        if (Pricing.price(document.currency(), document.lines(), document.discount(), document.policy())
                .isRight()) return;
        var joda = new Oracle(document);
        assertTrue(joda.base.isNegativeOrZero() || joda.discount.isGreaterThan(joda.base), document::toString);
    }

    private static void same(BigMoney expected, Money actual, String what) {
        assertEquals(0, expected.getAmount().compareTo(actual.amount()), what + ": " + expected + ", not " + actual);
    }

    /** Follows the order of computation, step by step. */
    private static final class Oracle {
        final Map<String, BigMoney> amounts = new LinkedHashMap<>();
        final Map<String, BigMoney> shares = new LinkedHashMap<>();
        final BigMoney zero;
        BigMoney subtotal;
        BigMoney base;
        BigMoney discount;
        BigMoney net;
        BigMoney tax;

        private final Priceable document;
        private final PricingPolicy policy;
        private final CurrencyUnit unit;
        private final int scale;
        private final RoundingMode mode;

        Oracle(Priceable document) {
            this.document = document;
            policy = document.policy();
            unit = known(document);
            scale = Money.scale(document.currency());
            mode = policy.rounding().mode().java();
            zero = BigMoney.zero(unit).withScale(scale);
            subtotal = zero;
            base = zero;
            discount = zero;
            net = zero;
            tax = zero;
            lines();
            header();
            taxes();
        }

        private BigMoney rounded(BigMoney exact) {
            return exact.withScale(scale, mode);
        }

        private static BigMoney divided(BigMoney amount, BigDecimal by) {
            return amount.withScale(EXACT, RoundingMode.UNNECESSARY).dividedBy(by, RoundingMode.FLOOR);
        }

        private void lines() {
            for (var line : document.lines()) {
                var price = BigMoney.of(unit, line.unitPrice().amount())
                        .multipliedBy(line.quantity().value());
                if (policy.discountStacking() == DiscountStacking.ADDITIVE) {
                    var off = line.discounts().map(Percentage::value).fold(BigDecimal.ZERO, BigDecimal::add);
                    price = price.multipliedBy(
                            HUNDRED.subtract(off.min(HUNDRED)).movePointLeft(2));
                } else
                    for (var off : line.discounts())
                        price = price.multipliedBy(HUNDRED.subtract(off.value()).movePointLeft(2));
                var amount = rounded(divided(price, line.unitPrice().per().value()));
                amounts.put(line.id(), amount);
                if (line.counted()) subtotal = subtotal.plus(amount);
                if (line.counted() && line.discountable()) base = base.plus(amount);
            }
        }

        private void header() {
            if (document.discount().isEmpty()) return;
            discount = document.discount().get() instanceof HeaderDiscount.Amount amount
                    ? BigMoney.of(unit, amount.money().amount()).withScale(scale)
                    : rounded(base.multipliedBy(
                            ((HeaderDiscount.Rate) document.discount().get())
                                    .percentage()
                                    .value()
                                    .movePointLeft(2)));
            if (discount.isZero() || base.isZero()) return;
            var rests = new TreeMap<String, BigMoney>();
            var left = discount;
            for (var line : document.lines())
                if (line.counted() && line.discountable()) {
                    var exact = divided(amounts.get(line.id()).multipliedBy(discount.getAmount()), base.getAmount());
                    var share = exact.withScale(scale, RoundingMode.FLOOR);
                    shares.put(line.id(), share);
                    rests.put(line.id(), exact.minus(share));
                    left = left.minus(share);
                }
            var ids = new ArrayList<>(rests.keySet());
            ids.sort(Comparator.comparing((String id) -> rests.get(id))
                    .reversed()
                    .thenComparing(id -> id));
            var minor = BigMoney.ofScale(unit, 1, scale);
            for (var id : ids) {
                if (!left.isPositive()) break;
                shares.merge(id, minor, BigMoney::plus);
                left = left.minus(minor);
            }
        }

        private void taxes() {
            var groups = new TreeMap<String, BigMoney>();
            var rates = new TreeMap<String, BigDecimal>();
            var whole = zero;
            for (var line : document.lines()) {
                if (!line.counted()) continue;
                var amount = amounts.get(line.id()).minus(shares.getOrDefault(line.id(), zero));
                whole = whole.plus(amount);
                var rate = line.tax().rate().value();
                if (policy.taxPolicy() == TaxPolicy.PER_LINE) tax = tax.plus(tax(amount, rate));
                groups.merge(line.tax().code() + " " + rate, amount, BigMoney::plus);
                rates.put(line.tax().code() + " " + rate, rate);
            }
            if (policy.taxPolicy() == TaxPolicy.PER_DOCUMENT)
                for (var group : groups.entrySet()) tax = tax.plus(tax(group.getValue(), rates.get(group.getKey())));
            net = policy.priceBasis() == PriceBasis.GROSS ? whole.minus(tax) : whole;
        }

        private BigMoney tax(BigMoney amount, BigDecimal rate) {
            var by = policy.priceBasis() == PriceBasis.GROSS ? HUNDRED.add(rate) : HUNDRED;
            return rounded(divided(amount.multipliedBy(rate), by));
        }
    }
}
