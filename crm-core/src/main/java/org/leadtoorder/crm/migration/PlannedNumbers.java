package org.leadtoorder.crm.migration;

import org.leadtoorder.crm.port.Numbers;

/** Numbers for a trial: a plan draws none of those of the target. */
final class PlannedNumbers implements Numbers {
    private long drawn;

    @Override
    public String next(Kind kind) {
        return "(planned " + ++drawn + ")";
    }
}
