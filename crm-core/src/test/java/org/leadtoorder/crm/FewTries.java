package org.leadtoorder.crm;

import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Where {@code -Dcrm.tries=N} is given, no property is tried more often than N times, always with the same values, and
 * what it found is not made smaller. Mutation tests run every property once for each mutant: they need it short and
 * alike each time. The setting of a single property comes before the configuration of jqwik, so only a hook can do it.
 * It is registered for all properties in {@code META-INF/services}, and does nothing in any other run.
 */
public final class FewTries implements AroundPropertyHook {
    private static final Integer MOST = Integer.getInteger("crm.tries");
    private static final String SEED = "1";

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (MOST != null) {
            var attributes = context.attributes();
            attributes.setTries(Math.min(MOST, attributes.tries().orElse(MOST)));
            attributes.setSeed(SEED);
            attributes.setShrinking(ShrinkingMode.OFF);
        }
        return property.execute();
    }
}
