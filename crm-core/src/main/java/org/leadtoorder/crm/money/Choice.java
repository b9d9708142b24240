package org.leadtoorder.crm.money;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/** Which alternative and optional lines a customer chose, and hence which lines of a document count. Pure. */
public final class Choice {
    private Choice() {}

    /**
     * The lines as they count after a choice: an alternative or optional line when chosen, a standard line unless an alternative to it
     * was chosen.
     *
     * @param lines the lines of the document, each id once
     * @param chosen the ids of the chosen alternative and optional lines
     * @return the lines in their order, or all faults of {@code chosen}, each naming the id: unknown (no such line, or a standard one, which
     *     cannot be chosen; or an alternative to no standard line of the document), duplicate (a second alternative to the same line)
     */
    public static Either<Seq<Fault>, Seq<LineItem>> of(Seq<LineItem> lines, Seq<String> chosen) {
        var kinds = new TreeMap<String, LineKind>();
        for (var line : lines) kinds.put(line.id(), line.kind());
        var counted = new TreeSet<String>();
        var replaced = new TreeSet<String>();
        var faults = new ArrayList<Fault>();
        for (var id : chosen) {
            var kind = kinds.get(id);
            if (kind == null || kind instanceof LineKind.Standard) faults.add(Fault.of(Code.UNKNOWN, "chosen", id));
            else if (counted.add(id) && kind instanceof LineKind.Alternative alternative) {
                if (!(kinds.get(alternative.of()) instanceof LineKind.Standard))
                    faults.add(Fault.of(Code.UNKNOWN, "chosen", id));
                else if (!replaced.add(alternative.of())) faults.add(Fault.of(Code.DUPLICATE, "chosen", id));
            }
        }
        return faults.isEmpty()
                ? Either.right(lines.map(line -> line.counted(counts(line, counted, replaced))))
                : Either.left(Vector.ofAll(faults));
    }

    private static boolean counts(LineItem line, TreeSet<String> counted, TreeSet<String> replaced) {
        return line.kind() instanceof LineKind.Standard ? !replaced.contains(line.id()) : counted.contains(line.id());
    }
}
