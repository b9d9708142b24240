package org.leadtoorder.crm.migration;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.CustomerId;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.Id.OpportunityId;
import org.leadtoorder.crm.kernel.Id.OrderId;
import org.leadtoorder.crm.kernel.Id.QuoteId;
import org.leadtoorder.crm.value.ExternalRef;
import org.leadtoorder.crm.value.Fault;
import org.leadtoorder.crm.value.Fault.Code;

/**
 * How the things of a foreign system are called here: ids and request ids follow from external ids alone, so that every run makes the
 * same ones.
 */
record Naming(String system) {
    /** The longest id, in UTF-16 units: a request id, which adds kind and step, has room in a label. */
    static final int MOST = 150;

    /** What joins the external id of a record to what a repair adds to it. */
    private static final String ADDED = "~";

    Naming {
        system = prefix(ExternalRef.of(system, "1"));
    }

    private static String prefix(ExternalRef any) {
        return any.key().substring(0, any.key().indexOf(':'));
    }

    /** The external id as it is written here: a Salesforce id with its checksum, an SAP number without leading zeros. */
    Either<Seq<Fault>, String> canonical(String externalId) {
        return ExternalRef.parse(system, externalId)
                .toEither()
                .map(ref -> ref.key().substring(system.length() + 1))
                .flatMap(id -> system.length() + 1 + id.length() <= MOST
                        ? Either.right(id)
                        : Either.left(List.of(Fault.of(Code.TOO_LONG, "externalId", MOST))));
    }

    /** A link as it is written here; one that cannot be read leads nowhere. */
    String link(String externalId) {
        return canonical(externalId).getOrElse(externalId);
    }

    ExternalRef ref(String externalId) {
        return ExternalRef.of(system, externalId);
    }

    String value(String externalId) {
        return system + ":" + externalId;
    }

    /** The external id of what has a name of this system; anything else is called as it is. */
    String externalId(Id id) {
        return id.value().startsWith(system + ":") ? id.value().substring(system.length() + 1) : id.value();
    }

    static String added(String externalId, RecordKind kind) {
        return externalId
                + ADDED
                + switch (kind) {
                    case OPPORTUNITY -> "opportunity";
                    case QUOTE -> "quote";
                    case ORDER -> "order";
                    case ACCOUNT, LEAD -> throw new IllegalArgumentException("nobody adds a " + kind);
                };
    }

    LeadId lead(String externalId) {
        return new LeadId(value(externalId));
    }

    CustomerId customer(String externalId) {
        return new CustomerId(value(externalId));
    }

    OpportunityId opportunity(String externalId) {
        return new OpportunityId(value(externalId));
    }

    QuoteId quote(String externalId) {
        return new QuoteId(value(externalId));
    }

    OrderId order(String externalId) {
        return new OrderId(value(externalId));
    }

    Id id(Key key) {
        return switch (key.kind()) {
            case ACCOUNT -> customer(key.id());
            case LEAD -> lead(key.id());
            case OPPORTUNITY -> opportunity(key.id());
            case QUOTE -> quote(key.id());
            case ORDER -> order(key.id());
        };
    }

    Key key(Id id) {
        var external = externalId(id);
        if (id instanceof CustomerId) return new Key(RecordKind.ACCOUNT, external);
        if (id instanceof LeadId) return new Key(RecordKind.LEAD, external);
        if (id instanceof OpportunityId) return new Key(RecordKind.OPPORTUNITY, external);
        return new Key(id instanceof QuoteId ? RecordKind.QUOTE : RecordKind.ORDER, external);
    }

    String request(Key key, String step) {
        return "migration/" + key.kind() + "/" + value(key.id()) + "/" + step;
    }
}
