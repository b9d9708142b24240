package org.leadtoorder.crm.example.benchmarks.peer;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;

/**
 * Flowable, embedded, on H2 in memory: a process of user tasks, each followed by a gateway that asks the guard and leads back where it
 * refuses, and by a service task where it does not. What the deal is about is a variable.
 */
public final class Flowable implements Machine {
    private static final String KEY = "deals";
    private static final String DEAL = "deal";

    private final Company company;
    private final Payload deal;
    private final String instance;

    /**
     * A deal at its beginning.
     *
     * @param company where it is kept
     * @param deal what it is about
     */
    public Flowable(Company company, Payload deal) {
        this.company = company;
        this.deal = deal;
        instance = company.engine
                .getRuntimeService()
                .startProcessInstanceByKey(KEY, Map.of(DEAL, deal))
                .getId();
    }

    @Override
    public void fire(Wish wish) {
        var task = task();
        if (task != null && task.getTaskDefinitionKey().equals(wish.from().name()))
            company.engine.getTaskService().complete(task.getId(), Map.of(DEAL, deal));
    }

    @Override
    public Phase phase() {
        var task = task();
        return task == null ? Phase.ORDER : Phase.valueOf(task.getTaskDefinitionKey());
    }

    private Task task() {
        return company.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** The engine with its database; it takes seconds to start. */
    public static final class Company {
        private final ProcessEngine engine = engine();

        /** Starts the engine and deploys the process. */
        public Company() {
            engine.getRepositoryService()
                    .createDeployment()
                    .addBpmnModel(KEY + ".bpmn20.xml", model())
                    .deploy();
        }

        /** Ends the engine; the database is gone with it. */
        public void close() {
            engine.close();
        }

        private static ProcessEngine engine() {
            var configuration = new StandaloneInMemProcessEngineConfiguration();
            configuration.setBeans(Arrays.stream(Wish.values()).collect(Collectors.toMap(Wish::name, wish -> wish)));
            return configuration
                    .setJdbcUrl("jdbc:h2:mem:deals;DB_CLOSE_DELAY=-1")
                    .buildProcessEngine();
        }

        private static BpmnModel model() {
            var process = new Process();
            process.setId(KEY);
            add(process, new StartEvent(), "start");
            add(process, new EndEvent(), Phase.ORDER.name());
            for (var wish : Wish.values())
                add(process, new UserTask(), wish.from().name());
            flow(process, "start", Phase.LEAD.name(), null);
            for (var wish : Wish.values()) add(process, wish);
            var model = new BpmnModel();
            model.addProcess(process);
            return model;
        }

        private static void add(Process process, Wish wish) {
            var gateway = "may" + wish;
            add(process, new ExclusiveGateway(), gateway);
            var work = new ServiceTask();
            work.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_EXPRESSION);
            work.setImplementation("${" + wish + ".perform(deal)}");
            add(process, work, "do" + wish);
            flow(process, wish.from().name(), gateway, null);
            flow(process, gateway, "do" + wish, "${" + wish + ".allowed(deal)}");
            flow(process, gateway, wish.from().name(), "${!" + wish + ".allowed(deal)}");
            flow(process, "do" + wish, wish.to().name(), null);
        }

        private static void add(Process process, FlowElement element, String id) {
            element.setId(id);
            process.addFlowElement(element);
        }

        private static void flow(Process process, String from, String to, @Nullable String condition) {
            var flow = new SequenceFlow(from, to);
            flow.setId(from + "-" + to);
            flow.setConditionExpression(condition);
            process.addFlowElement(flow);
        }
    }
}
