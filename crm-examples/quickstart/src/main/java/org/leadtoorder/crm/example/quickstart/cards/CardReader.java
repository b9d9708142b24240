package org.leadtoorder.crm.example.quickstart.cards;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;

/** Reads vCards of every version; whatever is not well formed on a card is left out and named, the rest of the card is kept. */
public final class CardReader {
    private final VCard card;
    private Seq<String> leftOut = Vector.empty();

    private CardReader(VCard card) {
        this.card = card;
    }

    /**
     * Reads every {@code .vcf} file of a folder.
     *
     * @param folder the folder
     * @return the cards, by file and place; never null
     * @throws IOException if a file cannot be read
     */
    public static Seq<Card> read(Path folder) throws IOException {
        Seq<Card> cards = Vector.empty();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".vcf"))
                    .sorted()
                    .toList()) {
                var found = Vector.ofAll(Ezvcard.parse(file).all());
                cards = cards.appendAll(found.zipWithIndex(
                        (card, place) -> new CardReader(card).card(file.getFileName() + "#" + (place + 1))));
            }
        }
        return cards;
    }

    private Card card(String id) {
        var contact = Contact.builder()
                .person(person())
                .organisation(one("organisation", organisation(), OrganisationName::parse))
                .jobTitle(one(
                        "title",
                        text(Vector.ofAll(card.getTitles()).headOption().getOrNull()),
                        Label::parse))
                .emails(all("e-mail", Vector.ofAll(card.getEmails()).map(Email::getValue), EmailAddress::parse))
                .phones(all(
                        "phone", Vector.ofAll(card.getTelephoneNumbers()).map(CardReader::number), PhoneNumber::parse))
                .addresses(addresses())
                .build();
        return new Card(id, contact, leftOut);
    }

    private Option<PersonName> person() {
        @Nullable FormattedName whole = card.getFormattedName();
        @Nullable StructuredName parts = card.getStructuredName();
        var written = text(whole);
        var given = parts == null ? Option.<String>none() : filled(parts.getGiven());
        var family = parts == null ? Option.<String>none() : filled(parts.getFamily());
        if (written.isEmpty() && given.isEmpty() && family.isEmpty()) return Option.none();
        return keep("name", PersonName.parse(written.getOrNull(), given.getOrNull(), family.getOrNull(), null));
    }

    private Option<String> organisation() {
        @Nullable Organization organisation = card.getOrganization();
        return organisation == null
                ? Option.none()
                : Vector.ofAll(organisation.getValues())
                        .flatMap(CardReader::filled)
                        .headOption();
    }

    private Seq<PostalAddress> addresses() {
        return Vector.ofAll(card.getAddresses())
                .filter(CardReader::says)
                .flatMap(address -> keep("address", address(address)));
    }

    /** Countries stand on cards in words; words are kept with the lines, as they name no code. */
    private static Validation<Seq<Fault>, PostalAddress> address(Address address) {
        var lines = Vector.of(
                        address.getPoBox(),
                        address.getExtendedAddress(),
                        address.getStreetAddress(),
                        address.getCountry())
                .flatMap(CardReader::filled)
                .flatMap(text -> Vector.ofAll(text.lines()));
        return PostalAddress.parse(lines, address.getPostalCode(), address.getLocality(), address.getRegion(), null);
    }

    private static boolean says(Address address) {
        return Vector.of(
                        address.getStreetAddress(),
                        address.getPostalCode(),
                        address.getLocality(),
                        address.getPoBox(),
                        address.getRegion(),
                        address.getCountry())
                .exists(part -> filled(part).isDefined());
    }

    private static @Nullable String number(Telephone telephone) {
        var uri = telephone.getUri();
        return uri == null ? telephone.getText() : uri.getNumber();
    }

    private static Option<String> text(@Nullable TextProperty property) {
        return property == null ? Option.none() : filled(property.getValue());
    }

    private static Option<String> filled(@Nullable String text) {
        return Option.of(text).map(String::strip).filter(words -> !words.isEmpty());
    }

    private <T> Option<T> one(String kind, Option<String> text, Parse<T> parse) {
        return text.flatMap(words -> keep(kind, parse.of(words)));
    }

    private <T> Seq<T> all(String kind, Seq<String> texts, Parse<T> parse) {
        return texts.flatMap(CardReader::filled).flatMap(text -> keep(kind, parse.of(text)));
    }

    private <T> Option<T> keep(String kind, Validation<Seq<Fault>, T> parsed) {
        if (parsed.isInvalid()) leftOut = leftOut.append(kind);
        return parsed.toOption();
    }

    private interface Parse<T> {
        Validation<Seq<Fault>, T> of(String text);
    }
}
