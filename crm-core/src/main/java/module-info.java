/**
 * Lead-to-order as a domain library: lead, qualified lead, customer master data, opportunity, quote, order.
 *
 * <p>A program makes a {@link org.leadtoorder.crm.SalesPipeline}, in memory or on ports of its own, and hands it wishes:
 *
 * <pre>{@code
 * var sales = SalesPipeline.inMemory();
 * var lead = new LeadId("L-1");
 * var ada = Contact.builder().person("Ada Lovelace").email("ada@example.org").build();
 * sales.handle(new CaptureLead(lead, ada, Attribution.of("web")), Context.of(now, "grace", "request 1"));
 * sales.handle(new QualifyLead(lead), Context.of(now, "grace", "request 2"))
 *         .peekLeft(no -> Messages.in(Locale.ENGLISH).of(no).forEach(System.out::println));
 * }</pre>
 *
 * <p>The second wish is refused, with every piece that is missing: a refusal is a value. All types are immutable and none of their
 * methods takes or gives null.
 *
 * @since 0.1.0
 */
module org.leadtoorder.crm {
    requires transitive io.vavr;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.leadtoorder.crm;
    exports org.leadtoorder.crm.value;
    exports org.leadtoorder.crm.money;
    exports org.leadtoorder.crm.company;
    exports org.leadtoorder.crm.kernel;
    exports org.leadtoorder.crm.lead;
    exports org.leadtoorder.crm.customer;
    exports org.leadtoorder.crm.opportunity;
    exports org.leadtoorder.crm.quote;
    exports org.leadtoorder.crm.order;
    exports org.leadtoorder.crm.process;
    exports org.leadtoorder.crm.port;
    exports org.leadtoorder.crm.memory;
    exports org.leadtoorder.crm.message;
    exports org.leadtoorder.crm.codec;
    exports org.leadtoorder.crm.relay;
    exports org.leadtoorder.crm.insight;
    exports org.leadtoorder.crm.migration;
}
