package org.leadtoorder.crm.example.migration.yaml;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.leadtoorder.crm.example.migration.text.Unusable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Named parts of a YAML text while they are read. What is wrong is collected with its line; what nobody asked for is a slip too, since
 * a name that is misspelt must not pass for one that was left out. Every scalar is its text as it is written. Not for several threads.
 */
public final class Section {
    private final String path;
    private final int line;
    private final Map<String, Node> parts = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final Slips slips;

    private Section(String path, MappingNode node, Slips slips) {
        this.path = path;
        this.slips = slips;
        line = Yaml.line(node);
        if (!node.getTag().equals(Tag.MAP)) slips.add(new Slip(path, line, path + ": types are not read"));
        for (var part : node.getValue()) {
            var name = part.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            var empty = part.getValueNode().getTag().equals(Tag.NULL);
            if (!empty && parts.putIfAbsent(name, part.getValueNode()) != null) wrong(name, "stands here twice");
        }
    }

    /**
     * The whole of a file.
     *
     * @param file the file
     * @param slips takes what is wrong
     * @return its parts; none if it is no YAML text of named parts, which is a slip; never null
     * @throws Unusable if it cannot be read
     */
    public static Option<Section> of(Path file, Slips slips) throws Unusable {
        return of(Yaml.text(file), slips);
    }

    /**
     * The whole of a text.
     *
     * @param text the text
     * @param slips takes what is wrong
     * @return its parts; none if it is no YAML text of named parts, which is a slip; never null
     */
    public static Option<Section> of(String text, Slips slips) {
        var root = Yaml.root(text);
        if (root.isInvalid()) root.getError().forEach(slips::add);
        else if (root.get() instanceof MappingNode whole) return Option.some(new Section("", whole, slips));
        else slips.add(new Slip("", 1, "is no list of named parts"));
        return Option.none();
    }

    /**
     * The names of its parts.
     *
     * @return the names, in order; never null
     */
    public Seq<String> names() {
        return Vector.ofAll(parts.keySet());
    }

    /**
     * A text.
     *
     * @param name its name
     * @return the text; none if there is none; never null
     */
    public Option<String> text(String name) {
        return part(name).flatMap(node -> scalar(name, node));
    }

    /**
     * A text that has to be there.
     *
     * @param name its name
     * @return the text; empty if there is none, which is a slip; never null
     */
    public String needed(String name) {
        var text = text(name);
        if (!parts.containsKey(name)) wrong(name, "is missing");
        return text.getOrElse("");
    }

    /**
     * A text as a value.
     *
     * @param <T> which
     * @param name its name
     * @param parse what makes one of a text; throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} if it cannot
     * @return the value; none if there is none, or the text cannot be one, which is a slip; never null
     */
    public <T> Option<T> value(String name, Function<String, T> parse) {
        return text(name).flatMap(text -> {
            try {
                return Option.of(parse.apply(text));
            } catch (IllegalArgumentException | java.time.DateTimeException none) {
                wrong(name, text + " is not understood");
                return Option.none();
            }
        });
    }

    /**
     * Texts: a list of them, or one alone.
     *
     * @param name their name
     * @return the texts; none if the part is not there; never null
     */
    public Option<Seq<String>> texts(String name) {
        return part(name)
                .map(node -> node instanceof SequenceNode list
                        ? Vector.ofAll(list.getValue()).flatMap(each -> scalar(name, each))
                        : scalar(name, node).toVector());
    }

    /**
     * Parts within this part.
     *
     * @param name its name
     * @return the parts; none if it is not there; never null
     */
    public Option<Section> section(String name) {
        return part(name).flatMap(node -> inner(name, node));
    }

    /**
     * A list of parts.
     *
     * @param name its name
     * @return the entries, never null
     */
    public Seq<Section> sections(String name) {
        var node = part(name);
        if (node.isEmpty()) return Vector.empty();
        if (!(node.get() instanceof SequenceNode list)) {
            wrong(name, "is no list");
            return Vector.empty();
        }
        return Vector.ofAll(list.getValue()).zipWithIndex().flatMap(each -> inner(name + "." + each._2, each._1));
    }

    /**
     * Whether a part is named parts again, not a text.
     *
     * @param name its name
     * @return true if so
     */
    public boolean hasParts(String name) {
        return parts.get(name) instanceof MappingNode;
    }

    /**
     * A table of texts.
     *
     * @param name its name
     * @return the texts by name, in order; never null
     */
    public Map<String, String> table(String name) {
        var table = new LinkedHashMap<String, String>();
        for (var rows : section(name))
            rows.names().forEach(key -> rows.text(key).forEach(text -> table.put(key, text)));
        return table;
    }

    /**
     * Says that a part is wrong.
     *
     * @param name its name, empty for the whole
     * @param words what is wrong with it
     */
    public void wrong(String name, String words) {
        var place = path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
        var node = parts.get(name);
        slips.add(new Slip(place, node == null ? line : Yaml.line(node), place + ": " + words));
    }

    /** Says of every part that nobody has asked for that it is not known. */
    public void done() {
        for (var name : parts.keySet()) if (!asked.contains(name)) wrong(name, "is not known");
    }

    private Option<Node> part(String name) {
        asked.add(name);
        return Option.of(parts.get(name));
    }

    private Option<Section> inner(String name, Node node) {
        if (node instanceof MappingNode parts)
            return Option.some(new Section(path.isEmpty() ? name : path + "." + name, parts, slips));
        wrong(name, "has no named parts");
        return Option.none();
    }

    private Option<String> scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar) return Option.some(scalar.getValue());
        wrong(name, "is no text");
        return Option.none();
    }
}
