package org.leadtoorder.crm.company;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.leadtoorder.crm.value.Label;

/** The names of a list: what is wrong with them, and how its entries are called in a path. */
final class Names {
    private Names() {}

    /** An entry by its name, for a name that is known to be good. */
    static String path(String list, String name) {
        return list + "[" + name + "]";
    }

    /**
     * Looks at each name: it is a label, and none comes twice.
     *
     * @param list the path of the list
     * @param names its names, no more than there may be
     * @param part the part of an entry that is its name; empty where the entry is the name
     * @param faults takes what is wrong
     * @return the path of each entry: by its name where that tells which one it is, else by its number
     */
    static Seq<String> inspect(
            String list, Seq<? extends @Nullable String> names, String part, Consumer<Fault> faults) {
        var once = new TreeSet<String>();
        var twice = new TreeSet<String>();
        for (var name : names) if (isLabel(name) && !once.add(key(name))) twice.add(key(name));
        var seen = new TreeSet<String>();
        var paths = Vector.<String>empty();
        for (var name : names) {
            var good = isLabel(name);
            var path = good && !twice.contains(key(name)) ? path(list, name) : list + "." + paths.size();
            var where = part.isEmpty() ? path : path + "." + part;
            if (!good) Label.parse(name).getError().forEach(fault -> faults.accept(fault.in(where)));
            else if (!seen.add(key(name))) faults.accept(Fault.of(Code.DUPLICATE, where, name));
            paths = paths.append(path);
        }
        return paths;
    }

    private static boolean isLabel(@Nullable String name) {
        return Label.parse(name).isValid();
    }

    /** Whether a reader takes two names for one. */
    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** What names have in common that a reader takes for one; labels only, which are short. */
    private static String key(String name) {
        var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
