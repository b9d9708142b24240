package org.leadtoorder.crm.example.migration.text;

import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How a file writes numbers. Immutable. Strict about groups of digits, because 1.500 and 1.5 are two numbers in one country and the same
 * kind of number in another.
 */
public final class Decimals {
    /** 1234.5 or 6.0E7, as programs write it. */
    public static final Decimals PLAIN = of('.', Option.none());

    private static final int LONGEST = 60;
    private static final int MOST_EXPONENT = 30;

    private final char point;
    private final Option<Character> group;
    private final Pattern form;

    private Decimals(char point, Option<Character> group) {
        this.point = point;
        this.group = group;
        var grouped = group.map(each -> "|[0-9]{1,3}(?:" + Pattern.quote(String.valueOf(each)) + "[0-9]{3})+")
                .getOrElse("");
        form = Pattern.compile("(?<sign>[+-]?)(?<whole>[0-9]+" + grouped + ")(?:" + Pattern.quote(String.valueOf(point))
                + "(?<rest>[0-9]+))?(?:[eE](?<power>[+-]?[0-9]{1,3}))?(?<behind>-?)");
    }

    /**
     * A way of writing numbers.
     *
     * @param point what stands before the decimals
     * @param group what stands between groups of three digits, none if nothing does
     * @return the way, never null
     * @throws IllegalArgumentException if both are the same, or either is a digit, a sign or a letter
     */
    public static Decimals of(char point, Option<Character> group) {
        if (isTaken(point) || group.exists(each -> isTaken(each) || each == point))
            throw new IllegalArgumentException("no number can be told from its marks");
        return new Decimals(point, group);
    }

    private static boolean isTaken(char mark) {
        return Character.isLetterOrDigit(mark) || mark == '+' || mark == '-';
    }

    /**
     * A number. The sign may stand behind it, as ERP systems write it.
     *
     * @param text the cell
     * @return the number as it is written, with its decimals; none if it is no number in this way of writing, or larger than any amount
     */
    public Option<BigDecimal> number(String text) {
        if (text.length() > LONGEST) return Option.none();
        var found = form.matcher(text);
        if (!found.matches()
                || !found.group("sign").isEmpty() && !found.group("behind").isEmpty()) return Option.none();
        var whole = group.map(each -> found.group("whole").replace(String.valueOf(each), ""))
                .getOrElse(found.group("whole"));
        var rest = found.group("rest") == null ? "" : "." + found.group("rest");
        var power = found.group("power") == null ? 0 : Integer.parseInt(found.group("power"));
        if (Math.abs(power) > MOST_EXPONENT) return Option.none();
        var size = new BigDecimal(whole + rest).scaleByPowerOfTen(power);
        var plain = size.scale() < 0 ? size.setScale(0) : size;
        var negative = found.group("sign").equals("-") || !found.group("behind").isEmpty();
        return Option.some(negative ? plain.negate() : plain);
    }

    /**
     * Writes a number this way, without groups.
     *
     * @param number the number
     * @return its text, never null
     */
    public String text(BigDecimal number) {
        return number.toPlainString().replace('.', point);
    }
}
