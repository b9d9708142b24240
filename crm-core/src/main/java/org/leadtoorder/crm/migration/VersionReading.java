package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.value.Label;

/** Reads the versions of a quote. */
final class VersionReading {
    private final Bench bench;
    private final QuoteRecord record;
    private final Option<Instant> created;
    private final LineReading lines;
    private final Times times;

    VersionReading(Bench bench, QuoteRecord record, Option<String> currency, Option<Instant> created) {
        this.bench = bench;
        this.record = record;
        this.created = created;
        this.lines = new LineReading(bench, record, Amounts.currency(currency));
        this.times = bench.times(record);
    }

    Seq<VersionRecord> checked(Option<Label> about) {
        var all = complete();
        var done = Vector.<VersionRecord>empty();
        for (var version : all) {
            var before = done.lastOption().flatMap(VersionRecord::issued).orElse(created);
            done = done.append(checked(version, before, version == all.last(), about));
        }
        return done;
    }

    /** Every version from the first on; those that are not there are made like the next one that is. */
    private Seq<VersionRecord> complete() {
        var given = record.versions();
        var numbers = given.map(VersionRecord::number);
        if (numbers.distinct().size() < numbers.size())
            bench.findings().refuse(FindingCode.MISSING_VALUE, record, "versions.number");
        if (given.isEmpty()
                || given.last().number() == given.size() && given.head().number() == 1) return given;
        var choice =
                bench.findings().about(FindingCode.EARLIER_VERSIONS_MISSING, record, "versions", numbers.toJavaArray());
        if (choice == Choice.REFUSE || numbers.head() < 1 || numbers.last() > Quote.MAX_VERSIONS) return given;
        return Vector.rangeClosed(1, numbers.last())
                .map(number -> given.find(version -> version.number() >= number)
                        .map(next -> next.number() == number ? next : filled(number, next))
                        .get());
    }

    private VersionRecord filled(int number, VersionRecord next) {
        var at = next.created().orElse(next.issued()).orElse(created);
        return VersionRecord.builder()
                .number(number)
                .created(at)
                .lines(next.lines())
                .headerDiscount(next.headerDiscount())
                .terms(next.terms())
                .wording(next.wording())
                .net(next.net())
                .gross(next.gross())
                .issued(at)
                .build();
    }

    private VersionRecord checked(VersionRecord version, Option<Instant> before, boolean last, Option<Label> about) {
        var begun = version.number() == 1
                ? created
                : times.after("versions.created", times.needed("versions.created", version.created(), before), before);
        var signed = version.submitted().map(SignOff::at).orElse(begun);
        var issued = !last || isIssued()
                ? times.after("versions.issued", times.needed("versions.issued", version.issued(), signed), begun)
                : times.after("versions.issued", issuedAnyway(version), begun);
        var own = lines.checked(lines(version, about));
        var totals = lines.totals(own, version.headerDiscount(), Vector.empty());
        return version.toBuilder()
                .created(begun)
                .lines(own)
                .terms(version.terms().toVector())
                .submitted(version.submitted().map(this::cut))
                .approvals(version.approvals().map(this::cut).toVector())
                .issued(issued)
                .validUntil(validUntil(version, issued))
                .net(lines.total(
                        "net", version.net(), totals.map(known -> known.net().amount())))
                .gross(lines.total(
                        "gross",
                        version.gross(),
                        totals.map(known -> known.gross().amount())))
                .build();
    }

    private SignOff cut(SignOff signed) {
        return new SignOff(signed.by(), times.cut(Option.some(signed.at())).getOrElse(signed.at()), signed.level());
    }

    private boolean isIssued() {
        return !isDraft() && !QuoteReading.is(record, QuoteStatus.WITHDRAWN) || QuoteReading.isAccepted(record);
    }

    /** What was withdrawn may have been a draft, or in the hands of the customer. */
    private Option<Instant> issuedAnyway(VersionRecord version) {
        bench.ignored(record, "versions.issued", isDraft() && version.issued().isDefined());
        return isDraft() ? Option.none() : times.cut(version.issued());
    }

    private boolean isDraft() {
        return QuoteReading.is(record, QuoteStatus.DRAFT)
                || QuoteReading.is(record, QuoteStatus.UNDER_APPROVAL)
                || QuoteReading.is(record, QuoteStatus.APPROVED);
    }

    private Option<LocalDate> validUntil(VersionRecord version, Option<Instant> issued) {
        var until = times.day("versions.validUntil", version.validUntil());
        var first = issued.map(times::dayOf);
        if (until.isEmpty())
            return first.map(day -> day.plusDays(bench.company().validityDays()));
        return first.isEmpty() ? until : times.dayAfter("versions.validUntil", until, first.get());
    }

    private Seq<LineRecord> lines(VersionRecord version, Option<Label> about) {
        var amount = version.net().orElse(version.gross());
        if (!version.lines().isEmpty() || amount.isEmpty()) return version.lines();
        var choice =
                bench.findings().about(FindingCode.QUOTE_WITHOUT_LINES, record, "lines", Amounts.text(amount.get()));
        return choice == Choice.REFUSE
                ? version.lines()
                : Vector.of(LineReading.whole(bench, about.getOrElse(Label.of("as recorded")), amount.get()));
    }
}
