package org.leadtoorder.crm.example.quickstart.deals;

import java.util.Map;

/**
 * What a list does not say of itself. Immutable.
 *
 * @param currency the currency of its amounts, ISO 4217
 * @param aliases other spellings of products and sectors, by the spelling in the list
 * @param cycleDays after how many days a deal is expected to be decided, from the day on which talks began
 */
public record Settings(String currency, Map<String, String> aliases, int cycleDays) {
    String known(String spelling) {
        return aliases.getOrDefault(spelling, spelling);
    }
}
