package org.leadtoorder.crm.codec;

import io.vavr.collection.Vector;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.leadtoorder.crm.codec.Tree.Erased;
import org.leadtoorder.crm.codec.Tree.Fields;
import org.leadtoorder.crm.codec.Tree.Flag;
import org.leadtoorder.crm.codec.Tree.Items;
import org.leadtoorder.crm.codec.Tree.Personal;
import org.leadtoorder.crm.codec.Tree.Text;
import org.leadtoorder.crm.codec.Tree.Whole;

/** What is done to trees in tests. */
final class Trees {
    private static final Vector<Tree> STRANGE = Vector.of(
            new Text(""),
            new Text("\u0000\uD800"),
            new Text("9".repeat(300)),
            new Text("1e2147483647"),
            new Text("NaN"),
            new Text("+999999999-12-31T23:59:59Z"),
            new Text("-"),
            new Whole(-1),
            new Whole(Long.MAX_VALUE),
            new Flag(true),
            new Items(Vector.empty()),
            new Items(Vector.of(new Items(Vector.of(new Flag(false))))),
            new Fields(new TreeMap<>()),
            new Personal(new Personal(new Text("x"))),
            new Erased());

    private Trees() {}

    static Fields fields(Tree tree) {
        return (Fields) tree;
    }

    /** The same fields, one of them another. */
    static Fields with(Tree tree, String name, Tree value) {
        var fields = new TreeMap<>((Map<String, Tree>) fields(tree).values());
        fields.put(name, value);
        return new Fields(fields);
    }

    /** The same fields but one. */
    static Fields without(Tree tree, String name) {
        var fields = new TreeMap<>((Map<String, Tree>) fields(tree).values());
        fields.remove(name);
        return new Fields(fields);
    }

    private static Tree mapped(Tree tree, UnaryOperator<Tree> each) {
        if (tree instanceof Items items)
            return each.apply(new Items(items.values().map(item -> mapped(item, each))));
        if (tree instanceof Personal personal) return each.apply(new Personal(mapped(personal.value(), each)));
        if (!(tree instanceof Fields fields)) return each.apply(tree);
        var values = new TreeMap<String, Tree>();
        fields.values().forEach((name, value) -> values.put(name, mapped(value, each)));
        return each.apply(new Fields(values));
    }

    /** A strange field in each value with parts, but not in maps, whose names mean something. */
    static Tree withStrangeFields(Tree tree) {
        return mapped(
                tree,
                each -> each instanceof Fields fields && !isMap(fields)
                        ? with(fields, "strange", new Items(Vector.of(new Flag(true))))
                        : each);
    }

    private static boolean isMap(Fields fields) {
        return fields.values().keySet().stream().allMatch(name -> name.equals(name.toUpperCase(java.util.Locale.ROOT)));
    }

    static Tree erased(Tree tree) {
        return mapped(tree, each -> each instanceof Personal ? new Erased() : each);
    }

    /** What is left when nothing personal is looked at. */
    static Tree withoutPersonal(Tree tree) {
        return mapped(tree, each -> {
            if (each instanceof Items items)
                return new Items(items.values().filter(item -> !(item instanceof Personal)));
            if (!(each instanceof Fields fields)) return each;
            var values = new TreeMap<>((Map<String, Tree>) fields.values());
            values.values().removeIf(Personal.class::isInstance);
            return new Fields(values);
        });
    }

    /** The same but for one node, which is another or missing. */
    static Tree tampered(Tree tree, Random random) {
        if (random.nextInt(8) == 0) return STRANGE.get(random.nextInt(STRANGE.size()));
        if (tree instanceof Personal personal) return new Personal(tampered(personal.value(), random));
        if (tree instanceof Items items && !items.values().isEmpty()) {
            var at = random.nextInt(items.values().size());
            return new Items(items.values().update(at, tampered(items.values().get(at), random)));
        }
        if (tree instanceof Fields fields && !fields.values().isEmpty()) {
            var name = Vector.ofAll(fields.values().keySet())
                    .get(random.nextInt(fields.values().size()));
            return random.nextInt(8) == 0
                    ? without(fields, name)
                    : with(fields, name, tampered(fields.values().get(name), random));
        }
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }
}
