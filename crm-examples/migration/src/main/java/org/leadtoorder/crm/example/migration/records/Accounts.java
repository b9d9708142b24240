package org.leadtoorder.crm.example.migration.records;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Currency;
import org.leadtoorder.crm.customer.AddressPurpose;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.CustomerAddress;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.example.migration.mapping.Codes;
import org.leadtoorder.crm.example.migration.mapping.Codes.Of;
import org.leadtoorder.crm.migration.AccountRecord;
import org.leadtoorder.crm.money.Money;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;
import org.leadtoorder.crm.value.PhoneNumber;
import org.leadtoorder.crm.value.PostalAddress;
import org.leadtoorder.crm.value.TaxId;
import org.leadtoorder.crm.value.WebAddress;

/** Rows that are customers. */
final class Accounts {
    private static final String DELIVERY = "delivery ";

    static final Parts<AccountRecord> PARTS = parts();

    private Accounts() {}

    private static Parts<AccountRecord> parts() {
        var parts = new Parts<AccountRecord>()
                .text("id", from -> Option.some(from.externalId()))
                .code("status", Of.ACCOUNT_STATUS, AccountRecord::status)
                .code("owner", Of.OWNER, AccountRecord::owner)
                .moment("created", AccountRecord::created)
                .text("parent", AccountRecord::parent)
                .text("name", from -> from.masterData().organisation().map(OrganisationName::value))
                .text("person", from -> from.masterData().person().map(PersonName::whole))
                .text(
                        "email",
                        from -> Contacts.joined(from.masterData().emails().map(EmailAddress::shown)))
                .text(
                        "phone",
                        from -> Contacts.joined(from.masterData().phones().map(PhoneNumber::shown)))
                .text("web", from -> from.masterData().web().map(WebAddress::shown))
                .text("tax id", from -> from.masterData().taxId().map(TaxId::canonical))
                .text("industry", from -> from.masterData().industry().map(Label::value))
                .text("segment", from -> from.masterData().segment().map(Label::value))
                .number("revenue", from -> from.masterData().revenue().map(Money::amount))
                .code(
                        "currency",
                        Of.CURRENCY,
                        from -> from.masterData()
                                .revenue()
                                .map(money -> money.currency().getCurrencyCode()))
                .count("employees", from -> from.masterData().employees())
                .text("note", from -> from.masterData().note().map(FreeText::value))
                .moment("blocked", AccountRecord::blocked)
                .code("reason", Of.BLOCK_REASON, AccountRecord::reason)
                .text("words", from -> from.words().map(FreeText::value));
        Address.parts(parts, "", from -> address(from, AddressPurpose.MAIN));
        return Address.parts(parts, DELIVERY, from -> address(from, AddressPurpose.DELIVERY));
    }

    private static Option<PostalAddress> address(AccountRecord from, AddressPurpose purpose) {
        return from.masterData()
                .addresses()
                .find(each -> each.purpose() == purpose)
                .map(CustomerAddress::address);
    }

    static AccountRecord read(Entry entry, Codes codes, Seq<ContactPerson> persons) {
        var record = AccountRecord.builder()
                .externalId(entry.id("id"))
                .row(entry.row())
                .secondaryIds(entry.secondaryIds())
                .status(entry.text("status"))
                .owner(entry.text("owner"))
                .created(entry.moment("created"))
                .parent(entry.text("parent"))
                .masterData(masterData(entry, codes))
                .contactPersons(persons)
                .blocked(entry.moment("blocked"))
                .reason(entry.text("reason"))
                .words(entry.words("words"));
        return record.unreadable(entry.faults()).build();
    }

    private static MasterData masterData(Entry entry, Codes codes) {
        var main = Address.read(entry, "").map(each -> CustomerAddress.of(AddressPurpose.MAIN, each));
        var delivery = Address.read(entry, DELIVERY).map(each -> CustomerAddress.of(AddressPurpose.DELIVERY, each));
        return MasterData.builder()
                .organisation(entry.value("name", OrganisationName::parse))
                .person(entry.value("person", PersonName::parse))
                .emails(entry.several("email", EmailAddress::parse))
                .phones(entry.several("phone", PhoneNumber::parse))
                .addresses(Vector.ofAll(main).appendAll(delivery))
                .web(entry.value("web", WebAddress::parse))
                .taxId(entry.value("tax id", TaxId::parse))
                .industry(entry.label("industry"))
                .segment(entry.label("segment"))
                .revenue(revenue(entry, codes))
                .employees(entry.count("employees"))
                .note(entry.words("note"))
                .build();
    }

    private static Option<Money> revenue(Entry entry, Codes codes) {
        var code = codes.ours(Of.CURRENCY, entry.text("currency"));
        return entry.number("revenue")
                .flatMap(amount -> entry.checked(
                        "revenue",
                        () -> code.map(Currency::getInstance)
                                .map(currency -> Money.of(amount, currency))
                                .getOrElseThrow(() -> new IllegalArgumentException("without currency"))));
    }
}
