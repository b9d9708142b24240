package org.leadtoorder.crm.lead;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.company.SalesProcess;
import org.leadtoorder.crm.kernel.Id;
import org.leadtoorder.crm.kernel.Id.LeadId;
import org.leadtoorder.crm.kernel.State;

/** Somebody who may buy (Lead, Kaufinteressent). Immutable. */
public sealed interface Lead extends State<LeadId> permits UnconvertedLead, ConvertedLead {
    @Override
    LeadId id();

    /**
     * Who it is and how to reach them.
     *
     * @return the contact, never null
     */
    Contact contact();

    /**
     * Where the lead came from.
     *
     * @return the attribution, never null
     */
    Attribution attribution();

    /**
     * What was learnt so far: the newest piece of each kind.
     *
     * @return the pieces, never null
     */
    Seq<Piece> pieces();

    /**
     * What the lead agreed to.
     *
     * @return the consents, never null
     */
    Consents consents();

    /**
     * What was done with the lead so far, in figures.
     *
     * @return the summary, never null
     */
    ActivitySummary activities();

    /**
     * Who looks after the lead.
     *
     * @return the owner, if there is one, by the host's id, which is a reference and not erased with a person; never null
     */
    Option<String> owner();

    @Override
    default boolean underway() {
        return this instanceof OpenLead;
    }

    @Override
    default Seq<Id> lineage() {
        return List.empty();
    }

    /**
     * The pieces that the company requires and nobody has learnt yet.
     *
     * @param company the company's configuration
     * @return the kinds, in the order of the configuration; never null
     */
    default Seq<PieceKind> missing(SalesProcess company) {
        return company.requiredPieces()
                .reject(kind -> pieces().exists(piece -> piece.kind().equals(kind)));
    }

    /**
     * How complete the lead is: the share of the required pieces that are known.
     *
     * @param company the company's configuration
     * @return per cent, 0 to 100, rounded down; 100 where nothing is required
     */
    default int completeness(SalesProcess company) {
        var required = company.requiredPieces().size();
        return required == 0 ? 100 : 100 * (required - missing(company).size()) / required;
    }

    /**
     * How far the lead has come.
     *
     * @param company the company's configuration
     * @return the level, never null
     */
    default QualificationLevel level(SalesProcess company) {
        if (this instanceof DisqualifiedLead) return QualificationLevel.DISQUALIFIED;
        if (!(this instanceof NewLead)) return QualificationLevel.QUALIFIED;
        if (missing(company).isEmpty() && contact().reachable()) return QualificationLevel.READY;
        var begun = missing(company).size() < company.requiredPieces().size();
        return begun ? QualificationLevel.IN_PROGRESS : QualificationLevel.UNKNOWN;
    }
}
