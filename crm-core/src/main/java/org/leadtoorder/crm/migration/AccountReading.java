package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.customer.ContactPerson;
import org.leadtoorder.crm.customer.MasterDataField;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.OrganisationName;
import org.leadtoorder.crm.value.PersonName;

/** Reads accounts: first word by word, then for what is the matter with them. */
final class AccountReading {
    private final Bench bench;

    AccountReading(Bench bench) {
        this.bench = bench;
    }

    AccountRecord translated(AccountRecord record) {
        var translation = bench.translation(record);
        var status = translation.needed("status", record.status(), bench.mapping()::accountStatus);
        var blocked = status.contains(AccountStatus.BLOCKED.name());
        bench.ignored(record, "reason", !blocked && record.reason().isDefined());
        bench.ignored(record, "words", !blocked && record.words().isDefined());
        return record.toBuilder()
                .status(status)
                .owner(translation.owner(record.owner(), bench.mapping()))
                .parent(bench.link(record.parent()))
                .reason(
                        blocked
                                ? translation.needed("reason", record.reason(), bench.mapping()::blockReason)
                                : Option.none())
                .codes(translation.codes())
                .build();
    }

    AccountRecord checked(AccountRecord record) {
        bench.unreadable(record);
        var data = record.masterData();
        if (!data.named()) bench.findings().refuse(FindingCode.MISSING_VALUE, record, "name");
        bench.name(record, "name", data.organisation().map(OrganisationName::value));
        bench.name(record, "name", data.person().map(PersonName::whole));
        for (var person : record.contactPersons())
            bench.name(record, "contactPersons", Option.some(person.name().whole()));
        var times = bench.times(record);
        var created = times.needed("created", record.created(), record.blocked());
        var blocked = record.status().contains(AccountStatus.BLOCKED.name());
        bench.ignored(record, "blocked", !blocked && record.blocked().isDefined());
        return record.toBuilder()
                .unreadable(Vector.empty())
                .secondaryIds(refs(bench, record))
                .created(created)
                .masterData(data.with(MasterDataPatch.naming()
                        .clear(MasterDataField.PARENT)
                        .clear(MasterDataField.EXTERNAL_REFS)
                        .build()))
                .contactPersons(withPrimary(record.contactPersons()))
                .blocked(
                        blocked
                                ? times.after("blocked", times.needed("blocked", record.blocked(), created), created)
                                : Option.none())
                .words(blocked ? record.words() : Option.none())
                .build();
    }

    /** Ids in further systems that can be references; those that the master data themselves brought count too. */
    static Seq<SecondaryId> refs(Bench bench, ForeignRecord record) {
        return bench.secondaryIds(record).filter(id -> {
            var faults = ExternalRef.parse(id.system(), id.id()).swap().toOption();
            faults.forEach(each -> bench.refuse(record, id.system(), each));
            if (id.system().equalsIgnoreCase(bench.naming().system()))
                bench.refuse(record, id.system(), List.of(Fault.of(Code.NOT_ALLOWED, id.system())));
            return faults.isEmpty();
        });
    }

    /** Someone is the primary contact person as soon as there is one; the process takes the first. */
    private static Seq<ContactPerson> withPrimary(Seq<ContactPerson> persons) {
        if (persons.isEmpty() || persons.exists(ContactPerson::primary)) return persons.toVector();
        var first = persons.head();
        return persons.toVector()
                .update(
                        0,
                        ContactPerson.builder()
                                .id(first.id())
                                .name(first.name())
                                .jobTitle(first.jobTitle())
                                .roles(first.roles())
                                .emails(first.emails())
                                .phones(first.phones())
                                .language(first.language())
                                .primary(true)
                                .build());
    }
}
