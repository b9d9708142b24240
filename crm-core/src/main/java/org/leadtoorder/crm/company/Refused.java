package org.leadtoorder.crm.company;

import io.vavr.collection.Seq;
import org.leadtoorder.crm.value.Fault;

/** Says no to a configuration, with all its faults. The message names places and codes; a place may hold a name of the company's lists. */
final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Seq<Fault> faults;

    Refused(Seq<Fault> faults) {
        super(faults.map(fault -> fault.field() + " " + fault.code()).mkString(", "));
        this.faults = faults;
    }

    Seq<Fault> faults() {
        return faults;
    }
}
