package org.leadtoorder.crm.customer;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** C-4: who belongs to whom, without a circle. Pure. */
final class Hierarchy {
    private Hierarchy() {}

    /** What speaks against a parent whose line is {@code ancestors}: the parent itself first, none if it does not exist. */
    static Seq<Fault> faults(CustomerId self, Option<CustomerId> parent, Seq<CustomerId> ancestors) {
        if (parent.isEmpty()) return Vector.empty();
        if (parent.contains(self) || ancestors.contains(self))
            return Vector.of(Fault.of(Code.NOT_ALLOWED, "masterData.parent", self.value()));
        return ancestors.isEmpty()
                ? Vector.of(Fault.of(
                        Code.NOT_FOUND, "masterData.parent", parent.get().value()))
                : Vector.empty();
    }
}
