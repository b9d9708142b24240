package org.leadtoorder.crm.example.jdbc;

import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;

/** An id as one column holds it: its kind and its text, such as {@code quote/Q-17}. */
final class Ref {
    private Ref() {}

    static String of(Id id) {
        return kind(id) + "/" + id.value();
    }

    private static String kind(Id id) {
        if (id instanceof LeadId) return "lead";
        if (id instanceof CustomerId) return "customer";
        if (id instanceof OpportunityId) return "opportunity";
        return id instanceof QuoteId ? "quote" : "order";
    }

    static Id parse(String ref) {
        var slash = ref.indexOf('/');
        var text = ref.substring(slash + 1);
        return switch (ref.substring(0, slash)) {
            case "lead" -> new LeadId(text);
            case "customer" -> new CustomerId(text);
            case "opportunity" -> new OpportunityId(text);
            case "quote" -> new QuoteId(text);
            case "order" -> new OrderId(text);
            default -> throw new IllegalStateException("no kind of aggregate: " + ref);
        };
    }
}
