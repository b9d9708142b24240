package org.leadtoorder.crm.testkit;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadtoorder.crm.migration.Choice;
import org.leadtoorder.crm.migration.Choices;
import org.leadtoorder.crm.migration.FindingCode;
import org.leadtoorder.crm.migration.ForeignRecords;
import org.leadtoorder.crm.migration.LeadRecord;

/** What foreign systems hold: all that hangs together, or with something the matter. The codes are those of {@link ForeignVocabulary}. */
public final class MigrationArbitraries {
    private static final int MOST_ACCOUNTS = 4;

    private MigrationArbitraries() {}

    /** Records with which nothing is the matter. */
    public static Arbitrary<ForeignRecords> worlds() {
        return Combinators.combine(
                        parties().list().ofMinSize(1).ofMaxSize(MOST_ACCOUNTS),
                        parties().list().ofMaxSize(3),
                        deals().list().ofMaxSize(5))
                .as(MigrationArbitraries::world)
                .withoutEdgeCases();
    }

    /** Records with which up to three things are the matter. */
    public static Arbitrary<ForeignRecords> flawedWorlds() {
        return Combinators.combine(
                        worlds(),
                        Combinators.combine(
                                        Arbitraries.of(ForeignFlaw.values()),
                                        Arbitraries.integers().between(0, 9))
                                .as(Flaw::new)
                                .list()
                                .ofMaxSize(3))
                .as((world, flaws) -> {
                    var flawed = world;
                    for (var flaw : flaws) flawed = flaw.what().in(flawed, flaw.where());
                    return flawed;
                })
                .withoutEdgeCases();
    }

    private record Flaw(ForeignFlaw what, int where) {}

    /** Any of the choices that there are. */
    public static Arbitrary<Choices> choices() {
        var all = Arbitraries.just(Choices.standard());
        for (var code : FindingCode.values())
            if (code.choices().size() > 1)
                all = Combinators.combine(all, Arbitraries.of(code.choices().asJava()))
                        .as((choices, choice) -> choices.with(code, choice));
        return all.withoutEdgeCases();
    }

    /** The choices that repair whatever can be repaired. */
    public static Choices repairing() {
        var all = Choices.standard();
        for (var code : FindingCode.values())
            for (var choice :
                    code.choices().filter(each -> each != Choice.REFUSE).headOption()) all = all.with(code, choice);
        return all;
    }

    /** The same records, each kind in another order. */
    public static ForeignRecords turned(ForeignRecords records, int by) {
        return records.toBuilder()
                .accounts(records.accounts().rotateLeft(by).reverse())
                .leads(records.leads().rotateLeft(by).reverse())
                .opportunities(records.opportunities().rotateLeft(by).reverse())
                .quotes(records.quotes().rotateLeft(by).reverse())
                .orders(records.orders().rotateLeft(by).reverse())
                .build();
    }

    private static Arbitrary<ForeignParty> parties() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST_ACCOUNTS - 1),
                        Arbitraries.of(ForeignParty.Fate.values()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(false, false, true))
                .as((other, fate, persons, alone) -> new ForeignParty(0, other, fate, persons, alone));
    }

    private static Arbitrary<ForeignDeal> deals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST_ACCOUNTS - 1),
                        Arbitraries.of(ForeignDeal.Fate.values()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 999_999),
                        Arbitraries.of(true, false))
                .as((account, fate, stages, versions, lines, price, dollars) ->
                        new ForeignDeal(0, account, fate, stages, versions, lines, price, dollars));
    }

    private static ForeignRecords world(
            List<ForeignParty> accounts, List<ForeignParty> leads, List<ForeignDeal> deals) {
        var count = accounts.size();
        var known = Vector.range(0, count).map(i -> {
            var party = accounts.get(i);
            return new ForeignParty(i, party.other() % count, party.fate(), party.persons(), party.private_());
        });
        Seq<ForeignDeal> all = Vector.range(0, deals.size()).map(i -> {
            var deal = deals.get(i);
            return new ForeignDeal(
                    i + 1,
                    deal.account() % count,
                    deal.fate(),
                    deal.stages(),
                    deal.versions(),
                    deal.lines(),
                    deal.price(),
                    deal.dollars());
        });
        return ForeignRecords.builder()
                .system(ForeignVocabulary.SYSTEM)
                .accounts(known.map(ForeignParty::account))
                .leads(leads(leads, count, all))
                .opportunities(all.map(ForeignDeal::opportunity))
                .quotes(all.flatMap(ForeignDeal::quotes))
                .orders(all.flatMap(ForeignDeal::orders))
                .build();
    }

    /** Each lead that began an opportunity did so with one of its own. */
    private static Seq<LeadRecord> leads(List<ForeignParty> leads, int accounts, Seq<ForeignDeal> deals) {
        var taken = new HashSet<String>();
        return Vector.range(0, leads.size()).map(i -> {
            var given = leads.get(i);
            var lead = new ForeignParty(i, given.other() % accounts, given.fate(), given.persons(), given.private_());
            var begun = deals.find(deal -> lead.fate() == ForeignParty.Fate.CONVERTED_WITH_OPPORTUNITY
                    && deal.account() == lead.other()
                    && taken.add(deal.id()));
            return lead.lead(begun.map(ForeignDeal::id), begun.map(deal -> deal.at(0)));
        });
    }
}
