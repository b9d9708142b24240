package org.leadtoorder.crm.example.benchmarks;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.MonetaryRounding;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.FastMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.money.UnitPrice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What a document comes to: a discount of 10 per cent on each line, rounded line by line, one tax. The library gives the totals of each
 * line and tax and checks every bound, as a plain document does without the checks; the others give the gross sum.
 */
public class PricingBenchmark extends Measured {
    private static final String CURRENCY = "EUR";
    private static final BigDecimal KEPT = new BigDecimal("0.90");
    private static final BigDecimal RATE = new BigDecimal("0.19");
    private static final Currency EURO = Currency.getInstance(CURRENCY);
    private static final PricingPolicy POLICY = PricingPolicy.standard();

    @Param({"1", "10", "100", "1000"})
    int lines;

    private Vector<LineItem> items;
    private List<Plain> plain;
    private List<Minor> minor;
    private List<Joda> joda;
    private List<Jsr> jsr;
    private MonetaryRounding rounding;

    private record Plain(String id, BigDecimal price, BigDecimal quantity, BigDecimal rate) {}

    private record PlainAmount(String line, BigDecimal amount) {}

    private record PlainTax(BigDecimal rate, BigDecimal base, BigDecimal tax) {}

    /** What a document comes to, in plain decimals. */
    record PlainDocument(
            List<PlainAmount> lines, List<PlainTax> taxes, BigDecimal net, BigDecimal tax, BigDecimal gross) {}

    private record Minor(long price, long quantity) {}

    private record Joda(Money price, BigDecimal quantity) {}

    private record Jsr(FastMoney price, BigDecimal quantity) {}

    /** Makes the lines, which each of them is given in its own types. */
    @Setup
    public void setUp() {
        plain = IntStream.range(0, lines)
                .mapToObj(line -> new Plain(
                        String.valueOf(line),
                        BigDecimal.valueOf(1999 + 37L * line, 2),
                        BigDecimal.valueOf(1 + line % 7),
                        RATE))
                .toList();
        minor = plain.stream()
                .map(line -> new Minor(line.price.unscaledValue().longValueExact(), line.quantity.longValueExact()))
                .toList();
        joda = plain.stream()
                .map(line -> new Joda(Money.of(CurrencyUnit.of(CURRENCY), line.price), line.quantity))
                .toList();
        jsr = plain.stream()
                .map(line -> new Jsr(FastMoney.of(line.price, CURRENCY), line.quantity))
                .toList();
        items = Vector.range(0, lines).map(line -> item(line, plain.get(line)));
        rounding = Monetary.getRounding(
                RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());
        same(pricing().gross().amount());
        same(first().gross().amount());
        same(document().gross());
        same(BigDecimal.valueOf(minor(), 2));
        same(joda().getAmount());
        same(moneta().getNumber().numberValueExact(BigDecimal.class));
    }

    private void same(BigDecimal gross) {
        if (gross.compareTo(floor()) != 0) throw new IllegalStateException(gross + " instead of " + floor());
    }

    private static LineItem item(int number, Plain line) {
        return LineItem.builder()
                .id(String.valueOf(number))
                .unitPrice(UnitPrice.of(line.price.toPlainString(), CURRENCY))
                .quantity(Quantity.of(line.quantity.longValueExact()))
                .discounts(Vector.of(Percentage.of(10)))
                .tax(Tax.of("VAT", Percentage.of(19)))
                .build();
    }

    /** The library. */
    @Benchmark
    public Totals pricing() {
        return Pricing.price(EURO, items, Option.none(), POLICY).get();
    }

    /** The library, with lines that were never priced before; what it costs to make them is {@link #making}. */
    @Benchmark
    public Totals first() {
        return Pricing.price(EURO, making(), Option.none(), POLICY).get();
    }

    /** Lines made anew of the parts of others, and nothing else. */
    @Benchmark
    public Vector<LineItem> making() {
        return items.map(PricingBenchmark::anew);
    }

    private static LineItem anew(LineItem line) {
        return LineItem.builder()
                .id(line.id())
                .unitPrice(line.unitPrice())
                .quantity(line.quantity())
                .discounts(line.discounts())
                .tax(line.tax())
                .build();
    }

    /** Plain decimals with all that a document shows: the amount of each line, base and tax of each rate, the sums. */
    @Benchmark
    public PlainDocument document() {
        var net = BigDecimal.ZERO;
        var amounts = new ArrayList<PlainAmount>(plain.size());
        var bases = new TreeMap<BigDecimal, BigDecimal>();
        for (var line : plain) {
            var amount = line.price.multiply(KEPT).multiply(line.quantity).setScale(2, RoundingMode.HALF_UP);
            amounts.add(new PlainAmount(line.id, amount));
            bases.merge(line.rate, amount, BigDecimal::add);
            net = net.add(amount);
        }
        var tax = BigDecimal.ZERO;
        var taxes = new ArrayList<PlainTax>(bases.size());
        for (var base : bases.entrySet()) {
            var part = base.getValue().multiply(base.getKey()).setScale(2, RoundingMode.HALF_UP);
            taxes.add(new PlainTax(base.getKey(), base.getValue(), part));
            tax = tax.add(part);
        }
        return new PlainDocument(amounts, taxes, net, tax, net.add(tax));
    }

    /** Amounts in minor units, what every decimal of the floor would have to be turned into first. */
    @Benchmark
    public long minor() {
        var net = 0L;
        for (var line : minor) net += (line.price * 90 * line.quantity + 50) / 100;
        return net + (net * 19 + 50) / 100;
    }

    /** Plain decimals. */
    @Benchmark
    public BigDecimal floor() {
        var net = BigDecimal.ZERO;
        for (var line : plain)
            net = net.add(line.price.multiply(KEPT).multiply(line.quantity).setScale(2, RoundingMode.HALF_UP));
        return net.add(net.multiply(RATE).setScale(2, RoundingMode.HALF_UP));
    }

    /** The peer joda-money, which rounds each product. */
    @Benchmark
    public Money joda() {
        var net = Money.zero(CurrencyUnit.of(CURRENCY));
        for (var line : joda)
            net = net.plus(line.price
                    .toBigMoney()
                    .multipliedBy(KEPT)
                    .multipliedBy(line.quantity)
                    .toMoney(RoundingMode.HALF_UP));
        return net.plus(net.multipliedBy(RATE, RoundingMode.HALF_UP));
    }

    /** Moneta, with its fast amounts. */
    @Benchmark
    public MonetaryAmount moneta() {
        MonetaryAmount net = FastMoney.zero(Monetary.getCurrency(CURRENCY));
        for (var line : jsr)
            net = net.add(line.price.multiply(KEPT).multiply(line.quantity).with(rounding));
        return net.add(net.multiply(RATE).with(rounding));
    }
}
