package org.leadtoorder.crm.testkit;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.lead.Activity;
import org.leadtoorder.crm.lead.ActivityChannel;
import org.leadtoorder.crm.lead.ActivityKind;
import org.leadtoorder.crm.lead.Attribution;
import org.leadtoorder.crm.lead.Consent;
import org.leadtoorder.crm.lead.Consents;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.LeadCommand;
import org.leadtoorder.crm.lead.LeadCommand.AssignLead;
import org.leadtoorder.crm.lead.LeadCommand.CaptureLead;
import org.leadtoorder.crm.lead.LeadCommand.ConvertLead;
import org.leadtoorder.crm.lead.LeadCommand.CorrectContact;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.EnrichLead;
import org.leadtoorder.crm.lead.LeadCommand.LogActivity;
import org.leadtoorder.crm.lead.LeadCommand.QualifyLead;
import org.leadtoorder.crm.lead.LeadCommand.RecordConsent;
import org.leadtoorder.crm.lead.LeadCommand.RecycleLead;
import org.leadtoorder.crm.lead.LeadCommand.WithdrawConsent;
import org.leadtoorder.crm.lead.Participant;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.lead.Withdrawal;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;

/**
 * Leads and what may be wished of them. The values come out of small pools, so that equal ones meet often; some wishes break a rule.
 */
public final class LeadArbitraries {
    private LeadArbitraries() {}

    /** Nothing, or one of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Arbitrary<Option<T>> perhaps(T... values) {
        return Arbitraries.of(values).injectNull(0.4).map(Option::of);
    }

    /** Contacts, of whom some have no name and some cannot be reached. */
    public static Arbitrary<Contact> contacts() {
        var names = Combinators.combine(
                perhaps(PersonName.of("Ada Lovelace"), PersonName.of("Grace Hopper")),
                perhaps(OrganisationName.of("Acme GmbH"), OrganisationName.of("Muster AG")),
                perhaps(Label.of("buyer")));
        return names.as((person, organisation, title) -> Contact.builder()
                        .person(person)
                        .organisation(organisation)
                        .jobTitle(title))
                .flatMap(builder -> Combinators.combine(
                                perhaps(EmailAddress.of("ada@acme.example"), EmailAddress.of("grace@muster.example")),
                                perhaps(PhoneNumber.of("+49 30 1234567"), PhoneNumber.of("+49 40 7654321")),
                                perhaps(PostalAddress.of("Street 1\nTown")),
                                perhaps(TaxId.parse("DE136695976").get()),
                                perhaps(ExternalRef.of("erp", "1"), ExternalRef.of("erp", "2")))
                        .as((email, phone, address, taxId, ref) -> builder.emails(email.toVector())
                                .phones(phone.toVector())
                                .addresses(address.toVector())
                                .taxId(taxId)
                                .externalRefs(ref.toVector())
                                .build()));
    }

    /** Where leads come from, mostly out of the company's list. */
    public static Arbitrary<Attribution> attributions(SalesProcess company) {
        return Arbitraries.of(company.leadSources().append("hearsay").toJavaList())
                .map(Attribution::of);
    }

    /** Pieces of known kinds and one that is unknown, learnt around now. */
    public static Arbitrary<Piece> pieces(SalesProcess company, Instant now) {
        return Combinators.combine(
                        Arbitraries.of(company.pieceKinds()
                                .append(new PieceKind("shoe size"))
                                .toJavaList()),
                        Arbitraries.of("yes", "perhaps"),
                        instants(now))
                .as((kind, statement, at) -> Piece.of(kind, statement, "sam", at, "call"));
    }

    /** Instants around now, one of ten to come. */
    public static Arbitrary<Instant> instants(Instant now) {
        return Arbitraries.integers().between(-9, 1).map(hours -> now.plus(Duration.ofHours(hours)));
    }

    /** Activities around now, some without anybody. */
    public static Arbitrary<Activity> activities(Instant now) {
        return Combinators.combine(
                        Arbitraries.of(ActivityKind.values()), instants(now), perhaps("Ada Lovelace", "Grace Hopper"))
                .as((kind, began, who) -> Activity.builder()
                        .kind(kind)
                        .channel(ActivityChannel.CALL)
                        .began(began)
                        .participants(who.map(Participant::theirs).toVector())
                        .content(FreeText.of("talked"))
                        .build());
    }

    /** Consents around now, some with a double opt-in that is in order and some with one that is not. */
    public static Arbitrary<Consent> consents(Instant now) {
        return Combinators.combine(
                        purposes(), channels(), instants(now), perhaps(now), perhaps(now, now.minusSeconds(1)))
                .as((purpose, channel, at, asked, confirmed) -> Consent.builder()
                        .purpose(purpose)
                        .channel(channel)
                        .wording(Label.of("v1"))
                        .givenAt(at)
                        .proof(Label.of("form"))
                        .askedAt(asked)
                        .confirmedAt(confirmed)
                        .build());
    }

    /** Withdrawals around now. */
    public static Arbitrary<Withdrawal> withdrawals(Instant now) {
        return Combinators.combine(purposes(), channels(), instants(now))
                .as((purpose, channel, at) -> new Withdrawal(purpose, channel, at, Label.of("mail")));
    }

    /** What somebody said over time. */
    public static Arbitrary<Consents> histories(Instant now) {
        return Arbitraries.oneOf(
                        consents(now).map(Object.class::cast), withdrawals(now).map(Object.class::cast))
                .list()
                .ofMaxSize(6)
                .map(words -> Vector.ofAll(words)
                        .foldLeft(
                                Consents.none(),
                                (said, word) -> word instanceof Consent consent
                                        ? said.with(consent)
                                        : said.with((Withdrawal) word)));
    }

    /** Somebody shows interest. */
    public static Arbitrary<CaptureLead> captures(LeadId lead, SalesProcess company) {
        return Combinators.combine(contacts(), attributions(company), perhaps("sam", "kim"))
                .as((contact, attribution, owner) -> new CaptureLead(lead, contact, attribution, owner));
    }

    /** Anything that may be wished of a lead that is there. */
    public static Arbitrary<LeadCommand<?>> commands(LeadId lead, SalesProcess company, Instant now) {
        var reasons = company.disqualificationReasons().append("mood").toJavaList();
        return Arbitraries.oneOf(
                pieces(company, now).map(piece -> new EnrichLead(lead, piece)),
                pieces(company, now).map(piece -> new EnrichLead(lead, piece)),
                contacts().map(contact -> new CorrectContact(lead, contact)),
                Arbitraries.just(new QualifyLead(lead)),
                Arbitraries.just(new QualifyLead(lead)),
                Combinators.combine(Arbitraries.of(reasons), perhaps(FreeText.of("no")))
                        .as((reason, words) -> new DisqualifyLead(lead, reason, words)),
                Arbitraries.just(new RecycleLead(lead)),
                Arbitraries.of("1", "2").map(customer -> new ConvertLead(lead, new CustomerId(customer))),
                Arbitraries.of("sam", "kim").map(owner -> new AssignLead(lead, owner)),
                activities(now).map(activity -> new LogActivity(lead, activity)),
                consents(now).map(consent -> new RecordConsent(lead, consent)),
                withdrawals(now).map(withdrawal -> new WithdrawConsent(lead, withdrawal)));
    }

    private static Arbitrary<Label> purposes() {
        return Arbitraries.of("newsletter", "survey").map(Label::of);
    }

    private static Arbitrary<Label> channels() {
        return Arbitraries.of("mail", "phone").map(Label::of);
    }
}
