package org.leadtoorder.crm.lead;

import io.vavr.collection.Seq;
import java.time.Instant;
import org.immutables.value.Value;
import org.leadtoorder.crm.company.PieceKind;
import org.leadtoorder.crm.internal.Hidden;
import org.leadtoorder.crm.value.FreeText;
import org.leadtoorder.crm.value.Label;

/** A puzzle piece: something learnt of a lead, with its evidence (who learnt it, when, how). Immutable. */
@Value.Immutable
@Hidden
public abstract sealed class Piece permits ImmutablePiece {
    Piece() {}

    /**
     * What it is about.
     *
     * @return the kind, never null
     */
    public abstract PieceKind kind();

    /**
     * What was learnt.
     *
     * @return the statement, never null
     */
    @Value.Redacted
    public abstract FreeText statement();

    /**
     * Who learnt it.
     *
     * @return the person or system by the host's id, a reference that is not erased with a person; never null
     */
    public abstract String learntBy();

    /**
     * When it was learnt.
     *
     * @return the instant, cut to microseconds, never null
     */
    public abstract Instant learntAt();

    /**
     * How it was learnt: a call, a form, a talk at a fair.
     *
     * @return the way, never null
     */
    public abstract Label how();

    /**
     * A piece with its evidence.
     *
     * @param kind what it is about
     * @param statement what was learnt, 1 to 10,000 characters
     * @param learntBy who learnt it
     * @param learntAt when, from {@link org.leadtoorder.crm.kernel.Context#EARLIEST} to before {@link org.leadtoorder.crm.kernel.Context#TOO_LATE}
     * @param how in which way, 1 to 200 characters
     * @return the piece, never null
     * @throws IllegalArgumentException if a text or the time is not of its form
     */
    public static Piece of(PieceKind kind, String statement, String learntBy, Instant learntAt, String how) {
        return ImmutablePiece.builder()
                .kind(kind)
                .statement(FreeText.of(statement))
                .learntBy(Label.of(learntBy).value())
                .learntAt(Moment.of(learntAt))
                .how(Label.of(how))
                .build();
    }

    /** The newest piece of each kind, once there is one more; what was learnt earlier and comes in later replaces nothing. */
    static Seq<Piece> newest(Seq<Piece> known, Piece news) {
        if (known.exists(
                piece -> piece.kind().equals(news.kind()) && piece.learntAt().isAfter(news.learntAt()))) return known;
        return known.filter(piece -> !piece.kind().equals(news.kind())).append(news);
    }

    /**
     * The newest piece of each kind out of two lists; of two learnt at one time, ours.
     *
     * @param ours our pieces, one of each kind
     * @param theirs other pieces, one of each kind
     * @return the pieces, ours first; never null
     */
    public static Seq<Piece> newest(Seq<Piece> ours, Seq<Piece> theirs) {
        var kept = ours.map(piece -> theirs.find(other ->
                        other.kind().equals(piece.kind()) && other.learntAt().isAfter(piece.learntAt()))
                .getOrElse(piece));
        return kept.appendAll(
                theirs.filter(other -> !ours.exists(piece -> piece.kind().equals(other.kind()))));
    }
}
