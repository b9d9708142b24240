package org.leadtoorder.crm.codec;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadtoorder.crm.value.Fault.Code;

/** The form of a map by constants or texts: fields, so that the order in which it was filled does not show. */
record Keyed(Form key, Form value) implements Form {
    @Override
    public Tree write(Object map) {
        var fields = new Fresh();
        for (var entry : ((Map<?, ?>) map).entrySet())
            fields.put(((Tree.Text) key.write(entry.getKey())).value(), value.write(entry.getValue()));
        return new Tree.Fields(fields);
    }

    @Override
    public Object read(Tree tree) {
        if (!(tree instanceof Tree.Fields fields)) throw Unreadable.of(Code.MALFORMED, "fields");
        var map = new TreeMap<Object, Object>();
        var at = 0;
        Unreadable wrong = null;
        for (var entry : fields.values().entrySet()) {
            if (wrong != null && wrong.isEnough()) break;
            try {
                var read = value.read(entry.getValue());
                if (read != Marked.NOTHING) map.put(key.read(new Tree.Text(entry.getKey())), read);
            } catch (Unreadable fault) {
                // The name is a stranger's and may tell of a person: its place says enough.
                wrong = fault.in(String.valueOf(at)).after(wrong);
            }
            at++;
        }
        if (wrong != null) throw wrong;
        return Collections.unmodifiableSortedMap(map);
    }
}
