package org.leadtoorder.crm.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import org.leadtoorder.crm.company.DuplicateDecision;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.kernel.Reason;
import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.kernel.Warning;
import org.leadtoorder.crm.lead.Contact;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * C-2: duplicates. <em>Matching</em> (is it the same?) gives keys; <em>deciding</em> (allow, warn, refuse) is the company's. Pure.
 *
 * <p>Rules refuse by {@link #refusals}; a rule has no place for a warning, so whoever carries out a wish asks {@link #warnings} with
 * the same keys and candidates.
 */
public final class Matching {
    /** How many records are named to a person for all keys of a wish together, unless the keys are more. */
    public static final int MAX_NAMED = 100;

    /** Who may be among those that have a key and is not told of: the customer itself, and the lead that it comes from. */
    private static final int SELVES = 2;

    private Matching() {}

    /**
     * How many a look-up has to give for each of some keys, so that enough others are among them and one more tells that there are more.
     * Every key has its share, so that a key that thousands have hides no other.
     *
     * @param keys the keys
     * @return the limit, at least 1
     */
    public static int limit(Seq<MatchKey> keys) {
        return SELVES + share(keys) + 1;
    }

    private static int share(Seq<MatchKey> keys) {
        return Math.max(1, MAX_NAMED / Math.max(1, keys.size()));
    }

    /**
     * The keys of a lead's contact.
     *
     * @param contact the contact
     * @return the keys, each once; never null
     */
    public static Seq<MatchKey> keys(Contact contact) {
        return contact.matchKeys();
    }

    /**
     * The keys of master data.
     *
     * @param data the data
     * @return the keys, each once; never null
     */
    public static Seq<MatchKey> keys(MasterData data) {
        return data.matchKeys();
    }

    /**
     * The keys by which a customer is found: those of the master data, and the addresses and numbers of the contact persons. A merged
     * customer is found by none.
     *
     * @param customer the customer
     * @return the keys, each once; never null
     */
    public static Seq<MatchKey> keys(Customer customer) {
        if (customer instanceof MergedCustomer) return Vector.empty();
        var own = keys(customer.masterData());
        return customer.contactPersons().isEmpty()
                ? own
                : own.appendAll(customer.contactPersons().flatMap(Matching::keys))
                        .distinct();
    }

    /**
     * The keys of a contact person: addresses and numbers. A name alone says nothing of somebody who works for an organisation.
     *
     * @param person the contact person
     * @return the keys, each once; never null
     */
    public static Seq<MatchKey> keys(ContactPerson person) {
        return MatchKey.all(Vector.empty(), Option.none(), person.emails(), person.phones(), Option.none());
    }

    /**
     * The keys that the company refuses to see twice.
     *
     * @param keys some keys
     * @param company the company's configuration
     * @return those of a kind that is refused, never null
     */
    public static Seq<MatchKey> exclusive(Seq<MatchKey> keys, SalesProcess company) {
        return keys.filter(key -> company.decision(key.kind()) == DuplicateDecision.REFUSE);
    }

    /**
     * What speaks against a customer with these keys. A lead never does: it is not a customer yet.
     *
     * @param keys the keys that it brings
     * @param candidates whom a look-up found by them
     * @param self who is about to have them; no duplicate of itself
     * @param company the company's configuration
     * @return a fault per kind and customer, with both as arguments; never null
     */
    public static Seq<Fault> refusals(
            Seq<MatchKey> keys, Seq<MatchCandidate> candidates, Id self, SalesProcess company) {
        return others(keys, candidates, self)
                .filter(found -> company.decision(found.key().kind()) == DuplicateDecision.REFUSE
                        && found.id() instanceof CustomerId)
                .map(Matching::fault)
                .distinct();
    }

    /**
     * What a person should look at: keys that the company warns of; and where a lead is about to have a key, or has it, also keys that
     * it refuses to see in two customers. More than a person can look at are not named one by one: a warning says that there are more.
     *
     * @param keys the keys that are brought
     * @param candidates whom a look-up found by them
     * @param self who is about to have them; no duplicate of itself
     * @param company the company's configuration
     * @return a warning per kind and record, and one per kind that has more; never null
     */
    public static Seq<Warning> warnings(
            Seq<MatchKey> keys, Seq<MatchCandidate> candidates, Id self, SalesProcess company) {
        var refused = refusals(keys, candidates, self, company);
        return warnings("masterData", keys, candidates, self, company)
                .filter(fault -> !(self instanceof CustomerId) || !refused.contains(fault))
                .map(Matching::warning);
    }

    /**
     * What a person should look at when somebody becomes a contact person: nobody is refused for that, for one may work for two customers.
     *
     * @param keys the keys of the contact person
     * @param candidates whom a look-up found by them
     * @param self the customer; no duplicate of itself
     * @param company the company's configuration
     * @return a warning per kind and record, and one per kind that has more; never null
     */
    public static Seq<Warning> personWarnings(
            Seq<MatchKey> keys, Seq<MatchCandidate> candidates, Id self, SalesProcess company) {
        return warnings("contactPersons", keys, candidates, self, company).map(Matching::warning);
    }

    private static Seq<Fault> warnings(
            String field, Seq<MatchKey> keys, Seq<MatchCandidate> candidates, Id self, SalesProcess company) {
        if (candidates.isEmpty()) return Vector.empty();
        var share = share(keys);
        var byKey = others(keys, candidates, self)
                .filter(found -> company.decision(found.key().kind()) != DuplicateDecision.ALLOW)
                .toJavaStream()
                .collect(groupingBy(MatchCandidate::key, LinkedHashMap::new, toList()));
        var named = Vector.ofAll(byKey.values())
                .flatMap(found -> Vector.ofAll(found).take(share))
                .map(found -> fault(field, found));
        var more = Vector.ofAll(byKey.entrySet())
                .filter(found -> found.getValue().size() > share)
                .map(found -> Fault.of(
                        Code.TOO_MANY, field + ".duplicates", found.getKey().kind(), share));
        return named.appendAll(more).distinct();
    }

    private static Warning warning(Fault fault) {
        return new Warning(new Reason(Rule.C_2, fault));
    }

    private static Seq<MatchCandidate> others(Seq<MatchKey> keys, Seq<MatchCandidate> candidates, Id self) {
        if (candidates.isEmpty()) return candidates;
        var asked = keys.toJavaSet();
        return candidates.filter(found -> !found.id().equals(self) && asked.contains(found.key()));
    }

    private static Fault fault(MatchCandidate found) {
        return fault("masterData", found);
    }

    private static Fault fault(String field, MatchCandidate found) {
        return Fault.of(Code.DUPLICATE, field, found.key().kind(), found.id().value());
    }
}
