package org.leadtoorder.crm.message;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rejection;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.quote.QuoteComparison;
import org.leadtoorder.crm.value.Fault;

/** Rules, faults, refusals and what differs between two versions of a quote, in one language. Immutable and thread-safe. */
public final class Messages {
    private final Properties texts = new Properties();
    private final Comparisons comparisons;

    private Messages(String language) {
        comparisons = new Comparisons(Locale.forLanguageTag(language), this::text);
        var name = "messages_" + language + ".properties";
        try (var in = Messages.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the texts are missing: " + name);
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * In the language of a locale: German, else English.
     *
     * @param locale the locale of the reader
     * @return the messages, never null
     */
    public static Messages in(Locale locale) {
        return new Messages(locale.getLanguage().equals("de") ? "de" : "en");
    }

    /**
     * What a rule says.
     *
     * @param rule the rule
     * @return a sentence, never null
     */
    public String of(Rule rule) {
        return text(rule.id());
    }

    /**
     * What is wrong, and where.
     *
     * @param fault the fault
     * @return a clause without a full stop, never null
     */
    public String of(Fault fault) {
        var where = fault.arguments().isEmpty()
                ? fault.field()
                : fault.field()
                        + fault.arguments()
                                .mkString(
                                        fault.field().isEmpty() ? "" : " (",
                                        ", ",
                                        fault.field().isEmpty() ? "" : ")");
        return text(fault.code().name()).replace("{where}", where);
    }

    /**
     * A reason: what is wrong, and the rule that it breaks.
     *
     * @param reason the reason
     * @return one line such as {@code L-6: pieces (need) is missing. A lead qualifies when …}, never null
     */
    public String of(Reason reason) {
        return reason.rule().id() + ": " + of(reason.fault()) + ". " + of(reason.rule());
    }

    /**
     * A refusal: every reason.
     *
     * @param rejection the refusal
     * @return a line for each reason, never null
     */
    public Seq<String> of(Rejection rejection) {
        return rejection.reasons().map(this::of);
    }

    /**
     * A warning.
     *
     * @param warning the warning
     * @return one line, never null
     */
    public String of(Warning warning) {
        return of(warning.reason());
    }

    /**
     * How one version of a quote differs from another: what the customer read then and reads now. It holds what people wrote.
     *
     * @param comparison what differs
     * @return a sentence for each difference, one that says so if there is none; never null
     */
    public Seq<String> of(QuoteComparison comparison) {
        return comparisons.of(comparison);
    }

    /** The keys that have a text. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) throw new IllegalStateException("no text for " + key);
        return text;
    }
}
