package org.leadtoorder.crm.migration;

import java.util.EnumMap;
import java.util.Map;

/** What a host has decided about each kind of {@link Finding}. Immutable. */
public final class Choices {
    private static final Choices STANDARD = new Choices(new EnumMap<>(FindingCode.class));

    private final Map<FindingCode, Choice> taken;

    private Choices(Map<FindingCode, Choice> taken) {
        this.taken = taken;
    }

    /**
     * What is done unasked: refuse where structure would be invented.
     *
     * @return the choices, never null
     */
    public static Choices standard() {
        return STANDARD;
    }

    /**
     * The same choices but for one kind of finding.
     *
     * @param code what may be found
     * @param choice what is done about it
     * @return the choices, never null
     * @throws IllegalArgumentException if that cannot be done about it
     */
    public Choices with(FindingCode code, Choice choice) {
        if (!code.choices().contains(choice))
            throw new IllegalArgumentException("about " + code + " one can " + code.choices());
        var next = new EnumMap<FindingCode, Choice>(FindingCode.class);
        next.putAll(taken);
        next.put(code, choice);
        return new Choices(next);
    }

    /**
     * What is done about a kind of finding.
     *
     * @param code what is found
     * @return the choice, never null
     */
    public Choice about(FindingCode code) {
        return taken.getOrDefault(code, code.choices().head());
    }
}
