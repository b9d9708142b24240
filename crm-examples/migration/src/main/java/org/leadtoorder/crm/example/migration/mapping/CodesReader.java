package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.example.migration.yaml.Section;
import org.leadtoorder.crm.migration.AccountStatus;
import org.leadtoorder.crm.migration.LeadStatus;
import org.leadtoorder.crm.migration.Mapping;
import org.leadtoorder.crm.migration.OpportunityStatus;
import org.leadtoorder.crm.migration.OrderStatus;
import org.leadtoorder.crm.migration.QuoteStatus;
import org.leadtoorder.crm.migration.StagePlace;
import org.leadtoorder.crm.money.Percentage;
import org.leadtoorder.crm.money.Tax;
import org.leadtoorder.crm.value.Label;

/** Reads what codes mean. The empty code is {@code ""}; what the company's lists do not have is told here, before any row is looked at. */
final class CodesReader {
    private static final String ANY = "*";

    private final SalesProcess company;
    private final Section section;
    private final Mapping.Builder mapping = Mapping.builder();
    private final Map<Of, Map<String, String>> tables = new EnumMap<>(Of.class);

    CodesReader(SalesProcess company, Section section) {
        this.company = company;
        this.section = section;
    }

    Codes codes() {
        return new Codes(tables);
    }

    Mapping.Builder mapping() {
        table(Of.LEAD_STATUS, words(LeadStatus.values()), constants(LeadStatus.class, mapping::leadStatus));
        table(Of.ACCOUNT_STATUS, words(AccountStatus.values()), constants(AccountStatus.class, mapping::accountStatus));
        table(
                Of.OPPORTUNITY_STATUS,
                words(OpportunityStatus.values()),
                constants(OpportunityStatus.class, mapping::opportunityStatus));
        table(Of.STAGE, stages(), this::stage);
        table(Of.QUOTE_STATUS, words(QuoteStatus.values()), constants(QuoteStatus.class, mapping::quoteStatus));
        table(Of.ORDER_STATUS, words(OrderStatus.values()), constants(OrderStatus.class, mapping::orderStatus));
        listed(Of.LEAD_SOURCE, company.leadSources(), mapping::leadSource);
        listed(Of.DISQUALIFICATION_REASON, company.disqualificationReasons(), mapping::disqualificationReason);
        listed(Of.LOSS_REASON, company.lossReasons(), mapping::lossReason);
        table(Of.BLOCK_REASON, words(BlockReason.values()), constants(BlockReason.class, mapping::blockReason));
        table(Of.CURRENCY, currencies(), (code, ours) -> mapping.currency(code, currency(ours)));
        table(
                Of.OWNER,
                Vector.empty(),
                (code, ours) -> mapping.owner(code, Label.of(ours).value()));
        if (section.section(Constants.words(Of.OWNER))
                .exists(rows -> rows.names().contains(ANY))) mapping.ownersAsWritten();
        taxes();
        section.done();
        return mapping;
    }

    /** The code {@value #ANY} stands for every word that lead-to-order itself has for this: it means what it says. */
    private void table(Of of, Seq<String> own, BiConsumer<String, String> meaning) {
        var read = new LinkedHashMap<String, String>();
        for (var rows : section.section(Constants.words(of)))
            for (var code : rows.names())
                if (code.equals(ANY)) {
                    rows.value(ANY, CodesReader::asWritten);
                    own.forEach(word -> take(word, word, read, meaning));
                } else
                    rows.value(code, ours -> {
                        take(code, ours, read, meaning);
                        return ours;
                    });
        tables.put(of, read);
    }

    private static void take(String code, String ours, Map<String, String> read, BiConsumer<String, String> meaning) {
        meaning.accept(code, ours);
        read.put(code, ours);
    }

    private static String asWritten(String words) {
        if (!words.equals("as written")) throw new IllegalArgumentException("means only what it says");
        return words;
    }

    private static <E extends Enum<E>> BiConsumer<String, String> constants(
            Class<E> type, BiConsumer<String, E> meaning) {
        return (code, ours) -> meaning.accept(code, Constants.of(type, ours));
    }

    private void listed(Of of, Seq<String> list, BiConsumer<String, String> meaning) {
        table(of, list, (code, ours) -> {
            if (!list.contains(ours)) throw new IllegalArgumentException("not in the list of the company");
            meaning.accept(code, ours);
        });
    }

    private static Seq<String> words(Enum<?>[] constants) {
        return Vector.of(constants).map(Enum::name);
    }

    private static Seq<String> currencies() {
        return Vector.ofAll(Currency.getAvailableCurrencies())
                .filter(each -> each.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode);
    }

    /** The sales stages as they may be written: alone where one pipeline has them, and with their pipeline. */
    private Seq<String> stages() {
        var names = company.pipelines().flatMap(Pipeline::stages).map(SalesStage::name);
        return names.filter(name -> places(name).size() == 1)
                .appendAll(company.pipelines()
                        .flatMap(pipeline -> pipeline.stages().map(stage -> pipeline.name() + "/" + stage.name())));
    }

    /** Where a sales stage may be meant: in a pipeline that is named with it, else in each that has it. */
    private Seq<StagePlace> places(String ours) {
        return company.pipelines()
                .flatMap(pipeline -> pipeline.stages()
                        .map(SalesStage::name)
                        .filter(stage -> ours.equals(stage) || ours.equals(pipeline.name() + "/" + stage))
                        .map(stage -> StagePlace.open(pipeline.name(), stage)));
    }

    /** A sales stage, or {@code won} or {@code lost}: no sales stage may be called that. */
    private void stage(String code, String ours) {
        if (ours.equals("won")) mapping.stage(code, StagePlace.won());
        else if (ours.equals("lost")) mapping.stage(code, StagePlace.lost());
        else {
            var places = places(ours);
            if (places.isEmpty()) throw new IllegalArgumentException("no such sales stage");
            if (places.size() > 1)
                section.section(Constants.words(Of.STAGE))
                        .forEach(rows -> rows.wrong(
                                code, ours + " is a sales stage of several pipelines: write it as pipeline/" + ours));
            mapping.stage(code, places.head());
        }
    }

    private static Currency currency(String code) {
        var currency = Currency.getInstance(code);
        if (currency.getDefaultFractionDigits() < 0) throw new IllegalArgumentException("nobody pays in it");
        return currency;
    }

    private void taxes() {
        var read = new LinkedHashMap<String, String>();
        for (var rows : section.section(Constants.words(Of.TAX)))
            for (var code : rows.names())
                rows.section(code).forEach(tax -> {
                    var ours = tax.needed("code");
                    tax.value("rate", rate -> Tax.of(ours, Percentage.of(rate)))
                            .orElse(() -> tax.value("exempt", reason -> Tax.exempt(ours, reason)))
                            .orElse(() -> tax.value("reverse charge", reason -> Tax.reverseCharge(ours, reason)))
                            .peek(found -> {
                                mapping.tax(code, found);
                                read.put(code, ours);
                            })
                            .onEmpty(() -> tax.wrong("", "says neither rate nor exempt nor reverse charge"));
                    tax.done();
                });
        tables.put(Of.TAX, read);
    }
}
