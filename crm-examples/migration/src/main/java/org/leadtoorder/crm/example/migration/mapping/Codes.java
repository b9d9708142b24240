package org.leadtoorder.crm.example.migration.mapping;

import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each code of a foreign system is called here, both ways. Immutable. */
public final class Codes {
    /** What a code is of. */
    public enum Of {
        /** Statuses of leads. */
        LEAD_STATUS,
        /** Statuses of accounts. */
        ACCOUNT_STATUS,
        /** Statuses of opportunities. */
        OPPORTUNITY_STATUS,
        /** Stages of opportunities. */
        STAGE,
        /** Statuses of quotes. */
        QUOTE_STATUS,
        /** Statuses of orders. */
        ORDER_STATUS,
        /** Sources of leads. */
        LEAD_SOURCE,
        /** Why leads were given up. */
        DISQUALIFICATION_REASON,
        /** Why opportunities were lost and quotes declined. */
        LOSS_REASON,
        /** Why customers are blocked. */
        BLOCK_REASON,
        /** Currencies. */
        CURRENCY,
        /** Who is in charge. */
        OWNER,
        /** Taxes. */
        TAX
    }

    private final Map<Of, Map<String, String>> tables = new EnumMap<>(Of.class);

    Codes(Map<Of, Map<String, String>> tables) {
        tables.forEach((of, table) -> this.tables.put(of, new LinkedHashMap<>(table)));
    }

    Map<String, String> table(Of of) {
        return tables.getOrDefault(of, Map.of());
    }

    /**
     * The foreign code of what is called something here: the first that means it.
     *
     * @param of what it is of
     * @param ours what it is called here
     * @return the foreign code; what it is called here where no table names it; none for nothing; never null
     */
    public Option<String> foreign(Of of, Option<String> ours) {
        return ours.map(name -> table(of).entrySet().stream()
                .filter(each -> each.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name));
    }

    /**
     * What a foreign code is called here.
     *
     * @param of what it is of
     * @param foreign the foreign code, none for the empty one
     * @return what it is called here, none if no table says it; never null
     */
    public Option<String> ours(Of of, Option<String> foreign) {
        return Option.of(table(of).get(foreign.getOrElse("")));
    }

    /**
     * Whether any foreign code means something.
     *
     * @param of what it is of
     * @param ours what it is called here
     * @return true if so
     */
    public boolean means(Of of, String ours) {
        return table(of).containsValue(ours);
    }
}
