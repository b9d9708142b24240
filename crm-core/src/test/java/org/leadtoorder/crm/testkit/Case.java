package org.leadtoorder.crm.testkit;

/**
 * One way to see whether a port keeps a sentence. Immutable; each run has a fixture of its own.
 *
 * @param <P> what is put to the test
 * @param sentence what it proves
 * @param name what happens in it, as a sentence
 * @param body the proof; throws if it fails
 */
public record Case<P>(Sentence sentence, String name, Body<P> body) {
    /**
     * A proof.
     *
     * @param <P> what is put to the test
     */
    @FunctionalInterface
    public interface Body<P> {
        /**
         * Throws if the sentence does not hold.
         *
         * @param port the first instance on an empty storage
         * @param fixture gives further instances
         * @throws Exception if anything fails
         */
        void prove(P port, Fixture<P> fixture) throws Exception;
    }

    /**
     * Runs it and closes the fixture.
     *
     * @param fixture the host's fixture, fresh
     * @throws AssertionError if the sentence does not hold; the message names the fixture, the sentence and the case
     */
    public void on(Fixture<P> fixture) {
        try (fixture) {
            body.prove(fixture.open(), fixture);
        } catch (Exception | AssertionError failure) {
            var why = "%s breaks %s (%s) “%s” where %s: %s"
                    .formatted(fixture.name(), sentence.id(), sentence.rule(), sentence.text(), name, failure);
            throw new AssertionError(why, failure);
        }
    }
}
