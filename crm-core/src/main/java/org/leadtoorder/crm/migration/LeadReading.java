package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;

/** Reads leads: first word by word, then for what is the matter with them. */
final class LeadReading {
    private final Bench bench;

    LeadReading(Bench bench) {
        this.bench = bench;
    }

    LeadRecord translated(LeadRecord record) {
        var translation = bench.translation(record);
        var status = translation.needed("status", record.status(), bench.mapping()::leadStatus);
        var source = translation.named("source", record.source(), Option.none(), bench.mapping()::leadSource);
        var disqualified = status.contains(LeadStatus.DISQUALIFIED.name());
        bench.ignored(record, "reason", !disqualified && record.reason().isDefined());
        bench.ignored(record, "words", !disqualified && record.words().isDefined());
        var reason = disqualified
                ? translation.named("reason", record.reason(), record.words(), bench.mapping()::disqualificationReason)
                : new Translation.Named(Option.none(), Option.none());
        return record.toBuilder()
                .status(status)
                .owner(translation.owner(record.owner(), bench.mapping()))
                .source(source.entry())
                .reason(reason.entry())
                .words(reason.words())
                .account(bench.link(record.account()))
                .opportunity(bench.link(record.opportunity()))
                .codes(translation.codes())
                .build();
    }

    LeadRecord checked(LeadRecord record) {
        bench.unreadable(record);
        var contact = record.contact();
        if (!contact.named()) bench.findings().refuse(FindingCode.MISSING_VALUE, record, "name");
        bench.name(record, "name", contact.organisation().map(OrganisationName::value));
        bench.name(record, "name", contact.person().map(PersonName::whole));
        var converted = is(record, LeadStatus.CONVERTED);
        if (converted && record.account().isEmpty())
            bench.findings().refuse(FindingCode.MISSING_VALUE, record, "account");
        bench.ignored(record, "account", !converted && record.account().isDefined());
        bench.ignored(record, "opportunity", !converted && record.opportunity().isDefined());
        var qualifies = converted || is(record, LeadStatus.QUALIFIED);
        var ends = converted || is(record, LeadStatus.DISQUALIFIED);
        var times = bench.times(record);
        var created = times.needed("created", record.created(), record.qualified(), record.ended());
        var qualified = qualifies
                ? times.needed("qualified", record.qualified(), created)
                : is(record, LeadStatus.DISQUALIFIED) ? times.cut(record.qualified()) : Option.<Instant>none();
        qualified = times.after("qualified", qualified, created);
        var before = qualified.orElse(created);
        var ended = ends
                ? times.after("ended", times.needed("ended", record.ended(), before), before)
                : Option.<Instant>none();
        bench.ignored(record, "ended", !ends && record.ended().isDefined());
        bench.ignored(
                record,
                "qualified",
                is(record, LeadStatus.NEW) && record.qualified().isDefined());
        return record.toBuilder()
                .unreadable(Vector.empty())
                .secondaryIds(AccountReading.refs(bench, record))
                .contact(withoutRefs(contact))
                .created(created)
                .qualified(qualified)
                .ended(ended)
                .pieces(pieces(record, created, qualified))
                .account(converted ? record.account() : Option.none())
                .opportunity(converted ? record.opportunity() : Option.none())
                .build();
    }

    static boolean is(LeadRecord record, LeadStatus status) {
        return record.status().contains(status.name());
    }

    /** What is known of the lead, oldest first, the latest piece of each kind; what qualified it is filled in where nobody recorded it. */
    private Seq<Piece> pieces(LeadRecord record, Option<Instant> created, Option<Instant> qualified) {
        var known = Vector.ofAll(record.pieces())
                .sortBy(Piece::learntAt)
                .foldLeft(
                        Vector.<Piece>empty(),
                        (kept, piece) -> kept.filter(other -> !other.kind().equals(piece.kind()))
                                .append(piece));
        bench.ignored(record, "pieces", known.size() < record.pieces().size());
        if (qualified.isEmpty()) return known;
        var missing = bench.company().requiredPieces().removeAll(known.map(Piece::kind));
        if (missing.isEmpty()) return known;
        var choice = bench.findings()
                .about(
                        FindingCode.LEAD_WITHOUT_PIECES,
                        record,
                        "pieces",
                        missing.map(PieceKind::name).toJavaArray());
        return choice == Choice.REFUSE || created.isEmpty()
                ? known
                : known.appendAll(missing.map(kind -> Piece.of(
                                kind,
                                "not recorded in " + bench.naming().system(),
                                bench.mapping().actor(),
                                created.get(),
                                "filled gap")))
                        .sortBy(Piece::learntAt);
    }

    static Contact withoutRefs(Contact contact) {
        return Contact.builder()
                .person(contact.person())
                .organisation(contact.organisation())
                .jobTitle(contact.jobTitle())
                .emails(contact.emails())
                .phones(contact.phones())
                .addresses(contact.addresses())
                .web(contact.web())
                .language(contact.language())
                .taxId(contact.taxId())
                .note(contact.note())
                .build();
    }
}
