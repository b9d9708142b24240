package org.leadtoorder.crm.quote;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Guard;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.money.Choice;
import org.leadtoorder.crm.money.ExchangeRate;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;

/** Makes a content out of a draft, or says everything that is wrong with it. Used once, by one thread. */
final class Calculation {
    private final Currency currency;
    private final Prices prices;
    private final ArrayList<Fault> faults = new ArrayList<>();

    private Calculation(Currency currency, Prices prices) {
        this.currency = currency;
        this.prices = prices;
    }

    /** The content, or all faults. A line that has a fault of its own is not priced, so that no fault is told twice. */
    static Either<Seq<Fault>, QuoteContent> of(
            QuoteDraft draft, Currency currency, Prices prices, SalesProcess company) {
        return new Calculation(currency, prices).content(draft, company);
    }

    /** Q-1 where a currency is wrong, else Q-2. */
    static Guard check(Guard guard, Either<Seq<Fault>, QuoteContent> content) {
        var faults = content.swap().getOrElse(Vector.empty()).partition(fault -> fault.code() == Code.OTHER_CURRENCY);
        return guard.rule(Rule.Q_1).none(faults._1).rule(Rule.Q_2).none(faults._2);
    }

    private Either<Seq<Fault>, QuoteContent> content(QuoteDraft draft, SalesProcess company) {
        var policy = company.pricing();
        var rate = company.reportingCurrency(currency).flatMap(this::rate);
        Fault.tooMany("terms", draft.terms(), QuoteDraft.MAX_TERMS).forEach(faults::add);
        checkIds(draft);
        var lines = draft.lines().flatMap(this::line).toVector();
        var totals = Pricing.price(
                currency,
                lines.map(QuoteLine::item),
                faults.isEmpty() ? draft.headerDiscount() : Option.none(),
                policy);
        totals.swap()
                .forEach(found ->
                        found.filter(fault -> fault.code() != Code.DUPLICATE).forEach(faults::add));
        if (!faults.isEmpty()) return Either.left(Vector.ofAll(faults));
        return Either.right(ImmutableQuoteContent.builder()
                .lines(lines)
                .headerDiscount(draft.headerDiscount())
                .terms(draft.terms())
                .wording(draft.wording())
                .wishedValidity(draft.validUntil())
                .policy(policy)
                .exchangeRate(rate)
                .totals(totals.get())
                .build());
    }

    /** Without the rate the document could never be reported: it is refused, and none is guessed. */
    private Option<ExchangeRate> rate(Currency reporting) {
        var rate = prices.exchangeRate()
                .filter(known -> known.from().equals(currency) && known.to().equals(reporting));
        if (rate.isEmpty()) faults.add(Fault.of(Code.UNKNOWN, "exchangeRate", currency, reporting));
        return rate;
    }

    private void checkIds(QuoteDraft draft) {
        Map<String, LineKind> kinds = new HashMap<>();
        for (var line : draft.lines())
            if (kinds.putIfAbsent(line.id(), line.kind()) != null)
                faults.add(Fault.of(Code.DUPLICATE, "lines.id", line.id()));
        for (var line : draft.lines())
            if (line.kind() instanceof LineKind.Alternative alternative
                    && !(kinds.get(alternative.of()) instanceof LineKind.Standard))
                faults.add(Fault.of(Code.UNKNOWN, "lines.kind", line.id()));
    }

    private Option<QuoteLine> line(DraftLine line) {
        var before = faults.size();
        var listed = prices.price(line.id());
        var price = price(line, listed);
        var tax = tax(line);
        var cost = line.cost().orElse(() -> listed.flatMap(ListedPrice::cost));
        if (cost.exists(known -> !known.currency().equals(currency)))
            faults.add(Fault.of(Code.OTHER_CURRENCY, "lines.cost", line.id(), currency));
        if (faults.size() > before) return Option.none();
        return Option.some(ImmutableQuoteLine.builder()
                .item(LineItem.builder()
                        .id(line.id())
                        .unitPrice(price.get())
                        .quantity(line.quantity())
                        .discounts(line.discounts())
                        .tax(tax.get())
                        .discountable(line.discountable())
                        .kind(line.kind())
                        .build())
                .product(line.product())
                .description(line.description())
                .priceReason(
                        line.price() instanceof PriceSource.Stated stated
                                ? Option.some(stated.reason())
                                : Option.<FreeText>none())
                .cost(cost)
                .build());
    }

    private Option<UnitPrice> price(DraftLine line, Option<ListedPrice> listed) {
        if (line.price() instanceof PriceSource.Stated stated) return Option.some(stated.price());
        if (line.product().isEmpty()) faults.add(Fault.of(Code.MISSING, "lines.product", line.id()));
        else if (listed.isEmpty()) faults.add(Fault.of(Code.UNKNOWN, "lines.price", line.id()));
        return listed.map(ListedPrice::price);
    }

    private Option<Tax> tax(DraftLine line) {
        if (line.tax() instanceof TaxSource.Stated stated) return Option.some(stated.tax());
        var tax = prices.tax(((TaxSource.Coded) line.tax()).code());
        if (tax.isEmpty()) faults.add(Fault.of(Code.UNKNOWN, "lines.tax", line.id()));
        return tax;
    }

    /** The lines as the customer chose: what was chosen counts, and a chosen alternative counts instead of its line. */
    private static Either<Seq<Fault>, Seq<QuoteLine>> choose(Seq<QuoteLine> lines, Seq<String> chosen) {
        return Choice.of(lines.map(QuoteLine::item), chosen).map(items -> lines.zipWith(items, QuoteLine::with));
    }

    /** The content as the customer chose, with its totals in its own policy. */
    static Either<Seq<Fault>, QuoteContent> accepted(QuoteContent content, Currency currency, Seq<String> chosen) {
        if (chosen.isEmpty()) return Either.right(content);
        return choose(content.lines(), chosen)
                .flatMap(lines -> content.price(currency, lines).map(totals -> content.with(lines, totals)));
    }

    /** The content as it was accepted, from what the event tells. */
    static QuoteContent accepted(QuoteContent content, Seq<String> chosen, Totals totals) {
        return content.with(choose(content.lines(), chosen).getOrElse(content.lines()), totals);
    }
}
