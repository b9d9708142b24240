package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A record field by field, for whoever compares two of them. */
final class Fields {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Fields() {}

    /**
     * A field.
     *
     * @param what what kind of difference it makes
     * @param value what stands in it
     */
    record Field(Difference.Kind what, Object value) {
        String text() {
            if (value instanceof Option<?> one) return one.map(Field::plain).getOrElse("");
            return plain(value);
        }

        private static String plain(Object value) {
            return value instanceof BigDecimal amount
                    ? amount.stripTrailingZeros().toPlainString()
                    : String.valueOf(value);
        }

        /** Whether nothing stands in it. */
        boolean isEmpty() {
            return value instanceof Option<?> one ? one.isEmpty() : value instanceof Seq<?> many && many.isEmpty();
        }

        /** Amounts are the same whatever their scale. */
        boolean same(Field other) {
            return amount(value).isDefined() && amount(other.value).isDefined()
                    ? amount(value).get().compareTo(amount(other.value).get()) == 0
                    : value.equals(other.value);
        }

        private static Option<BigDecimal> amount(Object value) {
            return value instanceof Option<?> one
                    ? one.filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast)
                    : Option.none();
        }
    }

    static Fields of(ForeignRecord record) {
        var all = new Fields();
        all.put(Difference.Kind.STATUS, "status", record.status());
        if (record instanceof AccountRecord account) all.account(account);
        else if (record instanceof LeadRecord lead) all.lead(lead);
        else if (record instanceof OpportunityRecord opportunity) all.opportunity(opportunity);
        else if (record instanceof QuoteRecord quote) all.quote(quote);
        else all.order((OrderRecord) record);
        all.field("created", record.created());
        all.field("owner", record.owner());
        all.field("secondaryIds", record.secondaryIds());
        all.field("codes", record.codes());
        all.field("marks", record.marks());
        return all;
    }

    void forEach(BiConsumer<String, Field> each) {
        fields.forEach(each);
    }

    /** A field that every record of the kind has. */
    Field get(String name) {
        return Option.of(fields.get(name)).getOrElse(() -> new Field(Difference.Kind.FIELD, Option.none()));
    }

    private void put(Difference.Kind what, String name, Object value) {
        fields.put(name, new Field(what, value));
    }

    private void field(String name, Object value) {
        put(Difference.Kind.FIELD, name, value);
    }

    private void link(String name, Option<String> value) {
        put(Difference.Kind.LINK, name, value);
    }

    private void amount(String name, Option<?> value) {
        put(Difference.Kind.AMOUNT, name, value);
    }

    private void account(AccountRecord account) {
        link("parent", account.parent());
        field("masterData", account.masterData());
        field("contactPersons", account.contactPersons());
        field("blocked", account.blocked());
        field("reason", account.reason());
        field("words", account.words());
    }

    private void lead(LeadRecord lead) {
        link("account", lead.account());
        link("opportunity", lead.opportunity());
        field("contact", lead.contact());
        field("source", lead.source());
        field("campaign", lead.campaign());
        field("pieces", lead.pieces());
        field("qualified", lead.qualified());
        field("ended", lead.ended());
        field("reason", lead.reason());
        field("words", lead.words());
    }

    private void opportunity(OpportunityRecord opportunity) {
        put(Difference.Kind.STATUS, "stage", opportunity.stage());
        link("account", opportunity.account());
        link("lead", opportunity.lead());
        amount("amount", opportunity.amount());
        amount("currency", opportunity.currency());
        field("about", opportunity.about());
        field("pipeline", opportunity.pipeline());
        field("path", opportunity.path());
        field("probability", opportunity.probability());
        field("expectedClose", opportunity.expectedClose());
        field("products", opportunity.products());
        field("closed", opportunity.closed());
        field("reason", opportunity.reason());
        field("words", opportunity.words());
        field("competitor", opportunity.competitor());
    }

    private void quote(QuoteRecord quote) {
        link("opportunity", quote.opportunity());
        amount("net", quote.versions().lastOption().flatMap(VersionRecord::net));
        amount("currency", quote.currency());
        field("number", quote.number());
        field("versions", quote.versions());
        field("extendedUntil", quote.extendedUntil());
        field("acceptance", quote.acceptance());
        field("ended", quote.ended());
        field("reason", quote.reason());
        field("words", quote.words());
    }

    private void order(OrderRecord order) {
        link("quote", order.quote());
        amount("net", order.net());
        amount("gross", order.gross());
        amount("currency", order.currency());
        field("number", order.number());
        field("theirNumber", order.theirNumber());
        field("lines", order.lines());
        field("billing", order.billing());
        field("delivery", order.delivery());
        field("confirmed", order.confirmed());
        field("deliveries", order.deliveries());
        field("invoices", order.invoices());
        field("ended", order.ended());
        field("words", order.words());
    }
}
