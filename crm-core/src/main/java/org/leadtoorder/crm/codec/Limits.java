package org.leadtoorder.crm.codec;

import org.leadtoorder.crm.value.Fault.Code;

/** How much of a tree is looked at: counts nodes and texts on one walk, no deeper than it may be. Used once, by one thread. */
final class Limits {
    private int nodes;
    private long characters;

    /**
     * Walks a tree.
     *
     * @throws Unreadable at the first place that passes a limit
     */
    static void check(Tree tree) {
        new Limits().walk(tree, 1);
    }

    private void walk(Tree tree, int depth) {
        if (tree == null) throw Unreadable.of(Code.MISSING);
        if (depth > Codec.MAX_DEPTH) throw Unreadable.of(Code.OUT_OF_RANGE, Codec.MAX_DEPTH);
        if (++nodes > Codec.MAX_NODES) throw Unreadable.of(Code.TOO_MUCH, Codec.MAX_NODES);
        if (tree instanceof Tree.Text text) count(text.value());
        else if (tree instanceof Tree.Personal personal) walk(personal.value(), depth + 1);
        else if (tree instanceof Tree.Items items) walk(items, depth);
        else if (tree instanceof Tree.Fields fields) walk(fields, depth);
    }

    private void walk(Tree.Items items, int depth) {
        var at = 0;
        for (var item : items.values()) {
            try {
                walk(item, depth + 1);
            } catch (Unreadable fault) {
                throw fault.in(String.valueOf(at));
            }
            at++;
        }
    }

    private void walk(Tree.Fields fields, int depth) {
        var at = 0;
        for (var field : fields.values().entrySet()) {
            try {
                count(field.getKey());
                walk(field.getValue(), depth + 1);
            } catch (Unreadable fault) {
                throw fault.in(place(field.getKey(), at));
            }
            at++;
        }
    }

    private void count(String text) {
        if (text.length() > Codec.MAX_TEXT) throw Unreadable.of(Code.TOO_LONG, Codec.MAX_TEXT);
        characters += text.length();
        if (characters > Codec.MAX_CHARACTERS) throw Unreadable.of(Code.TOO_MUCH, Codec.MAX_CHARACTERS);
    }

    /** How a field is called in a fault: by its name or, where that is no attribute's, by its number. */
    static String place(String name, int at) {
        return isName(name) ? name : String.valueOf(at);
    }

    /** Whether a field is called as an attribute may be; anything else is a stranger's text and stays out of the fault. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= 60
                && name.chars().allMatch(unit -> unit < 0x80 && (Character.isLetterOrDigit(unit) || unit == '@'));
    }
}
