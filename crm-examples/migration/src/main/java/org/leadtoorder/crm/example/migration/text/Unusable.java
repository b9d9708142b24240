package org.leadtoorder.crm.example.migration.text;

/** A file that cannot be used at all: not there, broken, without what has to be in it. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param words a sentence for people
     */
    public Unusable(String words) {
        super(words);
    }

    /**
     * Says why.
     *
     * @param words a sentence for people
     * @param cause what was thrown
     */
    public Unusable(String words, Exception cause) {
        super(words, cause);
    }

    /**
     * What is wrong, for people.
     *
     * @return a sentence, never null
     */
    public String words() {
        return String.valueOf(getMessage());
    }
}
