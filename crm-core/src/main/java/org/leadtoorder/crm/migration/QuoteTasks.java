package org.leadtoorder.crm.migration;

import io.vavr.control.Option;
import java.util.Currency;
import java.util.function.Consumer;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.money.UnitPrice;
import org.leadtoorder.crm.port.Ledger;
import org.leadtoorder.crm.port.Ledger.Kept;
import org.leadtoorder.crm.quote.Acceptance;
import org.leadtoorder.crm.quote.DraftLine;
import org.leadtoorder.crm.quote.FrozenVersion;
import org.leadtoorder.crm.quote.Issue;
import org.leadtoorder.crm.quote.OfferedQuote;
import org.leadtoorder.crm.quote.PriceSource;
import org.leadtoorder.crm.quote.Quote;
import org.leadtoorder.crm.quote.QuoteCommand.AcceptQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ApproveQuote;
import org.leadtoorder.crm.quote.QuoteCommand.CreateQuote;
import org.leadtoorder.crm.quote.QuoteCommand.DeclineQuote;
import org.leadtoorder.crm.quote.QuoteCommand.EditQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExpireQuote;
import org.leadtoorder.crm.quote.QuoteCommand.ExtendValidity;
import org.leadtoorder.crm.quote.QuoteCommand.GrantApproval;
import org.leadtoorder.crm.quote.QuoteCommand.IssueQuote;
import org.leadtoorder.crm.quote.QuoteCommand.RescindAcceptance;
import org.leadtoorder.crm.quote.QuoteCommand.ReviseQuote;
import org.leadtoorder.crm.quote.QuoteCommand.SubmitQuote;
import org.leadtoorder.crm.quote.QuoteCommand.WithdrawQuote;
import org.leadtoorder.crm.quote.QuoteDraft;
import org.leadtoorder.crm.quote.TaxSource;
import org.leadtoorder.crm.quote.WithdrawnQuote;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The wishes that make a quote, version by version, to its end. */
final class QuoteTasks {
    private final Bench bench;
    private final Consumer<Task> next;

    QuoteTasks(Bench bench, Consumer<Task> next) {
        this.bench = bench;
        this.next = next;
    }

    void offer(QuoteRecord quote) {
        var id = bench.naming().quote(quote.externalId());
        for (var version : quote.versions()) {
            draft(quote, id, version);
            approve(quote, id, version);
            for (var at : version.issued())
                next.accept(Task.of(quote, step(version, "issue"), at, new IssueQuote(id))
                        .filling(FindingCode.EARLIER_VERSIONS_MISSING)
                        .numbered(quote.number()));
        }
        for (var until : quote.extendedUntil())
            for (var at : quote.versions().last().issued())
                next.accept(Task.of(quote, "extend", at, new ExtendValidity(id, until))
                        .filling(FindingCode.ACCEPTED_AFTER_VALIDITY));
        for (var acceptance : quote.acceptance())
            next.accept(Task.following(
                            quote,
                            "accept",
                            acceptance.entered().get(),
                            ledger -> accept(ledger, id, quote.versions().last().number(), acceptance))
                    .filling(FindingCode.ACCEPTANCE_WITHOUT_EVIDENCE, FindingCode.ORDER_OF_UNACCEPTED_QUOTE));
        end(quote, id);
    }

    private static String step(VersionRecord version, String name) {
        return "v" + version.number() + "/" + name;
    }

    private void draft(QuoteRecord quote, QuoteId id, VersionRecord version) {
        var at = version.created().get();
        var draft = draft(quote, version);
        if (version.number() == 1) {
            var opportunity = bench.naming().opportunity(quote.opportunity().get());
            next.accept(Task.of(quote, "create", at, new CreateQuote(opportunity, id, draft))
                    .begins());
            return;
        }
        next.accept(Task.of(quote, step(version, "revise"), at, new ReviseQuote(id))
                .filling(FindingCode.EARLIER_VERSIONS_MISSING));
        next.accept(Task.of(quote, step(version, "edit"), at, new EditQuote(id, draft)));
    }

    private void approve(QuoteRecord quote, QuoteId id, VersionRecord version) {
        for (var signed : version.submitted())
            next.accept(Task.of(quote, step(version, "submit"), signed.at(), new SubmitQuote(id))
                    .by(signed.by()));
        var waits = version.number() == quote.versions().last().number()
                && QuoteReading.is(quote, QuoteStatus.UNDER_APPROVAL);
        var left = version.approvals().size();
        for (var signed : version.approvals()) {
            Command<?> wish = --left == 0 && !waits
                    ? new ApproveQuote(id)
                    : new GrantApproval(id, signed.level().getOrElse(""));
            next.accept(Task.of(quote, step(version, "approve/" + signed.level().getOrElse("")), signed.at(), wish)
                    .by(signed.by()));
        }
    }

    private QuoteDraft draft(QuoteRecord quote, VersionRecord version) {
        var currency = Currency.getInstance(quote.currency().get());
        return QuoteDraft.builder()
                .lines(version.lines().map(line -> line(line, currency)).toVector())
                .headerDiscount(version.headerDiscount())
                .terms(version.terms())
                .wording(version.wording())
                .validUntil(version.validUntil())
                .build();
    }

    private DraftLine line(LineRecord line, Currency currency) {
        return DraftLine.builder()
                .id(line.id())
                .product(line.product())
                .description(line.description().get())
                .quantity(line.quantity())
                .kind(line.kind())
                .price(PriceSource.stated(
                        new UnitPrice(line.unitPrice(), currency, line.per()),
                        FreeText.of(Remark.conversation(bench.naming()))))
                .discounts(line.discounts())
                .discountable(line.discountable())
                .tax(TaxSource.stated(line.taxed().get()))
                .build();
    }

    /** What the customer accepted is what was issued here: its digest stands in the target, whatever became of the quote since. */
    private static Option<Command<?>> accept(Ledger ledger, QuoteId id, int version, AcceptanceRecord acceptance) {
        return ledger.find(id)
                .map(Kept::state)
                .filter(Quote.class::isInstance)
                .map(Quote.class::cast)
                .flatMap(quote -> issue(quote, version)
                        .map(issue -> new AcceptQuote(
                                id,
                                Acceptance.builder()
                                        .version(version)
                                        .digest(issue.digest())
                                        .on(acceptance.on().get())
                                        .by(acceptance.by().get())
                                        .evidence(acceptance.evidence().get())
                                        .chosen(acceptance.chosen())
                                        .build())));
    }

    private static Option<Issue> issue(Quote quote, int version) {
        if (version != quote.version())
            return quote.earlier().map(FrozenVersion::issue).find(issue -> issue.version() == version);
        if (quote instanceof OfferedQuote offered) return Option.some(offered.issue());
        return quote instanceof WithdrawnQuote withdrawn ? withdrawn.lastIssue() : Option.none();
    }

    private void end(QuoteRecord quote, QuoteId id) {
        for (var at : quote.ended()) {
            var reason = quote.reason().getOrElse("");
            Command<?> wish = QuoteReading.is(quote, QuoteStatus.DECLINED)
                    ? new DeclineQuote(id, reason, quote.words())
                    : QuoteReading.is(quote, QuoteStatus.EXPIRED)
                            ? new ExpireQuote(id)
                            : quote.acceptance().isDefined()
                                    ? new RescindAcceptance(id, Label.of(reason), quote.words())
                                    : new WithdrawQuote(id, Label.of(reason), quote.words());
            next.accept(Task.of(quote, "end", at, wish).filling(FindingCode.OPEN_QUOTE_OF_CLOSED_OPPORTUNITY));
        }
    }
}
