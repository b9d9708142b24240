package org.leadtoorder.crm.testkit;

import org.leadtoorder.crm.kernel.Rule;
import org.leadtoorder.crm.port.Ledger;

/** The sentences of {@link Ledger}. */
final class LedgerSentences {
    static final Sentence FIND = of(
            1,
            Rule.K_1,
            "find gives the state and version after the last commit that touched the aggregate,"
                    + " and nothing of a commit that is not complete.");
    static final Sentence HISTORY = of(2, Rule.K_1, "history gives every event of the aggregate, oldest first.");
    static final Sentence ANSWER = of(
            3,
            Rule.K_3,
            "answer gives what was remembered with the commit of that request, for as long as the ledger lives.");
    static final Sentence ALL = of(4, Rule.P_1, "commit is all or nothing.");
    static final Sentence VERSIONS = of(
            5,
            Rule.K_5,
            "A commit is taken only if every version that the plan has seen still holds,"
                    + " also of aggregates that it does not change; the refusal names each that does not.");
    static final Sentence CLAIMS = of(
            6,
            Rule.R_2,
            "A commit is taken only if no claim of a changed aggregate is held by another one"
                    + " that keeps it, or by two aggregates of the commit.");
    static final Sentence REQUEST = of(
            7,
            Rule.K_3,
            "A commit is taken only if its request is new; else the first answer comes back,"
                    + " whatever else speaks against the plan. A request that was refused is new still. A plan without changes is"
                    + " committed too: its request is remembered, and nothing else is written.");
    static final Sentence GROWTH = of(
            8, Rule.K_5, "Each changed aggregate's version grows by exactly one, also where no event happened to it.");
    static final Sentence RELEASE =
            of(9, Rule.P_7, "The claims that a changed aggregate held are replaced by those of its new state.");
    static final Sentence FEED = of(
            10,
            Rule.R_9,
            "feed gives every event once; those of one commit together and in order, those of"
                    + " one aggregate in order of its versions; an event that was committed late is never behind a position that was given"
                    + " out already.");
    static final Sentence FAILURE =
            of(11, Rule.P_1, "A failure of the store is an exception, and then nothing was written or everything.");
    static final Sentence THREADS = of(
            12,
            Rule.P_5,
            "Every method may be called by any number of threads at once, and on any number"
                    + " of instances where they share a storage.");
    static final Sentence EQUAL = of(
            13,
            Rule.P_3,
            "What was committed comes back equal: texts to the code point, amounts to the last"
                    + " digit, times to the microsecond. Ids, requests and claims are compared the same way.");
    static final Sentence IMMUTABLE = of(14, Rule.Q_7, "What was given out is immutable: no later commit changes it.");

    private LedgerSentences() {}

    private static Sentence of(int number, Rule rule, String text) {
        return new Sentence(Ledger.class, number, rule, text);
    }
}
