package org.leadtoorder.crm.codec;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Map;
import org.leadtoorder.crm.codec.Tree.Erased;
import org.leadtoorder.crm.codec.Tree.Fields;
import org.leadtoorder.crm.codec.Tree.Flag;
import org.leadtoorder.crm.codec.Tree.Items;
import org.leadtoorder.crm.codec.Tree.Personal;
import org.leadtoorder.crm.codec.Tree.Text;
import org.leadtoorder.crm.codec.Tree.Whole;

/** A tree as one line of JSON, in ASCII; what is personal stands in an object {@code {"@personal": …}}. */
final class Notation {
    private static final String PERSONAL = "@personal";

    private final String line;
    private int at;

    private Notation(String line) {
        this.line = line;
    }

    static String write(Tree tree) {
        if (tree instanceof Text text) return quoted(text.value());
        if (tree instanceof Whole whole) return String.valueOf(whole.value());
        if (tree instanceof Flag flag) return String.valueOf(flag.value());
        if (tree instanceof Items items)
            return items.values().map(Notation::write).mkString("[", ",", "]");
        if (tree instanceof Personal personal) return "{" + quoted(PERSONAL) + ":" + write(personal.value()) + "}";
        if (tree instanceof Erased) return "{" + quoted(PERSONAL) + ":null}";
        return Vector.ofAll(((Fields) tree).values().entrySet())
                .map(field -> quoted(field.getKey()) + ":" + write(field.getValue()))
                .mkString("{", ",", "}");
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var unit : text.toCharArray())
            if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\')
                quoted.append("\\u").append(String.format("%04x", (int) unit));
            else quoted.append(unit);
        return quoted.append('"').toString();
    }

    static Tree read(String line) {
        var notation = new Notation(line);
        var tree = notation.tree();
        if (notation.at != line.length()) throw new IllegalArgumentException("more than a tree");
        return tree;
    }

    private Tree tree() {
        var first = line.charAt(at);
        if (first == '"') return new Text(text());
        if (first == '[') return items();
        if (first == '{') return fields();
        if (skip("true")) return new Flag(true);
        if (skip("false")) return new Flag(false);
        var start = at;
        while (at < line.length() && "-0123456789".indexOf(line.charAt(at)) >= 0) at++;
        return new Whole(Long.parseLong(line.substring(start, at)));
    }

    private boolean skip(String word) {
        if (!line.startsWith(word, at)) return false;
        at += word.length();
        return true;
    }

    private void expect(String word) {
        if (!skip(word)) throw new IllegalArgumentException(word + " expected at " + at);
    }

    private String text() {
        expect("\"");
        var text = new StringBuilder();
        while (!skip("\""))
            if (skip("\\u")) {
                text.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                at += 4;
            } else text.append(line.charAt(at++));
        return text.toString();
    }

    private Tree items() {
        expect("[");
        var items = new ArrayList<Tree>();
        while (!skip("]")) {
            if (!items.isEmpty()) expect(",");
            items.add(tree());
        }
        return new Items(Vector.ofAll(items));
    }

    private Tree fields() {
        expect("{");
        if (skip(quoted(PERSONAL) + ":")) {
            var inner = skip("null") ? new Erased() : new Personal(tree());
            expect("}");
            return inner;
        }
        var fields = new ArrayList<Map.Entry<String, Tree>>();
        while (!skip("}")) {
            if (!fields.isEmpty()) expect(",");
            var name = text();
            expect(":");
            fields.add(Map.entry(name, tree()));
        }
        return Fields.of(fields).get();
    }
}
