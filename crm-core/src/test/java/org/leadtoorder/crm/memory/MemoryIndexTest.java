package org.leadtoorder.crm.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtoorder.crm.company.MatchKind;
import org.leadtoorder.crm.customer.Customer;
import org.leadtoorder.crm.customer.CustomerCommand.MergeCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.Matching;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.kernel.Command;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.MatchCandidate;
import org.leadtoorder.crm.kernel.MatchKey;
import org.leadtoorder.crm.lead.LeadCommand.DisqualifyLead;
import org.leadtoorder.crm.testkit.Deal;
import org.leadtoorder.crm.value.EmailAddress;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

@DisplayName("C-2: the index behind the check for duplicates")
class MemoryIndexTest {
    private final Probes probes = new Probes();
    private final MemoryIndex index = new MemoryIndex(probes);
    private final Deal deal = Deal.standard();

    /** Counts how often it is asked; whoever walks over it walks over everything, which counts as that much. */
    private static final class Probes extends HashMap<MatchKey, Set<Id>> {
        private static final long serialVersionUID = 1;
        private int count;

        @Override
        public Set<Id> get(Object key) {
            count++;
            return super.get(key);
        }

        @Override
        public Set<Id> getOrDefault(Object key, Set<Id> none) {
            count++;
            return super.getOrDefault(key, none);
        }

        @Override
        public boolean containsKey(Object key) {
            count++;
            return super.containsKey(key);
        }

        @Override
        public Set<MatchKey> keySet() {
            count += size();
            return super.keySet();
        }

        @Override
        public java.util.Collection<Set<Id>> values() {
            count += size();
            return super.values();
        }

        @Override
        public Set<Entry<MatchKey, Set<Id>>> entrySet() {
            count += size();
            return super.entrySet();
        }

        @Override
        public void forEach(java.util.function.BiConsumer<? super MatchKey, ? super Set<Id>> action) {
            count += size();
            super.forEach(action);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000, 5_000})
    @DisplayName("C-2: a check costs no more probes than there are keys, however many customers there are")
    void a_check_costs_no_more_probes_than_there_are_keys(int customers) {
        for (var number = 0; number < customers; number++)
            take(registration("customer " + number, "Company " + number, "mail" + number + "@example.org"));
        var keys = List.of(
                mail("mail7@example.org"),
                mail("nobody@example.org"),
                MatchKey.of(MatchKind.NAME, "nobody"),
                mail("mail7@example.org"));
        probes.count = 0;
        var found = index.matches(keys, 1_000);
        assertEquals(customers > 7 ? 1 : 0, found.size());
        assertTrue(
                probes.count <= keys.size(),
                () -> probes.count + " probes for " + keys.size() + " keys and " + customers + " customers");
    }

    @Test
    @DisplayName("C-2: a disqualified lead never matches")
    void a_disqualified_lead_never_matches() {
        record(Deal::captured);
        assertEquals(List.of(Deal.LEAD), who(Matching.keys(Deal.ADA)));
        take(new DisqualifyLead(Deal.LEAD, "no budget", Option.none()));
        assertEquals(List.empty(), who(Matching.keys(Deal.ADA)));
        assertTrue(probes.isEmpty(), "and leaves nothing in the index");
    }

    @Test
    @DisplayName("C-2: a merged customer never matches, its survivor does")
    void a_merged_customer_never_matches() {
        take(registration("loser", "Loser AG", "ada@example.org"));
        take(registration("survivor", "Survivor AG", "king@example.org"));
        assertEquals(List.of(new CustomerId("loser")), who(List.of(mail("ada@example.org"))));
        var before = (Customer)
                deal.ports().ledger().find(new CustomerId("loser")).get().state();
        take(new MergeCustomer(new CustomerId("loser"), new CustomerId("survivor")));
        assertTrue(!who(Matching.keys(before)).contains(new CustomerId("loser")));
        assertEquals(List.of(new CustomerId("survivor")), who(List.of(mail("king@example.org"))));
        assertTrue(probes.values().stream().noneMatch(holders -> holders.contains(new CustomerId("loser"))));
    }

    @Test
    @DisplayName("C-2: a converted lead never matches, its customer does")
    void a_converted_lead_never_matches() {
        record(Deal::converted);
        assertEquals(List.of(Deal.CUSTOMER), who(Matching.keys(Deal.ADA)));
        assertTrue(probes.values().stream().noneMatch(holders -> holders.contains(new LeadId("lead"))));
    }

    private Seq<Id> who(Seq<MatchKey> keys) {
        return index.matches(keys, 1_000).map(MatchCandidate::id).distinct().toList();
    }

    private static MatchKey mail(String address) {
        return MatchKey.of(MatchKind.EMAIL, EmailAddress.of(address).canonical());
    }

    private static RegisterCustomer registration(String id, String name, String mail) {
        return new RegisterCustomer(
                new CustomerId(id),
                MasterData.builder()
                        .organisation(name)
                        .emails(List.of(EmailAddress.of(mail)))
                        .build(),
                new Origin.Registered(Label.of("ERP"), FreeText.of("was there before")));
    }

    private void take(Command<?> wish) {
        var context = deal.context();
        var plan = deal.pipeline().handle(wish, context).get();
        plan.changes().forEach(change -> index.update(change, context.at()));
    }

    /** Walks a road and tells the index what happened on it, state by state. */
    private void record(java.util.function.UnaryOperator<Deal> road) {
        var walked = road.apply(deal);
        for (var recorded : walked.ports().ledger().feed(org.leadtoorder.crm.port.Ledger.Position.START, 1_000)) {
            var history = walked.ports().ledger().history(recorded.id()).map(each -> each.event());
            var upTo = history.take(history.indexOf(recorded.event()) + 1);
            var before = org.leadtoorder.crm.process.LeadToOrder.replay(upTo.dropRight(1));
            var after = org.leadtoorder.crm.process.LeadToOrder.replay(upTo).get();
            index.update(new org.leadtoorder.crm.kernel.Change(before, List.of(recorded.event()), after), Deal.START);
        }
    }
}
