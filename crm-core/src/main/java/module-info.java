/** Lead-to-order as a domain library. */
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
    exports org.leadtoorder.crm.memory;
    exports org.leadtoorder.crm.message;
    exports org.leadtoorder.crm.codec;
    exports org.leadtoorder.crm.insight;
}
