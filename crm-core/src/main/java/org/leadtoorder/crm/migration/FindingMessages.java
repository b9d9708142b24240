package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.leadtoorder.crm.message.Messages;

/** Findings in one language. Immutable and thread-safe. */
public final class FindingMessages {
    private final Properties texts = new Properties();
    private final Messages rules;

    private FindingMessages(String language, Messages rules) {
        this.rules = rules;
        var name = "messages_" + language + ".properties";
        try (var in = FindingMessages.class.getResourceAsStream(name)) {
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
    public static FindingMessages in(Locale locale) {
        return new FindingMessages(locale.getLanguage().equals("de") ? "de" : "en", Messages.in(locale));
    }

    /**
     * What was found, and what is done about it.
     *
     * @param finding the finding
     * @return a clause such as {@code there is no amount: it stays without}, without a full stop; never null
     */
    public String of(Finding finding) {
        var where = finding.arguments().isEmpty()
                ? finding.field()
                : finding.field()
                        + finding.arguments()
                                .mkString(
                                        finding.field().isEmpty() ? "" : " (",
                                        ", ",
                                        finding.field().isEmpty() ? "" : ")");
        return text(finding.code().name()).replace("{where}", where) + ": " + of(finding.choice());
    }

    /**
     * What is done about a finding.
     *
     * @param choice the choice
     * @return a clause, never null
     */
    public String of(Choice choice) {
        return text("choice." + choice.name());
    }

    /**
     * The rules that refused a record.
     *
     * @param finding the finding
     * @return a line for each reason, none where no rule spoke; never null
     */
    public Seq<String> reasons(Finding finding) {
        return finding.reasons().map(rules::of);
    }

    /** The keys that have a text. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) throw new IllegalStateException("no text for " + key);
        return text;
    }
}
