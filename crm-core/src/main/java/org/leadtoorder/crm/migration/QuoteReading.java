package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Reads quotes: first word by word, then for what is the matter with them. */
final class QuoteReading {
    private final Bench bench;

    QuoteReading(Bench bench) {
        this.bench = bench;
    }

    QuoteRecord translated(QuoteRecord record) {
        var translation = bench.translation(record);
        var status = translation.needed("status", record.status(), bench.mapping()::quoteStatus);
        var reason = reason(record, translation, status.getOrElse(""));
        var currency = translation.wanted("currency", record.currency(), bench.mapping()::currency);
        // Nobody owns a quote here: who did is kept word for word.
        record.owner().forEach(owner -> translation.keep("owner", owner));
        return record.toBuilder()
                .status(status)
                .owner(Option.none())
                .opportunity(bench.link(record.opportunity()))
                .account(bench.link(record.account()))
                .currency(currency)
                .versions(record.versions()
                        .sortBy(VersionRecord::number)
                        .map(version -> translated(record, version, translation))
                        .toVector())
                .reason(reason.entry())
                .words(reason.words())
                .codes(translation.codes())
                .build();
    }

    private Translation.Named reason(QuoteRecord record, Translation translation, String status) {
        if (status.equals(QuoteStatus.DECLINED.name()))
            return translation.named("reason", record.reason(), record.words(), bench.mapping()::lossReason);
        var withdrawn = status.equals(QuoteStatus.WITHDRAWN.name());
        bench.ignored(record, "reason", !withdrawn && record.reason().isDefined());
        bench.ignored(record, "words", !withdrawn && record.words().isDefined());
        if (!withdrawn) return new Translation.Named(Option.none(), Option.none());
        return translation.named(
                "reason",
                record.reason(),
                record.words(),
                code -> Label.parse(code).toOption().map(Label::value));
    }

    private VersionRecord translated(QuoteRecord record, VersionRecord version, Translation translation) {
        return version.toBuilder()
                .lines(LineReading.translated(bench, record, version.lines()))
                .submitted(version.submitted().map(signed -> translated(signed, translation)))
                .approvals(version.approvals()
                        .map(signed -> translated(signed, translation))
                        .toVector())
                .build();
    }

    private SignOff translated(SignOff signed, Translation translation) {
        var by = translation.owner(Option.some(signed.by()), bench.mapping());
        return new SignOff(by.getOrElse(signed.by()), signed.at(), signed.level());
    }

    QuoteRecord checked(QuoteRecord record, Option<OpportunityRecord> opportunity) {
        bench.unreadable(record);
        if (record.versions().isEmpty()) bench.findings().refuse(FindingCode.MISSING_VALUE, record, "versions");
        var times = bench.times(record);
        var begun = record.versions().headOption();
        var created = times.needed(
                "created",
                record.created(),
                begun.flatMap(VersionRecord::created),
                begun.flatMap(VersionRecord::issued),
                record.acceptance().flatMap(AcceptanceRecord::entered),
                record.ended(),
                opportunity.flatMap(OpportunityRecord::created));
        var currency = record.currency().orElse(() -> opportunity.flatMap(OpportunityRecord::currency));
        bench.currency(record, currency);
        bench.number(record, record.number());
        var versions = new VersionReading(bench, record, currency, created)
                .checked(opportunity.flatMap(OpportunityRecord::about));
        var current = versions.lastOption();
        var issued = current.flatMap(VersionRecord::issued);
        var next = record.toBuilder()
                .unreadable(Vector.empty())
                .secondaryIds(bench.secondaryIds(record))
                .created(created)
                .currency(currency)
                .account(Option.none())
                .versions(versions)
                .extendedUntil(times.day("extendedUntil", record.extendedUntil())
                        .filter(until ->
                                !current.flatMap(VersionRecord::validUntil).contains(until)))
                .acceptance(Option.none());
        if (versions.forAll(version -> version.issued().isEmpty()))
            for (var number : record.number())
                next = next.number(Option.none()).codes(record.codes().append(new ForeignCode("number", number)));
        var ended = ended(record, current, issued.orElse(created), times);
        bench.ignored(record, "ended", record.ended().isDefined() && ended.isEmpty() && !isAccepted(record));
        bench.ignored(
                record,
                "account",
                record.account()
                        .exists(own ->
                                opportunity.exists(known -> !known.account().contains(own))));
        bench.ignored(record, "acceptance", record.acceptance().isDefined() && !isAccepted(record));
        return isAccepted(record) && issued.isDefined() && current.isDefined()
                ? accepted(next.ended(ended).build(), record, current.get(), issued.get(), times)
                : next.ended(ended).build();
    }

    /** Whether it was accepted, perhaps to be rescinded later. */
    static boolean isAccepted(QuoteRecord record) {
        return is(record, QuoteStatus.ACCEPTED)
                || is(record, QuoteStatus.WITHDRAWN) && record.acceptance().isDefined();
    }

    private Option<Instant> ended(
            QuoteRecord record, Option<VersionRecord> current, Option<Instant> before, Times times) {
        var status = record.status().getOrElse("");
        var expired = status.equals(QuoteStatus.EXPIRED.name());
        if (!expired && !status.equals(QuoteStatus.DECLINED.name()) && !status.equals(QuoteStatus.WITHDRAWN.name()))
            return Option.none();
        var over = record.extendedUntil()
                .orElse(current.flatMap(VersionRecord::validUntil))
                .filter(until -> expired)
                .map(until -> times.startOf(until.plusDays(1)));
        var ended = times.needed("ended", record.ended(), over, before);
        return times.after("ended", times.after("ended", ended, before), over);
    }

    private QuoteRecord accepted(
            QuoteRecord next, QuoteRecord record, VersionRecord current, Instant issued, Times times) {
        var given =
                record.acceptance().getOrElse(() -> AcceptanceRecord.builder().build());
        var entered = times.after(
                "acceptance.entered",
                times.needed(
                        "acceptance.entered",
                        given.entered(),
                        given.on().map(times::startOf),
                        record.ended(),
                        Option.some(issued)),
                Option.some(issued));
        if (entered.isEmpty()) return next;
        var on = times.dayAfter(
                "acceptance.on",
                times.day("acceptance.on", given.on()).orElse(entered.map(times::dayOf)),
                times.dayOf(issued));
        if (given.chosen().size() > QuoteDraft.MAX_LINES)
            bench.refuse(
                    record,
                    "acceptance.chosen",
                    List.of(Fault.of(Code.TOO_MANY, "acceptance.chosen", QuoteDraft.MAX_LINES)));
        var evident = given.by().isDefined() && given.evidence().isDefined();
        if (!evident) bench.findings().about(FindingCode.ACCEPTANCE_WITHOUT_EVIDENCE, record, "acceptance");
        var acceptance = AcceptanceRecord.builder()
                .entered(entered)
                .on(on)
                .by(given.by().orElse(Option.some(Label.of("not recorded"))))
                .evidence(given.evidence()
                        .orElse(Option.some(
                                FreeText.of("not recorded in " + bench.naming().system()))))
                .chosen(given.chosen().toVector())
                .build();
        var totals = new LineReading(bench, record, Amounts.currency(next.currency()))
                .totals(current.lines(), current.headerDiscount(), acceptance.chosen());
        var counted = acceptance.chosen().isEmpty()
                ? current
                : current.toBuilder()
                        .net(totals.map(known -> known.net().amount()))
                        .gross(totals.map(known -> known.gross().amount()))
                        .build();
        return next.toBuilder()
                .versions(next.versions().init().append(counted))
                .extendedUntil(extended(record, next, on.get()))
                .acceptance(Option.some(acceptance))
                .build();
    }

    /** The last day of validity after the issue, which a marked step moves to the day of a late acceptance. */
    private Option<LocalDate> extended(QuoteRecord record, QuoteRecord next, LocalDate on) {
        var until = next.extendedUntil().orElse(next.versions().last().validUntil());
        if (!until.exists(on::isAfter)) return next.extendedUntil();
        var choice =
                bench.findings().about(FindingCode.ACCEPTED_AFTER_VALIDITY, record, "acceptance.on", on, until.get());
        return choice == Choice.EXTEND_VALIDITY ? Option.some(on) : next.extendedUntil();
    }

    /** Whether it can still be accepted. */
    static boolean isOpen(QuoteRecord record) {
        var status = record.status().getOrElse("");
        return Vector.of(QuoteStatus.DRAFT, QuoteStatus.UNDER_APPROVAL, QuoteStatus.APPROVED, QuoteStatus.ISSUED)
                .exists(open -> open.name().equals(status));
    }

    static boolean is(QuoteRecord record, QuoteStatus status) {
        return record.status().contains(status.name());
    }
}
