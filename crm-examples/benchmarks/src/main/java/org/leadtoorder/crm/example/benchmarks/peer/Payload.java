package org.leadtoorder.crm.example.benchmarks.peer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** What a deal is about; changed as it goes on. */
public final class Payload implements Serializable {
    private static final long serialVersionUID = 1;
    private static final BigDecimal RATE = new BigDecimal("1.19");
    private static final BigDecimal PRICE = new BigDecimal("1200.00");
    private static final BigDecimal QUANTITY = BigDecimal.valueOf(2);

    /** What has to be known of a lead. */
    public enum Piece {
        /** What they asked for. */
        INTEREST,
        /** What they need. */
        NEED,
        /** Who decides. */
        AUTHORITY
    }

    private final EnumSet<Piece> pieces = EnumSet.noneOf(Piece.class);
    private final String contact;
    private @Nullable String customer;
    private @Nullable BigDecimal gross;
    private boolean accepted;

    /**
     * A new deal.
     *
     * @param contact who it is
     */
    public Payload(String contact) {
        this.contact = contact;
    }

    String contact() {
        return contact;
    }

    void learn(Piece piece) {
        pieces.add(piece);
    }

    boolean complete() {
        return pieces.size() == Piece.values().length;
    }

    boolean named() {
        return !contact.isBlank();
    }

    void convert() {
        customer = contact;
    }

    boolean converted() {
        return customer != null;
    }

    boolean priceable() {
        return PRICE.signum() > 0 && QUANTITY.signum() > 0;
    }

    void price() {
        gross = PRICE.multiply(QUANTITY).multiply(RATE).setScale(2, RoundingMode.HALF_UP);
    }

    void accept() {
        accepted = gross != null;
    }

    boolean accepted() {
        return accepted;
    }
}
