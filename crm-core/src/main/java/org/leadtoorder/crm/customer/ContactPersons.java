package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** C-5: how contact persons of one customer live together: ids once, exactly one primary as soon as there is one. Pure. */
final class ContactPersons {
    private ContactPersons() {}

    /** What speaks against a list as it was given. */
    static Seq<Fault> faults(Seq<ContactPerson> given) {
        var twice = given.groupBy(ContactPerson::id)
                .filterValues(same -> same.size() > 1)
                .keySet()
                .toVector()
                .sorted();
        var primaries = given.count(ContactPerson::primary);
        return Fault.tooMany("contactPersons", given, Customer.MAX_CONTACT_PERSONS)
                .toVector()
                .appendAll(given.flatMap(ContactPerson::tooMany).distinct())
                .appendAll(twice.map(id -> Fault.of(Code.DUPLICATE, "contactPersons.id", id)))
                .appendAll(Option.when(primaries > 1, () -> Fault.of(Code.TOO_MUCH, "contactPersons.primary", 1)));
    }

    /** Where none is the primary one, the first is. */
    static Seq<ContactPerson> withPrimary(Seq<ContactPerson> given) {
        return given.isEmpty() || given.exists(ContactPerson::primary)
                ? given
                : given.update(0, given.head().primary(true));
    }

    static Seq<ContactPerson> with(Seq<ContactPerson> known, ContactPerson newcomer) {
        return withPrimary(yieldingTo(newcomer, known).append(newcomer));
    }

    static Seq<ContactPerson> changed(Seq<ContactPerson> known, ContactPerson after) {
        return withPrimary(yieldingTo(after, known).map(each -> each.id().equals(after.id()) ? after : each));
    }

    static Seq<ContactPerson> without(Seq<ContactPerson> known, String id, Option<String> newPrimary) {
        var left = known.filter(each -> !each.id().equals(id));
        return withPrimary(newPrimary
                .map(next -> left.map(each -> each.primary(each.id().equals(next))))
                .getOrElse(left));
    }

    /** Both lists together, with one primary. */
    static Seq<ContactPerson> united(Seq<ContactPerson> ours, Seq<ContactPerson> theirs) {
        return withPrimary(ContactPersonUnion.of(ours, theirs));
    }

    private static Seq<ContactPerson> yieldingTo(ContactPerson other, Seq<ContactPerson> known) {
        return other.primary() ? known.map(each -> each.primary(false)) : known;
    }
}
