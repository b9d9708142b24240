package org.leadtoorder.crm.example.documents;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.value.Country;

/** How a language says things: words, numbers, amounts, days. The default locale of the machine plays no part. */
final class Wording {
    private static final int MAX_DECIMALS = 6;

    /** The sign that is as wide as a figure and that is read out as minus, not the hyphen. */
    private static final char MINUS = '\u2212';

    private final Locale locale;
    private final ResourceBundle words;

    private Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.leadtoorder.crm.example.documents.words",
                Locale.forLanguageTag(locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** German as in Germany, English as in the United Kingdom. */
    static Wording of(Language language) {
        return new Wording(language.locale());
    }

    String language() {
        return locale.toLanguageTag();
    }

    String word(String key) {
        return words.getString(key);
    }

    /** The company's word for one of its own codes, or else the code. */
    String code(String kind, String code) {
        var key = kind + "." + code;
        return words.containsKey(key) ? words.getString(key) : code;
    }

    /** All words, for the template. */
    Map<String, String> words() {
        var all = new TreeMap<String, String>();
        words.keySet().forEach(key -> all.put(key, words.getString(key)));
        return all;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** With its currency: {@code 1.234,50 €}. */
    String money(Money money) {
        var format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        prepare(format, money.amount().scale(), money.amount().scale());
        return format.format(money.amount());
    }

    /** In a column that names the currency: {@code 1.234,50}. */
    String amount(Money money) {
        return number(money.amount(), money.amount().scale(), money.amount().scale());
    }

    /** All decimals that the price has, and at least those of its currency. */
    String price(UnitPrice price) {
        return number(price.amount(), price.currency().getDefaultFractionDigits(), MAX_DECIMALS);
    }

    String quantity(Quantity quantity) {
        return number(quantity.value(), 0, MAX_DECIMALS);
    }

    String percent(Percentage percentage) {
        return percent(percentage.value());
    }

    /** A discount: {@code −2,5 %}. */
    String percentOff(Percentage percentage) {
        return percent(percentage.value().negate());
    }

    private String percent(BigDecimal value) {
        var format = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        prepare(format, 0, MAX_DECIMALS);
        return format.format(value.movePointLeft(2));
    }

    String country(Country country) {
        return new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(locale);
    }

    private String number(BigDecimal value, int least, int most) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        prepare(format, least, most);
        return format.format(value);
    }

    private static void prepare(DecimalFormat format, int least, int most) {
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        var symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
    }
}
