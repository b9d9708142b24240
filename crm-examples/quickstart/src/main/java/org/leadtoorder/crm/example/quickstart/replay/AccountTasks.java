package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.leadtoorder.crm.customer.CustomerCommand.RegisterCustomer;
import org.leadtoorder.crm.customer.CustomerCommand.UpdateMasterData;
import org.leadtoorder.crm.customer.MasterData;
import org.leadtoorder.crm.customer.MasterDataPatch;
import org.leadtoorder.crm.customer.Origin;
import org.leadtoorder.crm.example.quickstart.deals.Account;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** Accounts are customers who exist already; parents are linked when all are there, as a list may name a child first. */
record AccountTasks(Desk desk, LocalDate before) {
    private static final String ACTOR = "quickstart";
    private static final Label LIST = Label.of("deal list");
    private static final Origin.Registered ORIGIN =
            new Origin.Registered(LIST, FreeText.of("was a customer before the first deal of the list"));

    Seq<Task> of(Seq<Account> accounts) {
        var register = accounts.map(account -> new Task(
                account.row(), before, "register the customer", () -> desk.ask(registration(account), before, ACTOR)));
        var link = accounts.flatMap(account -> account.parent()
                .map(parent -> new Task(
                        account.row(),
                        before,
                        "link the parent",
                        () -> desk.ask(link(account, parent), before, ACTOR))));
        return Vector.ofAll(register).appendAll(link);
    }

    private static RegisterCustomer registration(Account account) {
        var known = MasterData.builder()
                .organisation(Option.some(account.name()))
                .industry(account.sector().map(Label::of))
                .revenue(account.revenue())
                .employees(account.employees())
                .build();
        return new RegisterCustomer(Desk.customer(account.name().value()), known, ORIGIN);
    }

    private UpdateMasterData link(Account account, String parent) {
        var patch = MasterDataPatch.naming().parent(Desk.customer(parent)).build();
        return new UpdateMasterData(Desk.customer(account.name().value()), patch, LIST, before, false);
    }
}
