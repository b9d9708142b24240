package org.leadtoorder.crm.codec;

import java.util.Arrays;
import org.leadtoorder.crm.internal.Sha256;
import org.leadtoorder.crm.kernel.Command;

/**
 * What tells whether a request that comes again wishes the same: the SHA-256 of the command's tree. The same on every JVM.
 *
 * <p>Neither the version of the command nor the marks of personal parts count: a release that adds an optional part to a command, or
 * marks one, still knows the requests that it was given before.
 */
public final class Fingerprint {
    private static final byte TEXT = 1;
    private static final byte WHOLE = 2;
    private static final byte FLAG = 3;
    private static final byte ITEMS = 4;
    private static final byte FIELDS = 5;
    private static final byte ERASED = 6;
    private static final byte END = 0;

    private byte[] bytes = new byte[256];
    private int length;

    private Fingerprint() {}

    /**
     * The fingerprint of a command.
     *
     * @param command the wish
     * @return 64 hexadecimal digits in lower case; never null
     */
    public static String of(Command<?> command) {
        var stored = StoredTypes.standard().typeOf(command);
        return of(stored.name(), Forms.whole(stored.type()).write(command));
    }

    /**
     * The fingerprint of a command as somebody wishes it: a request id is the actor's who used it first, so that nobody else is given
     * the answer.
     *
     * @param command the wish
     * @param actor who wishes it
     * @return 64 hexadecimal digits in lower case; never null
     */
    public static String of(Command<?> command, String actor) {
        return of(of(command), new Tree.Text(actor));
    }

    /** The fingerprint of a named tree. */
    static String of(String name, Tree tree) {
        var form = new Fingerprint();
        form.text(name);
        form.add(tree);
        return Sha256.of(form.bytes, form.length);
    }

    /** Each node says what it is and where it ends, so that two trees never give the same bytes. */
    private void add(Tree tree) {
        if (tree instanceof Tree.Text text) {
            one(TEXT);
            text(text.value());
        } else if (tree instanceof Tree.Whole whole) {
            one(WHOLE);
            for (var shift = 56; shift >= 0; shift -= 8) one((byte) (whole.value() >> shift));
        } else if (tree instanceof Tree.Flag flag) {
            one(FLAG);
            one((byte) (flag.value() ? 1 : 0));
        } else if (tree instanceof Tree.Items items) {
            one(ITEMS);
            for (var item : items.values()) add(item);
            one(END);
        } else if (tree instanceof Tree.Fields fields) {
            one(FIELDS);
            fields.values().forEach((name, value) -> {
                one(TEXT);
                text(name);
                add(value);
            });
            one(END);
        } else if (tree instanceof Tree.Personal personal) add(personal.value());
        else one(ERASED);
    }

    /** The length and the UTF-16 units, which no charset can lose: bytes of seven bits, the lowest first, the last one without a mark. */
    private void text(String text) {
        room(5 + 3 * text.length()); // what a number takes at most, and a unit
        number(text.length());
        for (var at = 0; at < text.length(); at++) number(text.charAt(at));
    }

    private void number(int value) {
        var rest = value;
        for (; rest > 0x7F; rest >>>= 7) bytes[length++] = (byte) (rest | 0x80);
        bytes[length++] = (byte) rest;
    }

    private void one(byte value) {
        room(1);
        bytes[length++] = value;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}
