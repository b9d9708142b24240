package org.leadtoorder.crm.example.quickstart.deals;

import java.util.Map;

/**
 * What a list does not say of itself. Immutable.
 *
 * @param currency the currency of its amounts, ISO 4217
 * @param aliases other spellings of products, sectors and sales stages, by the spelling in the list
 * @param cycleDays after how many days a deal is expected to be decided, from the day on which talks began
 */
public record Settings(String currency, Map<String, String> aliases, int cycleDays) {
    /** For the folder {@code maven_crm}, in which one product has two spellings. */
    public static final Settings MAVEN_CRM = new Settings("USD", Map.of("GTXPro", "GTX Pro"), 90);
    /** For the folder {@code powerbi_opportunity}. */
    public static final Settings POWERBI_OPPORTUNITY = new Settings("USD", Map.of(), 90);
    /** For the sample that is shipped. */
    public static final Settings SAMPLE = new Settings("EUR", Map.of("BorealGateway", "Boreal Gateway"), 90);

    String known(String spelling) {
        return aliases.getOrDefault(spelling, spelling);
    }
}
