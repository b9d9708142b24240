package org.leadtoorder.crm.example.quickstart.deals;

/** A deal list that cannot be read at all: no such file, no such column, broken. */
public final class UnusableList extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    UnusableList(String words) {
        super(words);
        this.words = words;
    }

    UnusableList(String words, Exception cause) {
        super(words, cause);
        this.words = words;
    }

    /**
     * What is wrong, for people.
     *
     * @return a sentence, never null
     */
    public String words() {
        return words;
    }
}
