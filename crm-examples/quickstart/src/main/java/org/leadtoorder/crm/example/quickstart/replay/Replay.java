package org.leadtoorder.crm.example.quickstart.replay;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.leadtoorder.crm.SalesPipeline;
import org.leadtoorder.crm.company.ForecastCategory;
import org.leadtoorder.crm.company.Pipeline;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.company.SalesStage;
import org.leadtoorder.crm.example.quickstart.deals.DealList;
import org.leadtoorder.crm.example.quickstart.deals.RowRef;
import org.leadtoorder.crm.example.quickstart.deals.Settings;
import org.leadtoorder.crm.example.quickstart.deals.Stage;
import org.leadtoorder.crm.example.quickstart.deals.Unreadable;
import org.leadtoorder.crm.message.Messages;

/** Drives a deal list through the process, in order of days: what was refused is kept, and the rest of its row left out. */
public final class Replay {
    private final SalesPipeline pipeline;
    private final Settings settings;
    private final Messages messages;

    /**
     * On a pipeline.
     *
     * @param pipeline where the wishes go
     * @param settings what a list does not say of itself
     * @param messages the language of refusals
     */
    public Replay(SalesPipeline pipeline, Settings settings, Messages messages) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * Replays a list.
     *
     * @param list the list
     * @param progress who is told how far it has come
     * @return what became of its rows, never null
     */
    public Outcome run(DealList list, Progress progress) {
        return take(tasks(list), list.rows(), list.unreadable(), messages, progress);
    }

    /** Takes the steps one after the other; once a row is refused, the rest of its steps is left out. */
    static Outcome take(Seq<Task> tasks, long rows, Seq<Unreadable> unreadable, Messages messages, Progress progress) {
        var refused = new HashMap<RowRef, Refusal>();
        unreadable.forEach(row -> refused.put(row.row(), Refusal.of(row, messages)));
        progress.begin(tasks.size());
        for (var task : tasks) {
            if (!refused.containsKey(task.row()))
                task.act()
                        .get()
                        .peekLeft(why -> refused.put(task.row(), Refusal.of(task.row(), task.step(), why, messages)));
            progress.step();
        }
        return new Outcome(rows, sorted(refused));
    }

    private Seq<Task> tasks(DealList list) {
        var desk = new Desk(pipeline, company(list));
        var last = list.last().getOrElse(LocalDate.EPOCH);
        var deals = new DealTasks(desk, settings, list.prices());
        var leads = new LeadTasks(desk);
        return Vector.ofAll(new AccountTasks(desk, list.first().getOrElse(last).minusDays(1)).of(list.accounts()))
                .appendAll(list.leads().flatMap(leads::of))
                .appendAll(list.deals()
                        .flatMap(deal -> deal.stage() == Stage.PROSPECTING ? leads.of(deal, last) : deals.of(deal)))
                .appendAll(list.stages().map(deals::of))
                .sortBy(Task::due);
    }

    /**
     * The company that a list is of. A list without sales stages knows one: the deal is open; nothing tells more of its chance than
     * even odds.
     *
     * @param list the list
     * @return its configuration, never null
     */
    public static SalesProcess company(DealList list) {
        var company = SalesProcess.builder()
                .version("quickstart")
                .lossReasons(SalesProcess.standard().lossReasons().prepend(DealTasks.NOT_STATED));
        if (list.stages().isEmpty())
            company.pipelines(
                    List.of(Pipeline.of("deal list", SalesStage.of("engaging", 50, ForecastCategory.PIPELINE))));
        return company.build();
    }

    private static Seq<Refusal> sorted(Map<RowRef, Refusal> refused) {
        return Vector.ofAll(refused.values())
                .sorted(Comparator.<Refusal, String>comparing(each -> each.row().file())
                        .thenComparing(each -> each.row().line()));
    }
}
