package org.leadtoorder.crm.testkit;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.CustomerAddress;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.lead.Piece;
import org.leadtoorder.crm.migration.AccountRecord;
import org.leadtoorder.crm.migration.LeadRecord;
import org.leadtoorder.crm.migration.Row;
import org.leadtoorder.crm.migration.SecondaryId;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PostalAddress;

/**
 * Somebody in a foreign system: an account, or a lead that may have become one. Nothing is the matter with it.
 *
 * @param number tells it from others of its kind
 * @param other the number of an account: the parent, or what the lead was converted into
 * @param fate how far it came
 * @param persons how many contact persons or puzzle pieces there are, 0 to 3
 * @param private_ whether it is a person and no organisation
 */
public record ForeignParty(int number, int other, Fate fate, int persons, boolean private_) {
    private static final Instant BEGIN = Instant.parse("2024-01-15T08:00:00Z");
    private static final List<String> PEOPLE = List.of("Ada Lovelace", "Grace Hopper", "Emmy Noether");

    /** How far somebody came. */
    public enum Fate {
        /** A lead that nobody qualified; an account of its own. */
        NEW,
        /** A qualified lead; an account with a parent. */
        QUALIFIED,
        /** A converted lead. */
        CONVERTED,
        /** A lead that was converted with an opportunity. */
        CONVERTED_WITH_OPPORTUNITY,
        /** A lead that was disqualified; a blocked account. */
        DISQUALIFIED
    }

    private Instant at(int step) {
        return BEGIN.plus(number, ChronoUnit.HOURS).plus(step, ChronoUnit.MINUTES);
    }

    AccountRecord account() {
        var data = MasterData.builder()
                .organisation(private_ ? Option.none() : Option.some(OrganisationName.of("Customer " + number)))
                .person(Option.when(private_, PersonName.of("Customer " + number)))
                .industry(Option.when(number % 2 == 0, Label.of("steel")))
                .addresses(
                        number % 2 == 0
                                ? List.of(CustomerAddress.of(
                                        AddressPurpose.BILLING, PostalAddress.of("Street " + number + "\nTown")))
                                : List.empty())
                .build();
        var blocked = fate == Fate.DISQUALIFIED;
        return AccountRecord.builder()
                .externalId("001-" + number)
                .row(Option.some(new Row("accounts.csv", number)))
                .secondaryIds(number % 2 == 1 ? List.of(new SecondaryId("erp", "C" + number)) : List.empty())
                .created(Option.some(at(0)))
                .owner(Option.when(number % 3 > 0, "005"))
                .status(blocked ? Option.some("on hold") : Option.when(number % 2 == 0, "customer"))
                .masterData(data)
                .contactPersons(Vector.range(0, private_ ? 0 : persons).map(this::person))
                .parent(Option.when(fate == Fate.QUALIFIED && other < number, "001-" + other))
                .blocked(Option.when(blocked, at(5000)))
                .reason(Option.when(blocked, "Does not pay"))
                .build();
    }

    private ContactPerson person(int person) {
        return ContactPerson.builder()
                .id("003-" + number + "-" + person)
                .name(PersonName.of(PEOPLE.get(person)))
                .emails(List.of(EmailAddress.of("p" + person + "@c" + number + ".example")))
                .primary(person == 1)
                .build();
    }

    /** The lead, converted with an opportunity if there is one of the same account. */
    LeadRecord lead(Option<String> opportunity, Option<Instant> conversion) {
        var converted = fate == Fate.CONVERTED || fate == Fate.CONVERTED_WITH_OPPORTUNITY;
        var disqualified = fate == Fate.DISQUALIFIED;
        var qualified = converted || fate == Fate.QUALIFIED || disqualified && number % 2 == 0;
        return LeadRecord.builder()
                .externalId("00Q-" + number)
                .row(Option.some(new Row("leads.csv", number)))
                .created(Option.some(at(0)))
                .owner(Option.when(number % 2 == 0, "006"))
                .status(Option.some(status()))
                .contact(Contact.builder()
                        .person(Option.some(PersonName.of(PEOPLE.get(number % 3))))
                        .organisation(Option.when(!private_, OrganisationName.of("Lead " + number)))
                        .emails(List.of(EmailAddress.of("lead" + number + "@example.org")))
                        .build())
                .source(Option.when(number % 2 == 1, "Web"))
                .campaign(Option.when(number % 3 == 0, Label.of("spring")))
                .pieces(pieces(qualified ? 3 : persons))
                .qualified(Option.when(qualified, at(40)))
                .ended(conversion.filter(at -> converted).orElse(Option.when(converted || disqualified, at(60))))
                .reason(Option.when(disqualified, "No Budget"))
                .account(Option.when(converted, "001-" + other))
                .opportunity(opportunity.filter(id -> fate == Fate.CONVERTED_WITH_OPPORTUNITY))
                .build();
    }

    private String status() {
        return switch (fate) {
            case NEW -> "Open - Not Contacted";
            case QUALIFIED -> "Working - Contacted";
            case CONVERTED, CONVERTED_WITH_OPPORTUNITY -> "Closed - Converted";
            case DISQUALIFIED -> "Closed - Not Converted";
        };
    }

    private Seq<Piece> pieces(int most) {
        return List.of(PieceKind.INTEREST, PieceKind.NEED, PieceKind.AUTHORITY)
                .take(most)
                .zipWithIndex()
                .map(pair -> Piece.of(pair._1, "told us", "ada", at(10 + pair._2), "call"));
    }
}
