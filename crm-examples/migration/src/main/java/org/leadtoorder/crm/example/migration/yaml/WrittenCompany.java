package org.leadtoorder.crm.example.migration.yaml;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.codec.Tree;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.leadtoorder.crm.message.Messages;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;
import org.snakeyaml.engine.v2.nodes.Node;

/** A company's configuration as a YAML file: what it does not name keeps its default, what the library does not know is refused. */
public final class WrittenCompany {
    private static final Codec CODEC = new Codec();
    private static final Pattern NAMED = Pattern.compile("\\[(?<name>[^\\]]*)\\]");

    private WrittenCompany() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param messages the language of what is wrong
     * @return the configuration, or all that is wrong with it, by line; never null
     * @throws Unusable if the file cannot be read
     */
    public static Validation<Seq<Slip>, SalesProcess> read(Path file, Messages messages) throws Unusable {
        return read(Yaml.text(file), messages);
    }

    /**
     * Reads a text.
     *
     * @param text the YAML text
     * @param messages the language of what is wrong
     * @return the configuration, or all that is wrong with it, by line; never null
     */
    public static Validation<Seq<Slip>, SalesProcess> read(String text, Messages messages) {
        return Yaml.root(text).flatMap(root -> read(root, messages, Set.of()));
    }

    /** {@code version: 2} is written by a person who means a text; so is a discount of 10. Whoever wants a text there says so, and gets it. */
    private static Validation<Seq<Slip>, SalesProcess> read(Node root, Messages messages, Set<String> texts) {
        var trees = new Trees(texts);
        var tree = trees.tree(root);
        var read = CODEC.configuration(tree);
        if (read.isInvalid()) {
            var meant = new HashSet<>(texts);
            for (var fault : read.getError())
                if (fault.code() == Code.MALFORMED && trees.isBare(fault.field())) meant.add(fault.field());
            if (!meant.equals(texts)) return read(root, messages, meant);
        }
        var slips = trees.slips();
        if (read.isInvalid()) slips = slips.appendAll(read.getError().map(fault -> slip(fault, tree, trees, messages)));
        return slips.isEmpty() ? Validation.valid(read.get()) : Validation.invalid(slips.sortBy(Slip::line));
    }

    private static Slip slip(Fault fault, Tree tree, Trees trees, Messages messages) {
        return new Slip(fault.field(), trees.line(numbered(fault.field(), tree)), messages.of(fault));
    }

    /** The path with the numbers of entries in the place of their names, as lines are known by numbers. */
    private static String numbered(String path, Tree tree) {
        var matcher = NAMED.matcher(path);
        if (!matcher.find()) return path;
        var list = path.substring(0, matcher.start());
        var number = number(at(tree, list), matcher);
        return numbered(list + "." + number + path.substring(matcher.end()), tree);
    }

    private static int number(Tree list, Matcher matcher) {
        if (!(list instanceof Tree.Items items)) return 0;
        var name = new Tree.Text(matcher.group("name"));
        return Math.max(
                0,
                items.values()
                        .indexWhere(each -> each.equals(name)
                                || each instanceof Tree.Fields fields
                                        && name.equals(fields.values().get("name"))));
    }

    private static Tree at(Tree tree, String path) {
        var found = tree;
        for (var part : path.split("\\.", -1)) {
            if (found instanceof Tree.Fields fields && fields.values().containsKey(part))
                found = fields.values().get(part);
            else if (found instanceof Tree.Items items
                    && part.matches("[0-9]{1,6}")
                    && Integer.parseInt(part) < items.values().size())
                found = items.values().get(Integer.parseInt(part));
            else return new Tree.Erased();
        }
        return found;
    }
}
