package org.leadtoorder.crm.example.documents;

import java.util.Locale;

/** The languages of the documents. */
enum Language {
    /** German. */
    DE(Locale.GERMANY),
    /** English. */
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
