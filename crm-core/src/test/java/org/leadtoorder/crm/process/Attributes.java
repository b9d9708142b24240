package org.leadtoorder.crm.process;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Stream;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtoorder.crm.codec.Codec;
import org.leadtoorder.crm.codec.Tree;
import org.leadtoorder.crm.kernel.Event;
import org.leadtoorder.crm.kernel.State;

/** The attributes of states and events, by path and name, as they are stored. */
final class Attributes {
    private static final Codec CODEC = new Codec();

    /** What a fold works out of its event although the event calls it by another name. */
    private static final Map<String, Set<String>> DERIVED = HashMap.<String, Set<String>>empty()
            .put("LeadEnriched", HashSet.of("pieces"))
            .put("ActivityLogged", HashSet.of("activities"))
            .put("ConsentRecorded", HashSet.of("consents/given", "file/consents/given"))
            .put("ConsentWithdrawn", HashSet.of("consents/withdrawn", "file/consents/withdrawn"))
            .put("ContactPersonAdded", HashSet.of("file/contactPersons"))
            .put("ContactPersonChanged", HashSet.of("file/contactPersons"))
            .put("ContactPersonRemoved", HashSet.of("file/contactPersons"))
            .put("CustomerEnriched", HashSet.of("file/leads"))
            .put("CustomerAbsorbed", HashSet.of("file/absorbed"))
            .put("CustomerActivated", HashSet.of("file/orders"))
            .put("OrderCounted", HashSet.of("file/orders"))
            .put("OrderReleased", HashSet.of("file/orders"))
            .put("CustomerDeactivated", HashSet.of("file/orders"))
            .put("OpportunityAdvanced", HashSet.of("stage", "estimate/probability", "estimate/forecast"))
            .put("OpportunityWon", HashSet.of("estimate/probability", "estimate/forecast"))
            .put("OpportunityLost", HashSet.of("estimate/probability", "estimate/forecast"))
            .put("StakeholderAdded", HashSet.of("stakeholders"))
            .put("StakeholderRemoved", HashSet.of("stakeholders"))
            .put("ApprovalGranted", HashSet.of("approvals"))
            .put("QuoteApproved", HashSet.of("approvals"))
            .put("QuoteAccepted", HashSet.of("content/lines"))
            .put("ValidityExtended", HashSet.of("issue/validUntil"))
            .put("QuoteRevised", HashSet.of("earlier"))
            .put("QuoteOrdered", HashSet.of("ordered", "ordersStanding"))
            .put("QuoteOrderReleased", HashSet.of("ordered", "ordersStanding"))
            .put("QuoteOrderLessened", HashSet.of("ordered"))
            .put("DeliveryRecorded", HashSet.of("deliveries"))
            .put("InvoiceRecorded", HashSet.of("invoices"))
            .put("OrderConfirmed", HashSet.of("revisions", "amendmentRefusal"))
            .put("AmendmentRefused", HashSet.of("amendmentRefusal"))
            .put("OrderAmended", HashSet.of("revisions", "amendmentRefusal"))
            .put("CancellationRequested", HashSet.of("cancellation", "cancellationRequests"))
            .put("CancellationRefused", HashSet.of("cancellation"));

    private Attributes() {}

    /** The attributes that a fold changed although its event neither names them nor implies them. */
    static Set<String> lost(State<?> before, Event fact, State<?> after) {
        var had = paths(before);
        var has = paths(after);
        var named = names(fact);
        var implied = DERIVED.getOrElse(fact.type().getSimpleName(), HashSet.empty());
        return HashSet.ofAll(had.keySet())
                .filter(path -> !had.get(path).equals(has.get(path)))
                .filter(path -> hasAPlace(path, before, after))
                .filter(path -> !implied.exists(each -> path.equals(each) || path.startsWith(each + "/")))
                .filter(path -> !HashSet.of(path.split("/")).exists(named::contains));
    }

    /** What only the state that was left knows, such as the block of a blocked customer, goes with it. */
    private static boolean hasAPlace(String path, State<?> before, State<?> after) {
        var attribute = path.substring(0, (path + "/").indexOf('/'));
        return before.type() == after.type()
                || Stream.of(after.type().getMethods())
                        .exists(method -> method.getName().equals(attribute) && method.getParameterCount() == 0);
    }

    private static TreeMap<String, Tree> paths(State<?> state) {
        var all = new TreeMap<String, Tree>();
        collect("", CODEC.encode(state), all);
        return all;
    }

    private static void collect(String path, Tree tree, TreeMap<String, Tree> all) {
        if (tree instanceof Tree.Fields fields)
            fields.values().forEach((name, value) -> {
                if (!name.equals("@type") && !name.equals("@version") || !path.isEmpty())
                    collect(path.isEmpty() ? name : path + "/" + name, value, all);
            });
        else if (tree instanceof Tree.Personal personal) collect(path, personal.value(), all);
        else all.put(path, tree);
    }

    private static java.util.Set<String> names(Event fact) {
        var names = new TreeSet<String>();
        collect(CODEC.encode(fact), names);
        return names;
    }

    private static void collect(Tree tree, TreeSet<String> names) {
        if (tree instanceof Tree.Fields fields)
            fields.values().forEach((name, value) -> {
                names.add(name);
                collect(value, names);
            });
        else if (tree instanceof Tree.Personal personal) collect(personal.value(), names);
        else if (tree instanceof Tree.Items items) items.values().forEach(item -> collect(item, names));
    }
}
