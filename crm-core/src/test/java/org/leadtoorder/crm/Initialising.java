package org.leadtoorder.crm;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.HashSet;

/**
 * That a class needs none of its own subclasses to be initialised, neither itself nor by a method of its own. A subclass needs its
 * superclass: two threads that each begin with one of them would wait for each other for ever.
 */
final class Initialising extends ArchCondition<JavaClass> {
    Initialising() {
        super("be initialised without their subclasses");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isEnum() || type.isInterface() && !hasDefaultMethods(type)) return; // never initialised by a subtype
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>();
        type.getStaticInitializer().ifPresent(next::add);
        while (!next.isEmpty()) {
            var unit = next.remove();
            if (!seen.add(unit)) continue;
            for (var access : unit.getAccessesFromSelf()) {
                var owner = access.getTargetOwner();
                if (!owner.equals(type) && owner.isAssignableTo(type.getName()))
                    events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                if (owner.equals(type))
                    access.getTarget()
                            .resolveMember()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .ifPresent(next::add);
            }
        }
    }

    private static boolean hasDefaultMethods(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !method.getModifiers().contains(JavaModifier.STATIC));
    }
}
