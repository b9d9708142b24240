package org.leadtoorder.crm.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leadtoorder.crm.customer.Samples.CONTEXT;
import static org.leadtoorder.crm.customer.Samples.ID;
import static org.leadtoorder.crm.customer.Samples.NOW;
import static org.leadtoorder.crm.customer.Samples.ORDER;
import static org.leadtoorder.crm.customer.Samples.TODAY;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.testkit.CustomerArbitraries;

/** What holds for customer master data, whatever is wished. */
class CustomerProperties {
    private static final CustomerId OTHER = new CustomerId("C2");

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "C-4 a patch changes what it names and nothing else; applied twice it changes as once; its old values take it back")
    void a_patch_keeps_its_laws(@ForAll("masterData") MasterData data, @ForAll("patches") MasterDataPatch patch) {
        var after = data.with(patch);
        for (var field : MasterDataField.values())
            assertTrue(field.isSame(after, patch.fields().contains(field) ? patch.values() : data), field::name);
        assertEquals(after, after.with(patch));
        assertEquals(data, after.with(patch.before(data)));
        assertEquals(after, data.with(patch.changesOf(data)));
        assertTrue(patch.changesOf(after).isEmpty());
        assertEquals(after, data.with(MasterDataPatch.between(data, after)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("C-4 filling overwrites nothing")
    void filling_overwrites_nothing(@ForAll("masterData") MasterData data, @ForAll("patches") MasterDataPatch patch) {
        var after = data.with(patch.fillingOnly(data));
        for (var field : MasterDataField.values())
            if (!field.isEmpty(data)) assertTrue(field.isSame(data, after), field::name);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "P-9 filling from others is associative and idempotent; each field comes from one side as a whole, references from both")
    void filling_is_associative_and_idempotent(
            @ForAll("masterData") MasterData a,
            @ForAll("masterData") MasterData b,
            @ForAll("masterData") MasterData c) {
        assertEquals(a.filledFrom(b).filledFrom(c), a.filledFrom(b.filledFrom(c)));
        assertEquals(a, a.filledFrom(a));
        assertEquals(a.filledFrom(b), a.filledFrom(b).filledFrom(b));
        var both = a.filledFrom(b);
        for (var field : MasterDataField.values())
            if (field != MasterDataField.EXTERNAL_REFS)
                assertTrue(field.isSame(both, field.isEmpty(a) ? b : a), field::name);
        assertTrue(both.externalRefs().containsAll(a.externalRefs().appendAll(b.externalRefs())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("C-5 uniting contact persons keeps ids apart, one primary, and ours; uniting twice is uniting once")
    void uniting_people(@ForAll("people") Seq<ContactPerson> ours, @ForAll("people") Seq<ContactPerson> theirs) {
        var both = ContactPersons.united(ours, theirs);
        assertOnePrimary(both);
        assertEquals(ours.map(ContactPerson::id), both.map(ContactPerson::id).take(ours.size()));
        if (ours.nonEmpty())
            assertEquals(
                    ours.find(ContactPerson::primary).map(ContactPerson::id),
                    both.find(ContactPerson::primary).map(ContactPerson::id));
        theirs.forEach(person -> assertTrue(both.exists(person::isSamePersonAs)));
        assertEquals(ours, ContactPersons.united(ours, Vector.empty()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "C-1 to C-10: nothing throws, replaying the history gives the state, a customer stays named, one contact person is primary")
    void a_walk_replays(@ForAll("registrations") RegisterCustomer registration, @ForAll("wishes") List<Object> wishes) {
        var born = Prospect.register(
                registration, io.vavr.collection.List.empty(), io.vavr.collection.List.empty(), CONTEXT);
        if (born.isLeft()) {
            assertTrue(born.getLeft().reasons().nonEmpty());
            return;
        }
        var survivor = Samples.prospect(
                OTHER, MasterData.builder().organisation("Acme GmbH").build());
        Vector<CustomerEvent> history = Vector.of(born.get());
        Customer customer = Prospect.from(born.get());
        for (var wish : wishes) {
            var facts = step(customer, wish, survivor);
            for (var fact : facts) {
                assertEquals(ID, fact.subject());
                history = history.append(fact);
                customer = CustomerWalks.fold(Option.some(customer), fact);
                assertSound(customer);
            }
        }
        var replayed = history.foldLeft(
                Option.<Customer>none(), (state, fact) -> Option.some(CustomerWalks.fold(state, fact)));
        assertEquals(Option.some(customer), replayed);
        assertEquals(Option.some(customer.masterData()), AsOf.masterData(history, TODAY));
    }

    private static Option<CustomerEvent> step(Customer customer, Object wish, UnmergedCustomer survivor) {
        if (wish instanceof CustomerCommand<?> command)
            return CustomerWalks.ask(customer, command, survivor, CONTEXT)
                    .filter(outcome -> outcome.isRight())
                    .flatMap(outcome -> outcome.get());
        if (!(customer instanceof UnmergedCustomer here)) return Option.none();
        if (wish.equals("ordered")) return Option.some(CustomerWalks.ordered(here, ORDER, CONTEXT));
        return Option.when(here.orders() > 0, () -> CustomerWalks.ended(here, ORDER, CONTEXT));
    }

    private static void assertSound(Customer customer) {
        assertTrue(customer.masterData().named());
        assertOnePrimary(customer.contactPersons());
        if (customer instanceof Prospect) assertEquals(0, customer.orders());
        if (customer instanceof ActiveCustomer) assertTrue(customer.orders() > 0);
        var claimed = customer.claims().map(claim -> claim.key());
        var exclusive = Matching.exclusive(Matching.keys(customer.masterData()), CONTEXT.company());
        assertEquals(customer instanceof MergedCustomer ? 0 : exclusive.size(), claimed.size());
    }

    private static void assertOnePrimary(Seq<ContactPerson> people) {
        assertEquals(people.isEmpty() ? 0 : 1, people.count(ContactPerson::primary));
        assertEquals(people.size(), people.map(ContactPerson::id).distinct().size());
    }

    @Provide
    Arbitrary<MasterData> masterData() {
        return CustomerArbitraries.masterData();
    }

    @Provide
    Arbitrary<MasterDataPatch> patches() {
        return CustomerArbitraries.patches();
    }

    @Provide
    Arbitrary<Seq<ContactPerson>> people() {
        return CustomerArbitraries.contactPersons()
                .list()
                .uniqueElements(ContactPerson::id)
                .ofMaxSize(3)
                .map(list -> ContactPersons.withPrimary(Vector.ofAll(list)
                        .zipWithIndex()
                        .map(each -> each._1.primary(each._1.primary()
                                && Vector.ofAll(list).take(each._2).forAll(earlier -> !earlier.primary())))));
    }

    @Provide
    Arbitrary<RegisterCustomer> registrations() {
        return CustomerArbitraries.registrations(ID);
    }

    @Provide
    Arbitrary<List<Object>> wishes() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                                6, CustomerArbitraries.commands(ID, OTHER, NOW).map(Object.class::cast)),
                        net.jqwik.api.Tuple.of(
                                1, Arbitraries.of("ordered", "ended").map(Object.class::cast)))
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
