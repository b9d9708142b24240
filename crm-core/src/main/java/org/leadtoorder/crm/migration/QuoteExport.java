package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.money.LineItem;
import org.leadtoorder.crm.port.Ledger.Recorded;
import org.leadtoorder.crm.quote.AcceptedQuote;
import org.leadtoorder.crm.quote.Approval;
import org.leadtoorder.crm.quote.ApprovedQuote;
import org.leadtoorder.crm.quote.DeclinedQuote;
import org.leadtoorder.crm.quote.DraftQuote;
import org.leadtoorder.crm.quote.ExpiredQuote;
import org.leadtoorder.crm.quote.IssuedQuote;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteContent;
import org.leadtoorder.crm.quote.QuoteEvent.AcceptanceRescinded;
import org.leadtoorder.crm.quote.QuoteEvent.ApprovalGranted;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteAccepted;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteApproved;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteCreated;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteDeclined;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteEdited;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteExpired;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteIssued;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteRecalled;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteReturned;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteRevised;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteSubmitted;
import org.leadtoorder.crm.quote.QuoteEvent.QuoteWithdrawn;
import org.leadtoorder.crm.quote.QuoteEvent.ValidityExtended;
import org.leadtoorder.crm.quote.QuoteLine;
import org.leadtoorder.crm.quote.QuoteUnderApproval;
import org.leadtoorder.crm.quote.WithdrawnQuote;

/** Quotes as records: the history tells version by version what was offered. */
final class QuoteExport {
    private final QuoteRecord.Builder record = QuoteRecord.builder();
    private Vector<VersionRecord> versions = Vector.empty();

    private QuoteExport() {}

    static QuoteRecord of(Quote quote, Exporting.Past past) {
        return new QuoteExport().read(quote, past);
    }

    private QuoteRecord read(Quote quote, Exporting.Past past) {
        var remark = past.remark();
        for (var recorded : past.events()) on(recorded.event(), recorded);
        // The totals as they were accepted: with what the customer chose.
        versions = versions.update(versions.size() - 1, last -> withTotals(last, quote.content()));
        record.externalId(past.key().id())
                .secondaryIds(remark.secondaryIds())
                .created(Option.some(past.created()))
                .status(Option.some(status(quote).name()))
                .codes(remark.codes())
                .marks(past.marks())
                .opportunity(Option.some(past.naming().externalId(quote.opportunity())))
                .number(quote.number())
                .currency(Option.some(quote.currency().getCurrencyCode()))
                .versions(versions);
        if (quote instanceof DeclinedQuote declined)
            record.reason(Option.some(declined.reason())).words(declined.words());
        if (quote instanceof WithdrawnQuote withdrawn)
            record.reason(Option.some(withdrawn.reason().value())).words(withdrawn.words());
        return record.build();
    }

    private void on(Event event, Recorded recorded) {
        var at = Option.some(recorded.provenance().at());
        if (event instanceof QuoteCreated created) versions = Vector.of(version(1, created.content(), at));
        else if (event instanceof QuoteEdited edited)
            last(version(
                    versions.last().number(), edited.content(), versions.last().created()));
        else if (event instanceof QuoteSubmitted submitted)
            last(versions.last().toBuilder()
                    .submitted(Option.some(new SignOff(
                            submitted.submission().by(), submitted.submission().at(), Option.none())))
                    .build());
        else if (event instanceof ApprovalGranted granted) approved(granted.approval());
        else if (event instanceof QuoteApproved approved) approved(approved.approval());
        else if (event instanceof QuoteReturned || event instanceof QuoteRecalled)
            last(versions.last().toBuilder()
                    .submitted(Option.none())
                    .approvals(Vector.empty())
                    .build());
        else if (event instanceof QuoteIssued issued)
            last(versions.last().toBuilder()
                    .issued(at)
                    .validUntil(Option.some(issued.issue().validUntil()))
                    .build());
        else if (event instanceof QuoteRevised revised) revised(revised, at);
        else end(event, at);
    }

    private void end(Event event, Option<Instant> at) {
        if (event instanceof ValidityExtended extended) record.extendedUntil(Option.some(extended.until()));
        else if (event instanceof QuoteAccepted accepted)
            record.acceptance(Option.some(AcceptanceRecord.builder()
                    .entered(at)
                    .on(Option.some(accepted.acceptance().on()))
                    .by(Option.some(accepted.acceptance().by()))
                    .evidence(Option.some(accepted.acceptance().evidence()))
                    .chosen(accepted.acceptance().chosen())
                    .build()));
        else if (event instanceof QuoteDeclined
                || event instanceof QuoteExpired
                || event instanceof QuoteWithdrawn
                || event instanceof AcceptanceRescinded) record.ended(at);
    }

    private void last(VersionRecord version) {
        versions = versions.update(versions.size() - 1, version);
    }

    private void approved(Approval approval) {
        last(versions.last().toBuilder()
                .approvals(versions.last()
                        .approvals()
                        .append(new SignOff(approval.by(), approval.at(), Option.some(approval.level()))))
                .build());
    }

    /** A new version starts from the named one; what was issued is over. */
    private void revised(QuoteRevised revised, Option<Instant> at) {
        var from = versions.find(version -> version.number() == revised.fromVersion())
                .getOrElse(versions.last());
        versions = versions.append(from.toBuilder()
                .number(revised.version())
                .created(at)
                .submitted(Option.none())
                .approvals(Vector.empty())
                .issued(Option.none())
                .validUntil(Option.none())
                .build());
        record.extendedUntil(Option.none()).ended(Option.none());
    }

    private static VersionRecord version(int number, QuoteContent content, Option<Instant> created) {
        return withTotals(
                VersionRecord.builder()
                        .number(number)
                        .created(created)
                        .lines(lines(content.lines()))
                        .headerDiscount(content.headerDiscount())
                        .terms(content.terms())
                        .wording(content.wording())
                        .validUntil(content.wishedValidity())
                        .build(),
                content);
    }

    private static VersionRecord withTotals(VersionRecord version, QuoteContent content) {
        return version.toBuilder()
                .net(Option.some(content.totals().net().amount()))
                .gross(Option.some(content.totals().gross().amount()))
                .build();
    }

    private static Seq<LineRecord> lines(Seq<QuoteLine> lines) {
        return lines.map(line -> line(line.item())
                        .product(line.product())
                        .description(Option.some(line.description()))
                        .build())
                .toVector();
    }

    static LineRecord.Builder line(LineItem item) {
        return LineRecord.builder()
                .id(item.id())
                .quantity(item.quantity())
                .kind(item.kind())
                .unitPrice(item.unitPrice().amount())
                .per(item.unitPrice().per())
                .discounts(item.discounts())
                .discountable(item.discountable())
                .taxed(Option.some(item.tax()));
    }

    private static QuoteStatus status(Quote quote) {
        if (quote instanceof DraftQuote) return QuoteStatus.DRAFT;
        if (quote instanceof QuoteUnderApproval) return QuoteStatus.UNDER_APPROVAL;
        if (quote instanceof ApprovedQuote) return QuoteStatus.APPROVED;
        if (quote instanceof IssuedQuote) return QuoteStatus.ISSUED;
        if (quote instanceof AcceptedQuote) return QuoteStatus.ACCEPTED;
        if (quote instanceof DeclinedQuote) return QuoteStatus.DECLINED;
        return quote instanceof ExpiredQuote ? QuoteStatus.EXPIRED : QuoteStatus.WITHDRAWN;
    }
}
