package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.function.Function;
import org.leadtoorder.crm.example.migration.mapping.MappingFile;
import org.leadtoorder.crm.example.migration.mapping.Take;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.migration.AccountRecord;
import org.leadtoorder.crm.migration.ForeignRecord;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.LeadRecord;
import org.leadtoorder.crm.migration.OpportunityRecord;
import org.leadtoorder.crm.migration.OrderRecord;
import org.leadtoorder.crm.migration.QuoteRecord;
import org.leadtoorder.crm.migration.VersionRecord;

/** Reads the files of a foreign system into records: nothing is judged here but whether a cell can be read. */
public final class Importing {
    private final MappingFile mapping;
    private final Sheets sheets;
    private Seq<Imported.Loose> loose = Vector.empty();

    private Importing(MappingFile mapping, Sheets sheets) {
        this.mapping = mapping;
        this.sheets = sheets;
    }

    /**
     * Reads the files.
     *
     * @param mapping which files there are, and what they hold
     * @param folder where they are
     * @return what they hold, never null
     * @throws Unusable if a file or column is missing or broken
     */
    public static Imported read(MappingFile mapping, Path folder) throws Unusable {
        return new Importing(mapping, Sheets.read(mapping, folder)).all();
    }

    private Imported all() {
        var records = ForeignRecords.builder()
                .system(mapping.system())
                .accounts(accounts())
                .leads(leads())
                .opportunities(opportunities())
                .quotes(quotes())
                .orders(orders())
                .build();
        return new Imported(records, sheets.files(), sheets.absences().all(), loose);
    }

    private <T> Dependents<T> dependents(Take take, String parent, Function<Entry, Option<T>> read) {
        return Dependents.read(mapping.system(), sheets, take, parent, read);
    }

    private void loose(Seq<? extends ForeignRecord> parents, Dependents<?>... dependents) {
        var ids = parents.map(ForeignRecord::externalId).toVector();
        for (var each : dependents) loose = loose.appendAll(each.loose(ids));
    }

    private Seq<AccountRecord> accounts() {
        var contacts = dependents(Take.CONTACTS, "account", Contacts::read);
        var accounts = sheets.entries(Take.ACCOUNTS)
                .map(entry -> Accounts.read(
                        entry, mapping.codes(), contacts.of(entry.id("id")).map(Contacts.Contact::person)))
                .map(read -> read.toBuilder()
                        .unreadable(read.unreadable().appendAll(contacts.faults(read.externalId())))
                        .build());
        loose(accounts, contacts);
        return accounts;
    }

    private Seq<LeadRecord> leads() {
        var pieces = dependents(Take.PIECES, "lead", Pieces::read);
        var leads = sheets.entries(Take.LEADS)
                .map(entry -> Leads.read(entry, pieces.of(entry.id("id")).map(Pieces.Known::piece)))
                .map(read -> read.toBuilder()
                        .unreadable(read.unreadable().appendAll(pieces.faults(read.externalId())))
                        .build());
        loose(leads, pieces);
        return leads;
    }

    private Seq<OpportunityRecord> opportunities() {
        var stages = dependents(Take.STAGES, "opportunity", Stages::read);
        var opportunities = sheets.entries(Take.OPPORTUNITIES)
                .map(entry ->
                        Opportunities.read(entry, stages.of(entry.id("id")).map(Stages.Entered::entry)))
                .map(read -> read.toBuilder()
                        .unreadable(read.unreadable().appendAll(stages.faults(read.externalId())))
                        .build());
        loose(opportunities, stages);
        return opportunities;
    }

    private Seq<QuoteRecord> quotes() {
        var lines = dependents(Take.QUOTE_LINES, "quote", entry -> Lines.read(entry, "quote"));
        var signOffs = dependents(Take.SIGN_OFFS, "quote", SignOffs::read);
        var rows = sheets.entries(Take.QUOTES).map(Quotes::read);
        var quotes = Quotes.together(rows)
                .map(read -> read.toBuilder()
                        .versions(read.versions()
                                .map(version ->
                                        whole(version, lines.of(read.externalId()), signOffs.of(read.externalId()))))
                        .unreadable(read.unreadable()
                                .appendAll(lines.faults(read.externalId()))
                                .appendAll(signOffs.faults(read.externalId())))
                        .build());
        loose(quotes, lines, signOffs);
        return quotes;
    }

    private static VersionRecord whole(VersionRecord version, Seq<Lines.Line> lines, Seq<SignOffs.Signed> signed) {
        var own = signed.filter(each -> each.version() == version.number()).map(SignOffs.Signed::signOff);
        return version.toBuilder()
                .lines(lines.filter(each -> each.version() == version.number())
                        .map(Lines.Line::line)
                        .toVector())
                .submitted(own.find(each -> each.level().isEmpty()))
                .approvals(own.filter(each -> each.level().isDefined()).toVector())
                .build();
    }

    private Seq<OrderRecord> orders() {
        var lines = dependents(Take.ORDER_LINES, "order", entry -> Lines.read(entry, "order"));
        var deliveries = dependents(Take.DELIVERIES, "order", Reports::read);
        var invoices = dependents(Take.INVOICES, "order", Reports::read);
        var orders = sheets.entries(Take.ORDERS).map(Orders::read).map(read -> {
            var id = read.externalId();
            return read.toBuilder()
                    .lines(lines.of(id).map(Lines.Line::line))
                    .deliveries(Reports.together(deliveries.of(id)))
                    .invoices(Reports.together(invoices.of(id)))
                    .unreadable(read.unreadable()
                            .appendAll(lines.faults(id))
                            .appendAll(deliveries.faults(id))
                            .appendAll(invoices.faults(id)))
                    .build();
        });
        loose(orders, lines, deliveries, invoices);
        return orders;
    }
}
