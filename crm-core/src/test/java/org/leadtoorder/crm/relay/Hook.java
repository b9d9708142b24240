package org.leadtoorder.crm.relay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets something happen between two calls of a port. */
final class Hook {
    private Hook() {}

    static <P> P after(Class<P> type, P port, String name, Runnable happens) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        var result = method.invoke(port, arguments);
                        if (method.getName().equals(name)) happens.run();
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
