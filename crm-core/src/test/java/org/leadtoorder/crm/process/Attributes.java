package org.leadtoorder.crm.process;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.codec.Tree;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.State;

/** The attributes of states and events, by path and name, as they are stored. */
final class Attributes {
    private static final Codec CODEC = new Codec();

    /** What a fold works out of its event although the event calls it by another name, or lets go because the state is left. */
    private static final Map<String, Set<String>> DERIVED = HashMap.empty();

    private Attributes() {}

    /** The attributes that a fold changed although its event neither names them nor implies them. */
    static Set<String> lost(State<?> before, Event fact, State<?> after) {
        var had = paths(before);
        var has = paths(after);
        var named = names(fact);
        var implied = DERIVED.getOrElse(fact.getClass().getSimpleName(), HashSet.empty());
        return HashSet.ofAll(had.keySet())
                .filter(path -> !had.get(path).equals(has.get(path)))
                .filter(path -> !HashSet.of(path.split("/")).exists(part -> named.contains(part) || implied.contains(part)));
    }

    private static TreeMap<String, Tree> paths(State<?> state) {
        var all = new TreeMap<String, Tree>();
        collect("", CODEC.encode(state), all);
        return all;
    }

    private static void collect(String path, Tree tree, TreeMap<String, Tree> all) {
        if (tree instanceof Tree.Fields fields) fields.values().forEach((name, value) -> {
            if (!name.equals("@type") && !name.equals("@version") || !path.isEmpty()) collect(path.isEmpty() ? name : path + "/" + name, value, all);
        });
        else if (tree instanceof Tree.Personal personal) collect(path, personal.value(), all);
        else all.put(path, tree);
    }

    private static java.util.Set<String> names(Event fact) {
        var names = new TreeSet<String>();
        collect(CODEC.encode(fact), names);
        return names;
    }

    private static void collect(Tree tree, TreeSet<String> names) {
        if (tree instanceof Tree.Fields fields) fields.values().forEach((name, value) -> {
            names.add(name);
            collect(value, names);
        });
        else if (tree instanceof Tree.Personal personal) collect(personal.value(), names);
        else if (tree instanceof Tree.Items items) items.values().forEach(item -> collect(item, names));
    }
}
