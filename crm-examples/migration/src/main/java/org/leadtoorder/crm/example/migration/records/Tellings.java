package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.example.migration.mapping.Codes;
import org.leadtoorder.crm.example.migration.mapping.Take;
import org.leadtoorder.crm.example.migration.text.Cell;
import org.leadtoorder.crm.migration.ForeignRecord;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.LineRecord;
import org.leadtoorder.crm.migration.OrderRecord;
import org.leadtoorder.crm.migration.QuoteRecord;
import org.leadtoorder.crm.migration.SecondaryId;
import org.leadtoorder.crm.migration.SignOff;
import org.leadtoorder.crm.migration.VersionRecord;

/** Records as what rows tell: one for each row of each kind. */
final class Tellings {
    private final ForeignRecords records;
    private final Codes codes;

    Tellings(ForeignRecords records, Codes codes) {
        this.records = records;
        this.codes = codes;
    }

    /** What one row tells. */
    interface Telling {
        /** A part as a cell; nothing for a part that rows of this kind do not have. */
        Cell cell(String part);

        /** What a further system calls the record, nothing for what is no record of its own. */
        Cell secondaryId(String system);
    }

    /** The names of all parts that rows of a kind can tell. */
    static Seq<String> parts(Take take) {
        return switch (take) {
            case ACCOUNTS -> Accounts.PARTS.names();
            case CONTACTS -> Contacts.PARTS.names();
            case LEADS -> Leads.PARTS.names();
            case PIECES -> Pieces.PARTS.names();
            case OPPORTUNITIES -> Opportunities.PARTS.names();
            case STAGES -> Stages.PARTS.names();
            case QUOTES -> Quotes.PARTS.names();
            case QUOTE_LINES -> Lines.QUOTE.names();
            case SIGN_OFFS -> SignOffs.PARTS.names();
            case ORDERS -> Orders.PARTS.names();
            case ORDER_LINES -> Lines.ORDER.names();
            case DELIVERIES, INVOICES -> Reports.PARTS.names();
        };
    }

    Seq<? extends Telling> of(Take take) {
        return switch (take) {
            case ACCOUNTS -> records(Accounts.PARTS, records.accounts());
            case CONTACTS ->
                rows(
                        Contacts.PARTS,
                        records.accounts()
                                .flatMap(account -> account.contactPersons()
                                        .map(person -> new Contacts.Contact(account.externalId(), person))));
            case LEADS -> records(Leads.PARTS, records.leads());
            case PIECES ->
                rows(
                        Pieces.PARTS,
                        records.leads()
                                .flatMap(lead ->
                                        lead.pieces().map(piece -> new Pieces.Known(lead.externalId(), piece))));
            case OPPORTUNITIES -> records(Opportunities.PARTS, records.opportunities());
            case STAGES ->
                rows(
                        Stages.PARTS,
                        records.opportunities()
                                .flatMap(from ->
                                        from.path().map(entry -> new Stages.Entered(from.externalId(), entry))));
            case QUOTES -> rows(Quotes.PARTS, versions().map(each -> each));
            case QUOTE_LINES -> rows(Lines.QUOTE, versions().flatMap(Tellings::lines));
            case SIGN_OFFS -> rows(SignOffs.PARTS, versions().flatMap(Tellings::signOffs));
            case ORDERS -> records(Orders.PARTS, records.orders());
            case ORDER_LINES -> rows(Lines.ORDER, records.orders().flatMap(Tellings::lines));
            case DELIVERIES ->
                rows(
                        Reports.PARTS,
                        records.orders().flatMap(order -> Reports.apart(order.externalId(), order.deliveries())));
            case INVOICES ->
                rows(
                        Reports.PARTS,
                        records.orders().flatMap(order -> Reports.apart(order.externalId(), order.invoices())));
        };
    }

    private Seq<Quotes.Version> versions() {
        return records.quotes().flatMap(quote -> quote.versions().map(version -> new Quotes.Version(quote, version)));
    }

    private static Seq<Lines.Line> lines(Quotes.Version from) {
        QuoteRecord quote = from.quote();
        VersionRecord version = from.version();
        return version.lines().map(line -> new Lines.Line(quote.externalId(), version.number(), line));
    }

    private static Seq<Lines.Line> lines(OrderRecord order) {
        Seq<LineRecord> lines = order.lines();
        return lines.map(line -> new Lines.Line(order.externalId(), 1, line));
    }

    private static Seq<SignOffs.Signed> signOffs(Quotes.Version from) {
        Seq<SignOff> all = Vector.ofAll(from.version().submitted())
                .appendAll(from.version().approvals());
        return all.map(each ->
                new SignOffs.Signed(from.quote().externalId(), from.version().number(), each));
    }

    private <R> Seq<Telling> rows(Parts<R> parts, Seq<? extends R> rows) {
        return rows.map(row -> new Told<R>(parts, row, Vector.empty(), codes));
    }

    private <R extends ForeignRecord> Seq<Telling> records(Parts<R> parts, Seq<? extends R> rows) {
        return rows.map(row -> new Told<R>(parts, row, row.secondaryIds(), codes));
    }

    private record Told<R>(Parts<R> parts, R row, Seq<SecondaryId> secondaryIds, Codes codes) implements Telling {
        @Override
        public Cell cell(String part) {
            return parts.cell(part, row, codes);
        }

        @Override
        public Cell secondaryId(String system) {
            return Cell.text(Option.narrow(
                    secondaryIds.find(each -> each.system().equals(system)).map(SecondaryId::id)));
        }
    }
}
