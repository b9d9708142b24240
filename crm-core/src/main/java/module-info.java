/** Lead-to-order as a domain library. */
module org.leadtoorder.crm {
    requires transitive io.vavr;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports org.leadtoorder.crm.money;
    exports org.leadtoorder.crm.value;
}
