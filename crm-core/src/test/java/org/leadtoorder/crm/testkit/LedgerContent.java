package org.leadtoorder.crm.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.testkit.Deal.LEAD;
import static org.leadtoorder.crm.testkit.Deal.OPPORTUNITY;
import static org.leadtoorder.crm.testkit.LedgerReading.capture;
import static org.leadtoorder.crm.testkit.LedgerSentences.EQUAL;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Context;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Quantity;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.opportunity.OpportunityCommand.CreateOpportunity;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** What was committed comes back equal: the texts, amounts and times that stores are known to change. */
final class LedgerContent {
    private static final int LINES = 1_000;

    /** Texts on one line that the library takes and stores have been seen to change, cut, fold or choke on. */
    static final Seq<String> LINES_OF_TEXT = Vector.of(
            "null",
            "NULL",
            "undefined",
            "NaN",
            "0",
            "-0",
            "1e308",
            "true",
            "''",
            "'; DROP TABLE lead; --",
            "\\",
            "\\\\",
            "\\u0000",
            "\\n",
            "\"",
            "`",
            "{}",
            "[]",
            "{{7*7}}",
            "${jndi:x}",
            "%s%n",
            "%00",
            "&lt;b&gt;",
            "<b>",
            "<![CDATA[",
            "]]>",
            "=1+1",
            " leading",
            "trailing ",
            "two  spaces",
            "e\u0301 and é",
            "Å \u212B A\u030A",
            "ﬁ ﬃ",
            "ß ẞ SS",
            "İ ı I i",
            "Σ σ ς",
            "\u01C4 \u01C5 \u01C6",
            "\uD83D\uDE80",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "\uD83C\uDDE9\uD83C\uDDEA",
            "❤\uFE0F",
            "葛\uDB40\uDD00城",
            "\uD842\uDFB7野家",
            "漢字かな交じり文",
            "العربية",
            "עברית",
            "क्षि",
            "علی\u200Cرضا",
            "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
            "\u00A0x\u00A0",
            "x\u3000y",
            "\uDBC0\uDC00\uE000",
            "\uFFFD",
            "x".repeat(200),
            "\uD83D\uDE80".repeat(200),
            "ü".repeat(200));

    /** Texts of several lines, likewise. */
    static final Seq<String> BLOCKS = Vector.of(
            "one\ntwo",
            "one\r\ntwo",
            "\ttab",
            "end\n",
            "\n\nstart",
            "a\u2028b\u2029c",
            "\uFDFA".repeat(1_000),
            "\uD83D\uDE80".repeat(10_000),
            "x".repeat(10_000));

    static final Seq<Case<Ledger>> CASES = Vector.of(
            new Case<>(EQUAL, "lines of every script and trick are names, ids and requests", (ledger, fixture) -> {
                var script = new Script();
                for (var text : LINES_OF_TEXT) {
                    var wish = new CaptureLead(
                            new LeadId(text),
                            Deal.ADA,
                            Attribution.builder()
                                    .source("web")
                                    .campaign(Option.some(Label.of(text)))
                                    .referrer(Option.some(Label.of(text)))
                                    .build(),
                            Option.some(text));
                    var context = Context.of(Deal.START, text, text).because(text, text);
                    var commit = script.fork(wish, context);
                    Proof.committed(ledger, commit);
                    assertEquals(
                            Option.some(commit.plan().result()),
                            ledger.find(new LeadId(text)).map(Ledger.Kept::state));
                    assertEquals(
                            Vector.of(context.provenance()),
                            ledger.history(new LeadId(text)).map(Recorded::provenance));
                    assertEquals(
                            commit.plan().events(),
                            ledger.history(new LeadId(text)).map(Recorded::event));
                    assertEquals(
                            Option.some(text),
                            ledger.answer(text)
                                    .map(answer -> answer.result().id().value()));
                }
                assertEquals(
                        LINES_OF_TEXT,
                        Script.feed(ledger, 7).map(recorded -> recorded.id().value()));
            }),
            new Case<>(EQUAL, "texts of several lines are the content of talks", (ledger, fixture) -> {
                var script = Script.of(Deal::captured);
                for (var text : BLOCKS.appendAll(LINES_OF_TEXT))
                    script.then(new LogActivity(LEAD, talk(Deal.START, text)));
                script.play(ledger).agrees(ledger);
            }),
            new Case<>(
                    EQUAL,
                    "amounts from the smallest to the largest, of currencies without decimals and with three",
                    (ledger, fixture) -> {
                        var script = new Script();
                        script.then(Deal.registration(Deal.CUSTOMER, "Amounts AG"));
                        var number = 0;
                        for (var currency : List.of("EUR", "JPY", "KWD", "CLF"))
                            for (var price : List.of("0", "0.000001", "0.1", "1.234567", "99999999", "123456789012")) {
                                var opportunity = new OpportunityId("opportunity " + ++number);
                                script.then(new CreateOpportunity(
                                        Deal.CUSTOMER,
                                        opportunity,
                                        Label.of(price),
                                        Currency.getInstance(currency),
                                        Deal.TODAY.plusDays(9)));
                                script.then(new CreateQuote(
                                        opportunity, new QuoteId("quote " + number), offer(price, currency)));
                            }
                        script.play(ledger).agrees(ledger);
                    }),
            new Case<>(EQUAL, "times from the first to the last, to the microsecond", (ledger, fixture) -> {
                var script = new Script();
                var times = List.of(
                                "0001-01-01T00:00:00Z",
                                "0001-01-01T00:00:00.000001Z",
                                "1582-10-04T23:59:59.999999Z",
                                "1582-10-15T00:00:00Z",
                                "1899-12-31T23:59:59.999999Z",
                                "1969-12-31T23:59:59.999999Z",
                                "1970-01-01T00:00:00Z",
                                "1970-01-01T00:00:00.000001Z",
                                "2026-03-29T01:30:00Z",
                                "2026-10-25T00:30:00.5Z",
                                "2026-12-31T23:59:59.999999Z",
                                "2038-01-19T03:14:08Z",
                                "2262-04-11T23:47:16.854776Z",
                                "9999-12-30T23:59:59.999999Z")
                        .map(Instant::parse);
                for (var at : times) {
                    var id = "lead of " + at;
                    Proof.committed(ledger, script.fork(capture(id), Context.of(at, "grace", id)));
                    var kept = ledger.find(new LeadId(id));
                    assertEquals(Option.some(at), kept.map(Ledger.Kept::last));
                    assertEquals(
                            Vector.of(at),
                            ledger.history(new LeadId(id))
                                    .map(recorded -> recorded.provenance().at()));
                }
            }),
            new Case<>(EQUAL, "nanoseconds are cut and never rounded", (ledger, fixture) -> {
                var script = Script.of(Deal::captured);
                var at = Instant.parse("2026-12-31T23:59:59.999999999Z");
                var talk = script.fork(
                        new LogActivity(LEAD, talk(at.minusSeconds(1), "of the last second")),
                        Context.of(at, "grace", "nanoseconds"));
                script.play(ledger);
                Proof.committed(ledger, talk);
                assertEquals(
                        at.truncatedTo(ChronoUnit.MICROS),
                        ledger.find(LEAD).get().last());
                assertEquals(talk.plan().result(), ledger.find(LEAD).get().state());
                assertEquals(talk.plan().events(), ledger.history(LEAD).tail().map(Recorded::event));
            }),
            new Case<>(EQUAL, "who, when, why and under which configuration", (ledger, fixture) -> {
                var script = Script.of(Deal::captured).play(ledger);
                var plain = script.context();
                var migrated = script.context().because("conversation", "cause").asMigrated();
                Proof.committed(ledger, script.fork(capture("plain"), plain));
                Proof.committed(ledger, script.fork(capture("migrated"), migrated));
                assertEquals(
                        plain.provenance(),
                        ledger.history(new LeadId("plain")).head().provenance());
                assertEquals(
                        migrated.provenance(),
                        ledger.history(new LeadId("migrated")).head().provenance());
            }),
            new Case<>(EQUAL, "a quote of " + LINES + " lines", (ledger, fixture) -> {
                var script = Script.of(Deal::converted);
                var lines = Vector.range(0, LINES)
                        .map(number -> DraftLine.of(
                                "line " + number,
                                "\uD83D\uDE80".repeat(100),
                                1,
                                UnitPrice.of("1.23", "EUR"),
                                "list",
                                Tax.of("VAT", Percentage.of(19))));
                script.then(new CreateQuote(
                        OPPORTUNITY,
                        Deal.QUOTE,
                        QuoteDraft.builder().lines(lines).build()));
                script.play(ledger).agrees(ledger);
            }),
            new Case<>(EQUAL, "names of people and companies of every script", (ledger, fixture) -> {
                var script = new Script();
                var names = List.of(
                        "Jürgen Großmann",
                        "Jose\u0301",
                        "李小龙",
                        "علی\u200Cرضا حسینی",
                        "Nguyễn Thị Ánh",
                        "O'Brien",
                        "Łukasiewicz",
                        "Null",
                        "प्रिया शर्मा");
                for (var name : names)
                    script.then(new RegisterCustomer(
                            new CustomerId("customer " + name),
                            MasterData.builder()
                                    .organisation(name + " GmbH & Co. KG")
                                    .person(name)
                                    .build(),
                            new Origin.Registered(Label.of("ERP"), FreeText.of(name))));
                assertTrue(script.commits().size() == names.size());
                script.play(ledger).agrees(ledger);
            }));

    private LedgerContent() {}

    private static Activity talk(Instant began, String text) {
        return Activity.builder()
                .kind(ActivityKind.SALES_TALK)
                .channel(ActivityChannel.CALL)
                .began(began)
                .participants(Samples.TALK.participants())
                .content(FreeText.of(text))
                .build();
    }

    private static QuoteDraft offer(String price, String currency) {
        return QuoteDraft.of(DraftLine.builder()
                .id("1")
                .description(FreeText.of("thing"))
                .quantity(Quantity.of("0.000001"))
                .price(PriceSource.stated(UnitPrice.of(price, currency), FreeText.of("list")))
                .tax(TaxSource.stated(Tax.of("VAT", Percentage.of(19))))
                .build());
    }
}
