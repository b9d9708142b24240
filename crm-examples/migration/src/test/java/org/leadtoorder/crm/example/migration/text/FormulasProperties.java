package org.leadtoorder.crm.example.migration.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Guarding texts against being taken for formulas. */
class FormulasProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\nab1 ＝").ofMaxLength(6);
    }

    @Property
    void what_is_guarded_comes_back_and_begins_no_formula(@ForAll("texts") String text) {
        var guarded = Formulas.guarded(text);
        assertEquals(text, Formulas.unguarded(guarded));
        if (!guarded.isEmpty()) assertFalse("=+-@\t\r\n＝".indexOf(guarded.charAt(0)) >= 0, guarded);
    }
}
