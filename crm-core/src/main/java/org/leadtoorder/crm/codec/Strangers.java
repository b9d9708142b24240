package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** Collects the fields that no part is called by. What a program stored may well have some; what a person wrote has slips. */
final class Strangers {
    private final List<Fault> faults;
    private final String path;

    private Strangers(List<Fault> faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    static Strangers none() {
        return new Strangers(new ArrayList<>(), "");
    }

    /** Those inside a part. */
    Strangers in(String part) {
        return new Strangers(faults, path + part + ".");
    }

    /** One more, unless there are enough. */
    void add(String name) {
        if (faults.size() < Unreadable.MOST) faults.add(Fault.of(Code.UNKNOWN, path + name));
    }

    Seq<Fault> faults() {
        return Vector.ofAll(faults);
    }
}
