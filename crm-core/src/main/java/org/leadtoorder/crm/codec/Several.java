package org.leadtoorder.crm.codec;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import org.leadtoorder.crm.value.Fault.Code;

/** The form of a sequence. What is erased and has no stand-in is left out. */
record Several(Class<?> type, Form item) implements Form {
    @Override
    public Tree write(Object value) {
        return new Tree.Items(((Seq<?>) value).map(item::write));
    }

    @Override
    public Object read(Tree tree) {
        if (!(tree instanceof Tree.Items items)) throw Unreadable.of(Code.MALFORMED, "items");
        var values = new ArrayList<Object>();
        var at = 0;
        Unreadable wrong = null;
        for (var each : items.values()) {
            if (wrong != null && wrong.isEnough()) break;
            try {
                var value = item.read(each);
                if (value != Marked.NOTHING) values.add(value);
            } catch (Unreadable fault) {
                wrong = fault.in(String.valueOf(at)).after(wrong);
            }
            at++;
        }
        if (wrong != null) throw wrong;
        return type.isAssignableFrom(Vector.class) ? Vector.ofAll(values) : List.ofAll(values);
    }

    @Override
    public void strangers(Tree tree, Strangers found) {
        if (!(tree instanceof Tree.Items items)) return;
        var at = 0;
        for (var each : items.values()) item.strangers(each, found.in(String.valueOf(at++)));
    }
}
