package org.leadtoorder.crm.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets a program die at a chosen call of a port, before or after the call does its work. For one thread. */
public final class Fuse {
    /** The program is gone; nothing catches it. */
    public static final class Blown extends Error {
        private static final long serialVersionUID = 1;

        private Blown(String where) {
            super(where);
        }
    }

    private int left = Integer.MAX_VALUE;
    private boolean after;

    /** Starts with a fuse that holds. */
    public Fuse() {}

    /**
     * Sets when to die.
     *
     * @param calls at which call from now, from 1
     * @param afterwards whether the call does its work first
     */
    public void set(int calls, boolean afterwards) {
        left = calls;
        after = afterwards;
    }

    /** Holds from now on. */
    public void hold() {
        left = Integer.MAX_VALUE;
    }

    /**
     * A port behind this fuse.
     *
     * @param <P> the port
     * @param type the port
     * @param port who does the work
     * @return the port, never null
     */
    public <P> P guard(Class<P> type, P port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var blows = left != Integer.MAX_VALUE && --left == 0;
                    if (blows && !after) throw blown("before " + method.getName());
                    try {
                        return method.invoke(port, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        if (blows && after) throw blown("after " + method.getName());
                    }
                }));
    }

    private Blown blown(String where) {
        hold();
        return new Blown(where);
    }
}
