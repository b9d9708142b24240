package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.BlockedCustomer;
import org.leadtoorder.crm.customer.CustomerAddress;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerEvent.CustomerRegistered;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.customer.Prospect;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.money.HeaderDiscount;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.LineKind;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.opportunity.Descent;
import org.leadtoorder.crm.opportunity.EnteredStage;
import org.leadtoorder.crm.opportunity.OpenOpportunity;
import org.leadtoorder.crm.opportunity.OpportunityEvent.OpportunityCreated;
import org.leadtoorder.crm.order.LineQuantity;
import org.leadtoorder.crm.order.Order;
import org.leadtoorder.crm.order.OrderCommand.PlaceOrder;
import org.leadtoorder.crm.order.OrderEvent.OrderPlaced;
import org.leadtoorder.crm.order.PlacedOrder;
import org.leadtoorder.crm.order.Purchase;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.Deal;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.Prices;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.QuotePart.OrderFromQuote;
import org.leadtoorder.crm.quote.QuotePart.ReleaseOrder;
import org.leadtoorder.crm.quote.Rivals;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.testkit.MoneyArbitraries.Priceable;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PostalAddress;

/** Arbitrary accepted quotes, and ways to order of them; every state is reached by rules and folds. */
public final class OrderArbitraries {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    /** The day of {@link #NOW}. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    /** The quote. */
    public static final QuoteId QUOTE = new QuoteId("quote");

    private static final OpportunityId OPPORTUNITY = new OpportunityId("opportunity");
    private static final CustomerId CUSTOMER = new CustomerId("customer");

    private OrderArbitraries() {}

    /** A company that allows split orders and computes by a policy. */
    public static Context context(PricingPolicy policy) {
        return Context.of(NOW, "anna", "request")
                .in(SalesProcess.builder().pricing(policy).splitOrders(true).build());
    }

    /** A customer with a main and a delivery address. */
    public static Prospect customer() {
        var data = MasterData.builder()
                .organisation(Option.some(OrganisationName.of("Pumps Ltd")))
                .addresses(List.of(
                        CustomerAddress.of(AddressPurpose.MAIN, address("Main")),
                        CustomerAddress.of(AddressPurpose.DELIVERY, address("Dock"))))
                .build();
        return Prospect.from(new CustomerRegistered(
                CUSTOMER,
                new Origin.Registered(Label.of("ERP"), FreeText.of("migrated")),
                data,
                List.empty(),
                Option.none(),
                List.empty(),
                TODAY));
    }

    /** The same customer, blocked. */
    public static BlockedCustomer blocked() {
        var customer = customer();
        var wish = new BlockCustomer(CUSTOMER, BlockReason.CREDIT, Option.none());
        return customer.on(
                customer.block(wish, context(PricingPolicy.standard())).get());
    }

    /** An address in a town. */
    public static PostalAddress address(String town) {
        return PostalAddress.builder().city(Option.some(town)).build();
    }

    /** The accepted quote of a document: its counted lines are standard or chosen options, the others options that were not chosen. */
    public static Option<AcceptedQuote> accepted(Priceable document) {
        var context = context(document.policy());
        var opportunity = OpenOpportunity.from(new OpportunityCreated(
                OPPORTUNITY,
                CUSTOMER,
                Option.some(new Descent(new LeadId("lead"), List.empty())),
                Label.of("Pumps"),
                "standard",
                new EnteredStage("discovery", 10, ForecastCategory.PIPELINE, NOW),
                document.currency(),
                TODAY.plusDays(60),
                Option.none()));
        var deal = new Deal(opportunity, customer());
        var draft = QuoteDraft.builder()
                .lines(document.lines().map(OrderArbitraries::drafted))
                .headerDiscount(document.discount())
                .build();
        return DraftQuote.create(
                        opportunity,
                        new CreateQuote(OPPORTUNITY, QUOTE, draft),
                        deal.customer(),
                        Prices.none(),
                        context)
                .map(DraftQuote::from)
                .flatMap(quote -> quote.issue(new IssueQuote(QUOTE), new Rivals(deal, List.empty()), "Q-1", context)
                        .map(quote::on))
                .flatMap(quote -> {
                    var chosen = document.lines()
                            .filter(line -> line.counted() && !(line.kind() instanceof LineKind.Standard))
                            .map(LineItem::id);
                    var acceptance = Acceptance.builder()
                            .version(1)
                            .digest(quote.issue().digest())
                            .on(TODAY)
                            .by(Label.of("Bob"))
                            .evidence(FreeText.of("letter"))
                            .chosen(chosen)
                            .build();
                    return quote.accept(new AcceptQuote(QUOTE, acceptance), deal, context)
                            .map(quote::on);
                })
                .toOption();
    }

    private static DraftLine drafted(LineItem item) {
        return DraftLine.builder()
                .id(item.id())
                .description(FreeText.of("Line " + item.id()))
                .quantity(item.quantity())
                .kind(item.kind())
                .price(PriceSource.stated(item.unitPrice(), FreeText.of("agreed")))
                .discounts(item.discounts())
                .tax(TaxSource.stated(item.tax()))
                .discountable(item.discountable())
                .build();
    }

    /** Documents of one to eight lines as a quote may have them, with and without a header discount, in every policy. */
    public static Arbitrary<Priceable> documents() {
        return Arbitraries.oneOf(MoneyArbitraries.documents(), MoneyArbitraries.discounted())
                .map(OrderArbitraries::quotable);
    }

    private static Priceable quotable(Priceable document) {
        return document.with(document.lines().map(line -> {
            var optional = !line.counted() || line.kind() instanceof LineKind.Optional;
            return LineItem.builder()
                    .id(line.id())
                    .unitPrice(line.unitPrice())
                    .quantity(line.quantity())
                    .discounts(line.discounts())
                    .tax(line.tax())
                    .discountable(line.discountable())
                    .kind(optional ? LineKind.OPTIONAL : LineKind.STANDARD)
                    .counted(line.counted())
                    .build();
        }));
    }

    /** Accepted quotes in every policy. */
    public static Arbitrary<AcceptedQuote> acceptedQuotes() {
        return documents()
                .map(OrderArbitraries::accepted)
                .filter(quote -> quote.exists(found -> !found.acceptedLines().isEmpty()))
                .map(Option::get);
    }

    /** A quote, and how it is ordered: a number of shares in thousandths for each part, which of the parts are taken back in between. */
    public record Splitting(AcceptedQuote quote, Seq<Integer> shares, Seq<Boolean> back) {}

    /** Quotes and ways to order them in parts. */
    public static Arbitrary<Splitting> splittings() {
        return Combinators.combine(
                        acceptedQuotes(),
                        Arbitraries.integers()
                                .between(0, 1000)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(40),
                        Arbitraries.of(false, false, true).list().ofSize(6))
                .as((quote, shares, back) -> new Splitting(quote, Vector.ofAll(shares), Vector.ofAll(back)));
    }

    /** A quote together with what was ordered of it and stands. */
    public record Parts(AcceptedQuote quote, Seq<PlacedOrder> orders) {}

    /** Orders everything in parts: some shares of what is open, time and again, at last the rest; parts that are taken back are ordered anew. */
    public static Parts inParts(Splitting splitting) {
        var context = context(splitting.quote().content().policy());
        var parts = new Parts(splitting.quote(), Vector.empty());
        var next = 0;
        for (var round = 0; round < splitting.back().size(); round++) {
            var wanted = new HashMap<String, Quantity>();
            for (var open : parts.quote().openLines()) {
                var share = splitting.shares().get(next++ % splitting.shares().size());
                portion(open.quantity(), share)
                        .forEach(quantity -> wanted.put(open.line().id(), quantity));
            }
            if (wanted.isEmpty()) continue;
            parts = place(parts, "part-" + round, lines(wanted), context);
            if (splitting.back().get(round))
                parts = takeBack(parts, parts.orders().head(), context);
        }
        var rest = parts.quote()
                .openLines()
                .map(open -> new LineQuantity(open.line().id(), open.quantity()));
        return rest.isEmpty() ? parts : place(parts, "rest", rest, context);
    }

    private static Seq<LineQuantity> lines(HashMap<String, Quantity> wanted) {
        return Vector.ofAll(wanted.entrySet()).map(entry -> new LineQuantity(entry.getKey(), entry.getValue()));
    }

    private static Option<Quantity> portion(Quantity open, int thousandths) {
        var scale = Math.max(0, open.value().scale());
        var part = open.value().multiply(BigDecimal.valueOf(thousandths, 3)).setScale(scale, RoundingMode.HALF_UP);
        return Option.when(part.signum() > 0, () -> new Quantity(part));
    }

    private static Parts place(Parts parts, String id, Seq<LineQuantity> lines, Context context) {
        var placed = placed(parts.quote(), new PlaceOrder(QUOTE, new OrderId(id), lines), context);
        return new Parts(noted(parts.quote(), placed, context), parts.orders().append(PlacedOrder.from(placed)));
    }

    private static Parts takeBack(Parts parts, Order order, Context context) {
        var quote = parts.quote();
        var released = quote.release(new ReleaseOrder(QUOTE, order.id(), order.taken()), context)
                .get()
                .get();
        return new Parts(
                quote.on(released), parts.orders().filter(each -> !each.id().equals(order.id())));
    }

    /** The fact that an order was placed. */
    public static OrderPlaced placed(AcceptedQuote quote, PlaceOrder wish, Context context) {
        return PlacedOrder.place(
                        quote,
                        wish,
                        new Purchase(customer(), List.empty()),
                        "O-" + wish.order().value(),
                        context)
                .get();
    }

    /** The quote that knows of an order. */
    public static AcceptedQuote noted(AcceptedQuote quote, OrderPlaced placed, Context context) {
        return quote.on(quote.order(new OrderFromQuote(QUOTE, placed.order(), placed.taken()), context)
                .get()
                .get());
    }

    /** A document of given lines. */
    public static Priceable document(
            String currency, Option<HeaderDiscount> discount, PricingPolicy policy, LineItem... lines) {
        return new Priceable(Currency.getInstance(currency), Vector.of(lines), discount, policy);
    }
}
