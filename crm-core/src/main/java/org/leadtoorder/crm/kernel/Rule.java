package org.leadtoorder.crm.kernel;

/**
 * Every rule of the process, by its id. The texts for people are found by it; so are the tests. The comment beside each says it
 * in short; {@code K} is the kernel, {@code L} lead, {@code C} customer, {@code O} opportunity, {@code Q} quote, {@code R} order,
 * {@code P} procedure.
 */
public enum Rule {
    /** The named aggregate exists; a newcomer's id is new. */
    K_1,
    /** Time does not run backwards within an aggregate. */
    K_2,
    /** A request is handled once. */
    K_3,
    /** Lead-to-order has such a step. */
    K_4,
    /** What the wish was decided on still holds. */
    K_5,
    /** No policy of the company objects. */
    K_6,
    /** A lead names a person or an organisation. */
    L_1,
    /** A lead says where it came from. */
    L_2,
    /** A lead that cannot be reached is kept, and marked. */
    L_3,
    /** A puzzle piece has evidence. */
    L_4,
    /** A correction keeps what a lead needs. */
    L_5,
    /** Every piece that the company requires is known. */
    L_6,
    /** A qualified lead can be reached. */
    L_7,
    /** A disqualification has a reason out of the company's list. */
    L_8,
    /** A recycled lead keeps its pieces. */
    L_9,
    /** A lead is converted once, into one customer. */
    L_10,
    /** A lead has at most one owner. */
    L_11,
    /** An activity says what, when and who. */
    L_12,
    /** A consent says to what, by which wording, how and when. */
    L_13,
    /** Master data start from all the lead knew. */
    C_1,
    /** A customer is not entered twice. */
    C_2,
    /** A registration names origin and reason. */
    C_3,
    /** A patch changes what it names, and says since when and from where. */
    C_4,
    /** One contact person is the primary one. */
    C_5,
    /** A steward confirms master data on a day. */
    C_6,
    /** A customer is merged once, into one survivor. */
    C_7,
    /** A customer has at most one owner. */
    C_8,
    /** A customer is active while an order stands or was completed. */
    C_9,
    /** A blocked customer gets nothing new. */
    C_10,
    /** An opportunity starts in the first sales stage of a pipeline. */
    O_1,
    /** A sales stage exists, is allowed from here, and finds its required facts. */
    O_2,
    /** An estimate is within its bounds. */
    O_3,
    /** An activity of an opportunity says what, when and who. */
    O_4,
    /** An opportunity is won by an order. */
    O_5,
    /** An opportunity is lost for a reason out of the company's list. */
    O_6,
    /** An opportunity is reopened with a new expected close, and with no order standing. */
    O_7,
    /** The currency is fixed with the first quote. */
    O_8,
    /** Stakeholders and owner are named. */
    O_9,
    /** A quote is for a customer neither blocked nor merged, in the opportunity's currency. */
    Q_1,
    /** A line has a stable id and a price from the list or with a reason; totals are computed. */
    Q_2,
    /** A quote is submitted when the company's policy asks for approval. */
    Q_3,
    /** An approver is not the submitter; each level approves once, lower ones first. */
    Q_4,
    /** What is issued has a line that counts, a number and a validity. */
    Q_5,
    /** One live quote per opportunity. */
    Q_6,
    /** What was issued is frozen; a revision is a new version. */
    Q_7,
    /** An acceptance names version and digest, in time, with evidence. */
    Q_8,
    /** Of two acceptances one wins. */
    Q_9,
    /** A quote expires only after its validity. */
    Q_10,
    /** An acceptance is rescinded only while no order stands. */
    Q_11,
    /** A quote moves on only while its opportunity is open. */
    Q_12,
    /** Only the current version is accepted. */
    Q_13,
    /** A customer's decline has a reason. */
    Q_14,
    /** A validity is extended to a later day, not yet past. */
    Q_15,
    /** A withdrawal has a reason. */
    Q_16,
    /** An order is a snapshot of what was accepted. */
    R_1,
    /** One standing or completed order per accepted quote, or parts within it. */
    R_2,
    /** Order-to-cash confirms line by line. */
    R_3,
    /** Order-to-cash rejects with reasons. */
    R_4,
    /** Delivered and invoiced are kept apart, and within what was accepted. */
    R_5,
    /** An amendment has a reason and keeps what was delivered. */
    R_6,
    /** An order is cancelled for a reason, before any delivery or invoice. */
    R_7,
    /** An order is complete when all is delivered and invoiced, or closed short with a reason. */
    R_8,
    /** Placing, amending and cancelling each hand over a message. */
    R_9,
    /** An answer that no row takes is parked, never dropped. */
    R_10,
    /** A confirmed order is cancelled by request and answer. */
    R_11,
    /** Duplicates are checked before anything is created. */
    P_1,
    /** Converting twice gives one customer. */
    P_2,
    /** All the lead knew goes along. */
    P_3,
    /** One accepted quote per opportunity. */
    P_4,
    /** One standing order, however many tries at once. */
    P_5,
    /** No quote is silently left open. */
    P_6,
    /** An order that ends sets free what it held. */
    P_7,
    /** Customers of different tax ids are not merged. */
    P_8,
    /** Merging rewrites nothing. */
    P_9,
    /** What is due is handled one by one. */
    P_10;

    private final String id = name().replace('_', '-');

    /**
     * The id as it is written in documents, such as {@code L-6}.
     *
     * @return the id, never null
     */
    public String id() {
        return id;
    }
}
