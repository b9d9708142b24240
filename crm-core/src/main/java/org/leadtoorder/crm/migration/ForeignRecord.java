package org.leadtoorder.crm.migration;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.leadtoorder.crm.value.Fault;

/**
 * What a foreign system holds of one lead, account, opportunity, quote or order: as it stands there, or, after a {@link Mapping}, in the
 * words of lead-to-order. Immutable. Links name the external id of the other record; codes are those of the foreign system.
 */
public sealed interface ForeignRecord permits LeadRecord, AccountRecord, OpportunityRecord, QuoteRecord, OrderRecord {
    /**
     * What it is.
     *
     * @return the kind, never null
     */
    RecordKind kind();

    /**
     * What the foreign system calls it.
     *
     * @return the id as it stands there, perhaps empty; never null
     */
    String externalId();

    /**
     * Where it stood, for whoever has to look at it.
     *
     * @return the row, if there is one; never null
     */
    Option<Row> row();

    /**
     * What of the row could not be read, each with the name of the field.
     *
     * @return the faults, none for a row that was read whole; never null
     */
    Seq<Fault> unreadable();

    /**
     * What further systems call it.
     *
     * @return the ids, empty ones included; never null
     */
    Seq<SecondaryId> secondaryIds();

    /**
     * When it came to be.
     *
     * @return the time, if it is known; never null
     */
    Option<Instant> created();

    /**
     * The code of who is in charge.
     *
     * @return the code, none if nobody is; never null
     */
    Option<String> owner();

    /**
     * The code of the status.
     *
     * @return the code; after mapping the name of a status of lead-to-order; never null
     */
    Option<String> status();

    /**
     * The foreign codes word for word, which a mapping put others in the place of.
     *
     * @return the codes, none in a record as it came; never null
     */
    Seq<ForeignCode> codes();

    /**
     * The findings that a repair of this record answered: where it is made, the history names them.
     *
     * @return the findings, none in a record as it came; never null
     */
    Seq<FindingCode> marks();
}
