package org.leadtoorder.crm.codec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.Fault.Code;

/** The forms of values that have no parts: one text, number or flag each. */
final class Leaves {
    /** The longest text of anything but words: days, amounts, names of zones. */
    private static final int MOST = 200;

    /** A decimal with more zeros than this, before or behind, is no figure of a trade, and would be slow to compute with. */
    private static final int MOST_SCALE = 200;

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(String.class, new TextForm(String.class, Codec.MAX_TEXT, text -> text)),
            Map.entry(BigDecimal.class, text(BigDecimal.class, Leaves::decimal)),
            Map.entry(
                    Money.class,
                    text(
                            Money.class,
                            text -> Money.parse(text).getOrElseThrow(() -> Unreadable.of(Code.MALFORMED, "Money")))),
            Map.entry(Instant.class, text(Instant.class, Instant::parse)),
            Map.entry(LocalDate.class, text(LocalDate.class, LocalDate::parse)),
            Map.entry(Duration.class, text(Duration.class, Duration::parse)),
            Map.entry(Currency.class, text(Currency.class, Currency::getInstance)),
            Map.entry(ZoneId.class, text(ZoneId.class, ZoneId::of)),
            Map.entry(UUID.class, text(UUID.class, UUID::fromString)),
            Map.entry(int.class, new WholeForm(true)),
            Map.entry(Integer.class, new WholeForm(true)),
            Map.entry(long.class, new WholeForm(false)),
            Map.entry(Long.class, new WholeForm(false)),
            Map.entry(boolean.class, new FlagForm()),
            Map.entry(Boolean.class, new FlagForm()));

    private Leaves() {}

    /** The form of a type without parts; null where it has some. */
    static @Nullable Form of(Class<?> type) {
        return type.isEnum() ? new ConstantForm(constants(type)) : FORMS.get(type);
    }

    private static Form text(Class<?> type, Function<String, Object> parse) {
        return new TextForm(type, MOST, parse);
    }

    private static BigDecimal decimal(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_SCALE) throw Unreadable.of(Code.OUT_OF_RANGE, MOST_SCALE);
        return number;
    }

    private static Map<String, Object> constants(Class<?> type) {
        var constants = new HashMap<String, Object>();
        for (var constant : type.getEnumConstants()) constants.put(((Enum<?>) constant).name(), constant);
        return Map.copyOf(constants);
    }

    private record TextForm(Class<?> type, int most, Function<String, Object> parse) implements Form {
        @Override
        public Tree write(Object value) {
            return new Tree.Text(value.toString());
        }

        @Override
        public Object read(Tree tree) {
            if (!(tree instanceof Tree.Text text)) throw Unreadable.of(Code.MALFORMED, type.getSimpleName());
            if (text.value().length() > most) throw Unreadable.of(Code.TOO_LONG, most);
            try {
                return parse.apply(text.value());
            } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException none) {
                throw Unreadable.of(Code.MALFORMED, type.getSimpleName());
            }
        }
    }

    private record WholeForm(boolean small) implements Form {
        @Override
        public Tree write(Object value) {
            return new Tree.Whole(((Number) value).longValue());
        }

        @Override
        public Object read(Tree tree) {
            if (!(tree instanceof Tree.Whole whole)) throw Unreadable.of(Code.MALFORMED, "number");
            if (!small) return whole.value();
            if (whole.value() != (int) whole.value())
                throw Unreadable.of(Code.OUT_OF_RANGE, whole.value() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE);
            return (int) whole.value();
        }
    }

    private record FlagForm() implements Form {
        @Override
        public Tree write(Object value) {
            return new Tree.Flag((Boolean) value);
        }

        @Override
        public Object read(Tree tree) {
            if (!(tree instanceof Tree.Flag flag)) throw Unreadable.of(Code.MALFORMED, "flag");
            return flag.value();
        }
    }

    private record ConstantForm(Map<String, Object> constants) implements Form {
        @Override
        public Tree write(Object value) {
            return new Tree.Text(((Enum<?>) value).name());
        }

        @Override
        public Object read(Tree tree) {
            if (!(tree instanceof Tree.Text text)) throw Unreadable.of(Code.MALFORMED, "constant");
            var constant = constants.get(text.value());
            if (constant == null) throw Unreadable.of(Code.UNKNOWN);
            return constant;
        }
    }
}
