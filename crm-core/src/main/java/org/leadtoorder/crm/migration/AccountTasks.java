package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Consumer;
import org.leadtoorder.crm.customer.BlockReason;
import org.leadtoorder.crm.customer.CustomerCommand.BlockCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** The wishes that make a customer. */
final class AccountTasks {
    private final Bench bench;
    private final Consumer<Task> next;

    AccountTasks(Bench bench, Consumer<Task> next) {
        this.bench = bench;
        this.next = next;
    }

    void register(AccountRecord account) {
        var naming = bench.naming();
        next.accept(Task.of(
                        account,
                        "register",
                        account.created().get(),
                        new RegisterCustomer(
                                naming.customer(account.externalId()),
                                masterData(bench, account),
                                account.contactPersons(),
                                new Origin.Registered(
                                        Label.of(naming.system()), FreeText.of(Remark.conversation(naming))),
                                account.owner()))
                .begins());
    }

    void block(AccountRecord account) {
        if (!account.status().contains(AccountStatus.BLOCKED.name())) return;
        next.accept(Task.of(
                account,
                "block",
                account.blocked().get(),
                new BlockCustomer(
                        bench.naming().customer(account.externalId()),
                        BlockReason.valueOf(account.reason().get()),
                        account.words())));
    }

    /** The master data with what the record has beside them: its own id, the ids in further systems, the parent. */
    static MasterData masterData(Bench bench, AccountRecord account) {
        var naming = bench.naming();
        var patch = MasterDataPatch.naming().externalRefs(refs(bench, account));
        Option<String> parent = account.parent();
        for (var id : parent) patch.parent(naming.customer(id));
        return account.masterData().with(patch.build());
    }

    static Seq<ExternalRef> refs(Bench bench, ForeignRecord record) {
        return Vector.of(bench.naming().ref(record.externalId()))
                .appendAll(record.secondaryIds().map(id -> ExternalRef.of(id.system(), id.id())));
    }
}
