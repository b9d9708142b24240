package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadtoorder.crm.internal.FreeId;

/** The contact persons of two customers who become one, put together in one pass. Used once, by one thread. */
final class ContactPersonUnion {
    private final List<ContactPerson> all = new ArrayList<>();
    /** Where the entries of one name stand: only among them can the same person be. */
    private final Map<String, List<Integer>> byName = new HashMap<>();

    private final Set<String> ids = new HashSet<>();
    private boolean hasPrimary;

    private ContactPersonUnion() {}

    /** Who is in both is one entry, an id that is taken is changed, and our primary one stays so. */
    static Seq<ContactPerson> of(Seq<ContactPerson> ours, Seq<ContactPerson> theirs) {
        if (theirs.isEmpty()) return ours;
        var union = new ContactPersonUnion();
        ours.forEach(union::append);
        theirs.forEach(union::admit);
        return Vector.ofAll(union.all);
    }

    private void admit(ContactPerson newcomer) {
        for (var at : byName.getOrDefault(newcomer.foldedName(), List.of()))
            if (newcomer.isSamePersonAs(all.get(at))) {
                all.set(at, all.get(at).filledFrom(newcomer));
                return;
            }
        append(newcomer.called(FreeId.of(newcomer.id(), ids::contains)).primary(newcomer.primary() && !hasPrimary));
    }

    private void append(ContactPerson person) {
        byName.computeIfAbsent(person.foldedName(), name -> new ArrayList<>()).add(all.size());
        ids.add(person.id());
        hasPrimary |= person.primary();
        all.add(person);
    }
}
