package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.lead.DocumentReference;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Pricing;
import org.leadtoorder.crm.money.PricingPolicy;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.RoundingPolicy;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.Totals;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.Country;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.Language;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/**
 * Arbitrary values of any type of the library, made by its declaration: of records by their components, of hidden values by their
 * builder, of sealed types by their leaves. What a type does not accept is drawn again. They do not shrink.
 */
public final class StoredArbitraries {
    private static final int MOST_ITEMS = 3;
    private static final int MOST_TRIES = 1_000;
    private static final int GENERATED = 1_000;

    private final Map<Type, Arbitrary<?>> known = new HashMap<>();
    private final Map<Type, Draw> draws = new HashMap<>();

    private StoredArbitraries() {
        texts();
        amounts();
        times();
    }

    /**
     * Arbitrary values of a type.
     *
     * @param type the public type
     */
    public static Arbitrary<Object> of(Class<?> type) {
        var draw = new StoredArbitraries().any(type);
        return Arbitraries.randomValue(draw::next);
    }

    private void texts() {
        known.put(PersonName.class, ValueArbitraries.personNames());
        known.put(OrganisationName.class, ValueArbitraries.organisationNames());
        known.put(EmailAddress.class, ValueArbitraries.emailAddresses());
        known.put(PhoneNumber.class, ValueArbitraries.phoneNumbers());
        known.put(Country.class, ValueArbitraries.countries());
        known.put(PostalAddress.class, ValueArbitraries.postalAddresses());
        known.put(TaxId.class, ValueArbitraries.taxIds());
        known.put(WebAddress.class, ValueArbitraries.webAddresses());
        known.put(Language.class, ValueArbitraries.languages());
        known.put(ExternalRef.class, ValueArbitraries.externalRefs());
        known.put(Label.class, ValueArbitraries.labels());
        known.put(FreeText.class, ValueArbitraries.freeTexts());
        var names = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-äß名")
                .ofMinLength(1)
                .ofMaxLength(12);
        known.put(String.class, names);
        var digests = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
        known.put(
                DocumentReference.class,
                Combinators.combine(
                                ValueArbitraries.labels(),
                                ValueArbitraries.webAddresses().optional(),
                                digests)
                        .as((name, where, digest) -> new DocumentReference(name, Option.ofOptional(where), digest)));
        known.put(
                MatchKey.class,
                Combinators.combine(Arbitraries.of(MatchKind.class), names).as(MatchKey::of));
        known.put(
                PieceKind.class,
                Arbitraries.oneOf(Arbitraries.of(PieceKind.NEED, PieceKind.BUDGET), names.map(PieceKind::new)));
        known.put(SalesProcess.class, CompanyArbitraries.salesProcesses());
        known.put(Id.LeadId.class, names.map(Id.LeadId::new));
        known.put(Id.CustomerId.class, names.map(Id.CustomerId::new));
        known.put(Id.OpportunityId.class, names.map(Id.OpportunityId::new));
        known.put(Id.QuoteId.class, names.map(Id.QuoteId::new));
        known.put(Id.OrderId.class, names.map(Id.OrderId::new));
    }

    private void amounts() {
        known.put(int.class, Arbitraries.integers().between(1, 99));
        known.put(Integer.class, Arbitraries.integers().between(1, 99));
        known.put(long.class, Arbitraries.longs().between(0, Long.MAX_VALUE));
        known.put(Long.class, Arbitraries.longs().between(0, Long.MAX_VALUE));
        known.put(boolean.class, Arbitraries.of(true, false));
        known.put(
                BigDecimal.class,
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(99))
                        .ofScale(2));
        known.put(Currency.class, MoneyArbitraries.currencies());
        // One currency, so that most random documents are of one piece.
        var euro = Currency.getInstance("EUR");
        known.put(
                Money.class,
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(minor -> Money.ofMinor(minor, euro)));
        known.put(UnitPrice.class, MoneyArbitraries.unitPrices(euro));
        known.put(Quantity.class, MoneyArbitraries.quantities());
        known.put(Percentage.class, MoneyArbitraries.percentages());
        known.put(Tax.class, MoneyArbitraries.taxes());
        known.put(LineItem.class, MoneyArbitraries.lines(euro));
        known.put(PricingPolicy.class, MoneyArbitraries.policies());
        known.put(RoundingPolicy.class, MoneyArbitraries.policies().map(PricingPolicy::rounding));
        known.put(
                Totals.class,
                MoneyArbitraries.documents()
                        .map(document -> Pricing.price(
                                document.currency(), document.lines(), document.discount(), document.policy()))
                        .filter(priced -> priced.isRight())
                        .map(priced -> priced.get()));
    }

    private void times() {
        var seconds = Arbitraries.longs().between(0, 4_000_000_000L);
        known.put(
                Instant.class,
                Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999))
                        .as((second, micros) -> Instant.ofEpochSecond(second, micros * 1_000L)));
        known.put(LocalDate.class, Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay));
        known.put(
                ZoneId.class,
                Arbitraries.of("Z", "Europe/Berlin", "Asia/Kathmandu", "+02:00").map(ZoneId::of));
        known.put(Duration.class, Arbitraries.longs().between(0, 2_000_000).map(Duration::ofSeconds));
        known.put(UUID.class, seconds.map(bits -> new UUID(bits, ~bits)));
    }

    private Draw any(Type type) {
        var found = draws.get(type);
        if (found != null) return found;
        // While it is worked out, a type that holds itself gets what is known by then.
        draws.put(type, random -> any(type).next(random));
        var arbitrary = known.get(type);
        var made = arbitrary == null ? make(type) : drawn(arbitrary);
        draws.put(type, made);
        return made;
    }

    private static Draw drawn(Arbitrary<?> arbitrary) {
        var generator = arbitrary.generator(GENERATED);
        return random -> generator.next(random).value();
    }

    private Draw make(Type type) {
        if (type instanceof WildcardType wild) return any(wild.getUpperBounds()[0]);
        if (type instanceof TypeVariable<?> some) return any(some.getBounds()[0]);
        if (type instanceof ParameterizedType generic)
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        var plain = (Class<?>) type;
        if (plain.isEnum())
            return oneOf(Arrays.stream(plain.getEnumConstants())
                    .<Draw>map(constant -> random -> constant)
                    .toList());
        if (plain.isRecord() || Making.isHidden(plain)) return whole(plain);
        if (plain.isSealed())
            return oneOf(
                    Arrays.stream(plain.getPermittedSubclasses()).map(this::any).toList());
        throw new IllegalArgumentException("nothing known of " + type);
    }

    private static Draw oneOf(List<Draw> draws) {
        return random -> draws.get(random.nextInt(draws.size())).next(random);
    }

    private Draw container(Class<?> raw, Type[] arguments) {
        if (raw != Option.class
                && raw != Either.class
                && !Seq.class.isAssignableFrom(raw)
                && !Map.class.isAssignableFrom(raw)) return any(raw);
        var one = any(arguments[0]);
        if (raw == Option.class) return random -> Option.when(random.nextInt(4) > 0, () -> one.next(random));
        if (Seq.class.isAssignableFrom(raw))
            return random -> Vector.fill(random.nextInt(MOST_ITEMS + 1), () -> one.next(random));
        var other = any(arguments[1]);
        if (raw == Either.class)
            return random -> random.nextBoolean() ? Either.right(other.next(random)) : Either.left(one.next(random));
        return random -> {
            var map = new HashMap<Object, Object>();
            for (var left = random.nextInt(MOST_ITEMS + 1); left > 0; left--)
                map.put(one.next(random), other.next(random));
            return map;
        };
    }

    private Draw whole(Class<?> type) {
        var making = Making.of(type);
        var parts = making.parts().stream().map(this::any).toList();
        return random -> {
            for (var times = 0; times < MOST_TRIES; times++) {
                var made = making.attempt(
                        parts.stream().map(part -> part.next(random)).toList());
                if (made.isDefined()) return made.get();
            }
            throw new IllegalStateException(type + ": random parts never fit, it needs an arbitrary of its own");
        };
    }

    /** Draws a value. Not an arbitrary, for values of values of values are drawn again and again where jqwik filters them. */
    private interface Draw {
        Object next(Random random);
    }
}
