package org.leadtoorder.crm.example.quickstart.deals;

/** A deal list that cannot be read at all: no folder, no file, no such column. The message is for people. */
public final class UnusableList extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableList(String message) {
        super(message);
    }

    UnusableList(String message, Exception cause) {
        super(message, cause);
    }
}
