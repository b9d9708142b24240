package org.leadtoorder.crm.example.migration.yaml;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.leadtoorder.crm.codec.Tree;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Nodes as the neutral tree, with the line of each path and the words of each scalar. Used once, by one thread. */
final class Trees {
    /** How a tree would write a whole number; 0x1F and 007 are numbers of YAML too, but nobody would find them again. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final Map<String, Integer> lines = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final List<Slip> slips = new ArrayList<>();

    private final Set<String> texts;

    /** What stands at the paths given is a text there, though it looks like a number or flag. */
    Trees(Set<String> texts) {
        this.texts = texts;
    }

    Tree tree(Node root) {
        return tree("", root);
    }

    Seq<Slip> slips() {
        return Vector.ofAll(slips);
    }

    /** The line of a path, or of the nearest whole that is there. */
    int line(String path) {
        for (var at = path; ; at = at.substring(0, at.lastIndexOf('.'))) {
            var line = lines.get(at);
            if (line != null) return line;
            if (at.lastIndexOf('.') < 0) return at.isEmpty() ? 0 : lines.getOrDefault("", 0);
        }
    }

    /** Whether a number, flag or the like stands at a path, which might be meant as a text. */
    boolean isBare(String path) {
        return words.containsKey(path);
    }

    private Tree tree(String path, Node node) {
        lines.put(path, Yaml.line(node));
        if (node instanceof MappingNode fields) return fields(path, fields);
        if (node instanceof SequenceNode items) return items(path, items);
        return scalar(path, (ScalarNode) node);
    }

    private Tree fields(String path, MappingNode node) {
        if (!node.getTag().equals(Tag.MAP)) slip(path, node, "types are not read");
        var fields = new TreeMap<String, Tree>();
        for (var each : node.getValue()) {
            var name = each.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            var value = each.getValueNode();
            var place = path.isEmpty() ? name : path + "." + name;
            if (fields.containsKey(name)) slip(place, each.getKeyNode(), "stands here twice");
            if (!value.getTag().equals(Tag.NULL)) fields.put(name, tree(place, value));
        }
        return new Tree.Fields(fields);
    }

    private Tree items(String path, SequenceNode node) {
        if (!node.getTag().equals(Tag.SEQ)) slip(path, node, "types are not read");
        var items = new ArrayList<Tree>();
        for (var each : node.getValue()) items.add(tree(path + "." + items.size(), each));
        return new Tree.Items(Vector.ofAll(items));
    }

    /** Amounts stay as they are written, so that no parser's idea of a number changes them. */
    private Tree scalar(String path, ScalarNode node) {
        var text = node.getValue();
        var tag = node.getTag();
        if (tag.equals(Tag.STR)) return new Tree.Text(text);
        if (tag.equals(Tag.NULL)) {
            slip(path, node, "says nothing");
            return new Tree.Text("");
        }
        if (!tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT) && !tag.equals(Tag.BOOL))
            slip(path, node, "types are not read");
        words.put(path, text);
        if (texts.contains(path)) return new Tree.Text(text);
        if (tag.equals(Tag.BOOL)) return new Tree.Flag(Boolean.parseBoolean(text));
        return tag.equals(Tag.INT) && WHOLE.matcher(text).matches()
                ? new Tree.Whole(Long.parseLong(text))
                : new Tree.Text(text);
    }

    private void slip(String path, Node node, String words) {
        slips.add(new Slip(path, Yaml.line(node), path.isEmpty() ? words : path + ": " + words));
    }
}
