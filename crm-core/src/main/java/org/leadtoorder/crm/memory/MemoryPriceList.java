package org.leadtoorder.crm.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.money.ListedPrice;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.port.PriceList;

/**
 * A price list with tiers, validity and currencies, in memory. Immutable.
 *
 * <p>Of the entries of a product in a currency that hold on the day and begin at the quantity or below, the one with the largest quantity
 * is the price; of several with one quantity, the one that begins to hold last: so that a new price supersedes the old one although
 * nobody gave that one an end.
 */
public final class MemoryPriceList implements PriceList {
    private static final Comparator<PriceEntry> LAST_IS_BEST = Comparator.comparing(
                    (PriceEntry entry) -> entry.tier().map(Quantity::value).getOrElse(BigDecimal.ZERO))
            .thenComparing(entry -> entry.validFrom().getOrElse(LocalDate.MIN));

    private final Map<String, List<PriceEntry>> entries;

    private MemoryPriceList(Map<String, List<PriceEntry>> entries) {
        this.entries = entries;
    }

    @Override
    public Option<ListedPrice> price(String product, Quantity quantity, Currency currency, LocalDate day) {
        return Option.ofOptional(entries.getOrDefault(product, List.of()).stream()
                        .filter(entry -> entry.price().currency().equals(currency) && entry.holds(quantity, day))
                        .max(LAST_IS_BEST))
                .map(entry -> new ListedPrice(entry.price(), entry.cost()));
    }

    /**
     * Every entry of the list.
     *
     * @return the entries, by product; never null
     */
    public Seq<PriceEntry> entries() {
        return Vector.ofAll(entries.values()).flatMap(Vector::ofAll);
    }

    /**
     * A list of entries.
     *
     * @param entries the entries, in any order
     * @return the list, never null
     * @throws IllegalArgumentException if two entries are of one product and currency, from one quantity and from one day
     */
    public static MemoryPriceList of(PriceEntry... entries) {
        return of(Vector.of(entries));
    }

    /**
     * A list of entries.
     *
     * @param entries the entries, in any order
     * @return the list, never null
     * @throws IllegalArgumentException if two entries are of one product and currency, from one quantity and from one day
     */
    public static MemoryPriceList of(Seq<PriceEntry> entries) {
        var seen = new HashSet<Object>();
        var byProduct = new TreeMap<String, List<PriceEntry>>();
        for (var entry : entries) {
            var place = List.of(entry.product(), entry.price().currency(), entry.tier(), entry.validFrom());
            if (!seen.add(place))
                throw new IllegalArgumentException("two prices for one product, currency, quantity and first day");
            byProduct
                    .computeIfAbsent(entry.product().value(), unused -> new ArrayList<>())
                    .add(entry);
        }
        return new MemoryPriceList(byProduct);
    }
}
