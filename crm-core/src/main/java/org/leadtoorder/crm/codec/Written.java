package org.leadtoorder.crm.codec;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.value.Fault;

/** A configuration as a person wrote it: read to the end, so that all that is wrong with it is told at once. */
final class Written {
    private static final String KINDS = "pieceKinds";
    private static final String REQUIRED = "requiredPieces";

    private final Whole form = Forms.whole(SalesProcess.class);

    /** The configuration of its fields, the tags taken off. */
    Validation<Seq<Fault>, SalesProcess> read(Map<String, Tree> fields) {
        var strangers = Strangers.none();
        form.strangers(new Tree.Fields(new TreeMap<>(fields)), strangers);
        try {
            var read = (SalesProcess) form.make(fields);
            var faults = strangers.faults();
            return faults.isEmpty() ? Validation.valid(read) : Validation.invalid(faults);
        } catch (Unreadable wrong) {
            return Validation.invalid(strangers
                    .faults()
                    .appendAll(wrong.faults())
                    .appendAll(others(fields, wrong.faults()))
                    .distinct());
        }
    }

    /** What is wrong with the attributes that could be read; the others keep their defaults meanwhile. */
    private Seq<Fault> others(Map<String, Tree> fields, Seq<Fault> faults) {
        var readable = new TreeMap<>(fields);
        for (var fault : faults) readable.remove(attribute(fault.field()));
        // A default of the one does not go with any of the other.
        if (given(fields, readable, KINDS) || given(fields, readable, REQUIRED))
            readable.put(REQUIRED, new Tree.Items(Vector.empty()));
        try {
            form.make(readable);
            return Vector.empty();
        } catch (Unreadable more) {
            return more.faults();
        }
    }

    /** Whether it was given and could not be read. */
    private static boolean given(Map<String, Tree> fields, Map<String, Tree> readable, String attribute) {
        return fields.containsKey(attribute) && !readable.containsKey(attribute);
    }

    private static String attribute(String path) {
        var end = 0;
        while (end < path.length() && Character.isLetterOrDigit(path.charAt(end))) end++;
        return path.substring(0, end);
    }
}
